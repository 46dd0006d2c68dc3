"""Articles of one segment that match, and how they are put together."""

import threading
from collections.abc import Sequence
from functools import partial, reduce

import numpy as np

from index.engines.whoosh.arrays import Array, nonzero
from index.frozen import Frozen

# From this share of a segment's documents on, an array over all of them is quicker than looking up those that match.
_MANY = 1 / 32

# Up to so many times as many are marked by document rather than searched.
_AT_HAND = 12

# So many are searched for rather than marked.
_SOUGHT = 1_000


class Matches(Frozen, eq=False):
    """`docs` (whole numbers, rising) and their scores: `values`, times `weight` where there is one.

    A word's are arrays of its segment, read when they are used: were new arrays kept, they would take new memory all
    the time.
    """

    docs: Array
    values: Array
    weight: float | None = None

    def __len__(self) -> int:
        return len(self.docs)

    @property
    def scores(self) -> Array:
        """The scores (float64), not to be changed."""
        return self.values if self.weight is None else self.values * self.weight

    def whole(self) -> "Matches":
        """Give documents as int64 and scores as they are."""
        return Matches(self.docs.astype(np.int64, copy=False), self.scores)

    def at(self, places: Array) -> "Matches":
        """Take those at some places (int64, rising)."""
        return Matches(self.docs[places], self.values[places], self.weight)

    def where(self, kept: Array) -> "Matches":
        """Keep those marked in `kept` (bool, as many as there are)."""
        return self.at(nonzero(kept))  # several times as quick as indexing with a mask


_NONE: Array = np.empty(0, np.int64)
NOTHING = Matches(_NONE, np.empty(0))


def unscored(marked: Array, score: float = 0.0) -> Matches:
    """Give the documents that are marked (bool, d) the same score."""
    docs = nonzero(marked)
    return Matches(docs, np.full(len(docs), score))


def added(parts: Sequence[Matches], documents: int) -> Matches:
    """Give the documents of any part; scores are added in the order of the parts, so that rounding is the same."""
    return _together(parts, documents, np.add)


def raised(matches: Matches, by: Sequence[Matches]) -> Matches:
    """Add the scores of others to the documents that match; no document joins them."""
    if not by or not len(matches):
        return matches
    docs, scores = matches.docs, matches.scores.copy()
    for more in by:
        there, at = looked_up(more.docs, docs)
        scores[at] += more.at(there).scores
    return Matches(docs, scores)


def best(parts: Sequence[Matches], documents: int) -> Matches:
    """Give the documents of any part with their best score."""
    return _together(parts, documents, np.maximum)


def common(parts: Sequence[Matches], documents: int) -> Matches:
    """Give the documents of all parts; scores are added as by `added`."""
    places = in_all([part.docs for part in parts], documents)
    found = [part.at(own) for part, own in zip(parts, places, strict=True)]
    return Matches(found[0].docs, reduce(np.add, [part.scores for part in found]))


def in_all(lists: Sequence[Array], documents: int) -> Sequence[Array]:
    """Give the places (int64) in each of some rising arrays where the documents stand that all have."""
    match lists:
        case [one]:
            return [np.arange(len(one))]
        case [one, other]:
            return _in_two(one, other, documents)
    first, *others = sorted(range(len(lists)), key=[len(own) for own in lists].__getitem__)
    places = {first: np.arange(len(lists[first]))}
    for number in others:
        there, at = _in_two(lists[first][places[first]], lists[number], documents)
        places = {each: own[there] for each, own in places.items()} | {number: at}
    return [places[number] for number in range(len(lists))]


def _in_two(one: Array, other: Array, documents: int) -> tuple[Array, Array]:
    if len(one) > len(other):
        at, there = _in_two(other, one, documents)
        return there, at
    if len(other) < _AT_HAND * len(one):
        return _marked_in(one, other, documents)
    return looked_up(one, other)


def looked_up(few: Array, many: Array) -> tuple[Array, Array]:
    """Give the places (int64) in two rising arrays of what both have; each of the few is searched for."""
    if not len(few) or not len(many):
        return _NONE, _NONE
    at = many.searchsorted(few)
    there = nonzero(many.take(at, mode="clip") == few)  # a place may be behind them all
    return there, at[there]


def in_both(one: Array, other: Array) -> tuple[Array, Array]:
    """Do so, whichever has fewer."""
    if len(one) <= len(other):
        return looked_up(one, other)
    at, there = looked_up(other, one)
    return there, at


def _marked_in(few: Array, many: Array, documents: int) -> tuple[Array, Array]:
    """Do so where the many are not so many more: the few are marked by document, and then what both have."""
    at = nonzero(_are_among(many, few, documents))
    both = many[at]
    if len(both) < _SOUGHT:
        return few.searchsorted(both), at
    return nonzero(_are_among(few, both, documents)), at


def _are_among(docs: Array, others: Array, documents: int) -> Array:
    """Mark the documents (bool) that are among others."""
    marked, others = _room.marked(documents), others.astype(np.int64)
    try:
        marked[others] = True
        return marked.take(docs)
    finally:
        marked[others] = False  # in less time than all of it


def _together(parts: Sequence[Matches], documents: int, combine: np.ufunc) -> Matches:
    if len(parts) == 1:
        return parts[0]
    there = [part for part in parts if len(part.docs)]
    if len(there) <= 1:
        return there[0] if there else NOTHING
    sizes = list(map(len, there))
    if sum(sizes) - max(sizes) < _MANY * documents:
        return reduce(partial(_merged, combine=combine), there)
    scores, marked = _room.of(documents)
    for part in there:  # one after the other, in the order of the parts
        docs = part.docs.astype(np.int64, copy=False)
        combine.at(scores, docs, part.scores)
        marked[docs] = True
    docs = nonzero(marked)
    return Matches(docs, scores[docs])


class _Room(threading.local):
    """Arrays over all documents of a segment, some a thread: new memory is dear, so it is used again."""

    def __init__(self) -> None:
        self._scores, self._marked = np.zeros(0), np.zeros(0, bool)
        self._unmarked = np.zeros(0, bool)

    def of(self, documents: int) -> tuple[Array, Array]:
        """Give `scores` (float64) and `marked` (bool), cleared."""
        if len(self._scores) < documents:
            self._scores, self._marked = np.empty(documents), np.empty(documents, bool)
        scores, marked = self._scores[:documents], self._marked[:documents]
        scores.fill(0)
        marked.fill(0)
        return scores, marked

    def marked(self, documents: int) -> Array:
        """Give marks (bool), none of which is set; whoever sets them takes them away."""
        if len(self._unmarked) < documents:
            self._unmarked = np.zeros(documents, bool)
        return self._unmarked


_room = _Room()


def _merged(one: Matches, other: Matches, *, combine: np.ufunc) -> Matches:
    """Merge two parts: the documents of the shorter one are looked up in the longer one."""
    few, many = (each.whole() for each in sorted((other, one), key=len))
    there, at = looked_up(few.docs, many.docs)
    scores = many.scores.copy()
    scores[at] = combine(scores[at], few.scores[there])
    if len(there) == len(few):
        return Matches(many.docs, scores)
    others = few.where(~mask(there, len(few)))
    docs = np.concatenate([many.docs, others.docs])
    order = np.argsort(docs, kind="stable")  # two runs: they are merged
    return Matches(docs[order], np.concatenate([scores, others.scores])[order])


def mask(numbers: Array, count: int) -> Array:
    """Mark some of `count` numbers (bool)."""
    marked = np.zeros(count, bool)
    marked[numbers] = True
    return marked


def member(values: Array, of: Array) -> Array:
    """Mark the values (rising) that occur in another rising array."""
    return mask(looked_up(values, of)[0], len(values))
