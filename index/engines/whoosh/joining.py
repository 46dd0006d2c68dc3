"""One field of several segments made into one, array by array.

Postings stand by their terms, so those of a term are a run in every segment; joined, they stand behind each other in
the order of the segments, which is that of the documents' new numbers. Nothing is sorted but the terms.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, narrow, spread
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.postings import Listing, Postings, thin
from index.engines.whoosh.strings import Strings

DEAD = -1
"""Stands for the new number of a document that is left out."""

Kept: TypeAlias = Array | slice
"""Which of a listing's postings (p, bool) are left, or all."""


class Field(NamedTuple):
    """A field of one segment; `moved` (d, int32) gives its documents' new numbers, or `DEAD`."""

    postings: Postings
    forms: Forms
    moved: Array


def join(fields: Sequence[Field], documents: int) -> tuple[Postings, Forms] | None:
    """Join a field's postings and spellings over all `documents`; `None` when nothing is left of them."""
    terms = _Texts.of([field.postings.terms for field in fields])
    kept = [_kept(field.postings, field.moved) for field in fields]
    runs = _runs([field.postings for field in fields], kept, terms)
    if not len(runs.used):
        return None
    docs, freqs = _docs_and_freqs(fields, kept, runs)
    starts, positions = _positions(fields, kept, terms)
    postings = Postings(
        terms.texts.take(runs.used),
        narrow(runs.starts),
        narrow(docs),
        thin(freqs),
        starts,
        positions,
        _lengths(fields, documents),
    )
    return postings, _forms(fields, terms, runs.used)


class _Texts(NamedTuple):
    """The different strings of several lists, sorted, and the number (int64) of each string of each list."""

    texts: Strings
    numbers: list[Array]

    @classmethod
    def of(cls, lists: Sequence[Strings]) -> "_Texts":
        raws = [own.raws() for own in lists]
        different = sorted(set[bytes]().union(*raws))
        number = dict(zip(different, range(len(different)), strict=True)).__getitem__
        numbers = [np.fromiter(map(number, own), np.int64, len(own)) for own in raws]
        return cls(Strings.of_bytes(different), numbers)

    def told(self, values: Sequence[Array]) -> Array:
        """Give each string the value (int64) that it has in any list."""
        told = np.zeros(len(self.texts), np.int64)
        for number, own in zip(self.numbers, values, strict=True):
            told[number] = own
        return told


class _Runs:
    """Room for the runs of several lists, those of one term behind each other: `counts` (n each) say how long they are.

    `used` are the terms that have any; their runs begin at `starts`, which ends with the length of all.
    """

    def __init__(self, terms: _Texts, counts: Sequence[Array]) -> None:
        self._lists = list(zip(terms.numbers, counts, strict=True))
        sums = np.zeros(len(terms.texts), np.int64)
        for number, own in self._lists:
            sums[number] += own
        self.used = np.flatnonzero(sums)
        self.starts = np.append(0, np.cumsum(sums[self.used]))
        self._free = np.cumsum(sums) - sums

    def room(self) -> Array:
        """Make an array for all items."""
        return np.empty(self.starts[-1], np.uint32)

    def places(self, at: int) -> Array:
        """Say where the items of a list go; lists are asked for in their order."""
        number, counts = self._lists[at]
        places = spread(self._free[number], counts)
        self._free[number] += counts
        return places


def _kept(listing: Listing, moved: Array) -> Kept:
    return moved[listing.docs] != DEAD if DEAD in moved else slice(None)


def _runs(listings: Sequence[Listing], kept: Sequence[Kept], terms: _Texts) -> _Runs:
    return _Runs(terms, [_counts(own, left) for own, left in zip(listings, kept, strict=True)])


def _counts(listing: Listing, kept: Kept) -> Array:
    """Count the postings of each term that are left (int64)."""
    starts = listing.starts.astype(np.int64)
    return np.diff(starts) if isinstance(kept, slice) else _sums(kept, starts)


def _docs_and_freqs(
    fields: Sequence[Field], kept: Sequence[Kept], runs: _Runs
) -> tuple[Array, Array]:
    docs, freqs = runs.room(), runs.room()
    for at, (field, left) in enumerate(zip(fields, kept, strict=True)):
        places, postings = runs.places(at), field.postings
        docs[places] = field.moved[postings.docs[left]]
        freqs[places] = 1 if postings.freqs is None else postings.freqs[left]
    return docs, freqs


def _positions(fields: Sequence[Field], kept: Sequence[Kept], terms: _Texts) -> tuple[Array, Array]:
    """Give where each term's positions start, and all positions."""
    left = [_left(field.postings, own) for field, own in zip(fields, kept, strict=True)]
    runs = _Runs(terms, [counts for counts, _ in left])
    positions = runs.room()
    for at, (_, own) in enumerate(left):
        positions[runs.places(at)] = own
    return narrow(runs.starts), narrow(positions)


def _left(postings: Postings, kept: Kept) -> tuple[Array, Array]:
    """Give how many positions of each term are left (int64), and these."""
    if isinstance(kept, slice):
        return np.diff(postings.places.astype(np.int64)), postings.positions
    freqs = postings.frequencies(slice(0, len(kept)))
    return _sums(freqs * kept, postings.starts), postings.positions[np.repeat(kept, freqs)]


def _lengths(fields: Sequence[Field], documents: int) -> Array:
    """Give the words of the field in each document; 0 in those of a segment that has no such field."""
    lengths = np.zeros(documents, np.uint32)
    for field in fields:
        alive = field.moved != DEAD
        lengths[field.moved[alive]] = field.postings.lengths[alive]
    return narrow(lengths)


def _forms(fields: Sequence[Field], terms: _Texts, used: Array) -> Forms:
    """Join spellings with their documents; their terms are numbered among those `used`."""
    listings = [field.forms.spelled for field in fields]
    kept = [_kept(own, field.moved) for own, field in zip(listings, fields, strict=True)]
    spellings = _Texts.of([own.terms for own in listings])
    runs = _runs(listings, kept, spellings)
    docs = runs.room()
    for at, (own, field, left) in enumerate(zip(listings, fields, kept, strict=True)):
        docs[runs.places(at)] = field.moved[own.docs[left]]
    spelled = Listing(spellings.texts.take(runs.used), narrow(runs.starts), narrow(docs))
    forms = _Texts.of([field.forms.folded for field in fields])
    term_of = spellings.told(
        [number[field.forms.term_of] for number, field in zip(terms.numbers, fields, strict=True)]
    )
    form_of = spellings.told(
        [number[field.forms.form_of] for number, field in zip(forms.numbers, fields, strict=True)]
    )
    return Forms.of(
        spelled,
        np.searchsorted(used, term_of[runs.used]),
        forms.texts,
        form_of[runs.used],
    )


def _sums(values: Array, starts: Array) -> Array:
    """Sum runs of numbers (int64) that follow each other from `starts` on."""
    sums: Array = np.diff(np.append(0, np.cumsum(values, dtype=np.int64))[starts])
    return sums
