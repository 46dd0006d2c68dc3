"""How often a word stands in the articles of a segment: its frequencies in their parts, weighted and added up."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np

from index.engines.whoosh import scoring
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.fields import Part
from index.engines.whoosh.matches import NOTHING, Matches, added
from index.engines.whoosh.phrases import Numbered, Wanted, counts_of_any, numbered
from index.engines.whoosh.postings import PartPostings, Postings

Norms: TypeAlias = Callable[[Part], Array]
"""Gives what one occurrence in a part counts (float64) by the length of the part."""


def frequencies(
    postings: Postings, wanted: Sequence[Wanted], parts: Sequence[Part], norms: Norms
) -> Matches:
    """Give the articles that have a term or phrase, or any of several that count as one, in some parts."""
    found = numbered(postings.terms, wanted)
    if not found:
        return NOTHING
    if len(parts) == len(Part) and len(found) == 1 and len(found[0][0]) == 1:
        return _of_term(postings, found[0][0][0], norms)
    return added(
        [
            _in_part(postings.parts[part], part, found, norms)
            for part in parts
            if part in postings.parts
        ],
        len(postings.parts[Part.BODY].lengths),
    )


def _in_part(own: PartPostings, part: Part, wanted: Sequence[Numbered], norms: Norms) -> Matches:
    having = counts_of_any(own, wanted)
    if not len(having.docs):
        return NOTHING
    counts = scoring.counted(part, having.times, having.firsts)
    return Matches(having.docs, counts * norms(part)[own.lengths[having.docs]])


def _of_term(postings: Postings, number: int, norms: Norms) -> Matches:
    """Give the articles that have a term in any part, which is most of what is asked, as they are listed."""
    extent = postings.extent(number)
    docs = postings.docs[extent].astype(np.int64)
    body = postings.parts[Part.BODY]
    counts = _counts(body, Part.BODY, extent)
    counts *= norms(Part.BODY)[body.lengths[docs]]
    for part, own in postings.parts.items():
        if own.rows is not None:
            rows = own.extent(number)
            places = own.rows[rows] - extent.start
            counts[places] += _counts(own, part, rows) * norms(part)[own.lengths[docs[places]]]
    return Matches(docs, counts)


def _counts(own: PartPostings, part: Part, rows: slice) -> Array:
    """Count the occurrences of rows in a part; what only other parts have counts nothing."""
    return scoring.counted(part, own.frequencies(rows), own.firsts[rows])
