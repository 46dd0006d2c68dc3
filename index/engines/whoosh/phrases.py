"""Words one after the other, found by merging the arrays of their positions."""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import NamedTuple, TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, nonzero, spread
from index.engines.whoosh.matches import in_all, in_both
from index.engines.whoosh.postings import Counts, PartPostings
from index.engines.whoosh.runs import Rows
from index.engines.whoosh.sides import mark, possible

SHIFT = 32  # an occurrence is one number: the document above these bits, the position below
LOW = (1 << SHIFT) - 1

_NONE: Array = np.empty(0, np.int64)
_NOTHING: Array = np.empty((0, 0), np.int64)
_NOWHERE = Counts(_NONE, _NONE, _NONE)

# Up to so many documents all places of words are looked at sooner than it is said where these may follow each other.
_FEW = 300

# Documents that are looked at together: with all arrays of them they stay in a processor's own memory.
_AT_ONCE = 16_384

Wanted: TypeAlias = tuple[Sequence[str], int]
"""A term, or several that stand in a row but for so many further positions."""


class Sought(NamedTuple):
    """The same in a segment: the numbers of the t terms, how far apart they may be, and where they are looked for.

    Of several terms, `rows` (t, c, int64) are those of the body in the documents that may have them so, `small` (t, c)
    their bytes, and `elsewhere` (t, e, int64) the postings where other parts of the documents may have them so.
    """

    terms: Sequence[int]
    slop: int
    rows: Array = _NOTHING
    small: Array = _NOTHING
    elsewhere: Array = _NOTHING


def sought(part: PartPostings, wanted: Iterable[Wanted]) -> list[Sought]:
    """Look up what is wanted in a part, the body if it is asked for; what has a term that is not there is left out."""
    find = part.listing.terms.find
    found: list[Sought] = []
    for texts, slop in wanted:
        numbers = [number for number in map(find, texts) if number is not None]
        if len(numbers) == len(texts):
            several = len(texts) > 1
            found.append(_several(part, numbers, texts, slop) if several else Sought(numbers, slop))
    return found


def _several(part: PartPostings, terms: Sequence[int], texts: Sequence[str], slop: int) -> Sought:
    """Look several terms up in the documents where a part has all of them.

    Where a term of a row stands can be seen by its sides: that is asked of the rarest, and others are looked up in what
    is left.
    """
    extents = [part.extent(term) for term in terms]
    rows = _in_all(part, extents if slop else _beside(part, extents, texts))
    if part.rows is not None:
        return Sought(terms, slop, elsewhere=part.rows[rows].astype(np.int64))
    small = part.freqs.small[rows]
    there = part.freqs.elsewhere(small)
    return Sought(terms, slop, rows, small, rows.take(there, axis=1))


def _beside(part: PartPostings, extents: Sequence[slice], texts: Sequence[str]) -> Sequence[Rows]:
    """Leave out of the rarest term what cannot stand between the others."""
    sizes = [own.stop - own.start for own in extents]
    rarest = sizes.index(min(sizes))
    before = mark(texts[rarest - 1]) if rarest else None
    after = mark(texts[rarest + 1]) if rarest + 1 < len(texts) else None
    beside: list[Rows] = [*extents]
    beside[rarest] = part.freqs.possible(extents[rarest], possible(before, after))
    return beside


def _in_all(part: PartPostings, extents: Sequence[Rows]) -> Array:
    """Give the rows (t, c, int64) in the documents that all have."""
    places = in_all([part.docs(own) for own in extents], len(part.lengths))
    return np.array(list(map(_at, extents, places)))


def _at(rows: Rows, places: Array) -> Array:
    return rows.start + places if isinstance(rows, slice) else rows[places]


def counts_of_any(part: PartPostings, wanted: Sequence[Sought]) -> Counts:
    """Count terms and phrases that are one word: the first time is that of any of them."""
    if len(wanted) == 1:
        return _counts(part, wanted[0])
    return _together([_counts(part, each) for each in wanted])


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
    rows, small = wanted.rows, wanted.small
    if part.rows is not None:
        rows = _elsewhere(part, part.rows, wanted)
        small = part.freqs.small[rows]
    number = rows.shape[1]
    if not number:
        return _NOWHERE
    if number <= _AT_ONCE:
        return _in_a_row(part, rows, small, wanted.slop)
    portions = (slice(at, at + _AT_ONCE) for at in range(0, number, _AT_ONCE))
    found = [_in_a_row(part, rows[:, own], small[:, own], wanted.slop) for own in portions]
    return Counts(*map(np.concatenate, zip(*found, strict=True)))


def _elsewhere(part: PartPostings, speaking: Array, wanted: Sought) -> Array:
    """Give the rows (t, c, int64) of each term in the documents where a part has all of them."""
    left = wanted.elsewhere
    if not left.size:
        return left
    extents = [part.extent(term) for term in wanted.terms]
    rows = dict[int, Array]()
    shortest = sorted(range(len(left)), key=lambda term: extents[term].stop - extents[term].start)
    for term in shortest:
        own = speaking[extents[term]]
        there, at = in_both(left[term].astype(own.dtype), own)
        left = left.take(there, axis=1)
        if not left.size:
            return left  # mostly known from the first one
        rows = {each: before[there] for each, before in rows.items()}
        rows[term] = at + extents[term].start
    return np.array([rows[term] for term in range(len(left))])


def _in_a_row(part: PartPostings, rows: Array, small: Array, slop: int) -> Counts:
    """Say in which of c documents t terms stand in a row, how often, and where first, given the rows of each (t, c).

    Between the first and the last there may be `slop` positions more than in the phrase itself. From each place of
    the first term the nearest following place of each next one is taken; no other choice can end earlier.
    """
    standing = _Standing(rows, part.freqs.again(rows, small), part.firsts[rows])
    number, certain = rows.shape[1], _NONE
    if slop or number > _FEW:
        certain, doubtful = standing.possible(slop)
        found = standing.at(doubtful).in_a_row(part, doubtful, slop)
    else:
        found = standing.in_a_row(part, np.arange(number), slop)
    places = found & LOW
    there = nonzero(places)  # at 0 stands what the part does not have
    owners, places = found[there] >> SHIFT, places[there]
    firsts = standing.firsts[0]
    firsts[owners[::-1]] = places[::-1]  # of several the last one stays
    times = np.bincount(owners, minlength=number)
    times[certain] = 1
    there = nonzero(times)
    return Counts(part.docs(rows[0][there]).astype(np.int64), times[there], firsts[there])


class _Standing(NamedTuple):
    """Where t terms stand in c documents (t, c): rows, how often again after the first time, and where that is."""

    rows: Array
    again: Array
    firsts: Array

    def possible(self, slop: int) -> tuple[Array, Array]:
        """Give the documents where the terms follow each other, by their first places alone, and the doubtful ones.

        A term that stands once has no other place. With `slop` it always remains to be seen how far they are apart.
        """
        firsts, several = self.firsts.astype(np.int64), self.again > 0
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
        return _Standing(*(own.take(chosen, axis=1) for own in self))

    def in_a_row(self, part: PartPostings, documents: Array, slop: int) -> Array:
        """Give what `in_a_row` does, where the documents are known by these numbers (c, int64)."""
        above = documents << SHIFT
        if slop:
            every = zip(*self, strict=True)
            return in_a_row([occurrences(part, *own, above) for own in every], slop)
        terms = len(self.rows)
        moved = above - np.arange(terms)[:, np.newaxis]
        return _met(occurrences(part, *self, moved), terms)


def occurrences(
    part: PartPostings, rows: Array, again: Array, firsts: Array, above: Array
) -> Array:
    """Give all occurrences (int64) in rows, counted from 1, `above` added, those that are the first in a row first."""
    standing, more = (above + firsts).ravel(), nonzero(again.ravel())
    if not len(more):
        return standing
    counts = again.ravel()[more]
    further = above.ravel()[more].repeat(counts)
    further += part.further[spread(part.places(rows.ravel()[more]), counts)]
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
