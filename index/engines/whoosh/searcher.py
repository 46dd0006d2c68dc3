"""Answers from an index as it was when it was opened."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

from index.article import Article
from index.engine import Facet, FacetField, Hit, Results, Snippet, Sort, Statistics
from index.engines.whoosh.contents import read_contents
from index.engines.whoosh.evaluation import Evaluation, evaluate, evaluations
from index.engines.whoosh.facets import Dictionary, chosen_by
from index.engines.whoosh.filters import Masks
from index.engines.whoosh.matches import Matches
from index.engines.whoosh.ranking import Ranked, ranked
from index.engines.whoosh.segment import Segment, open_segment
from index.engines.whoosh.snapshot import Snapshot
from index.engines.whoosh.translating import translated
from index.errors import UnreadableIndexError
from index.query import Filter, Query

if TYPE_CHECKING:
    from index.engines.whoosh.explaining import Place
    from index.explanation import Explanation, Suggestion

# Choices of languages whose ways to ask are kept.
_ASKED = 16


class ArraySearcher:
    """A searcher over mapped segments; threads may share it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._segments = open_segments(folder)
        self._snapshot = Snapshot(self._segments)
        self._masks = Masks(self._segments)
        self._dictionary = lru_cache(None)(self._counted)
        self._asked = lru_cache(_ASKED)(self._evaluations)

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
        """Find articles, as `Searcher` says."""
        languages = None if languages is None else tuple(languages)
        found = evaluate(self._asked(languages), query, self._segments)
        kept = self._kept(found, filters)
        page = ranked(self._segments, kept, sort=sort, offset=offset, limit=limit)
        shown = self._shown(page, query, languages, snippets) if snippets else repeat(())
        only = translated(self._snapshot, self._masks, query, page, languages)
        return Results(
            sum([len(matches.docs) for matches in kept]),
            self._hits(page, shown, only),
            tuple(self._facet(field, found, filters) for field in facets),
        )

    def article(self, article_id: str) -> Article | None:
        """Give one article whole, or `None` when there is none by that id."""
        place = self._place(article_id)
        return None if place is None else self._segments[place[0]].articles.whole(place[1])

    def signature(self, article_id: str) -> bytes:
        """Give what an article's near-copies are known by, or nothing when there is none by that id."""
        place = self._place(article_id)
        return b"" if place is None else self._segments[place[0]].signature(place[1])

    def explain(
        self,
        query: Query,
        article_id: str | None = None,
        *,
        languages: Iterable[str] | None = None,
    ) -> "Explanation":
        """Say how a query is understood, and what the score of an article is made of."""
        from index.engines.whoosh.explaining import explain  # noqa: PLC0415 - rarely asked for

        place = None if article_id is None else self._place(article_id)
        return explain(self._snapshot, self._masks, query, place, languages)

    def suggest(
        self, query: Query, *, languages: Iterable[str] | None = None
    ) -> "tuple[Suggestion, ...]":
        """Suggest queries in which words that no article has give way to words that are there."""
        from index.engines.whoosh.suggesting import suggest  # noqa: PLC0415 - rarely asked for

        chosen = None if languages is None else tuple(languages)
        return suggest(self._snapshot, self._masks, query, chosen)

    def statistics(self) -> Statistics:
        """Give the numbers of `status`."""
        live = [np.flatnonzero(segment.live) for segment in self._segments]
        languages = self._dictionary(FacetField.LANGUAGE).facet(live)
        return Statistics(
            articles=sum(segment.alive for segment in self._segments),
            languages=languages.by_value,
            terms=sum(segment.distinct_terms() for segment in self._segments),
            bytes=sum(file.stat().st_size for file in self._folder.iterdir() if file.is_file()),
        )

    def close(self) -> None:
        """Let go of the mapped files, which live as long as arrays of them are in use."""
        self._segments = ()
        self._snapshot = Snapshot(())
        self._masks = Masks(())
        self._dictionary.cache_clear()
        self._asked.cache_clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _place(self, article_id: str) -> "Place | None":
        for number, segment in enumerate(self._segments):
            document = segment.find(article_id)
            if document is not None:
                return number, document
        return None

    def _kept(self, found: Sequence[Matches], filters: Iterable[Filter]) -> Sequence[Matches]:
        """Keep the articles that pass all of `filters`."""
        for kept_by in filters:
            masks = self._masks.of(kept_by)
            found = [m.where(mask[m.docs]) for m, mask in zip(found, masks, strict=True)]
        return found

    def _facet(
        self, field: FacetField, found: Sequence[Matches], filters: Sequence[Filter]
    ) -> Facet:
        others = [kept_by for kept_by in filters if not chosen_by(kept_by, field)]
        return self._dictionary(field).facet([m.docs for m in self._kept(found, others)])

    def _evaluations(self, languages: tuple[str, ...] | None) -> tuple[Evaluation, ...]:
        return evaluations(self._snapshot, self._masks, languages)

    def _counted(self, field: FacetField) -> Dictionary:
        return Dictionary(field, self._segments)

    def _hits(
        self, page: Sequence[Ranked], shown: Iterable[tuple[Snippet, ...]], only: Iterable[bool]
    ) -> tuple[Hit, ...]:
        bare = [segment.articles.bare for segment in self._segments]
        articles = (bare[segment](document) for segment, document, _ in page)
        return tuple(map(Hit, articles, [row.score for row in page], shown, only))

    def _shown(
        self, page: Sequence[Ranked], query: Query, languages: Sequence[str] | None, limit: int
    ) -> Iterator[tuple[Snippet, ...]]:
        from index.snippets import Showing  # noqa: PLC0415 - lists for programs have none

        whole = [segment.articles.whole for segment in self._segments]
        articles = (whole[segment](document) for segment, document, _ in page)
        return Showing(query, languages).snippets(articles, limit=limit)


def open_segments(folder: Path) -> tuple[Segment, ...]:
    """Open the segments that the table of contents names now.

    A writer may replace them between reading the table and opening them: then the table has changed as well.
    """
    while True:
        contents = read_contents(folder)
        try:
            return tuple(open_segment(folder, entry) for entry in contents.entries)
        except UnreadableIndexError:
            if read_contents(folder) == contents:
                raise
