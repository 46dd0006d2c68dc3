"""The postings of one field of one segment as flat arrays."""

from collections.abc import Mapping
from typing import Any, Self

import numpy as np

from index.engines.whoosh.arrays import Array, narrow, spread
from index.engines.whoosh.strings import Strings
from index.frozen import Frozen, fields

# Runs of terms that are quicker to copy number by number than one by one.
_MANY_RUNS = 64


class Listing(Frozen):
    """n sorted terms with p postings: which documents have them.

    `starts` (n + 1): the postings of term i are `starts[i]` to `starts[i + 1]`. `docs` (p): document numbers, rising
    within a term. Types are the smallest unsigned ones, here and below.
    """

    terms: Strings
    starts: Array
    docs: Array

    @classmethod
    def named(cls, name: str, arrays: Mapping[str, Array]) -> Self:
        """Take a listing, or postings, from a segment's arrays."""
        own: dict[str, Any] = {part: arrays.get(f"{name}/{part}") for part in cls.parts()}
        return cls(terms=Strings.named(f"{name}/terms", arrays), **own)

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        own = {f"{name}/{part}": getattr(self, part) for part in self.parts()}
        there = {part: array for part, array in own.items() if array is not None}
        return self.terms.named_arrays(f"{name}/terms") | there

    @classmethod
    def parts(cls) -> list[str]:
        """Name its arrays."""
        return [part for part in fields(cls) if part != "terms"]

    def extent(self, number: int) -> slice:
        """Say where the postings of a term stand."""
        return slice(int(self.starts[number]), int(self.starts[number + 1]))

    def counts(self, numbers: Array) -> Array:
        """Count the documents (int64) of some terms."""
        counts: Array = self.starts[numbers + 1] - self.starts[numbers]
        return counts.astype(np.int64)

    def documents(self, numbers: Array) -> Array:
        """Give the documents of terms (numbers, rising), term after term."""
        breaks = np.flatnonzero(np.diff(numbers) != 1)
        if not len(numbers) or len(breaks) >= _MANY_RUNS:
            return self.docs[spread(self.starts[numbers].astype(np.int64), self.counts(numbers))]
        firsts = numbers[np.append(0, breaks + 1)].tolist()
        lasts = numbers[np.append(breaks, len(numbers) - 1)].tolist()
        runs = [
            slice(*self.starts[[a, b + 1]].tolist()) for a, b in zip(firsts, lasts, strict=True)
        ]
        return np.concatenate([self.docs[run] for run in runs])


class Postings(Listing):
    """A listing that says how often and where: q positions over d documents.

    `freqs` (p): how often; `None` where always once. `places` (n + 1): where the positions of a term start.
    `positions` (q): word numbers, posting by posting, rising. `lengths` (d): words of the field in each document.
    """

    freqs: Array | None
    places: Array
    positions: Array
    lengths: Array

    def frequencies(self, extent: slice) -> Array:
        """Say how often a term occurs in each of its documents."""
        if self.freqs is None:
            return np.ones(extent.stop - extent.start, np.uint8)
        return self.freqs[extent]

    def frequencies_of(self, rows: Array) -> Array:
        """Say how often each of some postings' terms occurs in its document."""
        return np.ones(len(rows), np.uint8) if self.freqs is None else self.freqs[rows]


def thin(freqs: Array) -> Array | None:
    """Leave out frequencies that are all 1."""
    return narrow(freqs) if (freqs > 1).any() else None
