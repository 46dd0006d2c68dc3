"""Whoosh as it comes: stock codec, searcher, facets and highlights."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from timing.articles import LANGUAGES, Prepared
from timing.peers import TITLE_WEIGHT, TOP, Answer
from timing.queries import Asked, Shape
from whoosh import analysis, fields, index, query, sorting

_MEMORY = 256  # megabytes that the writer may use


class StockWhoosh:
    """Plain Whoosh; stores the terms in place of the text."""

    def create(self, folder: Path) -> None:
        """Make an empty index."""
        index.create_in(folder, _schema())

    def add(self, folder: Path, articles: Iterable[Prepared]) -> None:
        """Add and commit."""
        writer = index.open_dir(folder).writer(limitmb=_MEMORY)
        for article in articles:
            writer.add_document(**_document(article))
        writer.commit()

    def open(self, folder: Path) -> None:
        """Open."""
        self._searcher = index.open_dir(folder).searcher()

    def top(self, asked: Asked, limit: int = TOP) -> list[str]:
        """Give the best ids."""
        found = self._searcher.search(_query(asked), limit=limit, filter=_filter(asked))
        return [hit["id"] for hit in found]

    def screen(self, asked: Asked, snippets: int) -> Answer:
        """Give hits, total, facets by `groupedby`, highlights of the body."""
        found = self._searcher.search(
            _query(asked), limit=TOP, filter=_filter(asked), groupedby=_facets()
        )
        total = len(found)
        hits = list(found)
        if asked.language:
            for hit in hits[:snippets]:
                hit.highlights(f"body_{asked.language}")
        countries, months = (found.groups(name) for name in ("country", "month"))
        countries.pop(None, None)
        written = {_month(months_): count for months_, count in months.items() if months_}
        return Answer([hit["id"] for hit in hits], total, countries, written)

    def total(self, asked: Asked) -> int:
        """Count."""
        asked_for = [part for part in (_query(asked), _filter(asked)) if part is not None]
        return sum(1 for _ in self._searcher.docs_for_query(query.And(asked_for)))


def _schema() -> fields.Schema:
    spaces = analysis.SpaceSeparatedTokenizer()
    texts = {
        f"{part}_{language}": fields.TEXT(spaces, stored=True)
        for part in ("title", "body")
        for language in LANGUAGES
    }
    forms = {
        f"forms_{language}": fields.KEYWORD(stored=False, scorable=False) for language in LANGUAGES
    }
    return fields.Schema(
        id=fields.ID(stored=True, unique=True),
        country=fields.KEYWORD(stored=True),
        day=fields.NUMERIC(int, stored=True, sortable=True),
        month=fields.NUMERIC(int, sortable=True),
        **texts,
        **forms,
    )


def _document(row: Prepared) -> dict[str, Any]:
    return {
        "id": row.id,
        f"title_{row.language}": row.title_terms,
        f"body_{row.language}": row.terms,
        f"forms_{row.language}": row.forms,
        "country": " ".join(row.countries),
        "day": row.day,
        "month": int(row.month.replace("-", "") or 0),
    }


def _query(asked: Asked) -> Any:  # noqa: ANN401 - untyped
    match asked.shape:
        case Shape.EVERYTHING:
            return query.Every()
        case Shape.PREFIX:
            return query.Prefix(f"forms_{asked.language}", asked.terms[0])
        case Shape.PHRASE:
            words = list(asked.terms)
            return query.Or([query.Phrase(name, words, boost=w) for name, w in _parts(asked)])
    terms = [
        query.Or([query.Term(name, term, boost=weight) for name, weight in _parts(asked)])
        for term in asked.terms
    ]
    return (query.And if asked.shape is Shape.ALL else query.Or)(terms)


def _parts(asked: Asked) -> list[tuple[str, float]]:
    return [(f"title_{asked.language}", TITLE_WEIGHT), (f"body_{asked.language}", 1.0)]


def _filter(asked: Asked) -> Any:  # noqa: ANN401 - untyped
    if asked.days is None:
        return None
    return query.And([query.NumericRange("day", *asked.days), query.Term("country", asked.country)])


def _facets() -> dict[str, sorting.FacetType]:
    countries = sorting.FieldFacet("country", allow_overlap=True, maptype=sorting.Count)
    return {"country": countries, "month": sorting.FieldFacet("month", maptype=sorting.Count)}


def _month(number: int) -> str:
    return dt.date(number // 100, number % 100, 1).isoformat()[:7]


ENGINE = StockWhoosh
