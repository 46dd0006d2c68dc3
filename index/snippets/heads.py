"""Where words may stand in a text that answer the steps of a query, told by how they begin.

A **head** is a beginning that the forms of answering words have. A text is written down in one byte a character,
without case, accents and signs, and heads are looked for in it: several times as quick as reading it word by word. That
can be said of characters that Western Europe writes with (Windows-1252); where others stand, there may be any word.
"""

import codecs
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, TypeAlias, assert_never

import numpy as np

from index.analysis import Analyzer
from index.analysis.spelling import form
from index.reading import Beginning, Near, OfTerm, Pattern, Spelled, Step

Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]

_CODES = "latin-1", "cp1252"  # what the first one can write is copied, not looked up
_STRANGE = b"\0"  # stands for characters that have no code, or a form of several letters or of none
_SOFT_HYPHEN = b"\xad"  # one that has
_NO_LETTER = b" "
_SHORTENED = {"usa": "us"}  # also the form of `US` and `U.S.`
_SIGN = re.compile(r"[\W_]")
_TELLING = 4  # letters with which few other words begin
_LETTERS = 4  # that are read as one number
_CODE = np.dtype("<u4")
_MASKS = [np.uint32((1 << 8 * letters) - 1) for letters in range(_LETTERS + 1)]
_SECOND, _SECOND_STOP = np.uint32(0xFF00), np.uint32(ord(".") << 8)
_MIX, _SHIFT = np.uint32(0x9E3779B1), np.uint32(32 - 12)  # multiplicative hashing (Knuth, 6.4)
_SLOTS = 1 << 12
_STOP = b"."  # it is written down: an acronym's letters have each one behind it

PIECE = re.compile(r"\S+")
"""What stands between white space."""


class Heads:
    """The heads of some steps, by which words of many texts are told at once.

    `_there` (bool, `_SLOTS`) marks what the first letters of heads hash to; they are read as one number (uint32), of
    as many letters as `_widths` masks leave.
    """

    def __init__(self, told: Iterable[str]) -> None:
        self._heads = tuple(head.encode("ascii") for head in sorted(told))
        self._initials = {head[:2] for head in self._heads}
        first = [head[:_LETTERS] for head in self._heads]
        self._widths = set(map(len, first))
        self._there = np.zeros(_SLOTS, bool)
        codes = b"".join(letters.ljust(_LETTERS, b"\0") for letters in first)
        self._there[_slots(np.frombuffer(codes, _CODE))] = True

    def places(self, texts: Sequence[str]) -> Iterator[list[int]]:
        """Give where words may begin so in each text, in order."""
        written = list(map(_written_down, texts))
        found = self._found(b"".join(written))
        first = at = 0
        for own in written:
            end = bisect_left(found, first + len(own), at)
            yield [place - first - len(_NO_LETTER) for place in found[at:end]]
            first, at = first + len(own), end

    def _found(self, written: bytes) -> list[int]:
        """Give where words may begin so in texts that are written down."""
        padded = written.ljust(len(written) + _LETTERS)
        in_word = np.frombuffer(padded, np.uint8) > _STOP[0]
        starts = np.flatnonzero(in_word[1:-_LETTERS] > in_word[: -_LETTERS - 1]) + 1
        codes = np.ndarray(len(written), _CODE, padded, strides=(1,)).take(starts)
        maybe = codes & _SECOND == _SECOND_STOP
        for letters in self._widths:
            maybe |= self._there.take(_slots(codes & _MASKS[letters]))
        found = [
            place
            for place in starts[maybe].tolist()
            if padded.startswith(self._heads, place) or self._is_acronym(padded, place)
        ]
        if _STRANGE in written:
            found += np.flatnonzero(np.frombuffer(written, np.uint8) == _STRANGE[0]).tolist()
            found.sort()
        return found

    def _is_acronym(self, written: bytes, place: int) -> bool:
        """Tell whether initials stand there with which a head begins."""
        return written[place + 1] == _STOP[0] and written[place : place + 3 : 2] in self._initials


def _slots(codes: Array) -> Array:
    slots: Array = (codes * _MIX) >> _SHIFT
    return slots


def heads(steps: Iterable[Step], analyzer: Analyzer) -> Heads | None:
    """Give how words begin that answer; `None` where a step tells nothing of it."""
    told: set[str] = set()
    for step in steps:
        beginnings = set(map(_letters, _beginnings(step, analyzer)))
        if not all(beginning and beginning.isascii() for beginning in beginnings):
            return None
        common = _common(beginnings)
        told |= {common} if len(common) >= _TELLING else beginnings
    return Heads(told) if told else None


def pieces_at(words: Iterable[int], text: str) -> Iterator[tuple[int, str]]:
    """Give the pieces between white space in which words begin, and where they stand."""
    end = 0
    for word in words:
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
    if not character.isalnum():
        return {".": _STOP, "\u00ad": _STRANGE}.get(character, _NO_LETTER)
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
    for place, (one, other) in enumerate(zip(first, last, strict=False)):
        if one != other:
            return first[:place]
    return first


def _letters(beginning: str) -> str:
    """Cut a beginning before its first sign."""
    whole = _SHORTENED.get(beginning, beginning)
    return whole if whole.isalnum() else _SIGN.split(whole, maxsplit=1)[0]
