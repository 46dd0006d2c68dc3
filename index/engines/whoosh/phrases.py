"""Words one after the other, found by merging the arrays of their positions."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, spread
from index.engines.whoosh.matches import mask, member
from index.engines.whoosh.postings import Counts, PartPostings
from index.engines.whoosh.strings import Strings

_SHIFT = 32  # an occurrence is one number: the document above these bits, the position below
_LOW = (1 << _SHIFT) - 1

_NONE: Array = np.empty(0, np.int64)

Choice: TypeAlias = tuple[Array, Array]
"""Terms and documents, pair by pair: any of these terms, each in its own documents."""

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
    times, firsts = np.zeros(len(docs), np.int64), np.full(len(docs), _LOW)
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
    together = _documents_with_all(part, terms)
    if not len(together):
        return Counts(_NONE, _NONE, _NONE)
    return _counts([_occurrences(part, term, together) for term in terms], slop)


def row_documents(part: PartPostings, choices: Sequence[Choice], slop: int) -> Array:
    """Give the documents (int64, rising) where one of each choice stands behind one of the choice before."""
    together = np.ones(len(part.lengths), bool)
    for _, docs in choices:
        together &= mask(docs, len(together))
    standing = [_any_occurrences(part, *choice, together) for choice in choices]
    return _counts(standing, slop).docs


def _counts(standing: Sequence[Array], slop: int) -> Counts:
    first = _close(standing) if not slop else _near(standing, slop)
    docs, places, times = np.unique(first >> _SHIFT, return_index=True, return_counts=True)
    return Counts(docs, times, (first[places] & _LOW) + 1)


def _close(standing: Sequence[Array]) -> Array:
    """Give where the first one stands when the others follow at once."""
    first = standing[0]
    for distance, following in enumerate(standing[1:], 1):
        first = first[member(first + distance, following)]
    return first


def _near(standing: Sequence[Array], slop: int) -> Array:
    """Give where the first one stands when the others follow near enough."""
    first = here = standing[0]
    for following in standing[1:]:
        place = np.searchsorted(following, here, side="right")
        reached = place < len(following)
        first, here = first[reached], following[place[reached]]
        same = (first >> _SHIFT) == (here >> _SHIFT)
        first, here = first[same], here[same]
    near: Array = first[here - first - (len(standing) - 1) <= slop]
    return near


def _documents_with_all(part: PartPostings, terms: Sequence[int]) -> Array:
    """Intersect the documents of terms, from the rarest on."""
    extents = sorted(map(part.extent, set(terms)), key=lambda rows: rows.stop - rows.start)
    if extents[0].start == extents[0].stop:
        return _NONE
    docs, *found = (part.docs(extent) for extent in extents)
    for others in found:
        docs = docs[member(docs, others)]
    return docs


def _occurrences(part: PartPostings, term: int, docs: Array) -> Array:
    """Give the occurrences of a term in some of its documents as rising numbers (int64)."""
    extent = part.extent(term)
    rows = np.searchsorted(part.docs(extent), docs)
    freqs = part.frequencies(extent).astype(np.int64)  # adding them up is several times as quick
    before = np.cumsum(freqs)[rows] - freqs[rows] - rows
    places = before + part.places.item(term)
    return _standing(part, extent.start + rows, docs.astype(np.int64), places)


def _any_occurrences(part: PartPostings, terms: Array, docs: Array, within: Array) -> Array:
    """Give the occurrences of pairs of term and document, as `_occurrences` does, where `within` marks the document."""
    kept = within[docs]
    pairs = np.unique((terms[kept].astype(np.int64) << _SHIFT) | docs[kept])
    wanted = np.unique(pairs >> _SHIFT)
    starts = part.starts[wanted].astype(np.int64)
    having = part.starts[wanted + 1] - starts
    rows = spread(starts, having)
    there = (np.repeat(wanted, having) << _SHIFT) | part.docs(rows)
    further = part.freqs[rows].astype(np.int64) - 1
    before = np.append(0, np.cumsum(further))
    first = before[np.append(0, np.cumsum(having))[:-1]]
    places = before[:-1] + np.repeat(part.places[wanted].astype(np.int64) - first, having)
    chosen = member(there, pairs)
    return np.sort(_standing(part, rows[chosen], there[chosen] & _LOW, places[chosen]))


def _standing(part: PartPostings, rows: Array, docs: Array, places: Array) -> Array:
    """Give the occurrences of rows, each with its document and where its further positions begin (int64).

    They rise where the documents do.
    """
    firsts, above = part.firsts[rows], docs << _SHIFT
    there = firsts > 0
    first: Array = above | (firsts - 1)
    first = first if there.all() else first[there]
    further = part.freqs[rows].astype(np.int64) - 1
    if not further.any():
        return first
    more = np.repeat(above, further) | part.further[spread(places, further)]
    every: Array = np.sort(np.concatenate([first, more]))
    return every
