"""Lists of rows by text in several segments, each row about a document; rows of documents that are left out go too."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from index.engines.whoosh.arrays import Array, Chunks, sums_of_runs
from index.engines.whoosh.weaving import Stretch, Texts

DEAD = -1
"""Stands for the new number of a document that is left out."""


class Rows(NamedTuple):
    """Rows of one list by some texts: how many of each are left (int64), and which (bool), `None` for all."""

    extent: slice
    counts: Array
    kept: Array | None

    def of(self, values: Array) -> Array:
        """Leave those out of the values of these rows that are not left."""
        return values if self.kept is None else values[self.kept]


class Source(NamedTuple):
    """A list of one segment: those of text i are from `starts[i]` to `starts[i + 1]`.

    `docs` gives the documents of rows, and `moved` (d, int32) the documents' new numbers, or `DEAD`.
    """

    starts: Array
    docs: Callable[[slice], Array]
    moved: Array

    def new_docs(self, rows: slice) -> Array:
        """Give the new numbers of the documents of rows."""
        moved: Array = self.moved[self.docs(rows)]
        return moved


class Lists:
    """Lists that are woven into one, a stretch of texts at a time."""

    def __init__(
        self, texts: Texts, sources: Sequence[Source], stretches: Sequence[Stretch]
    ) -> None:
        self.texts = texts
        self.sources = sources
        self.stretches = stretches
        self._whole = [DEAD not in source.moved for source in sources]

    @classmethod
    def of(cls, texts: Texts, sources: Sequence[Source], at_once: int) -> "Lists":
        """Part the texts so that about so many rows are held in memory at once."""
        return cls(texts, sources, texts.stretches([own.starts for own in sources], at_once))

    @cached_property
    def left(self) -> Array:
        """How many rows are left by each text (int64)."""
        sums = [each.sums([own.counts for own in self.rows(each)]) for each in self.stretches]
        return np.concatenate([np.empty(0, np.int64), *sums])

    @cached_property
    def used(self) -> Array:
        """The texts by which any are left."""
        return np.flatnonzero(self.left)

    def rows(self, stretch: Stretch) -> list[Rows]:
        """Say which rows of each list are left by the texts of a stretch."""
        lists = zip(self.sources, self._whole, stretch.own, strict=True)
        return [_rows(source, texts, whole=whole) for source, whole, texts in lists]

    def docs(self, dtype: np.dtype[Any]) -> Chunks:
        """Give the documents of all rows, by their new numbers."""
        return self.woven([source.new_docs for source in self.sources], dtype)

    def woven(self, values: Sequence[Callable[[slice], Array]], dtype: np.dtype[Any]) -> Chunks:
        """Give something that every row has, by text; `values` give it for rows of each list."""
        return Chunks(dtype, (self.piece(each, values, dtype) for each in self.stretches))

    def piece(
        self,
        stretch: Stretch,
        values: Sequence[Callable[[slice], Array]],
        dtype: np.dtype[Any],
    ) -> Array:
        """Give it for one stretch."""
        rows = zip(values, self.rows(stretch), strict=True)
        return stretch.woven([(row.counts, row.of(own(row.extent))) for own, row in rows], dtype)


def numbers(stretch: Stretch, rows: Sequence[Rows], before: int) -> Iterator[Array]:
    """Give the new number of each row of a stretch (int64), list by list, or `DEAD`, when so many are before it."""
    for row, places in zip(rows, stretch.places([own.counts for own in rows]), strict=True):
        new = np.full(row.extent.stop - row.extent.start, DEAD)
        new[slice(None) if row.kept is None else row.kept] = places + before
        yield new


def _rows(source: Source, texts: slice, *, whole: bool) -> Rows:
    begins = source.starts[texts.start : texts.stop + 1].astype(np.int64)
    extent = slice(int(begins[0]), int(begins[-1]))
    if whole:
        return Rows(extent, np.diff(begins), None)
    kept = source.new_docs(extent) != DEAD
    return Rows(extent, sums_of_runs(kept, begins - extent.start), kept)
