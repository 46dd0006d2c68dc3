"""What comes with the articles that are found, in every engine: filters, facets, order, pages, scores."""

import datetime as dt
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from itertools import chain
from typing import TypeAlias

import pytest

from index.article import Article
from index.copies import originals
from index.dates import DaySpan, PartialDate
from index.engine import (
    Bucket,
    Engine,
    Facet,
    FacetField,
    Results,
    Searcher,
    SnippetField,
    Sort,
)
from index.engines import DEFAULT, ENGINES
from index.frozen import as_dict, replace
from index.query import (
    UNKNOWN,
    YEAR_UNKNOWN,
    And,
    Everything,
    Filter,
    Keep,
    Not,
    OneOf,
    Or,
    Phrase,
    Published,
    Query,
    Term,
    TextField,
    ValueField,
)

Make: TypeAlias = Callable[..., Article]
Indexed: TypeAlias = Callable[..., AbstractContextManager[Searcher]]


def ordinal(day: str | None) -> int | None:
    return dt.date.fromisoformat(day).toordinal() if day else None


def span(first: str | None, last: str | None) -> DaySpan:
    return DaySpan(ordinal(first), ordinal(last))


def one_of(field: ValueField, *values: str, excluded: bool = False) -> OneOf:
    return OneOf(field, frozenset(values), excluded=excluded)


NOVEMBER = span("2022-11-01", "2022-11-30")
YEAR_2022 = span("2022-01-01", "2022-12-31")


@pytest.fixture(scope="module")
def searcher(engine: Engine, make: Make, indexed: Indexed) -> Iterator[Searcher]:
    articles = [
        make(
            "2022/a.txt",
            "Sugar prices",
            title="Ébène",
            published=PartialDate(2022, 11, 22),
            countries=("CU", "RU"),
            mentions=("CU", "RU", "US"),
            source="Agence Été",
            author="Zoé Marchand",
            url="https://example.org/sugar?page=1",
            tags=("trade", "sugar"),
        ),
        make(
            "2022/sub/b.txt",
            "Sugar and salt",
            title="delta",
            published=PartialDate(2022, 11),
            countries=("CU",),
            mentions=("CU",),
            source="Morning Paper",
            tags=("trade",),
        ),
        make(
            "2023/c.txt",
            "Salt mines",
            title="Alpha",
            published=PartialDate(2023, 2, 1, approximate=True),
            countries=("FR",),
            mentions=("FR", "DE"),
            source="Morning Paper",
            language="fr",
        ),
        make("d.txt", "Salt flats", title="charlie", published=PartialDate(None, 11, 19)),
        make("e.txt", "Salted roads", title="Bravo", language="und"),
        make("f.jsonl#1", "Salt roads", title="echo", published=PartialDate(2022), tags=("Éveil",)),
    ]
    with indexed(engine, articles) as opened:
        yield opened


A, B, C, D, E, F = "2022/a.txt", "2022/sub/b.txt", "2023/c.txt", "d.txt", "e.txt", "f.jsonl#1"
EVERY = {A, B, C, D, E, F}
FILTERS = [
    (one_of(ValueField.COUNTRY, "CU"), {A, B}),
    (one_of(ValueField.COUNTRY, "cu", "fr"), {A, B, C}),
    (one_of(ValueField.COUNTRY, UNKNOWN), {D, E, F}),
    (one_of(ValueField.COUNTRY, UNKNOWN, "RU"), {A, D, E, F}),
    (one_of(ValueField.COUNTRY, "US"), set()),
    (one_of(ValueField.COUNTRY), set()),
    (one_of(ValueField.COUNTRY, excluded=True), EVERY),
    (one_of(ValueField.COUNTRY, "CU", excluded=True), {C, D, E, F}),
    (one_of(ValueField.COUNTRY, UNKNOWN, excluded=True), {A, B, C}),
    (one_of(ValueField.MENTIONS, "US", "DE"), {A, C}),
    (one_of(ValueField.LANGUAGE, "fr"), {C}),
    (one_of(ValueField.LANGUAGE, "und"), {E}),
    (one_of(ValueField.SOURCE, "agence ete"), {A}),
    (one_of(ValueField.SOURCE, "AGENCE ÉTÉ"), {A}),
    (one_of(ValueField.SOURCE, "agence"), set()),
    (one_of(ValueField.SOURCE, "*paper"), {B, C}),
    (one_of(ValueField.SOURCE, "m?rning*"), {B, C}),
    (one_of(ValueField.SOURCE, "*"), {A, B, C}),
    (one_of(ValueField.SOURCE, "morning.paper"), set()),
    (one_of(ValueField.SOURCE, "[am]*"), set()),
    (one_of(ValueField.AUTHOR, "zoe*"), {A}),
    (one_of(ValueField.AUTHOR, UNKNOWN), EVERY - {A}),
    (one_of(ValueField.TAG, "trade"), {A, B}),
    (one_of(ValueField.TAG, "eveil"), {F}),
    (one_of(ValueField.TAG, UNKNOWN), {C, D, E}),
    (one_of(ValueField.PATH, "d.txt"), {D}),
    (one_of(ValueField.PATH, "f.jsonl"), {F}),
    (one_of(ValueField.PATH, "2022/"), {A, B}),
    (one_of(ValueField.PATH, "2022/sub/", "e.txt"), {B, E}),
    (one_of(ValueField.PATH, "sub/"), set()),
    (one_of(ValueField.PATH, "2022"), set()),
    (one_of(ValueField.PATH, "*.txt"), {A, B, C, D, E}),
    (one_of(ValueField.PATH, "202?/?.txt"), {A, C}),
    (one_of(ValueField.URL, "https://example.org/*"), {A}),
    (one_of(ValueField.URL, "https://example.org/sugar?page=1"), {A}),
    (one_of(ValueField.URL, UNKNOWN), EVERY - {A}),
    (Published((NOVEMBER,)), {A, B}),
    (Published((span("2022-11-01", "2022-11-29"),)), {A}),
    (Published((span("2022-11-22", "2022-11-22"),)), {A}),
    (Published((YEAR_2022,)), {A, B, F}),
    (Published((span(None, "2022-12-31"),)), {A, B, F}),
    (Published((span("2022-11-22", None),)), {A, C}),
    (Published((DaySpan(),)), {A, B, C, F}),
    (Published((NOVEMBER, span("2023-01-01", None))), {A, B, C}),
    (Published((span("2022-11-01", "2022-11-15"), span("2022-11-16", "2022-11-30"))), {A}),
    (Published(undated=True), {E}),
    (Published(year_unknown=True), {D}),
    (Published((NOVEMBER,), undated=True, year_unknown=True), {A, B, D, E}),
    (Published((NOVEMBER,), excluded=True), {C, D, E, F}),
    (Published(undated=True, excluded=True), EVERY - {E}),
    (Published(), set()),
]


def ids(results: Results) -> list[str]:
    return [hit.article.id for hit in results.hits]


@pytest.mark.parametrize(("kept", "expected"), FILTERS)
def test_a_filter_keeps_the_articles_that_have_its_values(
    searcher: Searcher, kept: Filter, expected: set[str]
) -> None:
    results = searcher.search(Everything(), filters=[kept])
    assert set(ids(results)) == expected
    assert results.total == len(expected)


@pytest.mark.parametrize(("kept", "expected"), FILTERS)
def test_a_filter_means_the_same_inside_a_query(
    searcher: Searcher, kept: Filter, expected: set[str]
) -> None:
    assert set(ids(searcher.search(Keep(kept)))) == expected
    assert set(ids(searcher.search(Not(Keep(kept))))) == EVERY - expected


def test_several_filters_keep_what_all_of_them_keep(searcher: Searcher) -> None:
    filters = [one_of(ValueField.TAG, "trade"), one_of(ValueField.SOURCE, "Morning Paper")]
    assert ids(searcher.search(Everything(), filters=filters)) == [B]


def test_a_filter_that_keeps_nothing_leaves_nothing(searcher: Searcher) -> None:
    results = searcher.search(Term("salt"), filters=[one_of(ValueField.COUNTRY, "XX")])
    assert (results.total, results.hits) == (0, ())


def test_a_filter_leaves_scores_alone(searcher: Searcher) -> None:
    free = {hit.article.id: hit.score for hit in searcher.search(Term("salt")).hits}
    kept = searcher.search(Term("salt"), filters=[Published((NOVEMBER,))]).hits
    assert {hit.article.id: hit.score for hit in kept} == {B: free[B]}


FACETS = [
    (FacetField.COUNTRY, [("CU", 2), ("FR", 1), ("RU", 1), (UNKNOWN, 3)]),
    (FacetField.MENTIONS, [("CU", 2), ("DE", 1), ("FR", 1), ("RU", 1), ("US", 1), (UNKNOWN, 3)]),
    (FacetField.LANGUAGE, [("en", 4), ("fr", 1), ("und", 1)]),
    (FacetField.SOURCE, [("Morning Paper", 2), ("Agence Été", 1), (UNKNOWN, 3)]),
    (FacetField.AUTHOR, [("Zoé Marchand", 1), (UNKNOWN, 5)]),
    (FacetField.TAG, [("trade", 2), ("sugar", 1), ("Éveil", 1), (UNKNOWN, 3)]),
    (FacetField.YEAR, [("2023", 1), ("2022", 3), (YEAR_UNKNOWN, 1), (UNKNOWN, 1)]),
    (
        FacetField.MONTH,
        [("2023-02", 1), ("2022-11", 2), ("2022", 1), (YEAR_UNKNOWN, 1), (UNKNOWN, 1)],
    ),
    (
        FacetField.DAY,
        [
            ("2023-02-01", 1),
            ("2022-11-22", 1),
            ("2022-11", 1),
            ("2022", 1),
            (YEAR_UNKNOWN, 1),
            (UNKNOWN, 1),
        ],
    ),
]


def facet(field: FacetField, *buckets: tuple[str, int]) -> Facet:
    return Facet.of(field, (Bucket(value, count) for value, count in buckets))


@pytest.mark.parametrize(("field", "buckets"), FACETS)
def test_buckets_stand_in_order_with_the_unknown_last(
    searcher: Searcher, field: FacetField, buckets: list[tuple[str, int]]
) -> None:
    assert searcher.search(Everything(), facets=[field]).facets == (facet(field, *buckets),)


def test_facets_come_in_the_order_they_were_asked_for(searcher: Searcher) -> None:
    fields = [FacetField.TAG, FacetField.COUNTRY, FacetField.YEAR]
    assert [f.field for f in searcher.search(Term("salt"), facets=fields).facets] == fields


def test_facets_count_all_matches_not_the_page(searcher: Searcher) -> None:
    whole = searcher.search(Term("salt"), facets=list(FacetField))
    page = searcher.search(Term("salt"), facets=list(FacetField), limit=1, offset=1)
    numbers = searcher.search(Term("salt"), facets=list(FacetField), limit=0)
    assert whole.facets == page.facets == numbers.facets


def test_facets_of_nothing_have_no_buckets(searcher: Searcher) -> None:
    assert searcher.search(Term("nowhere"), facets=[FacetField.YEAR]).facets == (
        facet(FacetField.YEAR),
    )


CUBA = one_of(ValueField.COUNTRY, "CU")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ([CUBA], facet(FacetField.COUNTRY, ("CU", 2), ("FR", 1), ("RU", 1), (UNKNOWN, 3))),
        ([CUBA], facet(FacetField.MENTIONS, ("CU", 2), ("RU", 1), ("US", 1))),
        ([CUBA], facet(FacetField.MONTH, ("2022-11", 2))),
        (
            [one_of(ValueField.COUNTRY, "CU", excluded=True)],
            facet(FacetField.COUNTRY, ("FR", 1), (UNKNOWN, 3)),
        ),
        (
            [CUBA, one_of(ValueField.TAG, "sugar")],
            facet(FacetField.COUNTRY, ("CU", 1), ("RU", 1)),
        ),
        (
            [CUBA, one_of(ValueField.TAG, "sugar")],
            facet(FacetField.TAG, ("trade", 2), ("sugar", 1)),
        ),
        (
            [Published((NOVEMBER,))],
            facet(FacetField.YEAR, ("2023", 1), ("2022", 3), (YEAR_UNKNOWN, 1), (UNKNOWN, 1)),
        ),
        (
            [Published((NOVEMBER,)), CUBA],
            facet(FacetField.DAY, ("2022-11-22", 1), ("2022-11", 1)),
        ),
        (
            [Published((NOVEMBER,), excluded=True)],
            facet(FacetField.YEAR, ("2023", 1), ("2022", 1), (YEAR_UNKNOWN, 1), (UNKNOWN, 1)),
        ),
        ([one_of(ValueField.PATH, "2022/")], facet(FacetField.LANGUAGE, ("en", 2))),
    ],
)
def test_a_chosen_value_leaves_the_other_values_of_its_field_countable(
    searcher: Searcher, filters: list[Filter], expected: Facet
) -> None:
    found = searcher.search(Everything(), filters=filters, facets=[expected.field])
    assert found.facets == (expected,)


def test_a_filter_inside_the_query_limits_its_own_facet_too(searcher: Searcher) -> None:
    found = searcher.search(Keep(CUBA), facets=[FacetField.COUNTRY])
    assert found.facets == (facet(FacetField.COUNTRY, ("CU", 2), ("RU", 1)),)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.RELEVANCE, [A, B, C, D, E, F]),
        (Sort.OLDEST, [F, B, A, C, D, E]),
        (Sort.NEWEST, [C, A, B, F, D, E]),
        (Sort.TITLE, [C, E, D, B, A, F]),
    ],
)
def test_hits_come_in_the_order_asked_for(
    searcher: Searcher, sort: Sort, expected: list[str]
) -> None:
    assert ids(searcher.search(Everything(), sort=sort)) == expected


@pytest.mark.parametrize("sort", Sort)
def test_equal_hits_come_by_id(engine: Engine, make: Make, indexed: Indexed, sort: Sort) -> None:
    names = ["b", "a#2", "a#10", "c", "B"]
    articles = [make(name, "same", title="Same", published=PartialDate(2022)) for name in names]
    with indexed(engine, articles[:3], articles[3:]) as searcher:
        assert ids(searcher.search(Term("same"), sort=sort)) == sorted(names)
        assert ids(searcher.search(Everything(), sort=sort)) == sorted(names)


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("query", [Everything(), Or((Term("salt"), Term("sugar")))])
def test_pages_are_slices_of_one_long_page(searcher: Searcher, sort: Sort, query: Query) -> None:
    whole = searcher.search(query, sort=sort, limit=None)
    for size in (1, 2, 4, 100):
        starts = range(0, whole.total, size)
        pages = [searcher.search(query, sort=sort, offset=start, limit=size) for start in starts]
        assert tuple(chain.from_iterable(page.hits for page in pages)) == whole.hits
        assert {page.total for page in pages} == {whole.total}


@pytest.mark.parametrize(
    ("offset", "limit", "hits"),
    [(0, 0, 0), (5, None, 1), (6, 10, 0), (600, 10, 0), (4, 10, 2), (0, 20, 6)],
)
def test_a_page_may_be_short_or_empty_and_the_total_stays(
    searcher: Searcher, offset: int, limit: int | None, hits: int
) -> None:
    results = searcher.search(Everything(), offset=offset, limit=limit)
    assert (len(results.hits), results.total) == (hits, 6)


def test_twenty_hits_are_given_unless_told_otherwise(
    engine: Engine, make: Make, indexed: Indexed
) -> None:
    with indexed(engine, [make(f"{number:02}", "same") for number in range(30)]) as searcher:
        results = searcher.search(Term("same"))
        assert (len(results.hits), results.total) == (20, 30)
        assert len(searcher.search(Term("same"), limit=None).hits) == 30


@pytest.mark.parametrize(
    ("query", "pair"),
    [
        (Term("salt"), ({"title": "Salt"}, {"title": "Road"})),
        (Term("salt"), ({"body": "salt"}, {"body": "mine", "rest": "salt"})),
        (Or((Term("salt"), Term("mine"))), ({"body": "salt mine"}, {"body": "salt road"})),
        (Phrase("salt road"), ({"title": "Salt road"}, {"title": "Road"})),
    ],
)
def test_the_plainly_better_match_comes_first(
    engine: Engine, make: Make, indexed: Indexed, query: Query, pair: tuple[dict[str, str], ...]
) -> None:
    both = {"title": "Town", "body": "salt road and town", "rest": "other news"}
    named = zip(("z-better", "a-worse"), pair, strict=True)
    articles = [make(name, **both | own) for name, own in named]
    others = [make(f"other{number}", "town and ship", title="Ship") for number in range(8)]
    with indexed(engine, articles + others) as searcher:
        first, second = searcher.search(query).hits
        assert (first.article.id, second.article.id) == ("z-better", "a-worse")
        assert first.score > second.score > 0


def test_a_rarer_word_counts_more(engine: Engine, make: Make, indexed: Indexed) -> None:
    rare = make("z-rare", "salt town")
    common = [make(f"common{number}", "road town") for number in range(9)]
    with indexed(engine, [*common, rare]) as searcher:
        assert ids(searcher.search(Or((Term("road"), Term("salt")))))[0] == "z-rare"


def test_what_an_article_says_first_and_side_by_side_counts_more(
    make: Make, indexed: Indexed
) -> None:
    bodies = {
        "first": "Salt prices rise and the bakers wait.",
        "last": "The bakers wait and prices rise, salt.",
    }
    with indexed(ENGINES[DEFAULT](), [make(*one) for one in bodies.items()]) as searcher:
        assert order(searcher, Term("salt")) == ["first", "last"]
        words = tuple(map(Term, ["bakers", "wait", "prices", "rise", "salt"]))
        assert order(searcher, And(words)) == ["last", "first"]
        assert order(searcher, Or(words)) == ["last", "first"]
        assert order(searcher, And(words[::-1])) == ["first", "last"]


def order(searcher: Searcher, query: Query) -> list[str]:
    return [hit.article.id for hit in searcher.search(query).hits]


@pytest.mark.parametrize(("earlier", "later"), [(0, 1), (5, 6), (0, 600)])
def test_the_first_word_counts_twice_and_half_of_that_is_gone_after_a_paragraph(
    make: Make, indexed: Indexed, earlier: int, later: int
) -> None:
    def frequency(position: int) -> float:
        body = ["and"] * 1024  # an average that needs no rounding
        body[position] = "salt"
        with indexed(ENGINES[DEFAULT](), [make("a", " ".join(body))]) as searcher:
            ((_, reading),) = searcher.explain(Term("salt"), "a").readings
            return reading.occurrences[0].frequency

    assert frequency(earlier) == pytest.approx(1 + 30 / (30 + earlier))
    assert frequency(later) == pytest.approx(1 + 30 / (30 + later))


@pytest.mark.parametrize(
    "query",
    [
        Term("salt"),
        Term("charlie", TextField.TITLE),
        Phrase("salt flats"),
        And((Term("salt"), Keep(Published(year_unknown=True)))),
        And((Term("salt"), Not(Term("sugar")))),
    ],
)
def test_words_give_a_positive_score(searcher: Searcher, query: Query) -> None:
    assert all(hit.score > 0 for hit in searcher.search(query).hits)


@pytest.mark.parametrize(
    "query",
    [Everything(), Not(Term("nowhere")), Keep(CUBA), And((Everything(), Keep(CUBA)))],
)
def test_what_is_found_without_words_scores_nothing(searcher: Searcher, query: Query) -> None:
    results = searcher.search(query)
    assert {hit.score for hit in results.hits} == {0}
    assert ids(results) == sorted(ids(results))


def test_a_hit_brings_its_article_without_its_texts(
    engine: Engine, make: Make, indexed: Indexed
) -> None:
    article = make("a", "Salt of the earth.", title="Salt", rest="Most read: pepper")
    with indexed(engine, [article]) as searcher:
        (hit,) = searcher.search(Term("pepper")).hits
        assert hit.article == replace(article, body="", rest="")
        assert searcher.article("a") == article


def test_threads_may_look_at_a_hit_at_once(engine: Engine, make: Make, indexed: Indexed) -> None:
    articles = [make(f"{number:02}", "salt", title=f"Salt {number}") for number in range(40)]
    with indexed(engine, articles) as searcher, ThreadPoolExecutor(8) as pool:
        hits = searcher.search(Term("salt"), limit=None).hits
        told = pool.map(lambda _: [as_dict(hit.article) for hit in hits], range(8))
        assert list(told) == [[as_dict(replace(article, body="")) for article in articles]] * 8


def test_near_copies_are_known_by_their_signatures(
    engine: Engine, make: Make, indexed: Indexed
) -> None:
    body = "The harbour was closed for a day after two ships had met in the fog of the morning."
    articles = [make("a", body), make("b", body), make("c", "Salt of the earth in the harbour.")]
    with indexed(engine, articles) as searcher:
        signed = [searcher.signature(name) for name in "abc"]
        assert originals(signed) == [0, 0, 2]
        assert searcher.signature("nobody") == b""


def test_snippets_show_the_words_that_were_found(
    engine: Engine, make: Make, indexed: Indexed
) -> None:
    article = make("a", "Salt of the earth.", rest="Most read: pepper")
    with indexed(engine, [article]) as searcher:
        (hit,) = searcher.search(Term("salt")).hits
        assert [(s.text, s.matches, s.field) for s in hit.snippets] == [
            ("Salt of the earth.", ((0, 4),), SnippetField.BODY)
        ]
        (hit,) = searcher.search(Term("pepper")).hits
        assert [s.field for s in hit.snippets] == [SnippetField.REST]
        assert searcher.search(Term("salt"), snippets=0).hits[0].snippets == ()


def test_as_many_snippets_are_given_as_are_asked_for(
    engine: Engine, make: Make, indexed: Indexed
) -> None:
    body = "\n".join(f"Salt. {'Nothing to see here. ' * 20}" for _ in range(6))
    with indexed(engine, [make("a", body)]) as searcher:
        for asked in (1, 2, 4):
            assert len(searcher.search(Term("salt"), snippets=asked).hits[0].snippets) == asked
