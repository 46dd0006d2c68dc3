"""What terms are worth in the articles that have them: from frequencies in all parts to a byte a posting.

Impacts are worked out when a segment is written, for the average lengths that its articles have. A search takes them as
they are where the whole index has these averages, which are so coarse that it mostly has, and works them out otherwise.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from index.engines.whoosh import scoring
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.fields import Part
from index.engines.whoosh.matches import NOTHING, Matches, added
from index.engines.whoosh.phrases import Sought, Wanted, counts_of_any, sought
from index.engines.whoosh.postings import Listing, PartPostings, Postings
from index.frozen import replace

# Postings whose impacts are worked out at once; they take about 50 MB.
_AT_ONCE = 1 << 20

_PARTS = len(Part)

Norms: TypeAlias = Callable[[Part], Array]
"""Gives what one occurrence in a part counts (float64) by the length of the part."""


def found(
    postings: Postings,
    wanted: Sequence[Wanted],
    parts: Sequence[Part],
    norms: Norms,
    *,
    as_written: bool,
) -> Matches:
    """Give the articles that have a term or phrase, or any of several that count as one, with its impacts.

    `as_written`: the impacts that were written down are right.
    """
    owns = {part: postings.parts[part] for part in parts if part in postings.parts}
    there = sought(tuple(owns.values()), wanted) if owns else []
    if not there:
        return NOTHING
    if len(parts) == _PARTS and len(there) == 1 and len(there[0].terms) == 1:
        extent = postings.extent(there[0].terms[0])
        own = postings.impacts[extent] if as_written else worked_out(postings, extent, norms)
        return Matches(postings.docs[extent], own)
    frequencies = added(
        [_in_part(own, part, there, norms) for part, own in owns.items()],
        len(postings.parts[Part.BODY].lengths),
    )
    return Matches(frequencies.docs, scoring.impacts(frequencies.scores))


def _in_part(own: PartPostings, part: Part, wanted: Sequence[Sought], norms: Norms) -> Matches:
    having = counts_of_any(own, wanted)
    if not len(having.docs):
        return NOTHING
    counts = scoring.counted(part, having.times, having.firsts)
    return Matches(having.docs, counts * norms(part)[own.lengths[having.docs]])


def worked_out(postings: Postings, extent: slice, norms: Norms) -> Array:
    """Work out the impacts (uint8) of some postings."""
    docs = postings.docs[extent]
    body = postings.parts[Part.BODY]
    frequencies = _counts(body, Part.BODY, extent)
    frequencies *= norms(Part.BODY)[body.lengths[docs]]
    for part, own in postings.parts.items():
        if own.rows is not None:
            rows = own.speaking_for(extent)
            places = np.subtract(own.rows[rows], extent.start, dtype=np.int64)
            lengths = own.lengths[docs[places]]
            frequencies[places] += _counts(own, part, rows) * norms(part)[lengths]
    return scoring.impacts(frequencies)


def _counts(own: PartPostings, part: Part, rows: slice) -> Array:
    """Count the occurrences of rows in a part; what only other parts have counts nothing."""
    return scoring.counted(part, own.frequencies(rows), own.firsts[rows])


def average(lengths: Iterable[Array]) -> float:
    """Average the lengths of a part, given segment by segment."""
    words = articles = 0
    for own in lengths:
        words += int(own.sum(dtype=np.int64))
        articles += int(np.count_nonzero(own))
    return scoring.average(words, articles)


def norms_of(part: Part, lengths: Iterable[Array], average: float) -> Array:
    """Give the norms of a part by its length, up to the longest: far less to read than one an article."""
    longest = max((int(own.max(initial=0)) for own in lengths), default=0)
    return scoring.norms(part, np.arange(longest + 1), average)


def with_impacts(listing: Listing, parts: Mapping[Part, PartPostings]) -> Postings:
    """Complete the postings of a segment, all of whose articles are alive."""
    lengths = {part: [own.lengths] for part, own in parts.items()}
    averages = {part: average(lengths.get(part, ())) for part in Part}
    norms = {part: norms_of(part, own, averages[part]) for part, own in lengths.items()}
    postings = Postings(listing.terms, listing.starts, listing.docs, parts, NOTHING.docs, averages)
    bounds = [*range(0, len(listing.docs), _AT_ONCE), len(listing.docs)]
    extents = [slice(*each) for each in pairwise(bounds)]
    impacts = [worked_out(postings, extent, norms.__getitem__) for extent in extents]
    return replace(postings, impacts=np.concatenate(impacts))
