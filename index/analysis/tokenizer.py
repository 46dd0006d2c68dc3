r"""Where words begin and end in a text, in any language.

A word is a run of letters, marks and digits. It may hold apostrophes (`l'Iran`, `Russia's`; elision and stemming
decide about them), a number may hold its separators (`1.64`, `10,000`), and an acronym its full stops (`U.S.`,
`U.S`); a full stop between longer words parts them, for ends of sentences are often glued (`the port.Rain`).
Scripts that do not write spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) give one token a character, so that a word
is found as a phrase. Marks are part of the word, so decomposed accents do not break it.
"""

import re
from collections.abc import Iterator

from index.lazy import pattern

LINE_END = "\n"

APOSTROPHES = "'’ʼ＇"
"""Characters that are written for an apostrophe."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_MARKS = "\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd"
_JOINERS = "\u00ad\u200c\u200d"
# All but the short ranges between them: re goes through a range character by character.
_HARD = "[^\0-\u00ac\u00ae-\u02ff\u0370-\u058f\u1e00-\u200b\u200e-\u2bff]"


_LONGEST_ACRONYM = 12  # letters; without a bound a row of initials would be tried from each of them


def _word(first: str, letter: str, digit: str = r"\d") -> str:
    """Write the pattern of a word by its first character; the alternatives are tried only where one begins."""
    return rf"""
        {first} (?:
            (?<!\d) (?:\.[^\W\d_]){{1,{_LONGEST_ACRONYM - 1}}} \.? (?!\.?{letter})   # U.S.   R.D.C
          | (?<={digit}) {digit}* (?:[.,]{digit}+)+ (?!{letter})         # 1.64   10,000
          | {letter}* (?:[{APOSTROPHES}]{letter}+)*
        )"""


_LETTER = r"[^\W_]"
_PLAIN_WORD = _word(_LETTER, _LETTER)
_MARKED_WORD = _word(_LETTER, rf"(?:{_LETTER}|[{_MARKS}{_JOINERS}])")

GRAMMAR = (_PLAIN_WORD, _MARKED_WORD, _UNSPACED, _HARD)
"""What decides where words begin and end, as it is written."""

# Most texts have no marks, joiners or unspaced scripts: this finds their words in less than half the time.
_PLAIN = re.compile(_PLAIN_WORD, re.VERBOSE)
_MARKED = pattern(_MARKED_WORD, re.VERBOSE)
_PLAIN_OR_LINE_END = pattern(rf"{_PLAIN_WORD} | \n", re.VERBOSE)
_ALONE = pattern(f"[{_UNSPACED}]")
_WILD = pattern(
    _word(r"(?:[^\W_]|[*?])", rf"(?:[^\W_]|[{_MARKS}{_JOINERS}*?])", r"[\d*?]"), re.VERBOSE
)
_WILD_ALONE = pattern(f"[{_UNSPACED}][*?]*")
_HARD_ONE = pattern(_HARD)


def _is_hard(text: str) -> bool:
    return not text.isascii() and _HARD_ONE.search(text) is not None


def _matches(
    text: str, word: re.Pattern[str], alone: re.Pattern[str] = _ALONE
) -> Iterator[re.Match[str]]:
    """Find the words of any text: characters that stand alone, and what lies between them."""
    at = 0
    for char in alone.finditer(text):
        if at < char.start():
            yield from word.finditer(text, at, char.start())
        yield char
        at = char.end()
    yield from word.finditer(text, at)


def words(text: str) -> list[str]:
    """List the words of a text as they are written."""
    if _is_hard(text):
        return [match[0] for match in _matches(text, _MARKED)]
    if text.replace(" ", "").isalnum():  # as queries mostly are: all words are runs of letters
        return text.split()
    return _PLAIN.findall(text)


def words_of_lines(text: str) -> list[str]:
    """List the words of a text, and `LINE_END` where a line ends, in the time that its words alone take."""
    found: list[str] = []
    at = 0
    for start, end in _hard_lines(text):
        found += _PLAIN_OR_LINE_END.findall(text, at, start)
        found += words(text[start:end])
        at = end
    return found + _PLAIN_OR_LINE_END.findall(text, at)


def _hard_lines(text: str) -> Iterator[tuple[int, int]]:
    """Give where the lines stand that need more than the plain pattern, as half-open ranges."""
    hard = None if text.isascii() else _HARD_ONE.search(text)
    while hard:
        start = text.rfind(LINE_END, 0, hard.start()) + 1
        end = text.find(LINE_END, hard.end())
        end = len(text) if end < 0 else end
        yield start, end
        hard = _HARD_ONE.search(text, end)


def spans(text: str) -> list[tuple[int, int]]:
    """List where the words of a text stand, as half-open ranges."""
    found = _matches(text, _MARKED) if _is_hard(text) else _PLAIN.finditer(text)
    return [match.span() for match in found]


def has_words(text: str) -> bool:
    """Tell whether a text has words at all."""
    return bool(_PLAIN.search(text)) or (not text.isascii() and bool(_ALONE.search(text)))


def wild_words(text: str) -> list[str]:
    """List the words of a text in which `*` and `?` stand for letters."""
    if text.isascii():
        return _WILD.findall(text)
    return [match[0] for match in _matches(text, _WILD, _WILD_ALONE)]
