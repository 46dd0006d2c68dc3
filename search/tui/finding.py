"""What the screen shows of an answer, and how it is asked for: few hits at first, further ones as they are wanted."""

from collections.abc import Mapping

from index.article import Article
from index.engine import Bucket, FacetField, Hit, Searcher
from index.frozen import Frozen, field, replace
from index.query import OneOf, ValueField, fold
from index.snippets import Range, Showing
from search.request import Request, ask, grouped

FACETS = (
    FacetField.COUNTRY,
    FacetField.LANGUAGE,
    FacetField.SOURCE,
    FacetField.YEAR,
    FacetField.MONTH,
)
"""What is counted beside every answer."""

STEP = 50
"""How many hits are added behind the first ones, and whenever the end of the list comes near."""

LANGUAGES = ("en", "fr")
"""The languages that the bars tell apart."""

OTHERS = ""
"""Stands for all other languages."""


class Row(Frozen):
    """A hit, and the ranges of the query's words in its title."""

    hit: Hit
    title_matches: tuple[Range, ...]


class Found(Frozen, kw_only=True):
    """An answer as far as it is shown; `months` counts by language, then month.

    Of `hits` that are near-copies only the best has a row, if the request says so.
    """

    request: Request
    total: int
    hits: tuple[Hit, ...]
    rows: tuple[Row, ...]
    facets: Mapping[FacetField, tuple[Bucket, ...]] = field(default_factory=dict)
    months: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Tell whether all hits are there."""
        return len(self.hits) >= self.total

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the hits that are there."""
        return tuple(row.hit.article.id for row in self.rows)


class Reading(Frozen):
    """An article that is shown, and where the query's words stand in it."""

    article: Article
    title_matches: tuple[Range, ...]
    body_matches: tuple[Range, ...]
    copies: tuple[str, ...] = ()


def find(request: Request, searcher: Searcher, *, first: int) -> Found:
    """Carry a request out, as far as its `first` hits: snippets of more would keep these waiting."""
    facets = request.facets or FACETS
    asked = replace(request, offset=0, limit=first, facets=facets, group=False)
    results = ask(asked, searcher)
    buckets = {facet.field: facet.buckets for facet in results.facets}
    buckets |= _languages(request, searcher)
    months = {bucket.value: bucket.count for bucket in buckets.get(FacetField.MONTH, ())}
    return Found(
        request=request,
        total=results.total,
        hits=results.hits,
        rows=_rows(request, searcher, results.hits),
        facets=buckets,
        months=_by_language(request, searcher, months),
    )


def further(found: Found, searcher: Searcher) -> Found:
    """Add the hits that come next."""
    request = replace(found.request, offset=len(found.hits), limit=STEP, facets=(), group=False)
    hits = ask(request, searcher).hits
    whole = (*found.hits, *hits)
    if found.request.group:  # a copy of one of the first hits may stand among the last
        return replace(found, hits=whole, rows=_rows(found.request, searcher, whole))
    return replace(found, hits=whole, rows=(*found.rows, *_rows(request, searcher, hits)))


def read(article_id: str, request: Request, searcher: Searcher) -> Reading | None:
    """Fetch an article and mark the query's words in it."""
    article = searcher.article(article_id)
    if article is None:
        return None
    showing = Showing(request.asked, request.languages)
    [in_title], [in_body] = showing.title_matches([article]), showing.body_matches([article])
    return Reading(article, in_title, in_body)


def _rows(request: Request, searcher: Searcher, hits: tuple[Hit, ...]) -> tuple[Row, ...]:
    showing = Showing(request.asked, request.languages)
    told = grouped(hits, searcher) if request.group else hits
    return tuple(map(Row, told, showing.title_matches([hit.article for hit in told])))


def _languages(request: Request, searcher: Searcher) -> Mapping[FacetField, tuple[Bucket, ...]]:
    """Count languages anew when a filter says which ones read the query: the others are to be read by their own."""
    if request.languages is None:
        return {}
    facets = (FacetField.LANGUAGE,)
    results = searcher.search(request.asked, filters=request.filters, facets=facets, limit=0)
    return {facet.field: facet.buckets for facet in results.facets}


def _by_language(
    request: Request, searcher: Searcher, months: Mapping[str, int]
) -> Mapping[str, Mapping[str, int]]:
    told = {language: _months_in(language, request, searcher) for language in LANGUAGES}
    rest = {
        month: left
        for month, count in months.items()
        if (left := count - sum(counts.get(month, 0) for counts in told.values())) > 0
    }
    return {**told, OTHERS: rest}


def _months_in(language: str, request: Request, searcher: Searcher) -> Mapping[str, int]:
    """Count the months of one language's articles; the query is read as before."""
    if request.languages is not None and fold(language) not in request.languages:
        return {}
    kept = OneOf(ValueField.LANGUAGE, frozenset({language}))
    results = searcher.search(
        request.asked,
        filters=(*request.filters, kept),
        facets=(FacetField.MONTH,),
        limit=0,
        snippets=0,
        languages=request.languages,
    )
    (facet,) = results.facets
    return facet.by_value
