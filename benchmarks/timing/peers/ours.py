"""Our engine through its door; it analyses for itself, and is asked the words as they are typed."""

import datetime as dt
import multiprocessing
import threading
import time
from collections.abc import Iterable
from functools import partial
from itertools import chain, islice
from pathlib import Path

from timing.articles import Prepared, prepared
from timing.peers import TOP, Answer, Spent
from timing.queries import Asked, Shape

from index.article import Article, CountriesHow, DateHow, LanguageHow, TitleHow
from index.dates import DaySpan, PartialDate
from index.engine import Engine, Facet, FacetField, Results, Searcher
from index.engines import engine
from index.query import (
    UNKNOWN,
    And,
    Everything,
    Filter,
    OneOf,
    Or,
    Phrase,
    Prefix,
    Published,
    Query,
    Term,
    ValueField,
)
from index.snippets import Showing
from index.translation import translated

_PROCESSES = 2
_PORTION = 4_500  # articles: about what `search index` gives a process at once


class Ours:
    """`index.engines`, the default one."""

    def __init__(self, *, translates: bool = False) -> None:
        self._engine = engine()
        self._searcher: Searcher
        self._translates = translates

    def create(self, folder: Path) -> None:
        """Make an empty index."""
        self._engine.create(folder)

    def add(self, folder: Path, articles: Iterable[Prepared]) -> None:
        """Add and commit."""
        writer = self._engine.write(folder)
        for article in articles:
            writer.add(_article(article))
        writer.commit()

    def add_in_parallel(self, folder: Path, articles: Path, number: int) -> Spent:
        """Let two processes make portions of the index, as `search index` does, and commit these."""
        context = multiprocessing.get_context("spawn")
        start = context.Barrier(_PROCESSES + 1)
        shares = [
            (number * n // _PROCESSES, number * (n + 1) // _PROCESSES) for n in range(_PROCESSES)
        ]
        with context.Pool(_PROCESSES, _wait_for, (start,)) as pool:
            told = pool.starmap_async(
                _portions, [(folder, articles, *share) for share in shares], 1
            )
            start.wait()
            used, began = time.process_time(), time.perf_counter()
            writer = self._engine.write(folder)
            for portion in chain.from_iterable(portions for portions, _ in told.get()):
                writer.adopt(portion)
            writer.commit()
            clock, own = time.perf_counter() - began, time.process_time() - used
            return Spent(clock, own + sum(processor for _, processor in told.get()))

    def open(self, folder: Path) -> None:
        """Open, caches empty."""
        self._searcher = self._engine.open(folder)

    def top(self, asked: Asked, limit: int = TOP) -> list[str]:
        """Give the best ids."""
        return [hit.article.id for hit in self._search(asked, (), limit).hits]

    def screen(self, asked: Asked, snippets: int) -> Answer:
        """Give hits, total, facets; snippets are made from the articles of the first hits."""
        query = _query(asked)
        results = self._search(asked, (FacetField.COUNTRY, FacetField.MONTH))
        ids = [hit.article.id for hit in results.hits]
        showing = Showing(query, _languages(asked))
        for article_id in ids[:snippets]:
            article = self._searcher.article(article_id)
            if article is not None:
                showing.snippets(article, limit=1)
        countries, months = map(_counts, results.facets)
        return Answer(ids, results.total, countries, months)

    def total(self, asked: Asked) -> int:
        """Count."""
        return self._search(asked, (), limit=0).total

    def _search(self, asked: Asked, facets: tuple[FacetField, ...], limit: int = TOP) -> Results:
        query = _query(asked)
        return self._searcher.search(
            translated(query) if self._translates else query,
            filters=_filters(asked),
            facets=facets,
            limit=limit,
            snippets=0,
            languages=_languages(asked),
        )


_start: threading.Barrier  # of a process of its own


def _wait_for(start: threading.Barrier) -> None:
    global _start  # noqa: PLW0603 - a process has one
    _start = start


def _portions(folder: Path, file: Path, first: int, last: int) -> tuple[list[str], float]:
    """Make portions of some articles of a file, once all processes have theirs in memory; add the processor's time."""
    articles = list(islice(prepared(file), first, last))
    _start.wait()
    used = time.process_time()
    own = engine()
    portions = [
        _portion(own, folder, articles[begin : begin + _PORTION])
        for begin in range(0, len(articles), _PORTION)
    ]
    return portions, time.process_time() - used


def _portion(own: Engine, folder: Path, articles: Iterable[Prepared]) -> str:
    portion = own.portion(folder)
    for article in articles:
        portion.add(_article(article))
    return portion.finish()


def _article(row: Prepared) -> Article:
    day = PartialDate.of(dt.date.fromordinal(row.day)) if row.day else None
    return Article(
        id=row.id,
        path=row.id,
        title=row.title,
        title_how=TitleHow.STATED,
        body=row.body,
        language=row.language,
        language_how=LanguageHow.STATED,
        published=day,
        published_how=DateHow.STATED if day else DateHow.NONE,
        countries=row.countries,
        countries_how=CountriesHow.STATED,
    )


def _query(asked: Asked) -> Query:
    words = asked.words
    match asked.shape:
        case Shape.EVERYTHING:
            return Everything()
        case Shape.PHRASE:
            return Phrase(" ".join(words))
        case Shape.PREFIX:
            return Prefix(words[0])
        case Shape.ALL:
            return And(tuple(map(Term, words)))
        case Shape.ANY:
            return Or(tuple(map(Term, words))) if len(words) > 1 else Term(words[0])


def _filters(asked: Asked) -> list[Filter]:
    filters: list[Filter] = []
    if asked.country is not None:
        filters.append(OneOf(ValueField.COUNTRY, frozenset({asked.country})))
    if asked.days is not None:
        filters.append(Published((DaySpan(*asked.days),)))
    return filters


def _languages(asked: Asked) -> tuple[str, ...] | None:
    return (asked.language,) if asked.language else None


def _counts(facet: Facet) -> dict[str, int]:
    counts = facet.by_value
    counts.pop(UNKNOWN, None)
    return counts


ENGINE = Ours
TRANSLATING = partial(Ours, translates=True)
