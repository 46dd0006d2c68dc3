"""Where words may stand in a text that answer the steps of a query, told by how they begin.

A **head** is a beginning that the forms of answering words have. A text is written down in one byte a character,
without case, accents and signs, and heads are looked for in it: several times as quick as reading it word by word. That
can be said of characters that Western Europe writes with (Windows-1252); where others stand, there may be any word.
"""

import codecs
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import chain, product, takewhile
from typing import assert_never

from index.analysis import Analyzer
from index.analysis.spelling import form
from index.reading import Beginning, Near, OfTerm, Pattern, Spelled, Step

_CODES = "latin-1", "cp1252"  # what the first one can write is copied, not looked up
_STRANGE = b"\0"  # stands for characters that have no code, or a form of several letters or of none
_SOFT_HYPHEN = b"\xad"  # one that has
_NO_LETTER = b" "
_SHORTENED = {"usa": "us"}  # also the form of `US` and `U.S.`
_SIGN = re.compile(r"[\W_]")
_TELLING = 4  # letters with which few other words begin
_MOST_PIECES = 3  # each joint doubles the ways to write a head
_STOP = b"."
_SENTENCE_END = b". "
# It begins with the full stop that it looks for, so that a search skips all else quickly.
_ACRONYM = re.compile(rb"\.(?=([a-z])[ .])(?<=[ .]([a-z])\.)")

PIECE = re.compile(r"\S+")
"""What stands between white space."""


class Heads:
    """The heads of some steps: looking for each of them by itself is quicker than one pattern of all."""

    def __init__(self, told: Iterable[str]) -> None:
        self._written = tuple(dict.fromkeys(chain.from_iterable(map(_written, sorted(told)))))
        self._initials = frozenset(head[:2].encode("ascii") for head in told)

    def places(self, text: str) -> list[int]:
        """Give where words may begin so in a text, in order."""
        written = _written_down(text)
        found = list(self._acronyms(written))
        if _STRANGE in written:
            found += (place - 1 for place in _places(_STRANGE, written))
        written = written.replace(_STOP, _NO_LETTER)
        for head in self._written:
            found += _places(head, written)
        found.sort()
        return found

    def _acronyms(self, written: bytes) -> Iterator[int]:
        """Give where acronyms begin, told by their first two letters; few texts have any."""
        if written.count(_STOP) > written.count(_SENTENCE_END):
            for found in _ACRONYM.finditer(written):
                if found[2] + found[1] in self._initials:
                    yield found.start(2) - 1


def _places(piece: bytes, written: bytes) -> Iterator[int]:
    place = written.find(piece)
    while place >= 0:
        yield place
        place = written.find(piece, place + 1)


def heads(steps: Iterable[Step], analyzer: Analyzer) -> Heads | None:
    """Give how words begin that answer; `None` where a step tells nothing of it."""
    told: set[str] = set()
    for step in steps:
        beginnings = {_letters(beginning) for beginning in _beginnings(step, analyzer)}
        if not all(beginning.isascii() for beginning in beginnings) or not all(beginnings):
            return None
        common = _common(beginnings)
        told |= {common} if len(common) >= _TELLING else beginnings
    return Heads(told) if told else None


def pieces_at(heads: Heads, text: str) -> Iterator[tuple[int, str]]:
    """Give the pieces between white space that may answer, and where they stand."""
    end = 0
    for word in heads.places(text):
        if word >= end:
            start = word
            while start > end and not text[start - 1].isspace():
                start -= 1
            piece = PIECE.match(text, start)
            if piece:
                end = piece.end()
                yield start, piece[0]


def _written_down(text: str) -> bytes:
    """Write a text between spaces: a byte a character, of letters and digits their form, of signs but stops a space."""
    spaced = f" {text} "
    for code in _CODES:
        try:
            return spaced.encode(code).translate(_table(code))
        except UnicodeEncodeError:
            continue
    return spaced.encode(_CODES[-1], _AS_STRANGE).translate(_table(_CODES[-1]))


def _strange(error: UnicodeError) -> tuple[bytes, int]:
    """Write what has no code; spaces part words, whatever other signs do."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    without_code = error.object[error.start : error.end]
    return b"".join(_NO_LETTER if c.isspace() else _SOFT_HYPHEN for c in without_code), error.end


_AS_STRANGE = "index.snippets.strange"
codecs.register_error(_AS_STRANGE, _strange)


@cache
def _table(code: str) -> bytes:
    return b"".join(_byte(bytes([number]).decode(code, "replace")) for number in range(256))


def _byte(character: str) -> bytes:
    if character in "œŒ":
        return b"o"  # and what follows is not an e
    if character == "\u00ad":
        return _STRANGE
    if character == ".":
        return _STOP
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


def _common(beginnings: Collection[str]) -> str:
    """Give what all of them begin with."""
    first, last = min(beginnings), max(beginnings)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(letter for letter, _ in same)


def _letters(beginning: str) -> str:
    """Cut a beginning before its first sign."""
    return _SIGN.split(_SHORTENED.get(beginning, beginning), maxsplit=1)[0]


def _written(head: str) -> Iterator[bytes]:
    """Write a head as it is written down after a space: `oe` may be one letter, and is cut before a third one."""
    pieces = head.split("oe")[:_MOST_PIECES]
    for joints in product(("oe", "o"), repeat=len(pieces) - 1):
        rest = "".join(joint + piece for joint, piece in zip(joints, pieces[1:], strict=True))
        yield f" {pieces[0]}{rest}".encode("ascii")
