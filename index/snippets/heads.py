"""Where words may stand in a text that answer the steps of a query, told by how they begin.

A **head** is the beginning that the form of every answering word has. One pattern of all heads, in whatever case and
with whatever accents, passes over the rest of a text many times as quickly as reading it word by word. It is made of
the characters that Western Europe writes with; a text with others has to be read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import assert_never

from index.analysis import Analyzer
from index.analysis.spelling import form
from index.reading import Beginning, Near, OfTerm, Pattern, Spelled, Step

_ASCII = map(chr, range(0x20, 0x7F))
_LATIN = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝŸàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿ"
_O_AND_E = "œŒ"  # the one ligature of common use
_SIGNS = "\t\n\r\u00a0\u202f\u2009\u201a\u2039\u203a\u00d7‘’“”„«»–—…•·€£°§©®÷¡¿"
_PLAIN = "".join(_ASCII) + _LATIN + _O_AND_E + _SIGNS
_STRANGE = re.compile(f"[^{re.escape(_PLAIN)}]")
_SHORTENED = {"usa": "us"}  # also the form of `US` and `U.S.`
_BEGINS = r"(?<![^\W_].)"  # a word does: the character before the one that was read is no letter
_STOP = r"\.?"  # of an acronym
_PIECE = re.compile(r"\S*")


def heads(steps: Iterable[Step], analyzer: Analyzer) -> re.Pattern[str] | None:
    """Make the pattern of where words that answer may begin; `None` where a step tells nothing of it."""
    known = [_SHORTENED.get(head, head) for head in (_head(step, analyzer) for step in steps)]
    told = sorted({head for head in known if head})
    if not told or len(told) < len(set(known)):
        return None
    by_letter: dict[str, list[str]] = {}
    for head in told:
        by_letter.setdefault(head[0], []).append(_rest(head))
    first = "".join(map(_class, by_letter))
    rests = (f"(?<=[{_class(letter)}])(?:{'|'.join(own)})" for letter, own in by_letter.items())
    return re.compile(f"[{first}]{_BEGINS}(?:{'|'.join(rests)})")


def is_plain(text: str) -> bool:
    """Tell whether a text is written in the characters that heads are made of."""
    return text.isascii() or _STRANGE.search(text) is None


def pieces_at(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Give the pieces between white space that hold a head, and where they stand."""
    end = 0
    for match in pattern.finditer(text):
        start = match.start()
        if start < end:
            continue
        while start > end and not text[start - 1].isspace():
            start -= 1
        piece = _PIECE.match(text, start)
        if piece:
            end = piece.end()
            yield start, piece[0]


def _head(step: Step, analyzer: Analyzer) -> str:
    """Give the beginning that the form of every answering word has, or nothing."""
    match step:
        case OfTerm(text):
            if analyzer.altered is None or not text.isascii():
                return ""
            return text[: max(1, len(text) - analyzer.altered)]
        case Spelled(text):
            return analyzer.form(text)
        case Beginning(text):
            return text
        case Pattern(text):
            return re.split(r"[*?]", text, maxsplit=1)[0]
        case Near():
            return ""
        case _:
            assert_never(step)


def _rest(head: str) -> str:
    """Write what follows the first letter: full stops of an acronym may stand between, and `œ` for two letters."""
    optional = ("?" if pair == "oe" else "" for pair in map("".join, pairwise(head)))
    letters = (f"[{_class(letter)}]" for letter in head[1:])
    return "".join(
        f"{_STOP}{letter}{maybe}" for letter, maybe in zip(letters, optional, strict=True)
    )


def _class(letter: str) -> str:
    """Write the characters that a letter of a form may be written with."""
    return re.escape(_written().get(letter, letter))


@cache
def _written() -> Mapping[str, str]:
    written: dict[str, str] = {"o": _O_AND_E}
    for character in _PLAIN:
        letter = form(character)
        written[letter] = written.get(letter, "") + character
    return written
