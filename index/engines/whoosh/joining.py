"""The words of a language in several segments made into one, array by array.

Postings stand by their terms, so those of a term are a run in every segment; joined, they stand behind each other in
the order of the segments, which is that of the documents' new numbers. Nothing is sorted but the terms.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, narrow, spread
from index.engines.whoosh.fields import Part
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.postings import Frequencies, Listing, PartPostings, Postings
from index.engines.whoosh.strings import Strings

DEAD = -1
"""Stands for the new number of a document that is left out."""

Kept: TypeAlias = Array | slice
"""Which of a listing's postings (p, bool) or a part's rows are left, or all."""

_ALL = slice(None)


class Field(NamedTuple):
    """A language's words in one segment; `moved` (d, int32) gives its documents' new numbers, or `DEAD`."""

    postings: Postings
    forms: Mapping[Part, Forms]
    moved: Array


class _Rows(NamedTuple):
    """The rows of a part in one segment that are left, and the new numbers of their postings: `None` when all are."""

    own: PartPostings
    kept: Kept
    postings: Array | None


def join(fields: Sequence[Field], documents: int) -> tuple[Postings, Mapping[Part, Forms]] | None:
    """Join a language's postings and spellings over all `documents`; `None` when nothing is left of them."""
    terms = _Texts.of([field.postings.terms for field in fields])
    kept = [_kept(field.postings, field.moved) for field in fields]
    runs = _runs([field.postings for field in fields], kept, terms)
    if not len(runs.used):
        return None
    docs, rows = _docs_and_rows(fields, kept, runs)
    listing = Listing(terms.texts.take(runs.used), narrow(runs.starts), docs)
    parts = {
        part: _part(listing, own, terms, runs.used, _lengths(fields, part, documents))
        for part, own in rows.items()
    }
    spelled = {part for field in fields for part in field.forms}
    forms = {part: _forms(fields, part, terms, runs.used) for part in Part if part in spelled}
    return Postings(listing.terms, listing.starts, docs, parts), forms


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
        self._sums = np.zeros(len(terms.texts), np.int64)
        for number, own in self._lists:
            self._sums[number] += own
        self.used = np.flatnonzero(self._sums)
        self.starts = self.begins(self.used)
        self._free = np.cumsum(self._sums) - self._sums

    def begins(self, terms: Array) -> Array:
        """Say where the runs of some terms begin, where no others have any, and at last where all end."""
        return np.append(0, np.cumsum(self._sums[terms]))

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
    return moved[listing.docs] != DEAD if DEAD in moved else _ALL


def _runs(listings: Sequence[Listing], kept: Sequence[Kept], terms: _Texts) -> _Runs:
    counts = [_counts(own.starts, left) for own, left in zip(listings, kept, strict=True)]
    return _Runs(terms, counts)


def _counts(starts: Array, kept: Kept) -> Array:
    """Count the postings or rows of each term that are left (int64)."""
    return np.diff(starts.astype(np.int64)) if isinstance(kept, slice) else _sums(kept, starts)


def _docs_and_rows(
    fields: Sequence[Field], kept: Sequence[Kept], runs: _Runs
) -> tuple[Array, dict[Part, list[_Rows]]]:
    """Give the documents of all postings, and what is left of each part that any segment has."""
    docs = runs.room()
    there = {part for field in fields for part in field.postings.parts}
    rows: dict[Part, list[_Rows]] = {part: [] for part in Part if part in there}
    for at, (field, left) in enumerate(zip(fields, kept, strict=True)):
        places = runs.places(at)
        docs[places] = field.moved[field.postings.docs[left]]
        numbers = places
        if not isinstance(left, slice):
            numbers = np.full(len(left), DEAD)
            numbers[left] = places
        for part, own in rows.items():
            own.append(_rows(field.postings, part, left, numbers))
    return narrow(docs), rows


def _rows(postings: Postings, part: Part, kept: Kept, numbers: Array) -> _Rows:
    """Give what is left of a part, given the new numbers of postings, or `DEAD`."""
    own = postings.parts.get(part) or PartPostings.none(postings)
    if own.rows is None:
        return _Rows(own, kept, None)
    moved = numbers[own.rows]
    if isinstance(kept, slice):
        return _Rows(own, kept, moved)
    left = moved != DEAD
    return _Rows(own, left, moved[left])


def _part(
    listing: Listing, rows: Sequence[_Rows], terms: _Texts, used: Array, lengths: Array
) -> PartPostings:
    runs = _Runs(terms, [_counts(each.own.starts, each.kept) for each in rows])
    postings, freqs, firsts = runs.room(), runs.room(), runs.room()
    for at, (own, kept, moved) in enumerate(rows):
        places = runs.places(at)
        postings[places] = places if moved is None else moved
        freqs[places] = own.frequencies(slice(0, len(own.firsts)))[kept]
        firsts[places] = own.firsts[kept]
    dense = any(each.postings is None for each in rows)
    return PartPostings(
        listing,
        None if dense else narrow(postings),
        listing.starts if dense else narrow(runs.begins(used)),
        Frequencies.of(freqs),
        narrow(firsts),
        *_further(rows, terms, used),
        lengths,
    )


def _further(rows: Sequence[_Rows], terms: _Texts, used: Array) -> tuple[Array, Array]:
    """Give where each term's further positions begin, and all of them."""
    left = [_left(each.own, each.kept) for each in rows]
    runs = _Runs(terms, [counts for counts, _ in left])
    further = runs.room()
    for at, (_, own) in enumerate(left):
        further[runs.places(at)] = own
    return narrow(runs.begins(used)), narrow(further)


def _left(own: PartPostings, kept: Kept) -> tuple[Array, Array]:
    """Give how many further positions of each term are left (int64), and these."""
    if isinstance(kept, slice):
        return np.diff(own.places.astype(np.int64)), own.further
    further = own.frequencies(slice(0, len(kept))) - 1
    return _sums(further * kept, own.starts), own.further[np.repeat(kept, further)]


def _lengths(fields: Sequence[Field], part: Part, documents: int) -> Array:
    """Give the words of a part in each document; 0 in those of a segment that has no such part."""
    lengths = np.zeros(documents, np.uint32)
    for field in fields:
        if part in field.postings.parts:
            alive = field.moved != DEAD
            lengths[field.moved[alive]] = field.postings.parts[part].lengths[alive]
    return narrow(lengths)


def _forms(fields: Sequence[Field], part: Part, terms: _Texts, used: Array) -> Forms:
    """Join the spellings of a part with their documents; their terms are numbered among those `used`."""
    there = [
        (field.forms[part], field.moved, number)
        for field, number in zip(fields, terms.numbers, strict=True)
        if part in field.forms
    ]
    listings = [own.spelled for own, _, _ in there]
    kept = [_kept(own.spelled, moved) for own, moved, _ in there]
    spellings = _Texts.of([own.terms for own in listings])
    runs = _runs(listings, kept, spellings)
    docs = runs.room()
    for at, (own, moved, _) in enumerate(there):
        docs[runs.places(at)] = moved[own.spelled.docs[kept[at]]]
    spelled = Listing(spellings.texts.take(runs.used), narrow(runs.starts), narrow(docs))
    forms = _Texts.of([own.folded for own, _, _ in there])
    term_of = spellings.told([number[own.term_of] for own, _, number in there])
    form_of = spellings.told(
        [number[own.form_of] for number, (own, _, _) in zip(forms.numbers, there, strict=True)]
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
