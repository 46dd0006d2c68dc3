"""What is being asked now, as one value, and the answer to it.

A request never changes: narrowing it makes a new one. Every request is a command line, which `search.command_line`
writes.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Self

from index import translation
from index.article import UNDETERMINED
from index.engine import Bucket, Facet, FacetField, Hit, Results, Searcher, Sort
from index.frozen import Frozen, field, replace
from index.query import UNKNOWN, Everything, Filter, OneOf, Query, ValueField
from search import parser

if TYPE_CHECKING:
    from index.explanation import Explanation

PAGE = 20
"""How many hits are shown unless another number is asked for."""

_FIRST, _MOST = 100, 16_000  # hits of the first and of the longest page of an answer in pages

SNIPPETS = 2
"""How many snippets a hit has unless another number is asked for."""


class Request(Frozen, kw_only=True):
    """A query with filters, an order and a page; `limit` is `None` for all hits, 0 for numbers only."""

    text: str = ""
    query: Query = field(default_factory=Everything)
    filters: tuple[Filter, ...] = ()
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int | None = PAGE
    facets: tuple[FacetField, ...] = ()
    snippets: int = SNIPPETS
    translate: bool = True
    group: bool = False  # near-copies under the best of them

    @property
    def asked(self) -> Query:
        """The query with translations of its words, unless they are not wanted."""
        return translation.translated(self.query) if self.translate else self.query

    def asking(self, text: str, *, today: dt.date) -> Self:
        """Ask for something else, from its first hit on; `QueryError` when it is no query."""
        return replace(self, text=text, query=parser.parse(text, today=today), offset=0)

    def narrowed(self, kept: Filter) -> Self:
        """Filter by this; a filter that keeps (or excludes) values of the same field gives way to it."""
        others = (old for old in self.filters if flag_of(old) != flag_of(kept))
        return replace(self, filters=(*others, kept), offset=0)

    def widened(self, dropped: Filter) -> Self:
        """Filter by this no longer."""
        rest = tuple(kept for kept in self.filters if kept != dropped)
        return replace(self, filters=rest, offset=0)

    @property
    def names_languages(self) -> bool:
        """Whether it says which languages it is about, and the settings therefore do not."""
        fields = {getattr(kept, "field", None) for kept in self.filters}
        return ValueField.LANGUAGE in fields or f"{ValueField.LANGUAGE}:" in self.text

    @property
    def languages(self) -> frozenset[str] | None:
        """The languages whose analyzers read the query: those that a filter keeps, else `None` for all."""
        for kept in self.filters:
            if isinstance(kept, OneOf) and kept.field is ValueField.LANGUAGE and not kept.excluded:
                return None if any(map(_is_open, kept.values)) else kept.values
        return None


class Answer(Frozen):
    """A request, what it found, and how long that took in milliseconds.

    `keys` are those of a hit that are to be shown, in that order; all when there are none. Hits that are `further`
    than those of the results are found when they are asked for, once. Where the request is to be explained, `explain`
    says how it was understood and, of the article of an id, what its score is made of.
    """

    request: Request
    results: Results
    took_ms: float = 0.0
    keys: tuple[str, ...] = ()
    further: Iterable[Hit] = ()
    explain: "Callable[[str | None], Explanation] | None" = None

    @property
    def hits(self) -> Iterator[Hit]:
        """All hits that were asked for, in their order."""
        return chain(self.results.hits, self.further)


def ask(request: Request, searcher: Searcher) -> Results:
    """Carry a request out."""
    results = searcher.search(
        request.asked,
        filters=request.filters,
        facets=request.facets,
        sort=request.sort,
        offset=request.offset,
        limit=request.limit,
        snippets=request.snippets,
        languages=request.languages,
    )
    if request.group:
        results = replace(results, hits=grouped(results.hits, searcher))
    if request.languages is None or FacetField.LANGUAGE not in request.facets:
        return results
    facets = (
        _with_open_languages(request, searcher, facet)
        if facet.field is FacetField.LANGUAGE
        else facet
        for facet in results.facets
    )
    return replace(results, facets=tuple(facets))


def explainer(request: Request, searcher: Searcher) -> "Callable[[str | None], Explanation]":
    """Give what explains a request, or one article that it finds."""
    return partial(searcher.explain, request.asked, languages=request.languages)


def _with_open_languages(request: Request, searcher: Searcher, narrow: Facet) -> Facet:
    """Count the languages that the filter leaves out as if it were not there, as in every facet.

    The filter has narrowed which analyzers read the query, so they need a search of their own.
    """
    wide = searcher.search(
        request.asked, filters=request.filters, facets=(narrow.field,), limit=0, snippets=0
    ).facets[0]
    chosen = request.languages or frozenset()
    buckets = [bucket for bucket in narrow.buckets if bucket.value in chosen]
    buckets += [bucket for bucket in wide.buckets if bucket.value not in chosen]
    return Facet.of(narrow.field, sorted(buckets, key=_by_count))


def _by_count(bucket: Bucket) -> tuple[int, str]:
    return -bucket.count, bucket.value


def grouped(hits: Sequence[Hit], searcher: Searcher) -> tuple[Hit, ...]:
    """Put near-copies under the first of them, which is the best."""
    from index.copies import originals  # noqa: PLC0415 - few requests group, and it needs numpy

    groups: defaultdict[int, list[str]] = defaultdict(list)
    signed = [searcher.signature(hit.article.id) for hit in hits]
    for first, hit in zip(originals(signed), hits, strict=True):
        groups[first].append(hit.article.id)
    return tuple(hits[first]._replace(duplicates=tuple(ids[1:])) for first, ids in groups.items())


def ask_bit_by_bit(request: Request, searcher: Searcher) -> tuple[Results, Iterator[Hit]]:
    """Carry a request out with its first hits; the rest follows as it is asked for, and is never held as a whole.

    Hits that are to be grouped come all at once: a copy may stand last.
    """
    if request.group:
        return ask(request, searcher), iter(())
    first = request.limit if request.limit is not None and request.limit <= _FIRST else _FIRST
    results = ask(replace(request, limit=first), searcher)
    last = results.total
    if request.limit is not None:
        last = min(last, request.offset + request.limit)
    return results, _further(request, searcher, request.offset + len(results.hits), last)


def _further(request: Request, searcher: Searcher, offset: int, last: int) -> Iterator[Hit]:
    """Give the hits from an offset on; pages grow, since an engine ranks anew for each of them."""
    size = _FIRST
    while offset < last:
        size = min(2 * size, _MOST)
        page = replace(request, offset=offset, limit=min(size, last - offset), facets=())
        yield from ask(page, searcher).hits
        offset += size


def flag_of(kept: Filter) -> str:
    """Name the flag that filters so."""
    return f"--{'not-' * kept.excluded}{parser.filter_name(kept)}"


def _is_open(language: str) -> bool:
    return language in {UNDETERMINED, UNKNOWN} or "*" in language or "?" in language
