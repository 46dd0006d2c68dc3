"""Words one after the other, found by merging the arrays of their positions."""

from collections.abc import Sequence

import numpy as np

from index.engines.whoosh.arrays import Array
from index.engines.whoosh.postings import Postings

_SHIFT = 32  # an occurrence is one number: the document above these bits, the position below


def phrase_counts(postings: Postings, terms: Sequence[int], slop: int) -> tuple[Array, Array]:
    """Say in which documents terms stand in this order, and how often: two int64 arrays.

    Between the first and the last there may be `slop` positions more than in the phrase itself. From each place of
    the first term the nearest following place of each next one is taken; no other choice can end earlier.
    """
    if len(terms) == 1:
        extent = postings.extent(terms[0])
        return postings.docs[extent].astype(np.int64), postings.frequencies(extent).astype(np.int64)
    together = _documents_with_all(postings, terms)
    first = here = _occurrences(postings, terms[0], together)
    for term in terms[1:]:
        following = _occurrences(postings, term, together)
        place = np.searchsorted(following, here, side="right")
        reached = place < len(following)
        first, here = first[reached], following[place[reached]]
        same = (first >> _SHIFT) == (here >> _SHIFT)
        first, here = first[same], here[same]
    near = here - first - (len(terms) - 1) <= slop
    return np.unique(first[near] >> _SHIFT, return_counts=True)


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


def member(values: Array, of: Array) -> Array:
    """Mark the values (rising) that occur in another rising array."""
    if not len(of):
        return np.zeros(len(values), bool)
    place = np.minimum(np.searchsorted(of, values), len(of) - 1)
    marked: Array = of[place] == values
    return marked


def _occurrences(postings: Postings, term: int, docs: Array) -> Array:
    """Give the occurrences of a term in some of its documents as rising numbers (int64)."""
    extent = postings.extent(term)
    rows = np.searchsorted(postings.docs[extent], docs)
    freqs = postings.frequencies(extent).astype(np.int64)
    counts = freqs[rows]
    starts = (np.cumsum(freqs) - freqs)[rows] + int(postings.places[term])
    places = np.repeat(starts - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
    above = np.repeat(docs.astype(np.int64), counts) << _SHIFT
    occurrences: Array = above | postings.positions[places]
    return occurrences
