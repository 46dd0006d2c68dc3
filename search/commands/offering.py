"""What a saved name, a fact of the index or an article's id may be: candidates for what is half typed."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from index.engine import FacetField, Searcher
from index.query import Everything, OneOf, ValueField, fold
from search.commands.setting import Setting
from search.parser.fields import DATE, FIELDS
from search.parser.printer import listed_text, value_text
from search.render.facts import country_name, label
from search.render.surface import language_of
from search.render.words import WORDS
from search.saved import SavedSearches

Candidate: TypeAlias = tuple[str, str]
"""What may stand there, and what it means; the meaning may be empty."""

_ARTICLES = 50  # whose ids are offered
_COUNTRIES = frozenset({FacetField.COUNTRY, FacetField.MENTIONS})
_DAYS = (
    ("today", ""),
    ("yesterday", ""),
    ("7d..", "the last seven days"),
    ("1m..", "the last month"),
    ("1y..", "the last year"),
    ("unknown", "without a date"),
)


def beginning(candidates: Iterable[Candidate], typed: str) -> Iterator[Candidate]:
    """Give the candidates that go on from what is typed, case and accents aside; what is typed stays."""
    start = fold(typed)
    for value, says in candidates:
        if fold(value[: len(typed)]) == start:
            rest = value[len(typed) :]
            yield typed + (rest.lower() if value.isupper() and typed.islower() else rest), says


def fields() -> Iterator[Candidate]:
    """Give the names of fields, as they stand before a value."""
    yield from ((f"{name}:", "") for name in FIELDS)


def in_list(candidates: Iterable[Candidate], typed: str) -> Iterator[Candidate]:
    """Go on with the last value of a comma list."""
    head, comma, last = typed.rpartition(",")
    for value, says in beginning(candidates, last.removeprefix('"')):
        yield head + comma + listed_text(value), says


def in_query(candidates: Iterable[Candidate], typed: str) -> Iterator[Candidate]:
    """Go on with the last value of a field in a query, where several words stand in quotes."""
    head, comma, last = typed.rpartition(",")
    for value, says in beginning(candidates, last.removeprefix('"')):
        yield head + comma + value_text(value), says


def facts(name: str, searcher: Searcher, setting: Setting, *, named: bool) -> Iterator[Candidate]:
    """Give the values that the articles have, the most frequent first; countries by their codes, or `named` as well."""
    if name == DATE:
        yield from _DAYS
        yield from _counted(FacetField.YEAR, searcher, setting)
    elif name == ValueField.PATH:
        yield from ids("", searcher)
    elif name in set(FacetField):
        field = FacetField(name)
        counted = list(_counted(field, searcher, setting))
        yield from counted
        if named and field in _COUNTRIES:
            yield from _named([code for code, _ in counted], setting)


def _named(codes: Iterable[str], setting: Setting) -> Iterator[Candidate]:
    """Give the names of countries, in the reader's language first."""
    from index.extraction.countries.names import CODES  # noqa: PLC0415 - for countries alone

    own = language_of(setting.environment)
    known = [code for code in codes if code in CODES]
    for language in sorted(WORDS, key=own.__ne__):
        yield from ((country_name(code, language), code) for code in known)


def ids(typed: str, searcher: Searcher) -> Iterator[Candidate]:
    """Give ids of articles in files whose path begins so."""
    path = typed.partition("#")[0]
    kept = OneOf(ValueField.PATH, frozenset({f"{path}*"}))
    results = searcher.search(Everything(), filters=(kept,), limit=_ARTICLES, snippets=0)
    yield from ((hit.article.id, hit.article.title) for hit in results.hits)


def saved_names(searches: SavedSearches) -> Iterator[Candidate]:
    """Give the names of saved searches."""
    yield from ((saved.name, saved.command) for saved in searches.all())


def _counted(field: FacetField, searcher: Searcher, setting: Setting) -> Iterator[Candidate]:
    results = searcher.search(Everything(), facets=(field,), limit=0)
    language = language_of(setting.environment)
    for bucket in chain.from_iterable(facet.buckets for facet in results.facets):
        meaning = label(field, bucket.value, language)
        yield bucket.value, "" if meaning == bucket.value else meaning
