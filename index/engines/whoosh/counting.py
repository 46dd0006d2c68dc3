"""Counting the values of some documents."""

from typing import Any, Self

import numpy as np

from index.engines.whoosh.arrays import Array, narrowest
from index.frozen import Frozen

WIDEST = 8
"""Values of a document: a wider table would be mostly empty."""

_LARGEST_NUMBER = 8  # bytes
_FILLING = 8  # numbers: a processor that counts the same one again and again waits for itself
_AT_ONCE = (
    16_384  # numbers: counting more at a time takes memory that the system has to fetch first
)


class Table(Frozen):
    """The numbers of v values in rows, one for each of d documents.

    `rows` (d, or d and `width`): numbers of type `kind`, read as one where there are numbers so large. The type is the
    smallest: converting what is counted takes less than reading a larger table. Rows are filled up with `_FILLING`
    numbers from v on, in turn; those after them begin the rows of documents without a value.
    """

    rows: Array
    kind: np.dtype[Any]
    width: int
    values: int

    @classmethod
    def of(cls, codes: Array, counts: Array, values: int) -> Self:
        """Make it of the values of all documents, one document's after the other's, so many each (int64, d)."""
        width = 1 << (int(counts.max(initial=1)) - 1).bit_length()
        kind = narrowest(values + 2 * _FILLING)
        filling = np.arange(values, values + _FILLING, dtype=kind)
        repeated = np.tile(filling, len(counts) * width // _FILLING + 1)
        table = repeated[: len(counts) * width].reshape(-1, width)
        table[np.flatnonzero(counts == 0), 0] += _FILLING
        table[np.arange(width) < counts[:, np.newaxis]] = codes
        size = width * kind.itemsize
        rows = table.view(f"u{size}")[:, 0] if size <= _LARGEST_NUMBER else table
        return cls(rows, kind, width, values)

    def count(self, docs: Array) -> tuple[Array, int]:
        """Count documents: by value (int64, v), and those without any."""
        numbers = self.values + 2 * _FILLING
        counted = np.zeros(numbers, np.int64)
        at_once = _AT_ONCE // self.width
        for start in range(0, len(docs), at_once):
            rows = self.rows[docs[start : start + at_once]].view(self.kind)
            counted += np.bincount(rows.ravel(), minlength=numbers)
        return counted[: self.values], int(counted[self.values + _FILLING :].sum())
