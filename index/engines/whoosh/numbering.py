"""Chunks of text and their numbers, looked up many at once.

Texts are parted at spaces, where no word goes on: what they hold is what their chunks hold, and chunks repeat as words
do, the more so without the marks at their edges, which no word has but for the last full stop of an acronym. A dict
knows all of them. Of those that are short, nearly all, a table of their bytes as numbers says the same, and is asked
first: for a hundred thousand chunks in a third of the time, without a Python object for any of them.
"""

import os
from collections.abc import Sequence
from itertools import islice
from typing import TypeVar

import numpy as np

from index.engines.whoosh.arrays import Array

_Text = TypeVar("_Text", str, bytes)

BREAK = 0
"""The number of no chunk: it stands between two passages."""

_BETWEEN = b"\xff"  # in a text for `BREAK`: no UTF-8 holds it
_APART = b" " + _BETWEEN + b" "
_SHORT = 15  # bytes; with their count they make two numbers
_WHOLE = 8  # bytes of a number
_COUNT_AT = np.uint64(56)  # where the count stands in the second number
_FIRST_BITS = 12  # of the numbers of places in a table
_ROUNDS = 32  # places that are tried for a key; the dict knows those that find none
# Odd, to mix all bits, and drawn anew by every process, so that no text can have all its keys at one place.
_MIX = np.frombuffer(os.urandom(16), np.uint64) | np.uint64(1)
_EACH = 200  # bytes that a chunk takes in dict and table, besides its own
_HALF = np.uint64(32)
_FIRST_SPACE, _LAST_SPACE = np.uint8(ord("\t")), np.uint8(ord("\r"))  # but for the blank
_MARKS = 8  # that are left out at most; where there are more, they may as well stay
_EDGE = np.array([chr(byte).isascii() and not chr(byte).isalnum() for byte in range(256)])
_KEPT = np.array([(1 << 8 * count) - 1 for count in range(_WHOLE + 1)], np.uint64)
"""The bits of a number that so many bytes take."""


def joined(passages: Sequence[bytes]) -> bytes:
    """Make one text of several passages."""
    return _APART.join([passage for passage in passages if passage.strip()])


class Numbers(dict[_Text, int]):
    """Numbers of strings in the order in which they come; a new one gets the next."""

    def __missing__(self, text: _Text) -> int:
        number = self[text] = len(self)
        return number


class Numbering:
    """The different chunks that have been met, numbered from 1 in the order in which they came."""

    def __init__(self) -> None:
        self._number = Numbers({_BETWEEN: BREAK})
        self._bytes = 0
        self._table = _Table(_FIRST_BITS)

    def __len__(self) -> int:
        return len(self._number)

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self._bytes + len(self._number) * _EACH

    def since(self, number: int) -> list[bytes]:
        """List the chunks from a number on."""
        return list(islice(self._number, number, None))

    def of(self, texts: Sequence[bytes]) -> tuple[Array, Array]:
        """Give the numbers (int32) of the chunks of texts, and how many each text has (int64)."""
        raw = b"\n".join([*texts, b""])
        starts, lengths = _parted(raw)
        ends = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)
        counts = np.diff(np.searchsorted(starts, ends), prepend=0)
        return self._numbers(raw, starts, lengths), counts

    def _numbers(self, raw: bytes, starts: Array, lengths: Array) -> Array:
        keys = _keys(raw, starts, lengths)
        numbers = self._table.numbers(keys)
        unknown = np.flatnonzero(numbers < 0)
        before = len(self._number)
        begins = starts[unknown]
        slices = zip(begins.tolist(), (begins + lengths[unknown]).tolist(), strict=True)
        told = np.array([self._number[raw[begin:end]] for begin, end in slices], np.int32)
        numbers[unknown] = told
        known = np.maximum.accumulate(np.append(np.int32(before - 1), told))[:-1]
        new = unknown[told > known]
        self._bytes += int(lengths[new].sum())
        short = new[lengths[new] <= _SHORT]
        self._table = self._table.including(keys[short], numbers[short])
        return numbers


def _parted(raw: bytes) -> tuple[Array, Array]:
    """Say where the chunks of a text that ends with a space begin (int64), and how long they are, `_EDGE` left out."""
    octets = np.frombuffer(raw, np.uint8)
    spaces = np.flatnonzero(
        (octets == ord(" ")) | (octets - _FIRST_SPACE <= _LAST_SPACE - _FIRST_SPACE)
    )
    starts = np.append(0, spaces[:-1] + 1)[: len(spaces)]
    there = spaces > starts
    starts, ends = starts[there], spaces[there]
    _trim(octets, ends, np.int64(-1), starts)
    there = ends > starts
    starts, ends = starts[there], ends[there]
    _trim(octets, starts, np.int64(1), ends)
    there = ends > starts
    return starts[there], (ends - starts)[there]


def _trim(octets: Array, places: Array, step: np.int64, others: Array) -> None:
    """Move the places (written in place) where chunks that are not empty begin or end over their edges."""
    at = min(int(step), 0)
    rows = np.flatnonzero(_EDGE.take(octets.take(places + at)))
    for _ in range(_MARKS):
        if not len(rows):
            break
        places[rows] += step
        rows = rows[places[rows] != others[rows]]
        rows = rows[_EDGE.take(octets.take(places[rows] + at))]


def _keys(raw: bytes, starts: Array, lengths: Array) -> Array:
    """Give the bytes of chunks as two numbers each (n, 2, uint64); long ones have a count that no short one has."""
    room = np.frombuffer(raw + bytes(2 * _WHOLE), np.uint8)
    eight = np.ndarray(len(raw) + _WHOLE + 1, "<u8", room.data, strides=(1,))  # from every byte on
    keys = np.empty((len(starts), 2), np.uint64)
    keys[:, 0] = eight.take(starts) & _KEPT.take(np.minimum(lengths, _WHOLE))
    rest = np.clip(lengths - _WHOLE, 0, _SHORT - _WHOLE)
    keys[:, 1] = eight.take(starts + _WHOLE) & _KEPT.take(rest)
    keys[:, 1] |= np.minimum(lengths, _SHORT + 1).astype(np.uint64) << _COUNT_AT
    return keys


class _Table:
    """Numbers by keys: at the place that a key's bits name, or the next free one (open addressing)."""

    def __init__(self, bits: int) -> None:
        self._bits = bits
        self._keys = np.zeros((1 << bits, 2), np.uint64)
        self._numbers = np.full(1 << bits, -1, np.int32)
        self._used = 0

    def numbers(self, keys: Array) -> Array:
        """Give the numbers (int32) of keys, -1 for those that are not there."""
        places = self._places(keys)
        found, same = self._there(places, keys)
        numbers = np.where(same, found, np.int32(-1))
        rows = np.flatnonzero(~same & (found >= 0))
        places = places[rows]
        for _ in range(_ROUNDS):
            if not len(rows):
                break
            places = self._next(places)
            found, same = self._there(places, keys.take(rows, axis=0))
            numbers[rows[same]] = found[same]
            on = ~same & (found >= 0)
            rows, places = rows[on], places[on]
        return numbers

    def _there(self, places: Array, keys: Array) -> tuple[Array, Array]:
        """Give the numbers at places, and whether they are those of keys (bool)."""
        there = self._keys.take(places, axis=0)
        return self._numbers.take(places), (there[:, 0] == keys[:, 0]) & (there[:, 1] == keys[:, 1])

    def including(self, keys: Array, numbers: Array) -> "_Table":
        """Put in keys that are not there; give the table that has them, of which no more than half is used."""
        own = self
        if 2 * (self._used + len(keys)) > len(self._numbers):
            there = np.flatnonzero(self._numbers >= 0)
            bits = int(2 * (self._used + len(keys))).bit_length()
            own = _Table(bits + 1)
            own._put(self._keys[there], self._numbers[there])
        own._put(keys, numbers)
        return own

    def _put(self, keys: Array, numbers: Array) -> None:
        self._used += len(keys)
        places = self._places(keys)
        for _ in range(_ROUNDS):
            if not len(keys):
                break
            free = np.flatnonzero(self._numbers.take(places) < 0)
            self._numbers[places[free]] = numbers[free]
            won = self._numbers.take(places) == numbers  # of several that want one place
            self._keys[places[won]] = keys[won]
            keys, numbers, places = keys[~won], numbers[~won], self._next(places[~won])

    def _places(self, keys: Array) -> Array:
        mixed = (keys[:, 0] * _MIX[0]) ^ (keys[:, 1] * _MIX[1])
        mixed = (mixed ^ (mixed >> _HALF)) * _MIX[0]
        places: Array = mixed >> np.uint64(64 - self._bits)
        return places.astype(np.int64)

    def _next(self, places: Array) -> Array:
        return (places + 1) & ((1 << self._bits) - 1)
