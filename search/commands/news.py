"""What a saved search has not given before."""

import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from index.engine import Hit, Results, Searcher
from index.frozen import replace
from search.request import Answer, Request, ask, ask_bit_by_bit
from search.saved import mark

_RUN = 16_000  # hits that are asked for at once


def answered_with_news(
    request: Request, searcher: Searcher, given: frozenset[bytes], giving: set[bytes]
) -> Answer:
    """Ask for the articles that have no mark in `given`; the marks of those that are shown go into `giving`."""
    began = time.perf_counter()
    bare = replace(request, limit=None, offset=0, snippets=0, group=False)
    results, further = ask_bit_by_bit(bare, searcher)
    all_hits = enumerate(chain(results.hits, further))
    new = [rank for rank, hit in all_hits if mark(hit.article.id) not in given]
    last = None if request.limit is None else request.offset + request.limit
    hits = _at(new[request.offset : last], request, searcher, giving)
    took_ms = (time.perf_counter() - began) * 1000
    return Answer(request, Results(len(new), ()), took_ms, further=hits)


def _at(
    ranks: Sequence[int], request: Request, searcher: Searcher, giving: set[bytes]
) -> Iterator[Hit]:
    """Give the hits of these ranks, which are asked for in runs of neighbours."""
    for run in _runs(ranks):
        page = replace(request, offset=run[0], limit=len(run))
        for hit in ask(page, searcher).hits:
            giving.update(map(mark, (hit.article.id, *hit.duplicates)))
            yield hit


def _runs(ranks: Iterable[int]) -> Iterator[list[int]]:
    for _, neighbours in groupby(enumerate(ranks), key=lambda row: row[1] - row[0]):
        run = [rank for _, rank in neighbours]
        yield from (run[at : at + _RUN] for at in range(0, len(run), _RUN))
