"""Words one after the other, found by merging the arrays of their positions."""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import repeat
from typing import NamedTuple, Self, TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, nonzero, spread
from index.engines.whoosh.matches import in_all, in_both
from index.engines.whoosh.postings import Counts, PartPostings
from index.engines.whoosh.runs import Rows
from index.engines.whoosh.sides import mark, possible

SHIFT = 32  # an occurrence is one number: the document above these bits, the position below
LOW = (1 << SHIFT) - 1

_NONE: Array = np.empty(0, np.int64)
_NOWHERE = Counts(_NONE, _NONE, _NONE)

# Up to so many documents all places of words are looked at sooner than it is said where these may follow each other.
_FEW = 300

# Documents that are looked at together: with all arrays of them they stay in a processor's own memory.
_AT_ONCE = 16_384

Wanted: TypeAlias = tuple[Sequence[str], int]
"""A term, or several that stand in a row but for so many further positions."""


class Sought(NamedTuple):
    """The same in a segment: the numbers of the terms, how far apart they may be, and where they are looked for.

    `postings` are, for each of several terms, those (c, int64) in the documents that have all of them, and `elsewhere`
    those in the documents where parts other than the body may have them all as well.
    """

    terms: Sequence[int]
    slop: int
    postings: Sequence[Array]
    elsewhere: Sequence[Array]


def sought(parts: Sequence[PartPostings], wanted: Iterable[Wanted]) -> list[Sought]:
    """Look up what is wanted in some parts of a listing; what has a term that is not there is left out."""
    widest = parts[0]
    for part in parts[1:]:
        widest = part if part.rows is None else widest
    find = widest.listing.terms.find
    found: list[Sought] = []
    for texts, slop in wanted:
        numbers = [number for number in map(find, texts) if number is not None]
        if len(numbers) == len(texts):
            postings = _common(widest, numbers, () if slop else texts)
            elsewhere = postings if len(parts) == 1 else _elsewhere(widest, postings)
            found.append(Sought(numbers, slop, postings, elsewhere))
    return found


def _common(part: PartPostings, terms: Sequence[int], row: Sequence[str]) -> Sequence[Array]:
    """Give the postings of several terms in the documents where a part has all of them, maybe in this `row`.

    Where a term stands can be seen by its sides: that is asked of the rarest, and others are looked up in what is left.
    """
    if len(terms) == 1:
        return ()
    extents = [part.extent(term) for term in terms]
    rows: list[Rows] = [*extents]
    if row and part.rows is None:
        rarest = min(range(len(row)), key=[own.stop - own.start for own in extents].__getitem__)
        rows[rarest] = part.freqs.possible(extents[rarest], _between(row, rarest))
    places = in_all([part.docs(own) for own in rows], len(part.lengths))
    postings = [_at(*each) for each in zip(rows, places, strict=True)]
    return postings if part.rows is None else [part.rows[own].astype(np.int64) for own in postings]


def _between(row: Sequence[str], term: int) -> bytes:
    """Give the table that tells whether a term can stand between the others of a row."""
    before = mark(row[term - 1]) if term else None
    after = mark(row[term + 1]) if term + 1 < len(row) else None
    return possible(before, after)


def _elsewhere(part: PartPostings, postings: Sequence[Array]) -> Sequence[Array]:
    """Leave those where other parts may have all terms as well."""
    if part.rows is not None or not postings:
        return postings
    there = nonzero(reduce(np.logical_and, map(part.freqs.elsewhere, postings)))
    return [own[there] for own in postings]


def _at(rows: Rows, places: Array) -> Array:
    return rows.start + places if isinstance(rows, slice) else rows[places]


def counts_of_any(part: PartPostings, wanted: Iterable[Sought]) -> Counts:
    """Count terms and phrases that are one word: the first time is that of any of them."""
    found = [_counts(part, each) for each in wanted]
    return found[0] if len(found) == 1 else _together(found)


def _together(found: Sequence[Counts]) -> Counts:
    docs, place = np.unique(
        np.concatenate([_NONE, *(each.docs for each in found)]), return_inverse=True
    )
    times, firsts = np.zeros(len(docs), np.int64), np.full(len(docs), LOW)
    if found:
        np.add.at(times, place, np.concatenate([each.times for each in found]))
        np.minimum.at(firsts, place, np.concatenate([each.firsts for each in found]))
    return Counts(docs, times, firsts)


def _counts(part: PartPostings, wanted: Sought) -> Counts:
    if len(wanted.terms) == 1:
        return part.having(wanted.terms[0])
    rows = _rows(part, wanted)
    if not len(rows[0]):
        return _NOWHERE
    if len(rows[0]) <= _AT_ONCE:
        return _in_a_row(part, rows, wanted.slop)
    parts = range(0, len(rows[0]), _AT_ONCE)
    portions = ([own[at : at + _AT_ONCE] for own in rows] for at in parts)
    found = [_in_a_row(part, portion, wanted.slop) for portion in portions]
    return Counts(*map(np.concatenate, zip(*found, strict=True)))


def _rows(part: PartPostings, wanted: Sought) -> Sequence[Array]:
    """Give the rows (int64) of each term in the documents where a part has all of them."""
    if part.rows is None:
        return wanted.postings
    if not len(wanted.elsewhere[0]):
        return [_NONE]
    extents = [part.extent(term) for term in wanted.terms]
    left, rows = list(wanted.elsewhere), dict[int, Array]()
    shortest = sorted(range(len(left)), key=lambda term: extents[term].stop - extents[term].start)
    for term in shortest:
        own = part.rows[extents[term]]
        there, at = in_both(left[term].astype(own.dtype), own)
        if not len(there):
            return [_NONE]  # mostly known from the first one
        left = [postings[there] for postings in left]
        rows = {each: own[there] for each, own in rows.items()}
        rows[term] = at + extents[term].start
    return [rows[term] for term in range(len(left))]


def _in_a_row(part: PartPostings, rows: Sequence[Array], slop: int) -> Counts:
    """Say in which documents terms stand in a row, how often, and where first, given the rows of each in documents.

    Between the first and the last there may be `slop` positions more than in the phrase itself. From each place of
    the first term the nearest following place of each next one is taken; no other choice can end earlier.
    """
    standing, certain, number = _Standing.of(part, rows), _NONE, len(rows[0])
    if slop or number > _FEW:
        certain, doubtful = standing.possible(slop)
        found = standing.at(doubtful).in_a_row(doubtful, slop)
    else:
        found = standing.in_a_row(np.arange(number), slop)
        found = found[nonzero(found & LOW)]  # at 0 stands what the part does not have
    owners, firsts = found >> SHIFT, standing.firsts[:number]
    firsts[owners[::-1]] = found[::-1] & LOW  # of several the last one stays
    times = np.bincount(owners, minlength=number)
    times[certain] = 1
    there = nonzero(times)
    docs = part.docs(rows[0][there]).astype(np.int64)
    return Counts(docs, times[there], firsts[there])


class _Standing(NamedTuple):
    """Where some terms stand in the c documents of a part that have all of them.

    `rows`, `again`, `firsts` (c for each term, term after term): the row of the term in each document (int64), how
    often it stands there after the first time, and the position of that, counted from 1; 0 where the part does not have
    it.
    """

    part: PartPostings
    terms: int
    rows: Array
    again: Array
    firsts: Array

    @classmethod
    def of(cls, part: PartPostings, rows: Sequence[Array]) -> Self:
        every = np.concatenate(rows)
        return cls(part, len(rows), every, part.freqs.again(every), part.firsts[every])

    def possible(self, slop: int) -> tuple[Array, Array]:
        """Give the documents where the terms follow each other, by their first places alone, and the doubtful ones.

        A term that stands once has no other place. With `slop` it always remains to be seen how far they are apart.
        """
        firsts, several = self._by_term(self.firsts.astype(np.int64)), self._by_term(self.again > 0)
        there = reduce(np.logical_and, firsts)
        steps = firsts[1:] - firsts[:-1]
        follow = (steps > 0) | several[1:]
        if not slop:
            follow &= (steps <= 1) | several[:-1]
        possible = reduce(np.logical_and, follow, there)
        if slop:
            return _NONE, nonzero(possible)
        doubtful = possible & reduce(np.logical_or, several)
        return nonzero(possible > doubtful), nonzero(doubtful)

    def at(self, chosen: Array) -> "_Standing":
        """Take some of the documents."""
        if len(chosen) * self.terms == len(self.rows):
            return self
        arrays = map(self._by_term, (self.rows, self.again, self.firsts))
        return _Standing(
            self.part, self.terms, *(own.take(chosen, axis=1).ravel() for own in arrays)
        )

    def in_a_row(self, documents: Array, slop: int) -> Array:
        """Give what `in_a_row` does, where the documents are known by these numbers (c, int64)."""
        part, above = self.part, documents << SHIFT
        if slop:
            arrays = map(self._by_term, (self.rows, self.again, self.firsts))
            every = (occurrences(part, *own) for own in zip(*arrays, repeat(above)))
            return in_a_row(list(every), slop)
        moved = np.concatenate([above - distance for distance in range(self.terms)])
        return _met(occurrences(part, self.rows, self.again, self.firsts, moved), self.terms)

    def _by_term(self, array: Array) -> Array:
        return array.reshape(self.terms, -1)


def occurrences(
    part: PartPostings, rows: Array, again: Array, firsts: Array, above: Array
) -> Array:
    """Give all occurrences (int64) in rows, counted from 1, `above` added, those that are the first in a row first."""
    standing, more = above + firsts, nonzero(again)
    if not len(more):
        return standing
    counts = again[more]
    further = above[more].repeat(counts)
    further += part.further[spread(part.places(rows[more]), counts)]
    return np.concatenate([standing, further])


def in_a_row(standing: Sequence[Array], slop: int) -> Array:
    """Give where the first one stands when the others follow it, rising; documents are above `SHIFT`."""
    if slop:
        return _near([np.sort(own) for own in standing], slop)
    moved = [own - distance for distance, own in enumerate(standing)]
    return _met(np.concatenate(moved), len(moved))


def _met(places: Array, terms: int) -> Array:
    """Give what stands there once for every term, rising."""
    places.sort()  # takes less than to look up, and what all have stands side by side
    first = terms - 1
    return places[first:][nonzero(places[first:] == places[:-first])]


def _near(standing: Sequence[Array], slop: int) -> Array:
    """Give where the first one stands when the others follow near enough."""
    first = here = standing[0]
    for following in standing[1:]:
        place = np.searchsorted(following, here, side="right")
        reached = place < len(following)
        first, here = first[reached], following[place[reached]]
        same = (first >> SHIFT) == (here >> SHIFT)
        first, here = first[same], here[same]
    near: Array = first[here - first - (len(standing) - 1) <= slop]
    return near
