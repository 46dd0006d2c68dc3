"""The postings of one language of one segment as flat arrays: which articles have a term, and where in them.

A term's articles are listed once for all parts of them. Nearly all have it in their body, so how often and where it
stands there is told for every posting; titles and what surrounds articles say for which postings they speak.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Self, TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, left_of_runs, place
from index.engines.whoosh.fields import Part
from index.engines.whoosh.frequencies import Frequencies
from index.engines.whoosh.runs import Rows, pieces, runs, taken
from index.engines.whoosh.strings import Strings
from index.frozen import Frozen

# Rows that are looked through at once.
_AT_ONCE = 1 << 22

Averages: TypeAlias = Mapping[Part, float]
"""The average length of each part, in words."""

_OF_ALL = ("firsts", "further", "lengths")


class Counts(NamedTuple):
    """The documents (int64, rising) that have something, how often, and the place of the first time, from 1 on."""

    docs: Array
    times: Array
    firsts: Array


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
        """Take a listing from a segment's arrays."""
        terms = Strings.named(f"{name}/terms", arrays)
        return cls(terms, arrays[f"{name}/starts"], arrays[f"{name}/docs"])

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        own = {f"{name}/starts": self.starts, f"{name}/docs": self.docs}
        return self.terms.named_arrays(f"{name}/terms") | own

    def extent(self, number: int) -> slice:
        """Say where the postings of a term stand."""
        return slice(self.starts.item(number), self.starts.item(number + 1))

    def counts(self, numbers: Array) -> Array:
        """Count the documents (int64) of some terms."""
        counts: Array = self.starts[numbers + 1] - self.starts[numbers]
        return counts.astype(np.int64)

    def documents(self, numbers: Array) -> Array:
        """Give the documents of terms (int64), term after term; sooner where many of these follow each other."""
        return taken(self.docs, runs(self.starts, numbers))

    def pieces(self, numbers: Array) -> Iterator[Array]:
        """Give them piece by piece."""
        for group in pieces(runs(self.starts, numbers)):
            yield taken(self.docs, group)


class PartPostings(Frozen):
    """Where the terms of a `listing` stand in one part of the d documents: r rows.

    `rows` (r, rising, of a type for all postings): the postings that the rows speak for; `None` for all of them, also
    those not in this part.
    `starts` (n + 1): the rows of term i are `starts[i]` to `starts[i + 1]`. `freqs` (r): how often. `firsts` (r): the
    position of the first time, counted from 1; 0 where the part does not have it, which counts as once. `further` (q):
    the further positions, counted alike, row by row, rising. `lengths` (d): words of the part in each document.
    """

    listing: Listing
    rows: Array | None
    starts: Array
    freqs: Frequencies
    firsts: Array
    further: Array
    lengths: Array

    @classmethod
    def named(cls, name: str, listing: Listing, arrays: Mapping[str, Array]) -> Self:
        """Take a part from a segment's arrays."""
        rows = arrays.get(f"{name}/rows")
        return cls(
            listing,
            rows,
            listing.starts if rows is None else arrays[f"{name}/starts"],
            Frequencies.named(f"{name}/freqs", arrays),
            *(arrays[f"{name}/{array}"] for array in _OF_ALL),
        )

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        arrays = _OF_ALL if self.rows is None else ("rows", "starts", *_OF_ALL)
        named = {f"{name}/{array}": getattr(self, array) for array in arrays}
        return named | self.freqs.named_arrays(f"{name}/freqs")

    @classmethod
    def none(cls, listing: Listing) -> Self:
        """Make a part that has no words."""
        none = np.empty(0, np.uint8)
        starts = np.zeros(len(listing.terms) + 1, np.uint8)
        return cls(listing, none, starts, Frequencies.of(none), none, none, none)

    def every_count(self) -> Array:
        """Count the documents (int64) where the part has each term."""
        counts = np.diff(self.starts.astype(np.int64))
        if self.rows is None:
            for begin in range(0, len(self.firsts), _AT_ONCE):
                absent = begin + np.flatnonzero(self.firsts[begin : begin + _AT_ONCE] == 0)
                owners = self.starts.searchsorted(absent, side="right") - 1
                counts -= np.bincount(owners, minlength=len(counts))
        return counts

    def listed(self, numbers: Array) -> tuple[Array, Array]:
        """Count the documents (int64) where the part has each of some terms (int64), and give them, term after term."""
        counts = self.starts[numbers + 1].astype(np.int64) - self.starts[numbers]
        return left_of_runs(counts, *self._having(runs(self.starts, numbers)))

    def pieces(self, numbers: Array) -> Iterator[Array]:
        """Give the documents where the part has some terms (int64), piece by piece."""
        for docs, there in map(self._having, pieces(runs(self.starts, numbers))):
            yield docs if there.all() else docs[there]  # by places would take several times as long

    def _having(self, group: Sequence[Rows]) -> tuple[Array, Array]:
        """Give the documents of rows, and mark (bool) those where the part has the term."""
        if self.rows is not None:
            docs = self.listing.docs[taken(self.rows, group)]
            return docs, np.ones(len(docs), bool)
        return taken(self.listing.docs, group), taken(self.firsts, group) > 0

    def extent(self, number: int) -> slice:
        """Say where the rows of a term stand."""
        return slice(self.starts.item(number), self.starts.item(number + 1))

    def postings(self, rows: slice) -> Array:
        """Give the numbers of the postings that rows speak for."""
        return np.arange(rows.start, rows.stop) if self.rows is None else self.rows[rows]

    def speaking_for(self, postings: slice) -> slice:
        """Say where the rows stand that speak for some postings."""
        if self.rows is None:
            return postings
        return slice(place(postings.start, self.rows), place(postings.stop, self.rows))

    def docs(self, rows: slice | Array) -> Array:
        """Give the documents of some rows."""
        return self.listing.docs[rows if self.rows is None else self.rows[rows]]

    def frequencies(self, extent: slice) -> Array:
        """Say how often a term stands in each of its rows."""
        return self.freqs.between(extent.start, extent.stop)

    def places(self, rows: Array) -> Array:
        """Say where the further positions of some rows (int64) begin; r stands for the end."""
        return self.freqs.before(rows)

    def having(self, number: int) -> Counts:
        """Give the documents that have a term in this part."""
        extent = self.extent(number)
        docs, times, firsts = self.docs(extent), self.frequencies(extent), self.firsts[extent]
        if self.rows is None and not firsts.all():
            there = np.flatnonzero(firsts)
            docs, times, firsts = docs[there], times[there], firsts[there]
        return Counts(docs.astype(np.int64), times, firsts)

    def positions(self, number: int) -> Iterator[Array]:
        """Give where a term stands in each document that has it, counted from 0."""
        _, times, firsts = self.having(number)
        extent = self.extent(number)
        begin, end = self.places(np.array([extent.start, extent.stop])).tolist()
        further = self.further[begin:end]
        each = np.split(further, np.cumsum(times - 1, dtype=np.int64)[:-1])
        return (np.append(first, run) - 1 for first, run in zip(firsts, each, strict=True))


class Postings(Listing):
    """A listing over all parts of articles, and each part that has words; the body is always there.

    `impacts` (p, uint8): what the term is worth in the article, in the levels of scoring, where the parts have the
    `averages` that are given here.
    """

    parts: Mapping[Part, PartPostings]
    impacts: Array
    averages: Averages

    def is_for(self, averages: Averages) -> bool:
        """Tell whether the impacts are right where these are the averages: those of its own parts are the same."""
        return all(self.averages[part] == averages[part] for part in self.parts)

    @classmethod
    def named(cls, name: str, arrays: Mapping[str, Array]) -> Self:
        """Take postings from a segment's arrays."""
        listing = Listing.named(name, arrays)
        there = [part for part in Part if f"{name}/{part}/lengths" in arrays]
        parts = {part: PartPostings.named(f"{name}/{part}", listing, arrays) for part in there}
        averages = dict(zip(Part, arrays[f"{name}/averages"].tolist(), strict=True))
        impacts = arrays[f"{name}/impacts"]
        return cls(listing.terms, listing.starts, listing.docs, parts, impacts, averages)

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        named = Listing.named_arrays(self, name)
        for part, own in self.parts.items():
            named |= own.named_arrays(f"{name}/{part}")
        averages = np.array(list(self.averages.values()))
        return named | {f"{name}/impacts": self.impacts, f"{name}/averages": averages}
