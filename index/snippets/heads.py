"""Where words may stand in a text that answer the steps of a query, told by how they begin.

A **head** is a beginning that the forms of answering words have. A text is written down in one byte a character,
without case, accents and signs, and one pattern passes over it: several times as quick as reading it word by word. That
can be said of characters that Western Europe writes with (Windows-1252); a text with others has to be read.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import assert_never

from index.analysis import Analyzer
from index.analysis.spelling import form
from index.reading import Beginning, Near, OfTerm, Pattern, Spelled, Step

_CODE = "cp1252"
_STRANGE = b"\0"  # stands for characters whose form has several letters or none
_NO_LETTER = b" "
_NARROW_SPACES = str.maketrans("\u202f\u2009", "\u00a0\u00a0")
_SHORTENED = {"usa": "us"}  # also the form of `US` and `U.S.`
_SIGN = re.compile(r"[\W_]")

PIECE = re.compile(r"\S+")
"""What stands between white space."""


def heads(steps: Iterable[Step], analyzer: Analyzer) -> re.Pattern[bytes] | None:
    """Make the pattern of where words that answer may begin; `None` where a step tells nothing of it."""
    told: set[str] = set()
    for step in steps:
        beginnings = {_letters(beginning) for beginning in _beginnings(step, analyzer)}
        if not all(beginning.isascii() for beginning in beginnings) or not all(beginnings):
            return None
        told |= beginnings
    return re.compile(b" (?:%b)" % b"|".join(map(_written, sorted(told)))) if told else None


def pieces_at(pattern: re.Pattern[bytes], text: str) -> Iterator[tuple[int, str]] | None:
    """Give the pieces between white space that may answer, and where they stand; `None` for a text to be read whole."""
    written = _written_down(text)
    return None if written is None else _pieces(pattern.finditer(written), text)


def _pieces(matches: Iterable[re.Match[bytes]], text: str) -> Iterator[tuple[int, str]]:
    end = 0
    for match in matches:
        start = match.start()  # of the word: a space stands before the text that is not in it
        if start >= end:
            while start > end and not text[start - 1].isspace():
                start -= 1
            piece = PIECE.match(text, start)
            if piece:
                end = piece.end()
                yield start, piece[0]


def _written_down(text: str) -> bytes | None:
    """Write a space and a text: a byte a character, of letters and digits their form, of all else a space."""
    try:
        code = f" {text}".encode(_CODE)
    except UnicodeEncodeError:
        try:
            code = f" {text}".translate(_NARROW_SPACES).encode(_CODE)
        except UnicodeEncodeError:
            return None
    written = code.translate(_table())
    return None if _STRANGE in written else written


@cache
def _table() -> bytes:
    return b"".join(_byte(bytes([number]).decode(_CODE, "replace")) for number in range(256))


def _byte(character: str) -> bytes:
    if character in "œŒ":
        return b"o"  # and what follows is not an e
    if character == "\u00ad":
        return _STRANGE
    if not character.isalnum():
        return _NO_LETTER
    letter = form(character)
    return letter.encode("ascii") if len(letter) == 1 and letter.isascii() else _STRANGE


def _beginnings(step: Step, analyzer: Analyzer) -> tuple[str, ...]:
    """Give what the form of every answering word begins with one of; an empty text where nothing is known."""
    match step:
        case OfTerm(text):
            return analyzer.beginnings(text)
        case Spelled(text):
            return (analyzer.form(text),)
        case Beginning(text):
            return (text,)
        case Pattern(text):
            return (re.split(r"[*?]", text, maxsplit=1)[0],)
        case Near():
            return ("",)
        case _:
            assert_never(step)


def _letters(beginning: str) -> str:
    """Cut a beginning before its first sign."""
    return _SIGN.split(_SHORTENED.get(beginning, beginning), maxsplit=1)[0]


def _written(head: str) -> bytes:
    """Write a head as it is written down: `oe` may be one letter, and full stops stand between those of an acronym."""
    word = head.replace("oe", "oe?")
    initials = f"|{head[0]} {head[1]} " if len(head) > 1 else ""
    return f"{word}{initials}".encode("ascii")
