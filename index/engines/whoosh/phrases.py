"""Words one after the other, found by merging the arrays of their positions."""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import pairwise
from typing import NamedTuple, Self, TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, nonzero, spread
from index.engines.whoosh.matches import in_all
from index.engines.whoosh.postings import Counts, PartPostings
from index.engines.whoosh.strings import Strings

SHIFT = 32  # an occurrence is one number: the document above these bits, the position below
LOW = (1 << SHIFT) - 1

_NONE: Array = np.empty(0, np.int64)
_NOWHERE = Counts(_NONE, _NONE, _NONE)

# Documents that are looked at together: with all arrays of them they stay in a processor's own memory.
_AT_ONCE = 16_384

Wanted: TypeAlias = tuple[Sequence[str], int]
"""A term, or several that stand in a row but for so many further positions."""

Numbered: TypeAlias = tuple[Sequence[int], int]
"""The same, by the numbers of the terms."""


def numbered(terms: Strings, wanted: Iterable[Wanted]) -> list[Numbered]:
    """Look up what is wanted; what has a term that is not there is left out."""
    found: list[Numbered] = []
    for texts, slop in wanted:
        numbers = [number for number in map(terms.find, texts) if number is not None]
        if len(numbers) == len(texts):
            found.append((numbers, slop))
    return found


def counts_of_any(part: PartPostings, wanted: Iterable[Numbered]) -> Counts:
    """Count terms and phrases that are one word: the first time is that of any of them."""
    found = [phrase_counts(part, numbers, slop) for numbers, slop in wanted]
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


def phrase_counts(part: PartPostings, terms: Sequence[int], slop: int) -> Counts:
    """Say in which documents terms stand in this order, how often, and where first.

    Between the first and the last there may be `slop` positions more than in the phrase itself. From each place of
    the first term the nearest following place of each next one is taken; no other choice can end earlier.
    """
    if len(terms) == 1:
        return part.having(terms[0])
    extents = [part.extent(term) for term in terms]
    if any(extent.start == extent.stop for extent in extents):
        return _NOWHERE
    places = in_all([part.docs(extent) for extent in extents], len(part.lengths))
    if not len(places[0]):
        return _NOWHERE
    rows = [own + extent.start for own, extent in zip(places, extents, strict=True)]
    parts = range(0, len(rows[0]), _AT_ONCE)
    if len(parts) == 1:
        return _counts(part, rows, slop)
    found = [_counts(part, [own[at : at + _AT_ONCE] for own in rows], slop) for at in parts]
    return Counts(*map(np.concatenate, zip(*found, strict=True)))


def _counts(part: PartPostings, rows: Sequence[Array], slop: int) -> Counts:
    """Do so for documents that have all the terms, in these rows of each."""
    standing = _Standing.of(part, rows)
    possible, firsts = standing.possible(slop), standing.firsts[0]
    certain = possible & standing.once() if not slop else np.zeros(len(possible), bool)
    times, several = certain.astype(np.int64), nonzero(possible > certain)
    if len(several):
        found = in_a_row(standing.occurrences(several), slop)
        owners = found >> SHIFT
        firsts[owners[::-1]] = found[::-1] & LOW  # of several the last one stays
        times += np.bincount(owners, minlength=len(times))
    there = nonzero(times)
    docs = part.docs(rows[0][there]).astype(np.int64)
    return Counts(docs, times[there], firsts[there])


class _Standing(NamedTuple):
    """Where each of some terms stands in the c documents of a part that have all of them.

    Of each term `rows`, `times`, `firsts` (c): the row of each (int64), how often, and from which position on (int64),
    counted from 1; 0 where the part does not have it.
    """

    part: PartPostings
    rows: Sequence[Array]
    times: Sequence[Array]
    firsts: Sequence[Array]

    @classmethod
    def of(cls, part: PartPostings, rows: Sequence[Array]) -> Self:
        firsts = [part.firsts[own].astype(np.int64) for own in rows]
        return cls(part, rows, [part.freqs[own] for own in rows], firsts)

    def once(self) -> Array:
        """Mark where each term stands once."""
        once: Array = reduce(np.maximum, self.times) == 1
        return once

    def possible(self, slop: int) -> Array:
        """Mark where the terms may follow each other, by their first places alone; with each just once, they do.

        With `slop` it remains to be seen how far they are apart.
        """
        possible: Array = reduce(np.minimum, self.firsts) > 0
        for one, other in pairwise(zip(self.times, self.firsts, strict=True)):
            possible &= _may_follow(*one, *other, slop)
        return possible

    def occurrences(self, chosen: Array) -> list[Array]:
        """Give all occurrences of each term (int64) in some documents, which are known by their number here."""
        above = chosen << SHIFT
        rows = np.concatenate([own[chosen] for own in self.rows])
        times = np.concatenate([own[chosen] for own in self.times]).astype(np.int64) - 1
        more = nonzero(times)  # mostly just half of them
        owners, counts = np.concatenate([above] * len(self.rows))[more], times[more]
        further = owners.repeat(counts)
        further += self.part.further[spread(self.part.places(rows[more]), counts)]
        further += 1
        bounds = times.cumsum()[len(chosen) - 1 :: len(chosen)].tolist()
        return [
            np.concatenate([above + firsts[chosen], further[start:stop]])
            for firsts, start, stop in zip(self.firsts, [0, *bounds], bounds, strict=False)
        ]


def _may_follow(
    times: Array, firsts: Array, next_times: Array, next_firsts: Array, slop: int
) -> Array:
    """Mark where a place of one term may be followed by one of the next, by the first places of both.

    A term's only place is its first one.
    """
    before: Array = (next_times > 1) | (firsts < next_firsts)
    if not slop:
        before &= (times > 1) | (next_firsts <= firsts + 1)
    return before


def in_a_row(standing: Sequence[Array], slop: int) -> Array:
    """Give where the first one stands when the others follow it, rising; documents are above `SHIFT`."""
    return _near([np.sort(own) for own in standing], slop) if slop else _close(standing)


def _close(standing: Sequence[Array]) -> Array:
    """Give where the first one stands when the others follow at once."""
    first = standing[0]
    for distance, following in enumerate(standing[1:], 1):
        both = np.concatenate([first + distance, following])
        both.sort()  # takes less than to look up, and what both have stands side by side
        first = both[nonzero(both[1:] == both[:-1])] - distance
    return first


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
