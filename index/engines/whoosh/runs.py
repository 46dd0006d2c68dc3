"""Rows of many terms: those of terms that follow each other are a run."""

from collections.abc import Iterable, Iterator

import numpy as np

from index.engines.whoosh.arrays import Array, spread

# Runs that are quicker to copy number by number than one by one.
_MANY = 64

# Rows of a piece.
_PIECE = 1 << 16


def runs(starts: Array, numbers: Array) -> list[slice] | list[Array]:
    """Give the rows of terms, which begin at `starts`: as slices while these are few."""
    breaks = np.flatnonzero(np.diff(numbers) != 1)
    if len(breaks) >= _MANY:
        begins = starts[numbers].astype(np.int64)
        return [spread(begins, starts[numbers + 1] - begins)]
    if not len(numbers):
        return []
    firsts = starts[numbers[np.append(0, breaks + 1)]].tolist()
    ends = starts[numbers[np.append(breaks, len(numbers) - 1)] + 1].tolist()
    return list(map(slice, firsts, ends))


def pieces(runs: Iterable[slice | Array]) -> Iterator[slice | Array]:
    """Part long runs, so that all that is made of a piece stays in a processor's own memory."""
    for rows in runs:
        if isinstance(rows, slice):
            for at in range(rows.start, rows.stop, _PIECE):
                yield slice(at, min(at + _PIECE, rows.stop))
        else:
            for at in range(0, len(rows), _PIECE):
                yield rows[at : at + _PIECE]
