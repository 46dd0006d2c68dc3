"""Words one after the other, found by merging the arrays of their positions."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, spread
from index.engines.whoosh.matches import mask, member
from index.engines.whoosh.postings import Postings

_SHIFT = 32  # an occurrence is one number: the document above these bits, the position below
_LOW = (1 << _SHIFT) - 1

_NONE: Array = np.empty(0, np.int64)

Choice: TypeAlias = tuple[Array, Array]
"""Terms and documents, pair by pair: any of these terms, each in its own documents."""


class Counts(NamedTuple):
    """The documents (int64, rising) that have something, how often, and the position of the first time."""

    docs: Array
    times: Array
    firsts: Array


Wanted: TypeAlias = tuple[Sequence[str], int]
"""A term, or several that stand in a row but for so many further positions."""


def counts_of_any(postings: Postings, wanted: Iterable[Wanted], *, firsts: bool) -> Counts:
    """Count terms and phrases that are one word: the first time, where it is asked for, is that of any of them."""
    found = []
    for terms, slop in wanted:
        numbers = [number for number in map(postings.terms.find, terms) if number is not None]
        if len(numbers) == len(terms):
            found.append(phrase_counts(postings, numbers, slop, firsts=firsts))
    return found[0] if len(found) == 1 else _together(found)


def _together(found: Sequence[Counts]) -> Counts:
    docs, place = np.unique(
        np.concatenate([_NONE, *(each.docs for each in found)]), return_inverse=True
    )
    times, firsts = np.zeros(len(docs), np.int64), np.full(len(docs), _LOW)
    if found:
        np.add.at(times, place, np.concatenate([each.times for each in found]))
        np.minimum.at(firsts, place, np.concatenate([each.firsts for each in found]))
    return Counts(docs, times, firsts)


def phrase_counts(
    postings: Postings, terms: Sequence[int], slop: int, *, firsts: bool = True
) -> Counts:
    """Say in which documents terms stand in this order, how often, and where first.

    Between the first and the last there may be `slop` positions more than in the phrase itself. From each place of
    the first term the nearest following place of each next one is taken; no other choice can end earlier.
    """
    if len(terms) == 1:
        extent = postings.extent(terms[0])
        docs, times = postings.docs[extent].astype(np.int64), postings.frequencies(extent)
        if not firsts:
            return Counts(docs, times, np.zeros_like(docs))
        ends = np.cumsum(times, dtype=np.int64) + int(postings.places[terms[0]])
        return Counts(docs, times, postings.positions[ends - times])
    together = _documents_with_all(postings, terms)
    if not len(together):
        return Counts(_NONE, _NONE, _NONE)
    return _counts([_occurrences(postings, term, together) for term in terms], slop)


def row_documents(postings: Postings, choices: Sequence[Choice], slop: int) -> Array:
    """Give the documents (int64, rising) where one of each choice stands behind one of the choice before."""
    together = np.ones(len(postings.lengths), bool)
    for _, docs in choices:
        together &= mask(docs, len(together))
    standing = [_any_occurrences(postings, *choice, together) for choice in choices]
    return _counts(standing, slop).docs


def _counts(standing: Sequence[Array], slop: int) -> Counts:
    first = here = standing[0]
    for following in standing[1:]:
        place = np.searchsorted(following, here, side="right")
        reached = place < len(following)
        first, here = first[reached], following[place[reached]]
        same = (first >> _SHIFT) == (here >> _SHIFT)
        first, here = first[same], here[same]
    near = here - first - (len(standing) - 1) <= slop
    first = first[near]
    docs, places, times = np.unique(first >> _SHIFT, return_index=True, return_counts=True)
    return Counts(docs, times, first[places] & _LOW)


def _documents_with_all(postings: Postings, terms: Sequence[int]) -> Array:
    """Intersect the documents of terms, from the rarest on."""
    extents = sorted(
        (postings.extent(term) for term in set(terms)),
        key=lambda extent: extent.stop - extent.start,
    )
    docs = postings.docs[extents[0]]
    for extent in extents[1:]:
        docs = docs[member(docs, postings.docs[extent])]
    return docs


def _occurrences(postings: Postings, term: int, docs: Array) -> Array:
    """Give the occurrences of a term in some of its documents as rising numbers (int64)."""
    extent = postings.extent(term)
    rows = np.searchsorted(postings.docs[extent], docs)
    freqs = postings.frequencies(extent).astype(np.int64)
    counts = freqs[rows]
    starts = (np.cumsum(freqs) - freqs)[rows] + int(postings.places[term])
    above = np.repeat(docs.astype(np.int64), counts) << _SHIFT
    occurrences: Array = above | postings.positions[spread(starts, counts)]
    return occurrences


def _any_occurrences(postings: Postings, terms: Array, docs: Array, within: Array) -> Array:
    """Give the occurrences of pairs of term and document, as `_occurrences` does, where `within` marks the document."""
    kept = within[docs]
    pairs = np.unique((terms[kept].astype(np.int64) << _SHIFT) | docs[kept])
    wanted = np.unique(pairs >> _SHIFT)
    starts = postings.starts[wanted].astype(np.int64)
    having = postings.starts[wanted + 1] - starts
    rows = spread(starts, having)
    there = (np.repeat(wanted, having) << _SHIFT) | postings.docs[rows]
    counts = postings.frequencies_of(rows).astype(np.int64)
    before = np.append(0, np.cumsum(counts))
    first = before[np.append(0, np.cumsum(having))[:-1]]
    places = before[:-1] + np.repeat(postings.places[wanted].astype(np.int64) - first, having)
    chosen = member(there, pairs)
    above = np.repeat(there[chosen] & _LOW, counts[chosen]) << _SHIFT
    positions = postings.positions[spread(places[chosen], counts[chosen])]
    return np.sort(above | positions)
