"""Rows of many terms: those of terms that follow each other are a run."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, spread

Rows: TypeAlias = slice | Array
"""A run, or the numbers (int64) of rows."""

# Runs that are quicker to copy one by one than row by row, however short; and how many rows on average make others so.
_FEW = 64
_LONG = 64

# Rows of a piece.
_PIECE = 1 << 16


def runs(starts: Array, numbers: Array) -> list[Rows]:
    """Give the rows of terms (int64), which begin at `starts`."""
    if not len(numbers):
        return []
    breaks = np.flatnonzero(np.diff(numbers) != 1)
    firsts = starts[numbers[np.append(0, breaks + 1)]].astype(np.int64)
    lengths = starts[numbers[np.append(breaks, len(numbers) - 1)] + 1] - firsts
    if len(firsts) > _FEW and lengths.sum() < _LONG * len(firsts):
        return [spread(firsts, lengths)]
    return list(map(slice, firsts.tolist(), (firsts + lengths).tolist()))


def taken(array: Array, group: Sequence[Rows]) -> Array:
    """Give what an array has in some rows, one after the other."""
    if len(group) == 1:
        return array[group[0]]
    return np.concatenate([array[:0], *(array[rows] for rows in group)])


def pieces(runs: Iterable[Rows]) -> Iterator[list[Rows]]:
    """Part long runs and put short ones together, so that what is made of them stays in a processor's own memory."""
    group: list[Rows] = []
    left = _PIECE
    for rows in chain.from_iterable(map(_parted, runs)):
        group.append(rows)
        left -= rows.stop - rows.start if isinstance(rows, slice) else len(rows)
        if left <= 0:
            yield group
            group, left = [], _PIECE
    if group:
        yield group


def _parted(rows: Rows) -> Iterator[Rows]:
    if isinstance(rows, slice):
        for at in range(rows.start, rows.stop, _PIECE):
            yield slice(at, min(at + _PIECE, rows.stop))
    else:
        for at in range(0, len(rows), _PIECE):
            yield rows[at : at + _PIECE]
