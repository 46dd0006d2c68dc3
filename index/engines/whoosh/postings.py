"""The postings of one language of one segment as flat arrays: which articles have a term, and where in them.

A term's articles are listed once for all parts of them. Nearly all have it in their body, so how often and where it
stands there is told for every posting; titles and what surrounds articles say for which postings they speak.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Self, TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, narrow, place, spread
from index.engines.whoosh.eights import sums_before
from index.engines.whoosh.fields import Part
from index.engines.whoosh.strings import Strings
from index.frozen import Frozen

# Runs of terms that are quicker to copy number by number than one by one.
_MANY_RUNS = 64

_LARGE = 255

# Numbers that are quicker to add up by eights.
_LONG = 8_192

Averages: TypeAlias = Mapping[Part, float]
"""The average length of each part, in words."""

_OF_ALL = ("firsts", "places", "further", "lengths")


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


class Frequencies(Frozen):
    """How often, for r rows: one byte each, but for the few that are larger.

    `small` (uint8, r): how often, or 255; `rows` (rising) are those with 255 and `large` says how often they are.
    """

    small: Array
    rows: Array
    large: Array

    @classmethod
    def of(cls, freqs: Array) -> Self:
        """Take the frequencies of all rows."""
        rows = np.flatnonzero(freqs >= _LARGE)
        small = np.minimum(freqs, _LARGE).astype(np.uint8)
        return cls(small, narrow(rows), narrow(freqs[rows]))

    @classmethod
    def named(cls, name: str, arrays: Mapping[str, Array]) -> Self:
        """Take them from a segment's arrays."""
        return cls(arrays[name], arrays[f"{name}/rows"], arrays[f"{name}/large"])

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        return {name: self.small, f"{name}/rows": self.rows, f"{name}/large": self.large}

    def __getitem__(self, rows: Array) -> Array:
        return self._exact(self.small[rows], rows)

    def between(self, start: int, stop: int) -> Array:
        """Give those of the rows from one on and before another."""
        return self._exact(self.small[start:stop], start)

    def before(self, rows: Array, extent: slice) -> Array:
        """Add up (int64) those of an extent that are before each of some of its rows."""
        if extent.stop - extent.start > _LONG and not self._large_in(extent):
            return sums_before(self.small, rows, extent)
        freqs = self.between(extent.start, extent.stop).astype(np.int64)  # adds up far quicker
        own = rows - extent.start
        before: Array = np.cumsum(freqs)[own] - freqs[own]
        return before

    def _large_in(self, extent: slice) -> bool:
        return place(extent.start, self.rows) < place(extent.stop, self.rows)

    def _exact(self, small: Array, rows: Array | int) -> Array:
        """Put large ones in their places; `rows` are the numbers of the rows, or the first of several in a row."""
        if not len(self.rows) or small.max(initial=0) < _LARGE:
            return small
        places = np.flatnonzero(small == _LARGE)
        numbers = places + rows if isinstance(rows, int) else rows[places]
        exact = small.astype(self.large.dtype)
        exact[places] = self.large[np.searchsorted(self.rows, numbers)]
        return exact


class PartPostings(Frozen):
    """Where the terms of a `listing` stand in one part of the d documents: r rows.

    `rows` (r, rising): the postings that the rows speak for; `None` for all of them, also those not in this part.
    `starts` (n + 1): the rows of term i are `starts[i]` to `starts[i + 1]`. `freqs` (r): how often. `firsts` (r): the
    position of the first time, counted from 1; with 0 the part does not have it, and the frequency is 1. `places`
    (n + 1): where the further positions of a term begin, counted from 0. `further` (q): those, row by row, rising.
    `lengths` (d): words of the part in each document.
    """

    listing: Listing
    rows: Array | None
    starts: Array
    freqs: Frequencies
    firsts: Array
    places: Array
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
        freqs = Frequencies(none, none, none)
        return cls(listing, none, starts, freqs, none, starts, none, none)

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

    def places_of(self, number: int, rows: Array) -> Array:
        """Say where the further positions of some rows (int64) of a term begin."""
        extent = self.extent(number)
        start = extent.start + self.places.item(number)
        places: Array = self.freqs.before(rows, extent) - rows + start
        return places

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
        further = self.further[self.places.item(number) : self.places.item(number + 1)]
        runs = np.split(further, np.cumsum(times - 1, dtype=np.int64)[:-1])
        return (np.append(first - 1, run) for first, run in zip(firsts, runs, strict=True))


class Postings(Listing):
    """A listing over all parts of articles, and each part that has words; the body is always there.

    `impacts` (p, uint8): what the term is worth in the article, in the levels of scoring, where the parts have the
    `averages` that are given here.
    """

    parts: Mapping[Part, PartPostings]
    impacts: Array
    averages: Averages

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
