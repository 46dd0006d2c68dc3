"""A query's answer in one segment as arrays: which articles match, and how well.

The whole query is read once by each language's analyzer, and what it finds is put together at the end; `Not` and
`Everything` reach over that language's articles only. So `les AND maisons` means in each language what it says there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import assert_never

import numpy as np

from index.analysis import Analyzer, analyzer_for
from index.engines.whoosh import scoring
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.fields import PARTS_OF, Part, forms_field
from index.engines.whoosh.filters import Masks
from index.engines.whoosh.phrases import member
from index.engines.whoosh.snapshot import NOTHING, Matches, Snapshot
from index.query import And, Everything, Keep, Not, Or, Phrase, Prefix, Query, Term


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A way to ask one index in one language."""

    snapshot: Snapshot
    masks: Masks
    analyzer: Analyzer

    def matches(self, query: Query, segment: int) -> Matches:
        """Give the articles of a segment that match, dead ones included."""
        match query:
            case Term() | Phrase() | Prefix():
                return self._found(query, segment)
            case And(parts):
                return _all_of([self.matches(part, segment) for part in parts or (Everything(),)])
            case Or(parts):
                return _any_of([NOTHING, *(self.matches(part, segment) for part in parts)])
            case Not() | Everything() | Keep():
                return _scored(self._kept(query, segment), 0.0)
            case _:
                assert_never(query)

    def _found(self, query: Term | Phrase | Prefix, segment: int) -> Matches:
        parts = PARTS_OF[query.field]
        if isinstance(query, Prefix):
            return self._prefix(self.analyzer.forms(query.text), parts, segment)
        terms = tuple(self.analyzer.terms(query.text))
        slop = query.slop if isinstance(query, Phrase) else 0
        if not terms:
            return NOTHING
        return self.snapshot.words(terms, slop, parts, self.analyzer.language)[segment]

    def _kept(self, query: Not | Everything | Keep, segment: int) -> Array:
        """Mark the articles that a query keeps without scoring them."""
        own = self.snapshot.read_by(self.analyzer.language)[0][segment]
        match query:
            case Not(part):
                kept = own.copy()
                kept[self.matches(part, segment).docs] = False
                return kept
            case Everything():
                return own
            case Keep(kept_by):
                return own & self.masks.of(kept_by)[segment]

    def _prefix(self, forms: Sequence[str], parts: Sequence[Part], segment: int) -> Matches:
        here = self.snapshot.segments[segment]
        found = np.zeros(here.documents, bool)
        for part in parts:
            listing = here.listing(forms_field(part, self.analyzer.language))
            if listing is not None:
                for form in forms:
                    found[listing.having_prefix(form)] = True
        return _scored(found, scoring.PREFIX)


def evaluate(
    snapshot: Snapshot, masks: Masks, query: Query, languages: Iterable[str] | None
) -> list[tuple[Array, Array]]:
    """Give for each segment which live articles match (bool, d) and their scores (float64, d).

    An article that matches in two languages has the better score of the two.
    """
    keys = (
        None if languages is None else {analyzer_for(language).language for language in languages}
    )
    read = [key for key in snapshot.languages if keys is None or key in keys]
    asked = [Evaluation(snapshot, masks, analyzer_for(key)) for key in read]
    return [
        _best([evaluation.matches(query, number) for evaluation in asked], segment.live)
        for number, segment in enumerate(snapshot.segments)
    ]


def _best(found: Sequence[Matches], live: Array) -> tuple[Array, Array]:
    matching = np.zeros(len(live), bool)
    scores = np.zeros(len(live))
    for matches in found:
        matching[matches.docs] = True
        scores[matches.docs] = np.maximum(scores[matches.docs], matches.scores)
    return matching & live, scores


def _scored(marked: Array, score: float) -> Matches:
    docs = np.flatnonzero(marked)
    return Matches(docs, np.full(len(docs), score))


def _all_of(parts: Sequence[Matches]) -> Matches:
    """Intersect from the rarest on; the scores are added in the order of the query, so that rounding is the same."""
    docs = reduce(_common, sorted((part.docs for part in parts), key=len))
    scores = np.zeros(len(docs))
    for part in parts:
        scores += part.scores[np.searchsorted(part.docs, docs)]
    return Matches(docs, scores)


def _common(docs: Array, others: Array) -> Array:
    return docs[member(docs, others)]


def _any_of(parts: Sequence[Matches]) -> Matches:
    docs, place = np.unique(np.concatenate([part.docs for part in parts]), return_inverse=True)
    return Matches(
        docs, np.bincount(place, np.concatenate([part.scores for part in parts]), len(docs))
    )
