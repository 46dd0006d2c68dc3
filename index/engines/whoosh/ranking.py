"""The first hits of a search, in order, over all segments."""

from collections.abc import Sequence
from heapq import merge
from itertools import islice
from typing import Any, NamedTuple

import numpy as np

from index.engine import Sort
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.matches import Matches
from index.engines.whoosh.segment import Segment
from index.query import fold


class Ranked(NamedTuple):
    """An article in its place: segment and document number, and its score."""

    segment: int
    document: int
    score: float


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
    rows = [
        _segment_rows(number, segment, found[number], sort=sort, last=last)
        for number, segment in enumerate(segments)
    ]
    return [row for _, row in islice(merge(*rows), offset, last)]


def _segment_rows(
    number: int, segment: Segment, matches: Matches, *, sort: Sort, last: int | None
) -> list[tuple[tuple[Any, str], Ranked]]:
    """Give the best of one segment in order, with what they are compared by between segments."""
    docs, scores = matches.docs, matches.scores
    keys = _keys(segment, matches, sort)
    rows = []
    for place in _first(keys, segment.arrays["order/id"][docs], last).tolist():
        document = int(docs[place])
        key = fold(segment.titles[document]) if sort is Sort.TITLE else keys[place].item()
        rows.append(((key, segment.ids[document]), Ranked(number, document, float(scores[place]))))
    return rows


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


def _first(keys: Array, ties: Array, last: int | None) -> Array:
    """Order places by key, then tie; only the first ones when a limit is given."""
    if last is None or last >= len(keys):
        return np.lexsort((ties, keys))
    bound = np.partition(keys, last - 1)[last - 1]
    better = np.flatnonzero(keys < bound)
    equal = np.flatnonzero(keys == bound)
    missing = last - len(better)
    if missing < len(equal):
        equal = equal[np.argpartition(ties[equal], missing - 1)[:missing]]
    places = np.concatenate([better, equal])
    return places[np.lexsort((ties[places], keys[places]))]
