"""The first hits of a search, in order, over all segments."""

from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import islice, repeat
from typing import Any, NamedTuple

import numpy as np

from index.engine import Sort
from index.engines.whoosh.arrays import Array, nonzero
from index.engines.whoosh.matches import Matches
from index.engines.whoosh.segment import Segment
from index.query import fold


class Ranked(NamedTuple):
    """An article in its place: segment and document number, and its score."""

    segment: int
    document: int
    score: float


class _Top(NamedTuple):
    """The best of one segment in order: `keys` are numbers that rise with their places, equal ones by id."""

    number: int
    segment: Segment
    docs: Array
    scores: Array
    keys: Array

    def rows(self) -> list[Ranked]:
        docs, scores = self.docs.tolist(), self.scores.tolist()
        return list(map(Ranked, repeat(self.number), docs, scores))

    def compared(self, sort: Sort) -> list[tuple[tuple[Any, str], Ranked]]:
        """Give the rows with what they are compared by between segments."""
        articles, docs = self.segment.articles, self.docs.tolist()
        by_title = (fold(articles.titles[document]) for document in docs)
        keys = by_title if sort is Sort.TITLE else self.keys.tolist()
        ids = map(articles.ids.__getitem__, docs)
        return list(zip(zip(keys, ids, strict=True), self.rows(), strict=True))


def ranked(
    segments: Sequence[Segment],
    found: Sequence[Matches],
    *,
    sort: Sort,
    offset: int,
    limit: int | None,
) -> list[Ranked]:
    """Give one page of the articles that match in each segment; equal ones follow by id."""
    last = None if limit is None else offset + limit
    if last is not None and last <= offset:
        return []
    tops = [
        _top(number, segment, found[number], sort=sort, last=last)
        for number, segment in enumerate(segments)
        if len(found[number].docs)
    ]
    if len(tops) == 1:
        return tops[0].rows()[offset:last]
    rows = (top.compared(sort) for top in _reaching(tops, sort, last))
    return [row for _, row in islice(merge(*rows), offset, last)]


def _reaching(tops: Sequence[_Top], sort: Sort, last: int | None) -> Iterator[_Top]:
    """Leave out what is worse than so many others, where keys of different segments can be compared."""
    keys = np.concatenate([top.keys for top in tops]) if tops else np.empty(0)
    bound = None
    if last is not None and last < len(keys) and sort is not Sort.TITLE:
        bound = _bound(keys, last)
    for top in tops:
        count = len(top.keys)
        if bound is not None:
            count = int(np.searchsorted(top.keys, bound, side="right"))
        yield top._replace(docs=top.docs[:count], scores=top.scores[:count], keys=top.keys[:count])


def _top(number: int, segment: Segment, matches: Matches, *, sort: Sort, last: int | None) -> _Top:
    keys = _keys(segment, matches, sort)
    places = _first(keys, matches.docs, segment, last)
    return _Top(number, segment, matches.docs[places], matches.scores[places], keys[places])


def _keys(segment: Segment, matches: Matches, sort: Sort) -> Array:
    """Give numbers that rise in the order that is asked for."""
    docs = matches.docs
    if sort is Sort.RELEVANCE:
        return -matches.scores
    if sort is Sort.TITLE:
        return segment.arrays["order/title"][docs]
    days = segment.arrays["day/first"][docs].astype(np.int64)
    undated = np.iinfo(np.int64).max
    return np.where(days == 0, undated, days if sort is Sort.OLDEST else -days)


def _first(keys: Array, docs: Array, segment: Segment, last: int | None) -> Array:
    """Order places by key, then id; only the first ones when a limit is given."""
    if last is None or last >= len(keys):
        return _in_order(keys, docs, segment)
    if _are_equal(keys[:last]) and _are_equal(keys):
        places = _first_by_id(docs, segment, last)
    else:
        bound = _bound(keys, last)
        places = nonzero(keys <= bound)
        if len(places) > last:
            equal = keys[places] == bound
            better, equal = places[~equal], places[equal]
            tied = equal[_first_by_id(docs[equal], segment, last - len(better))]
            places = np.concatenate([better, tied])
    return places[_in_order(keys[places], docs[places], segment)]


def _in_order(keys: Array, docs: Array, segment: Segment) -> Array:
    return np.lexsort((segment.place_by_id[docs], keys))


def _are_equal(keys: Array) -> bool:
    return bool((keys == keys[0]).all())


def _bound(keys: Array, count: int) -> Any:  # noqa: ANN401 - of the type of the keys
    """Give the last of the first ones, so many in all."""
    return np.partition(keys, count - 1)[count - 1]


def _first_by_id(docs: Array, segment: Segment, count: int) -> Array:
    """Give the places of the documents that have the first ids."""
    if count >= len(docs):
        return np.arange(len(docs))
    ties = segment.place_by_id[docs]
    return nonzero(ties <= _bound(ties, count))
