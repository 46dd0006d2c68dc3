"""A small engine that keeps its articles in one file of JSON, and one that fails when it is told to."""

import json
import os
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest

from index.article import Article, TitleHow
from index.engine import Engine, FacetField, Hit, Results, Searcher, Sort, Statistics, Writer
from index.errors import UnreadableIndexError
from index.indexer import Place, open_index
from index.query import Everything, Filter, Query

_FILE = "articles.json"
_OLD = 1_000_000_000  # a Sunday in 2001


@dataclass(frozen=True)
class _JsonSearcher:
    """Finds everything, in the order of ids."""

    articles: Mapping[str, Article]

    def search(
        self,
        query: Query,
        *,
        filters: Sequence[Filter] = (),
        facets: Sequence[FacetField] = (),
        sort: Sort = Sort.RELEVANCE,
        offset: int = 0,
        limit: int | None = 20,
        snippets: int = 2,
        languages: Iterable[str] | None = None,
    ) -> Results:
        if query != Everything() or filters or facets or sort is not Sort.RELEVANCE:
            raise NotImplementedError(query, snippets, languages)
        found = [Hit(self.articles[name], 1.0) for name in sorted(self.articles)]
        end = None if limit is None else offset + limit
        return Results(total=len(found), hits=tuple(found[offset:end]))

    def article(self, article_id: str) -> Article | None:
        return self.articles.get(article_id)

    def signature(self, article_id: str) -> bytes:
        raise NotImplementedError(article_id)

    def statistics(self) -> Statistics:
        return Statistics(articles=len(self.articles), languages={}, terms=0, bytes=0)

    def close(self) -> None:
        """Hold nothing open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class _JsonWriter:
    """Refuses what the door forbids: a second article of the same id."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE
        self._articles = _load(folder)

    def add(self, article: Article) -> None:
        if article.id in self._articles:
            raise AssertionError(article.id)
        self._articles[article.id] = article

    def remove(self, path: str) -> None:
        kept = {name: one for name, one in self._articles.items() if one.path != path}
        self._articles = kept

    def commit(self) -> None:
        rows = [[one.id, one.path, one.title, one.body] for one in self._articles.values()]
        fresh = self._file.with_name("articles.fresh")
        fresh.write_text(json.dumps(rows), encoding="utf-8")
        fresh.replace(self._file)

    def cancel(self) -> None:
        self._articles = {}


@dataclass(frozen=True)
class _JsonEngine:
    """Keeps articles in one file."""

    name: str = "json"
    version: int = 1

    def create(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        (folder / _FILE).write_text("[]", encoding="utf-8")

    def write(self, folder: Path) -> _JsonWriter:
        return _JsonWriter(folder)

    def open(self, folder: Path) -> _JsonSearcher:
        return _JsonSearcher(_load(folder))


def _load(folder: Path) -> dict[str, Article]:
    try:
        rows = json.loads((folder / _FILE).read_text(encoding="utf-8"))
    except ValueError as error:
        what = "it is damaged"
        raise UnreadableIndexError(what, where=str(folder)) from error
    articles = (
        Article(id=name, path=path, title=title, title_how=TitleHow.LINE, body=body)
        for name, path, title, body in rows
    )
    return {article.id: article for article in articles}


@dataclass
class _FailingEngine:
    """Does as another engine does until its `steps` are used up; a commit can also fail when it is done."""

    engine: Engine
    steps: int
    error: type[BaseException]
    name: str
    version: int = 1

    def step(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise self.error

    def create(self, folder: Path) -> None:
        self.step()
        self.engine.create(folder)

    def write(self, folder: Path) -> "_FailingWriter":
        self.step()
        return _FailingWriter(self, self.engine.write(folder))

    def open(self, folder: Path) -> Searcher:
        return self.engine.open(folder)


@dataclass
class _FailingWriter:
    """Counts the steps of its engine."""

    owner: _FailingEngine
    writer: Writer

    def add(self, article: Article) -> None:
        self.owner.step()
        self.writer.add(article)

    def remove(self, path: str) -> None:
        self.owner.step()
        self.writer.remove(path)

    def commit(self) -> None:
        self.owner.step()
        self.writer.commit()
        self.owner.step()

    def cancel(self) -> None:
        self.writer.cancel()


@pytest.fixture
def engine() -> Engine:
    return _JsonEngine()


@pytest.fixture
def failing(engine: Engine) -> Callable[[int, type[BaseException]], Engine]:
    """Make an engine that fails after so many steps."""
    return lambda steps, error: _FailingEngine(engine, steps, error, engine.name)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Give an empty corpus with its index inside it."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    return Place(corpus)


@pytest.fixture
def contents(engine: Engine) -> Callable[[Place], dict[str, str]]:
    """Tell what an index holds: the articles' titles and bodies by id."""

    def give(place: Place) -> dict[str, str]:
        with open_index(place, engine) as searcher:
            hits = searcher.search(Everything(), limit=None).hits
        return {hit.article.id: f"{hit.article.title}\n{hit.article.body}" for hit in hits}

    return give


@pytest.fixture
def write(place: Place) -> Callable[..., Path]:
    """Write a file of the corpus; an old one is from long ago, so that its time is to be trusted."""

    def give(path: str, text: str = "", *, old: bool = False) -> Path:
        file = place.corpus / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            text or f"The port of {path} reopened on Monday after the strike.\n", encoding="utf-8"
        )
        if old:
            os.utime(file, (_OLD, _OLD))
        return file

    return give


@pytest.fixture
def elsewhere() -> Callable[[Callable[[], object]], int]:
    """Do something in another process, a copy of this one; give its number, to be waited for."""
    if not hasattr(os, "fork"):
        pytest.skip("no second process without fork")

    def start(action: Callable[[], object]) -> int:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", DeprecationWarning
            )  # of threads that libraries keep idle
            number = os.fork()
        if number == 0:
            try:
                action()
                os._exit(0)
            finally:
                os._exit(1)
        return number

    return start
