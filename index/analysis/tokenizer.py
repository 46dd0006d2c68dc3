r"""Where words begin and end in a text, in any language.

A word is a run of letters, marks and digits. It may hold apostrophes (`l'Iran`, `Russia's`; elision and stemming
decide about them), a number may hold its separators (`1.64`, `10,000`), and an acronym its full stops (`U.S.`,
`U.S`); a full stop between longer words parts them, for ends of sentences are often glued (`the port.Rain`).
Scripts that do not write spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) give one token a character, so that a word
is found as a phrase. Marks are part of the word, so decomposed accents do not break it.
"""

import re
from functools import cache

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


_SPACED = rf"[^\W_{_UNSPACED}]"
_LETTER = rf"(?:{_SPACED}|[{_MARKS}{_JOINERS}])"
_ANY = rf"{_word(_SPACED, _LETTER)} | [{_UNSPACED}]"
# Most texts have no marks, joiners or unspaced scripts; this says the same of them in less than half the time.
_PLAIN = re.compile(_word(r"[^\W_]", r"[^\W_]"), re.VERBOSE)

GRAMMAR = (_ANY, _PLAIN.pattern, _HARD)
"""What decides where words begin and end, as it is written."""


def pattern(text: str) -> re.Pattern[str]:
    """Give the pattern that finds the words of a text."""
    return _PLAIN if text.isascii() or not _hard().search(text) else _any_word()


@cache
def _hard() -> re.Pattern[str]:
    return re.compile(_HARD)


@cache
def _any_word() -> re.Pattern[str]:
    """Compile the pattern for all texts, which takes a while and is seldom needed."""
    return re.compile(_ANY, re.VERBOSE)


@cache
def _word_or_line_end(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(rf"{pattern.pattern} | \n", re.VERBOSE)


@cache
def _wild_word() -> re.Pattern[str]:
    """Compile the pattern of words in which `*` and `?` stand for letters."""
    first, letter = rf"(?:{_SPACED}|[*?])", rf"(?:{_SPACED}|[{_MARKS}{_JOINERS}*?])"
    return re.compile(_word(first, letter, r"[\d*?]") + rf" | [{_UNSPACED}][*?]*", re.VERBOSE)


def words(text: str) -> list[str]:
    """List the words of a text as they are written."""
    return pattern(text).findall(text)


def words_of_lines(text: str) -> list[str]:
    """List the words of a text, and `LINE_END` where a line ends, in the time that its words alone take."""
    return _word_or_line_end(pattern(text)).findall(text)


def chunks(text: str) -> list[str]:
    """Part a text where no word goes on: its words are those of its chunks, and its chunks repeat as words do.

    They stand one character apart, so each begins where those before it end, counting one more for each.
    """
    return text.replace(LINE_END, " ").split(" ")


def spans(text: str) -> list[tuple[int, int]]:
    """List where the words of a text stand, as half-open ranges."""
    return [match.span() for match in pattern(text).finditer(text)]


def has_words(text: str) -> bool:
    """Tell whether a text has words at all."""
    return pattern(text).search(text) is not None


def wild_words(text: str) -> list[str]:
    """List the words of a text in which `*` and `?` stand for letters."""
    return _wild_word().findall(text)
