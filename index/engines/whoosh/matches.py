"""Articles of one segment that match, and how they are put together."""

import threading
from collections.abc import Sequence
from functools import partial, reduce

import numpy as np

from index.engines.whoosh.arrays import Array
from index.frozen import Frozen

# From this share of a segment's documents on, an array over all of them is quicker than looking up those that match.
_MANY = 1 / 32


class Matches(Frozen, eq=False):
    """`docs` (int64, rising) and their `scores` (float64)."""

    docs: Array
    scores: Array

    def where(self, kept: Array) -> "Matches":
        """Keep those marked in `kept` (bool, as many as there are)."""
        places = np.flatnonzero(kept)  # several times as quick as indexing with a mask
        return Matches(self.docs[places], self.scores[places])


NOTHING = Matches(np.empty(0, np.int64), np.empty(0))


def unscored(marked: Array, score: float = 0.0) -> Matches:
    """Give the documents that are marked (bool, d) the same score."""
    docs = np.flatnonzero(marked)
    return Matches(docs, np.full(len(docs), score))


def added(parts: Sequence[Matches], documents: int) -> Matches:
    """Give the documents of any part; scores are added in the order of the parts, so that rounding is the same."""
    return _together(parts, documents, np.add)


def raised(matches: Matches, by: Sequence[Matches]) -> Matches:
    """Add the scores of others to the documents that match; no document joins them."""
    if not by or not len(matches.docs):
        return matches
    scores = matches.scores.copy()
    for more in by:
        place = np.minimum(np.searchsorted(matches.docs, more.docs), len(scores) - 1)
        there = matches.docs[place] == more.docs
        scores[place[there]] += more.scores[there]
    return Matches(matches.docs, scores)


def best(parts: Sequence[Matches], documents: int) -> Matches:
    """Give the documents of any part with their best score."""
    return _together(parts, documents, np.maximum)


def common(parts: Sequence[Matches], documents: int) -> Matches:
    """Give the documents of all parts; scores are added as by `added`."""
    docs = reduce(
        partial(_kept, documents=documents), sorted((part.docs for part in parts), key=len)
    )
    if not len(docs):
        return NOTHING
    return Matches(docs, reduce(np.add, [_scores_of(part, docs, documents) for part in parts]))


def _together(parts: Sequence[Matches], documents: int, combine: np.ufunc) -> Matches:
    there = [part for part in parts if len(part.docs)]
    if len(there) <= 1:
        return there[0] if there else NOTHING
    sizes = [len(part.docs) for part in there]
    if sum(sizes) - max(sizes) < _MANY * documents:
        return reduce(partial(_merged, combine=combine), there)
    scores, marked = _room.of(documents)
    for part in there:  # one after the other, in the order of the parts
        combine.at(scores, part.docs, part.scores)
        marked[part.docs] = True
    docs = np.flatnonzero(marked)
    return Matches(docs, scores[docs])


class _Room(threading.local):
    """Arrays over all documents of a segment, one pair a thread: new memory is dear, so it is used again."""

    def __init__(self) -> None:
        self._scores, self._marked = np.zeros(0), np.zeros(0, bool)

    def of(self, documents: int) -> tuple[Array, Array]:
        """Give `scores` (float64) and `marked` (bool), cleared."""
        if len(self._scores) < documents:
            self._scores, self._marked = np.empty(documents), np.empty(documents, bool)
        scores, marked = self._scores[:documents], self._marked[:documents]
        scores.fill(0)
        marked.fill(0)
        return scores, marked


_room = _Room()


def _merged(one: Matches, other: Matches, *, combine: np.ufunc) -> Matches:
    """Merge two parts: the documents of the shorter one are looked up in the longer one."""
    many, few = (one, other) if len(one.docs) >= len(other.docs) else (other, one)
    place = np.minimum(np.searchsorted(many.docs, few.docs), len(many.docs) - 1)
    both = many.docs[place] == few.docs
    scores = many.scores.copy()
    scores[place[both]] = combine(scores[place[both]], few.scores[both])
    if both.all():
        return Matches(many.docs, scores)
    docs = np.concatenate([many.docs, few.docs[~both]])
    order = np.argsort(docs, kind="stable")  # two runs: they are merged
    return Matches(docs[order], np.concatenate([scores, few.scores[~both]])[order])


def _kept(docs: Array, others: Array, *, documents: int) -> Array:
    """Keep the documents that are among others, which are as many or more."""
    if len(docs) < _MANY * documents:
        return docs[member(docs, others)]
    return docs[mask(others, documents)[docs]]


def _scores_of(part: Matches, docs: Array, documents: int) -> Array:
    """Give the scores of some of a part's documents."""
    if len(docs) < _MANY * documents:
        return part.scores[np.searchsorted(part.docs, docs)]
    scores = np.empty(documents)
    scores[part.docs] = part.scores
    return scores[docs]


def mask(numbers: Array, count: int) -> Array:
    """Mark some of `count` numbers (bool)."""
    marked = np.zeros(count, bool)
    marked[numbers] = True
    return marked


def member(values: Array, of: Array) -> Array:
    """Mark the values (rising) that occur in another rising array."""
    if not len(of):
        return np.zeros(len(values), bool)
    place = np.minimum(np.searchsorted(of, values), len(of) - 1)
    marked: Array = of[place] == values
    return marked
