"""What terms are worth in the articles that have them: from frequencies in all parts to a byte a posting.

Impacts are worked out when a segment is written, for the average lengths that its articles have. A search takes them as
they are where the whole index has these averages, which are so coarse that it mostly has, and works them out otherwise.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Self, TypeAlias

import numpy as np

from index.engines.whoosh import scoring
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.fields import Part
from index.engines.whoosh.matches import NOTHING, Matches, added
from index.engines.whoosh.phrases import Sought, Wanted, counts_of_any, sought
from index.engines.whoosh.postings import Averages, Listing, PartPostings, Postings
from index.frozen import Frozen, replace

# Postings whose impacts are worked out at once; they take about 50 MB.
_AT_ONCE = 1 << 20

Norms: TypeAlias = Callable[[Part], Array]
"""Gives what one occurrence in a part counts (float64) by the length of the part."""


class Scope(Frozen):
    """Where words are looked for: the postings of a segment in one language, and `parts` of them, one at least.

    `whole`: no part is left out; `as_written`: the impacts that were written down are right.
    """

    postings: Postings
    parts: Mapping[Part, PartPostings]
    norms: Norms
    whole: bool
    as_written: bool

    @classmethod
    def of(
        cls, postings: Postings, parts: Sequence[Part], norms: Norms, averages: Averages
    ) -> Self | None:
        """Take some parts, or give `None` where none of them has words; `averages` are those of the whole index."""
        own = {part: postings.parts[part] for part in parts if part in postings.parts}
        whole = len(parts) == len(Part)
        return cls(postings, own, norms, whole, postings.is_for(averages)) if own else None

    @cached_property
    def widest(self) -> PartPostings:
        """The body, where it is among the parts."""
        return self.parts.get(Part.BODY, next(iter(self.parts.values())))

    @cached_property
    def documents(self) -> int:
        """How many the segment has."""
        return len(self.widest.lengths)


def found(scope: Scope, wanted: Sequence[Wanted]) -> Matches:
    """Give the articles that have a term or phrase, or any of several that count as one, with its impacts."""
    there = sought(scope.widest, wanted)
    if not there:
        return NOTHING
    if scope.whole and len(there) == 1 and len(there[0].terms) == 1:
        return _of_term(scope, there[0].terms[0])
    frequencies = added([_in_part(scope, part, there) for part in scope.parts], scope.documents)
    return Matches(frequencies.docs, scoring.impacts(frequencies.scores))


def _of_term(scope: Scope, term: int) -> Matches:
    postings, extent = scope.postings, scope.postings.extent(term)
    if scope.as_written:
        return Matches(postings.docs[extent], postings.impacts[extent])
    return Matches(postings.docs[extent], worked_out(postings, extent, scope.norms))


def _in_part(scope: Scope, part: Part, wanted: Sequence[Sought]) -> Matches:
    own = scope.parts[part]
    having = counts_of_any(own, wanted)
    if not len(having.docs):
        return NOTHING
    counts = scoring.counted(part, having.times, having.firsts)
    return Matches(having.docs, counts * scope.norms(part)[own.lengths[having.docs]])


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
