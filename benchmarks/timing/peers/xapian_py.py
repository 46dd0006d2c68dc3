"""Xapian through its Python binding: a prefix a part and language, values for facts."""

import json
from collections import Counter
from collections.abc import Iterable
from itertools import count
from pathlib import Path

import xapian
from timing.articles import Prepared
from timing.peers import TITLE_WEIGHT, TOP, Answer
from timing.queries import Asked, Shape
from xapian import Query

_DAY, _MONTH, _COUNTRIES = 0, 1, range(2, 6)
_LONGEST = 245  # bytes of a term
_SNIPPET = 200


class Xapian:
    """Xapian's default backend; stores the terms in place of the text."""

    def create(self, folder: Path) -> None:
        """Make an empty database."""
        xapian.WritableDatabase(str(folder / "db"), xapian.DB_CREATE_OR_OPEN).close()

    def add(self, folder: Path, articles: Iterable[Prepared]) -> None:
        """Add and commit."""
        database = xapian.WritableDatabase(str(folder / "db"), xapian.DB_OPEN)
        for article in articles:
            database.add_document(_document(article))
        database.commit()
        database.close()

    def open(self, folder: Path) -> None:
        """Open."""
        self._database = xapian.Database(str(folder / "db"))

    def top(self, asked: Asked, limit: int = TOP) -> list[str]:
        """Give the best ids."""
        return [_stored(match)["id"] for match in self._enquire(asked).get_mset(0, limit)]

    def screen(self, asked: Asked, snippets: int) -> Answer:
        """Give hits, total, facets by match spies, snippets of the body."""
        enquire = self._enquire(asked)
        spies = [xapian.ValueCountMatchSpy(slot) for slot in (_MONTH, *_COUNTRIES)]
        for spy in spies:
            enquire.add_matchspy(spy)
        found = enquire.get_mset(0, TOP, self._database.get_doccount())
        stored = [_stored(match) for match in found]
        for row in stored[:snippets]:
            found.snippet(row["terms"], _SNIPPET)
        months, *by_slot = (
            Counter({value.term.decode(): value.termfreq for value in spy.values()})
            for spy in spies
        )
        return Answer(
            [row["id"] for row in stored],
            found.get_matches_estimated(),
            sum(by_slot, Counter()),
            months,
        )

    def total(self, asked: Asked) -> int:
        """Count."""
        everything = self._database.get_doccount()
        return int(self._enquire(asked).get_mset(0, 0, everything).get_matches_estimated())

    def _enquire(self, asked: Asked) -> xapian.Enquire:
        enquire = xapian.Enquire(self._database)
        query = _query(asked)
        if asked.days is not None:
            first, last = map(xapian.sortable_serialise, asked.days)
            days = Query(Query.OP_VALUE_RANGE, _DAY, first, last)
            kept = Query(Query.OP_AND, Query(f"XC{asked.country}"), days)
            query = Query(Query.OP_FILTER, query, kept)
        enquire.set_query(query)
        return enquire


def _document(row: Prepared) -> xapian.Document:
    document = xapian.Document()
    for part, text in (("T", row.title_terms), ("B", row.terms)):
        prefix = _prefix(part, row.language)
        for position, term in enumerate(text.split(), 1):
            document.add_posting(_cut(prefix + term), position)
    for form in row.forms.split():
        document.add_boolean_term(_cut(_prefix("F", row.language) + form))
    document.add_boolean_term(f"Q{row.id}")
    if row.day:
        document.add_value(_DAY, xapian.sortable_serialise(row.day))
        document.add_value(_MONTH, row.month)
    for slot, country in zip(count(_COUNTRIES[0]), row.countries, strict=False):
        document.add_value(slot, country)
        document.add_boolean_term(f"XC{country}")
    document.set_data(
        json.dumps({"id": row.id, "title": row.title_terms, "terms": row.terms}, ensure_ascii=False)
    )
    return document


def _query(asked: Asked) -> Query:
    match asked.shape:
        case Shape.EVERYTHING:
            return Query.MatchAll
        case Shape.PREFIX:
            pattern = _prefix("F", asked.language) + asked.terms[0]
            return Query(Query.OP_WILDCARD, pattern, 0, Query.WILDCARD_LIMIT_ERROR, Query.OP_OR)
        case Shape.PHRASE:
            return _in_both(asked.language, asked.terms)
    words = [_in_both(asked.language, (term,)) for term in asked.terms]
    return Query(Query.OP_AND if asked.shape is Shape.ALL else Query.OP_OR, words)


def _in_both(language: str, terms: tuple[str, ...]) -> Query:
    title, body = (
        Query(Query.OP_PHRASE, [_prefix(part, language) + term for term in terms], len(terms))
        for part in "TB"
    )
    return Query(Query.OP_OR, Query(Query.OP_SCALE_WEIGHT, title, TITLE_WEIGHT), body)


def _prefix(part: str, language: str) -> str:
    return f"X{part}{language.upper()}:"


def _cut(term: str) -> str:
    return term.encode()[:_LONGEST].decode(errors="ignore")


def _stored(match: xapian.MSetItem) -> dict[str, str]:
    stored: dict[str, str] = json.loads(match.document.get_data())
    return stored


ENGINE = Xapian
