"""The door: what every engine does, and the values that pass through it.

An engine keeps an index in a folder of its own and knows nothing of corpora, manifests or terminals.
Searchers may be shared by threads. The contract is tested once, over every engine: `tests/index/engines`.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from index.article import Article
from index.frozen import Frozen
from index.query import Filter, Query

if TYPE_CHECKING:
    from index.explanation import Explanation, Suggestion


class Sort(StrEnum):
    """The order of hits; equal ones follow by id, articles without a date come last either way."""

    RELEVANCE = "relevance"
    OLDEST = "date"
    NEWEST = "-date"
    TITLE = "title"


class FacetField(StrEnum):
    """What can be counted. Dates are counted by their beginning: "2022", "2022-11", "2022-11-22"."""

    COUNTRY = "country"
    MENTIONS = "mentions"
    LANGUAGE = "lang"
    SOURCE = "source"
    AUTHOR = "author"
    TAG = "tag"
    YEAR = "date:year"
    MONTH = "date:month"
    DAY = "date:day"


class SnippetField(StrEnum):
    """Where a snippet was taken from."""

    TITLE = "title"
    BODY = "body"
    REST = "rest"  # found only in what surrounds the article


class Snippet(Frozen):
    """A piece of an article; `matches` are half-open ranges of characters in `text`, in order, apart."""

    text: str
    matches: tuple[tuple[int, int], ...]
    field: SnippetField = SnippetField.BODY


class Hit(NamedTuple):
    """An article that was found, without its texts: `Searcher.article` gives it whole.

    It is `translated` when only translations of words made it one: the query as it was typed would not find it. Of
    near-copies that are grouped the best is a hit, and `duplicates` names the others.
    """

    article: Article
    score: float
    snippets: tuple[Snippet, ...] = ()
    translated: bool = False
    duplicates: tuple[str, ...] = ()


class Bucket(NamedTuple):
    """How many of the matching articles have a value; `UNKNOWN` and `YEAR_UNKNOWN` are values too."""

    value: str
    count: int  # type: ignore[assignment]  # nobody counts in a bucket


class Facet(Frozen):
    """The values of one field over all matches, not the page, and how many of these have each: a bucket a value.

    Counts are disjunctive: a filter that keeps values of this very field is left out for them, so an unchosen value
    shows what choosing it would give. Values come by count, then value; dates come newest first. Those without a
    value come last, empty buckets not at all.
    """

    field: FacetField
    values: tuple[str, ...]
    counts: tuple[int, ...]

    @classmethod
    def of(cls, field: FacetField, buckets: Iterable[Bucket]) -> Self:
        """Make it of its buckets."""
        rows = tuple(buckets)
        return cls(field, tuple(row.value for row in rows), tuple(row.count for row in rows))

    @property
    def buckets(self) -> tuple[Bucket, ...]:
        """The values with their counts."""
        rows = zip(self.values, self.counts, strict=True)
        return tuple(
            map(tuple.__new__, repeat(Bucket), rows)
        )  # `Bucket` itself takes twice as long

    @property
    def by_value(self) -> dict[str, int]:
        """The counts by their values."""
        return dict(zip(self.values, self.counts, strict=True))


class Results(Frozen):
    """What a search gives: a page of hits, and numbers over all matches."""

    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...] = ()


class Statistics(Frozen):
    """What an index holds."""

    articles: int
    languages: Mapping[str, int]
    terms: int
    bytes: int


class Searcher(Protocol):
    """An index as it was when it was opened."""

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
        """Find articles; `limit=None` gives all, `limit=0` numbers only.

        `languages` limits which analyzers read the query (not which articles may be found by a filter).
        """
        ...

    def article(self, article_id: str) -> Article | None:
        """Give one article whole, or `None` when there is none by that id."""
        ...

    def signature(self, article_id: str) -> bytes:
        """Give what an article's near-copies are known by, or nothing when there is none by that id."""
        ...

    def explain(
        self,
        query: Query,
        article_id: str | None = None,
        *,
        languages: Iterable[str] | None = None,
    ) -> "Explanation":
        """Say how a query is understood, and what the score of an article is made of."""
        ...

    def suggest(
        self, query: Query, *, languages: Iterable[str] | None = None
    ) -> "tuple[Suggestion, ...]":
        """Suggest queries in which words that no article has give way to words that are there."""
        ...

    def statistics(self) -> Statistics:
        """Give the numbers of `status`."""
        ...

    def close(self) -> None:
        """Let go of its files."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...


class Writer(Protocol):
    """One set of changes to an index: all of them are seen after `commit`, none after `cancel`.

    A path is removed before it is added again, and added articles of one writer have ids of their own.
    """

    def add(self, article: Article) -> None:
        """Add an article."""
        ...

    def remove(self, path: str) -> None:
        """Remove all articles of a file that were there when the writer was opened."""
        ...

    def adopt(self, portion: str) -> None:
        """Take in the articles of a finished portion."""
        ...

    def commit(self) -> None:
        """Put the changes on disk, then in view, at once."""
        ...

    def cancel(self) -> None:
        """Forget the changes and free the index."""
        ...


class Portion(Protocol):
    """Articles that a process of its own makes ready for a writer; unless adopted they are never seen."""

    def add(self, article: Article) -> None:
        """Add an article."""
        ...

    def finish(self) -> str:
        """Put the articles on disk, and give the name by which a writer adopts them."""
        ...


class Engine(Protocol):
    """A way to keep an index; it can be sent to another process."""

    @property
    def name(self) -> str:
        """The name it has in `ENGINES`."""
        ...

    @property
    def version(self) -> int:
        """The version of its files; an index of another one must be made anew."""
        ...

    def create(self, folder: Path) -> None:
        """Make an empty index in an empty or missing folder."""
        ...

    def write(self, folder: Path) -> Writer:
        """Open an index to change it."""
        ...

    def portion(self, folder: Path) -> Portion:
        """Begin a portion for the writer that another process has open."""
        ...

    def open(self, folder: Path) -> Searcher:
        """Open an index to search it; `UnreadableIndexError` when it is not one of this engine's."""
        ...
