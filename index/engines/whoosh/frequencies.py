"""How often terms stand in articles: one byte a row, and how often before any row."""

from collections.abc import Mapping
from functools import cached_property
from typing import Self

import numpy as np

from index.engines.whoosh.arrays import Array, begins_of_runs, narrow
from index.frozen import Frozen

OTHERS = ("rows", "large", "sums", "within")
"""What stands beside the small ones, by the names of the arrays."""

_LARGE = 255
_BLOCK = 32  # rows
_GROUP = 8  # blocks
_ROW, _OWN = 5, 3  # bits of a row's number within its block, of a block's within its group

# For each row of a block, the bytes of those before it.
_BEFORE = (np.tri(_BLOCK, k=-1) * _LARGE).astype(np.uint8).view("<u8")


class Frequencies(Frozen):
    """How often, for r rows: one byte each, but for the few that are larger.

    `small` (uint8, r, then 0 up to the end of a block of 32): how often, or 255; `rows` (rising) are those with 255
    and `large` says how often they are. How often all rows before each block are together is told in two numbers, for
    most are small then: `sums` for those before its group of 8 blocks, `within` for those in it.
    """

    small: Array
    rows: Array
    large: Array
    sums: Array
    within: Array

    @classmethod
    def of(cls, freqs: Array) -> Self:
        """Take the frequencies of all rows."""
        pieces = Pieces()
        small = np.concatenate([pieces.small(freqs), pieces.filling()])
        return cls(small, *pieces.others())

    @classmethod
    def named(cls, name: str, arrays: Mapping[str, Array]) -> Self:
        """Take them from a segment's arrays."""
        return cls(arrays[name], *(arrays[f"{name}/{own}"] for own in OTHERS))

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        return {name: self.small} | {f"{name}/{own}": getattr(self, own) for own in OTHERS}

    def __getitem__(self, rows: Array) -> Array:
        return self._exact(self.small[rows], rows)

    def between(self, start: int, stop: int) -> Array:
        """Give those of the rows from one on and before another."""
        return self._exact(self.small[start:stop], start)

    def before(self, rows: Array) -> Array:
        """Add up (int64) those of all rows before each of some (int64); r stands for the end."""
        block = rows >> _ROW
        eights = self.small.view("<u8").reshape(-1, _BEFORE.shape[1]).take(block, axis=0)
        eights &= _BEFORE.take(rows & (_BLOCK - 1), axis=0)
        bytes_ = eights.view(np.uint8).ravel()
        starts = np.arange(0, len(bytes_), _BLOCK)
        before: Array = np.add.reduceat(bytes_, starts, dtype=np.int64)  # sooner than along an axis
        before += self.within[block]
        before += self.sums[block >> _OWN]
        if len(self.rows) and bytes_.max(initial=0) == _LARGE:
            before += self._more(block << _ROW, rows)
        return before

    def _more(self, starts: Array, stops: Array) -> Array:
        """Say how much more than 255 the large ones from some rows on and before others are together."""
        more: Array = self._beyond[np.searchsorted(self.rows, stops)]
        more -= self._beyond[np.searchsorted(self.rows, starts)]
        return more

    @cached_property
    def _beyond(self) -> Array:
        """How much more than 255 all before each of the large ones are together, and all of them."""
        return begins_of_runs(self.large.astype(np.int64) - _LARGE)

    def _exact(self, small: Array, rows: Array | int) -> Array:
        """Put large ones in their places; `rows` are the numbers of the rows, or the first of several in a row."""
        if not len(self.rows) or small.max(initial=0) < _LARGE:
            return small
        places = np.flatnonzero(small == _LARGE)
        numbers = places + rows if isinstance(rows, int) else rows[places]
        exact = small.astype(self.large.dtype)
        exact[places] = self.large[np.searchsorted(self.rows, numbers)]
        return exact


class Pieces:
    """The frequencies of all rows, taken piece by piece: `small` ones first, then the filling, then the others."""

    def __init__(self) -> None:
        self._number = self._sum = 0
        self._rows, self._large, self._sums = ([np.empty(0, np.int64)] for _ in range(3))

    def small(self, freqs: Array) -> Array:
        """Take the next ones, and give them in a byte each."""
        rows = np.flatnonzero(freqs >= _LARGE)
        self._rows.append(rows + self._number)
        self._large.append(freqs[rows])
        ends = np.cumsum(freqs, dtype=np.int64)
        blocks = np.arange(-self._number % _BLOCK, len(freqs), _BLOCK)
        self._sums.append(self._sum + ends[blocks] - freqs[blocks])
        self._number += len(freqs)
        self._sum += int(ends[-1]) if len(ends) else 0
        return np.minimum(freqs, _LARGE).astype(np.uint8)

    def filling(self) -> Array:
        """Give what fills the last block; the end of all rows is in a block as well."""
        if not self._number % _BLOCK:
            self._sums.append(np.array([self._sum]))
        return np.zeros(_BLOCK - self._number % _BLOCK, np.uint8)

    def others(self) -> tuple[Array, Array, Array, Array]:
        """Give the rows of large ones, how large these are, and the sums before all groups and within them."""
        blocks = np.concatenate(self._sums)
        groups = blocks[::_GROUP]
        within = blocks - groups.repeat(_GROUP)[: len(blocks)]
        rows, large = np.concatenate(self._rows), np.concatenate(self._large)
        return narrow(rows), narrow(large), narrow(groups), narrow(within)
