"""Engines agree with the reference on any articles and any query."""

import datetime as dt
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.analysis import analyzer_for
from index.article import Article, Passage
from index.dates import DaySpan, PartialDate
from index.engine import Engine, FacetField, Searcher, Sort
from index.engines import ENGINES
from index.explanation import Reading
from index.query import (
    UNKNOWN,
    And,
    Boost,
    Everything,
    Exact,
    Fuzzy,
    Keep,
    Not,
    OneOf,
    Or,
    Phrase,
    Prefix,
    Published,
    Query,
    Term,
    TextField,
    Translated,
    ValueField,
    Wildcard,
    positive_words,
)

Make: TypeAlias = Callable[..., Article]
Indexed: TypeAlias = Callable[..., AbstractContextManager[Searcher]]
Batches: TypeAlias = list[dict[str, dict[str, Any]]]

WORDS = """strike strikes grève grèves the la us US U.S. l’Iran d'Iran Iran’s iran coopération
cooperation œuvre oeuvre 1.64 東京 Straße ?""".split()  # noqa: SIM905 - reads as a list of words
WILD = [
    "str?ke*",
    "*es",
    "?",
    "gr?ve",
    "*",
    "l’*n",
    "1.*",
    "*o*p*",
    "la-gr*",
    "st*-gr*s",
    "s?",
    "東*",
]
MISSPELT = [
    "sttrike",
    "srtikes",
    "greve",
    "l",
    "irna",
    "oeuvres",
    "u",
    "coopreation",
    "la grve",
    "東",
]
PREFIXES = [
    "la stri",
    "la-gr",
    "the la u",
    "s",
    "strikes",
    "GR",
    "grè",
    "l’ir",
    "u",
    "coop",
    "oeu",
    "1",
    "東",
    "zz",
    "",
]
PIECES = [word + gap for word in WORDS for gap in (" ", " ", ", ", ".\n")]
LANGUAGES = ["en", "fr", "de", "und", "xx"]
VALUES = ["CU", "ÉT*", "ét?", "x", UNKNOWN, "*", "a/", "b.jsonl"]
DATES = ["2021-12-31", "2022", "2022-01", "2022-01-01", "2022-02-28~", "2023-07-14", "XXXX-07-14"]


def texts(size: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(PIECES), max_size=size).map("".join)


def holding_passages(known: dict[str, Any]) -> dict[str, Any]:
    texts_of_all = known["body"], *(passage.text for passage in known.get("passages", ()))
    return known | {"body": "\n".join(texts_of_all)}


some = st.sampled_from([(), ("CU",), ("RU", "CU"), ("ÉTÉ", "x"), ("x",)])
passages = st.builds(Passage, st.sampled_from(LANGUAGES), texts(6))
facts = st.fixed_dictionaries(
    {"title": texts(3), "body": texts(8), "language": st.sampled_from(LANGUAGES)},
    optional={
        "rest": texts(3),
        "passages": st.tuples(passages),
        "published": st.sampled_from(DATES).map(PartialDate.parse),
        "countries": some,
        "mentions": some,
        "tags": some,
        "source": st.sampled_from(["Été", "CU"]),
    },
).map(holding_passages)
IDS = ["a/1", "a/2", "b.jsonl#1", "b.jsonl#2", "b.jsonl.gz#1", "c", "d", "é"]
batches = st.lists(st.dictionaries(st.sampled_from(IDS), facts, max_size=6), min_size=1, max_size=3)

fields = st.sampled_from([None, None, TextField.TITLE, TextField.BODY])
days = st.sampled_from([None, *(dt.date(2022, month, 1).toordinal() for month in (1, 2, 3))])
filters = st.builds(
    OneOf,
    st.sampled_from(ValueField),
    st.frozensets(st.sampled_from(VALUES), max_size=2),
    st.booleans(),
) | st.builds(
    Published,
    st.lists(st.builds(DaySpan, days, days), max_size=2).map(tuple),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
words = (
    st.builds(Term, st.sampled_from([*WORDS, "coopreation", "strkie"]), fields)
    | st.builds(
        Phrase,
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join),
        st.integers(0, 3),
        fields,
    )
    | st.builds(Prefix, st.sampled_from(PREFIXES), fields)
    | st.builds(Wildcard, st.sampled_from(WILD), fields)
    | st.builds(Fuzzy, st.sampled_from(MISSPELT + WORDS), st.integers(1, 2), fields)
    | st.builds(
        Exact,
        st.sampled_from([*WORDS, "la grève", "la grèves", "strike US", "greve", "Gréves"]),
        fields,
    )
)
translations = st.tuples(
    st.sampled_from(["en", "fr", "fr", "de"]),
    st.lists(st.sampled_from(WORDS), max_size=2).map(" ".join),
)
words |= st.builds(
    Translated,
    st.builds(Term, st.sampled_from([*WORDS, "coopreation"]), fields)
    | st.builds(Phrase, st.sampled_from(["la grève", "strike US"]), field=fields),
    st.lists(translations, max_size=3).map(tuple),
    st.booleans(),
)
queries = st.recursive(
    words | words | words | st.just(Everything()) | st.builds(Keep, filters),
    lambda parts: (
        st.builds(And, st.lists(parts, max_size=3).map(tuple))
        | st.builds(Or, st.lists(parts, max_size=3).map(tuple))
        | st.builds(Not, parts)
        | st.builds(Boost, parts, st.sampled_from([0.5, 2.0]))
    ),
    max_leaves=5,
)
requests = st.fixed_dictionaries(
    {
        "query": queries,
        "filters": st.lists(filters, max_size=2),
        "sort": st.sampled_from([Sort.OLDEST, Sort.NEWEST, Sort.TITLE]),
        "languages": st.sampled_from([None, None, None, ["en"], ["fr", "de"], ["xx"]]),
        "offset": st.integers(0, 2),
        "limit": st.sampled_from([None, 0, 2]),
    }
)


@pytest.fixture(params=ENGINES, scope="module")
def tested(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]()


@pytest.fixture(scope="module")
def engines(tested: Engine, oracle: Engine) -> tuple[Engine, Engine]:
    return tested, oracle


def answer(searcher: Searcher, request: Mapping[str, Any]) -> tuple[object, ...]:
    """Give all of an answer but its scores."""
    results = searcher.search(**request, facets=list(FacetField), snippets=1)
    hits = [
        (hit.article, hit.snippets, hit.translated, searcher.signature(hit.article.id))
        for hit in results.hits
    ]
    return results.total, hits, results.facets


SETTINGS = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@settings(SETTINGS, max_examples=60)
@given(batches=batches, requests=st.lists(requests, min_size=6, max_size=12))
def test_an_engine_answers_as_the_reference_does(
    engines: tuple[Engine, Engine],
    make: Make,
    indexed: Indexed,
    batches: Batches,
    requests: list[dict[str, Any]],
) -> None:
    changes = [[make(name, **known) for name, known in batch.items()] for batch in batches]
    with indexed(engines[0], *changes) as searcher, indexed(engines[1], *changes) as reference:
        for request in requests:
            assert answer(searcher, request) == answer(reference, request)


def told(reading: Reading) -> tuple[object, ...]:
    """Give all of a reading but its scores and terms."""
    return reading.query, reading.articles, reading.forms, list(map(told, reading.parts))


def is_simple(query: Query) -> bool:
    """Tell whether all of its words are single ones that the reference can put right."""
    asked = list(positive_words(query))
    simple = Term | Exact | Prefix | Wildcard | Translated
    return all(isinstance(word, simple) for word in asked) and all(
        len(analyzer_for("und").terms(word.text)) == 1 for word in asked
    )


@settings(SETTINGS, max_examples=30)
@given(batches=batches, queries=st.lists(queries, min_size=3, max_size=6))
def test_an_engine_explains_and_suggests_as_the_reference_does(
    engines: tuple[Engine, Engine],
    make: Make,
    indexed: Indexed,
    batches: Batches,
    queries: list[Query],
) -> None:
    changes = [[make(name, **known) for name, known in batch.items()] for batch in batches]
    with indexed(engines[0], *changes) as searcher, indexed(engines[1], *changes) as reference:
        for query in queries:
            explained, expected = searcher.explain(query, "a/1"), reference.explain(query, "a/1")
            assert (explained.score is None) == (expected.score is None)
            assert {
                language: told(tree) for language, tree in explained.readings if tree.articles
            } == {language: told(tree) for language, tree in expected.readings if tree.articles}
            if is_simple(query):
                assert searcher.suggest(query) == reference.suggest(query)


@settings(SETTINGS, max_examples=15)
@given(batches=batches, queries=st.lists(queries, min_size=2, max_size=4))
def test_an_article_has_the_score_that_is_explained(
    tested: Engine, make: Make, indexed: Indexed, batches: Batches, queries: list[Query]
) -> None:
    changes = [[make(name, **known) for name, known in batch.items()] for batch in batches]
    with indexed(tested, *changes) as searcher:
        for query in queries:
            for hit in searcher.search(query, limit=None).hits:
                assert searcher.explain(query, hit.article.id).score == pytest.approx(hit.score)


@settings(SETTINGS, max_examples=15)
@given(batches=batches, queries=st.lists(queries, min_size=2, max_size=4))
def test_relevance_orders_by_score_and_pages_are_its_slices(
    tested: Engine, make: Make, indexed: Indexed, batches: Batches, queries: list[Query]
) -> None:
    changes = [[make(name, **known) for name, known in batch.items()] for batch in batches]
    with indexed(tested, *changes) as searcher:
        for query in queries:
            whole = searcher.search(query, limit=None).hits
            assert list(whole) == sorted(whole, key=lambda hit: (-hit.score, hit.article.id))
            pages = [searcher.search(query, offset=start, limit=2).hits for start in range(0, 8, 2)]
            assert [hit for page in pages for hit in page] == list(whole)


@settings(SETTINGS, max_examples=15)
@given(batches=batches, queries=st.lists(queries, min_size=2, max_size=4))
def test_an_index_that_grew_answers_as_one_made_anew(
    tested: Engine, make: Make, indexed: Indexed, batches: Batches, queries: list[Query]
) -> None:
    changes = [[make(name, **known) for name, known in batch.items()] for batch in batches]
    left: dict[str, Article] = {}
    for change in changes:
        named = {article.path for article in change}
        left = {name: old for name, old in left.items() if old.path not in named}
        left |= {article.id: article for article in change}
    with indexed(tested, *changes) as grown, indexed(tested, list(left.values())) as anew:
        for query in queries:
            assert [hit.article for hit in grown.search(query, sort=Sort.TITLE).hits] == [
                hit.article for hit in anew.search(query, sort=Sort.TITLE).hits
            ]
            assert sorted(grown.statistics().languages.items()) == sorted(
                anew.statistics().languages.items()
            )
