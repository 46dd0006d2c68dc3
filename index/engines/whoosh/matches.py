"""Articles of one segment that match, and how they are put together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.engines.whoosh.arrays import Array

# From this share of a segment's documents on, an array over all of them is quicker than sorting those that match.
_MANY = 1 / 8


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """`docs` (int64, rising) and their `scores` (float64)."""

    docs: Array
    scores: Array

    def where(self, kept: Array) -> "Matches":
        """Keep those marked in `kept` (bool, as many as there are)."""
        return Matches(self.docs[kept], self.scores[kept])


NOTHING = Matches(np.empty(0, np.int64), np.empty(0))


def unscored(marked: Array, score: float = 0.0) -> Matches:
    """Give the documents that are marked (bool, d) the same score."""
    docs = np.flatnonzero(marked)
    return Matches(docs, np.full(len(docs), score))


def added(parts: Sequence[Matches], documents: int) -> Matches:
    """Give the documents of any part; scores are added in the order of the parts, so that rounding is the same."""
    return _together(parts, documents, np.add)


def best(parts: Sequence[Matches], documents: int) -> Matches:
    """Give the documents of any part with their best score."""
    return _together(parts, documents, np.maximum)


def _together(parts: Sequence[Matches], documents: int, combine: np.ufunc) -> Matches:
    there = [part for part in parts if len(part.docs)]
    if len(there) <= 1:
        return there[0] if there else NOTHING
    if sum(len(part.docs) for part in there) < _MANY * documents:
        docs, place = np.unique(np.concatenate([part.docs for part in there]), return_inverse=True)
        scores = np.zeros(len(docs))
        combine.at(scores, place, np.concatenate([part.scores for part in there]))
        return Matches(docs, scores)
    marked, scores = np.zeros(documents, bool), np.zeros(documents)
    for part in there:
        marked[part.docs] = True
        scores[part.docs] = combine(scores[part.docs], part.scores)
    docs = np.flatnonzero(marked)
    return Matches(docs, scores[docs])
