"""How often terms stand in articles: one byte a row, and how many further times before any row."""

from collections.abc import Mapping
from functools import cached_property
from typing import Self

import numpy as np

from index.engines.whoosh.arrays import Array, begins_of_runs, narrow, nonzero
from index.frozen import Frozen

OTHERS = ("rows", "large", "sums")
"""What stands beside the small ones, by the names of the arrays."""

ELSEWHERE = 1 << 30
"""Is added to how often a term stands again where other parts of the article have it as well."""

_LARGE = 63
_ELSEWHERE = 64  # in a byte
_ROW = 5  # bits of a row's number within its block
_BLOCK = 1 << _ROW  # rows
_AT_ONCE = 1 << 16  # rows whose arrays stay in a processor's own memory

# For each row of a block, how often again is told by the bytes of those before it.
_BEFORE = (np.tri(_BLOCK, k=-1) * _LARGE).astype(np.uint8).view("<u8")


class Frequencies(Frozen):
    """How often again after the first time, for r rows: one byte each, but for the few that are larger.

    `small` (int8, r, then 0 up to the end of a block of 32): how often again, or 63; 64 is added where other parts of
    the article have the term as well. Below 0 the term stands once in the article, and the byte tells its `sides`.
    `rows` (rising) are those with 63 and `large` says how often these stand again; `sums` how often all rows before
    each block do together.
    """

    small: Array
    rows: Array
    large: Array
    sums: Array

    @classmethod
    def of(cls, told: Array) -> Self:
        """Take how often again all rows stand, some with `ELSEWHERE`, or below 0 the sides of what stands once."""
        pieces = Pieces()
        small = np.concatenate([pieces.small(told), pieces.filling()])
        return cls(small, *pieces.others())

    @classmethod
    def named(cls, name: str, arrays: Mapping[str, Array]) -> Self:
        """Take them from a segment's arrays."""
        return cls(arrays[name], *(arrays[f"{name}/{own}"] for own in OTHERS))

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        return {name: self.small} | {f"{name}/{own}": getattr(self, own) for own in OTHERS}

    def again(self, rows: Array, small: Array) -> Array:
        """Say how often again some rows (int64) stand, given their bytes."""
        return self._exact(_again(small), rows)

    def between(self, start: int, stop: int) -> Array:
        """Say how often the rows from one on and before another stand."""
        return self._exact(_again(self.small[start:stop]), start) + np.int32(1)

    def told(self, start: int, stop: int) -> Array:
        """Give what these were made of (int32)."""
        small = self.small[start:stop]
        again = self._exact(_again(small), start).astype(np.int32)
        again += (small >= _ELSEWHERE) * np.int32(ELSEWHERE)
        np.copyto(again, small, where=small < 0)
        return again

    def possible(self, rows: slice, table: bytes) -> Array:
        """Give those rows (int64) whose bytes a table of `sides.possible` says yes to."""
        # Bytes are translated in a fifth of the time that looking them up in an array takes.
        marked = self.small[rows].tobytes().translate(table)
        possible: Array = rows.start + nonzero(np.frombuffer(marked, bool))
        return possible

    def elsewhere(self, small: Array) -> Array:
        """Give the articles (int64) all of whose terms other parts have as well, by the bytes (t, c) of t terms."""
        return nonzero(np.minimum.reduce(small) >= _ELSEWHERE)

    def before(self, rows: Array) -> Array:
        """Add up (int64) how often again all rows before each of some (int64) stand; r stands for the end."""
        block = rows >> _ROW
        eights = self._blocks.take(block, axis=0)
        bytes_ = eights.view(np.int8).ravel()
        np.maximum(bytes_, 0, out=bytes_)
        eights &= _BEFORE.take(rows & (_BLOCK - 1), axis=0)
        starts = np.arange(0, len(bytes_), _BLOCK)
        before: Array = np.add.reduceat(bytes_, starts, dtype=np.int64)  # sooner than along an axis
        before += self.sums[block]
        if _LARGE in bytes_.tobytes():
            before += self._more(block << _ROW, rows)
        return before

    @cached_property
    def _blocks(self) -> Array:
        """The bytes, eight by eight (uint64), a block in each row."""
        return self.small.view("<u8").reshape(-1, _BEFORE.shape[1])

    def _more(self, starts: Array, stops: Array) -> Array:
        """Say how much more than 63 the large ones from some rows on and before others are together."""
        more: Array = self._beyond[np.searchsorted(self.rows, stops)]
        more -= self._beyond[np.searchsorted(self.rows, starts)]
        return more

    @cached_property
    def _beyond(self) -> Array:
        """How much more than 63 all before each of the large ones are together, and all of them."""
        return begins_of_runs(self.large.astype(np.int64) - _LARGE)

    def _exact(self, small: Array, rows: Array | int) -> Array:
        """Put large ones in their places; `rows` are the numbers of the rows, or the first of several in a row."""
        if _LARGE not in small.tobytes():  # known in a fifth of the time that the largest one is
            return small
        large = small == _LARGE
        numbers = nonzero(large) + rows if isinstance(rows, int) else rows[large]
        exact = small.astype(np.int64)
        exact[large] = self.large[np.searchsorted(self.rows, numbers)]
        return exact


def _again(small: Array) -> Array:
    """Give how often again bytes say, up to the large ones."""
    again: Array = np.maximum(small, 0)
    again &= _LARGE
    return again


class Pieces:
    """The frequencies of all rows, taken piece by piece: `small` ones first, then the filling, then the others."""

    def __init__(self) -> None:
        self._number = self._sum = 0
        self._rows, self._large, self._sums = ([np.empty(0, np.int64)] for _ in range(3))

    def small(self, told: Array) -> Array:
        """Take the next ones, and give them in a byte each."""
        small = np.empty(len(told), np.int8)
        for at in range(0, len(told), _AT_ONCE):
            small[at : at + _AT_ONCE] = self._small(told[at : at + _AT_ONCE])
        return small

    def _small(self, told: Array) -> Array:
        told = told.astype(np.int32, copy=False)
        again = np.maximum(told, 0)
        again &= ~ELSEWHERE
        rows = nonzero(again >= _LARGE)
        self._rows.append(rows + self._number)
        self._large.append(again[rows])
        self._add_up(again)
        np.minimum(again, _LARGE, out=again)
        again[told >= ELSEWHERE] += _ELSEWHERE
        return np.where(told < 0, told, again)

    def _add_up(self, again: Array) -> None:
        """Note the sums before the blocks that begin among the next ones."""
        blocks = np.arange(-self._number % _BLOCK, len(again), _BLOCK)
        self._number += len(again)
        if not len(blocks):
            self._sum += int(again.sum(dtype=np.int64))
            return
        # All of them would be added up one by one in five times the time.
        sums = np.add.reduceat(again, blocks, dtype=np.int64)
        ends = self._sum + int(again[: blocks[0]].sum(dtype=np.int64)) + sums.cumsum()
        self._sums.append(ends - sums)
        self._sum = int(ends[-1])

    def filling(self) -> Array:
        """Give what fills the last block; the end of all rows is in a block as well."""
        if not self._number % _BLOCK:
            self._sums.append(np.array([self._sum]))
        return np.zeros(_BLOCK - self._number % _BLOCK, np.int8)

    def others(self) -> list[Array]:
        """Give the rows of large ones, how large these are, and the sums before all blocks."""
        return [narrow(np.concatenate(own)) for own in (self._rows, self._large, self._sums)]
