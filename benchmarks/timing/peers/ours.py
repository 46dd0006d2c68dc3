"""Our engine through its door; it analyses for itself, and is asked the words as they are typed."""

import datetime as dt
import multiprocessing
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

_PROCESSES = 2
_PORTION = 8_000_000  # bytes: what `search index` gives a process at once


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
        """Let two processes make portions of the index, as `search index` does, and commit these.

        Each takes the next portion when it is free.
        """
        context = multiprocessing.get_context("spawn")
        start, free = context.Barrier(_PROCESSES + 1), context.Value("i", 0)
        with context.Pool(_PROCESSES, _begin, (start, free)) as pool:
            told = pool.starmap_async(_portions, [(folder, articles, number)] * _PROCESSES, 1)
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
        articles = filter(None, map(self._searcher.article, ids[:snippets]))
        list(Showing(query, _languages(asked)).snippets(articles, limit=1))
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
_free: "Synchronized[int]"  # the number of the next portion that no process has taken


def _begin(start: threading.Barrier, free: "Synchronized[int]") -> None:
    global _start, _free
    _start, _free = start, free


def _portions(folder: Path, file: Path, number: int) -> tuple[list[str], float]:
    """Make portions of a file's articles, once all processes have these in memory; add the processor's time."""
    portions = list(_parted(islice(prepared(file), number)))
    _start.wait()
    used = time.process_time()
    own = engine()
    made = [_portion(own, folder, each) for each in _taken(portions)]
    return made, time.process_time() - used


def _parted(articles: Iterable[Prepared]) -> Iterator[list[Prepared]]:
    portion: list[Prepared] = []
    size = 0
    for article in articles:
        portion.append(article)
        size += len(article.body.encode("utf-8", "surrogatepass"))
        if size >= _PORTION:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def _taken(portions: Sequence[list[Prepared]]) -> Iterator[list[Prepared]]:
    """Take portions that no other process has taken, one by one."""
    while True:
        with _free:
            number = _free.value
            _free.value += 1
        if number >= len(portions):
            return
        yield portions[number]


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
