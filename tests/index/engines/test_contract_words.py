"""Which articles have the words of a query, in every engine."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, TypeAlias

import pytest

from index.article import Article, Passage
from index.engine import Engine, Searcher
from index.query import (
    And,
    Everything,
    Keep,
    Not,
    OneOf,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    TextField,
    ValueField,
)

Make: TypeAlias = Callable[..., Article]
Indexed: TypeAlias = Callable[..., AbstractContextManager[Searcher]]

TITLE, BODY = TextField.TITLE, TextField.BODY
EVERY = {"harbour", "strike", "greve", "mixed", "dutch", "unknown"}


@pytest.fixture(scope="module")
def searcher(engine: Engine, make: Make, indexed: Indexed) -> Iterator[Searcher]:
    articles = [
        make(
            "harbour",
            "Ships wait.\nThe harbour of the old town\nopened again, the U.S. mission says.",
            title="Harbour opens",
            rest="Most read: Ferry timetable for the islands",
        ),
        make(
            "strike",
            "The strikes of the miners and the strike of the bakers told us little; let us wait.",
            title="Miners’ strike",
        ),
        make(
            "greve",
            "La grève des mineurs dure. L’économie de l'Iran souffre, dit-on au port.",
            title="Grève à l’usine",
            language="fr",
            rest="À lire aussi : le traversier des îles",
        ),
        make(
            "mixed",
            "The miners met their French friends.\nLes boulangers soutiennent les mineurs.",
            title="Friends meet",
            passages=(Passage("fr", "Les boulangers soutiennent les mineurs."),),
        ),
        make(
            "dutch", "De mijnwerkers staken voor 1.64 miljoen euro.", title="Staking", language="nl"
        ),
        make("unknown", "Kafouzi balado", title="東京港", language="und"),
    ]
    with indexed(engine, articles) as opened:
        yield opened


def ids(searcher: Searcher, query: Query, **options: Any) -> set[str]:  # noqa: ANN401 - those of `search`
    return {
        hit.article.id for hit in searcher.search(query, limit=None, snippets=0, **options).hits
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Term("harbours"), {"harbour"}),
        (Term("HARBOUR"), {"harbour"}),
        (Term("strikes"), {"strike"}),
        (Term("greve"), {"greve"}),
        (Term("Grèves"), {"greve"}),
        (Term("Iran"), {"greve"}),
        (Term("l’Iran"), {"greve"}),
        (Term("l'économie"), {"greve"}),
        (Term("economie"), {"greve"}),
        (Term("mineur"), {"greve", "mixed"}),
        (Term("miner"), {"strike", "mixed"}),
        (Term("boulanger"), {"mixed"}),
        (Term("friend"), {"mixed"}),
        (Term("ferry"), {"harbour"}),
        (Term("traversiers"), {"greve"}),
        (Term("1.64"), {"dutch"}),
        (Term("64"), set()),
        (Term("US"), {"harbour"}),
        (Term("U.S."), {"harbour"}),
        (Term("us"), {"strike"}),
        (Term("東京"), {"unknown"}),
        (Term("京東"), set()),
        (Term("balado"), {"unknown"}),
        (Term("nowhere"), set()),
        (Term(""), set()),
        (Term("?!"), set()),
    ],
)
def test_a_word_is_found_in_all_its_forms_by_the_analyzer_of_each_language(
    searcher: Searcher, query: Query, expected: set[str]
) -> None:
    assert ids(searcher, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Term("harbour", TITLE), {"harbour"}),
        (Term("town", TITLE), set()),
        (Term("town", BODY), {"harbour"}),
        (Term("opens", BODY), {"harbour"}),
        (Term("usine", BODY), set()),
        (Term("usine", TITLE), {"greve"}),
        (Term("ferry", TITLE), set()),
        (Term("ferry", BODY), set()),
        (Term("boulangers", BODY), {"mixed"}),
        (Term("boulangers", TITLE), set()),
        (Phrase("miners strike", 0, TITLE), {"strike"}),
        (Phrase("miners strike", 0, BODY), set()),
        (Prefix("usi", TITLE), {"greve"}),
        (Prefix("usi", BODY), set()),
        (Prefix("timet", BODY), set()),
    ],
)
def test_a_field_limits_where_words_are_looked_for(
    searcher: Searcher, query: Query, expected: set[str]
) -> None:
    assert ids(searcher, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Phrase("old town"), {"harbour"}),
        (Phrase("town old"), set()),
        (Phrase("old towns"), {"harbour"}),
        (Phrase("town opened"), {"harbour"}),
        (Phrase("of the town"), set()),
        (Phrase("of town", 1), set()),
        (Phrase("of town", 2), {"harbour"}),
        (Phrase("harbour of town", 2), {"harbour"}),
        (Phrase("harbour old again", 3), set()),
        (Phrase("harbour old again", 4), {"harbour"}),
        (Phrase("harbour opens ships", 9), set()),
        (Phrase("timetable for the islands"), {"harbour"}),
        (Phrase("strike of the miners"), {"strike"}),
        (Phrase("strike of the strike of"), set()),
        (Phrase("strike strike", 5), {"strike"}),
        (Phrase("strike strike", 4), set()),
        (Phrase("les mineurs"), {"mixed"}),
        (Phrase("de l’Iran"), {"greve"}),
        (Phrase("de Iran"), {"greve"}),
        (Phrase("d’Iran"), {"greve"}),
        (Phrase("to be or not"), set()),
        (Phrase("…"), set()),
        (Phrase("balado"), {"unknown"}),
    ],
)
def test_a_phrase_needs_its_words_in_order_within_one_part(
    searcher: Searcher, query: Query, expected: set[str]
) -> None:
    assert ids(searcher, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Prefix("min"), {"strike", "greve", "mixed"}),
        (Prefix("strikes"), {"strike"}),
        (Prefix("ÉCON"), {"greve"}),
        (Prefix("econ"), {"greve"}),
        (Prefix("l’écon"), {"greve"}),
        (Prefix("ira"), {"greve"}),
        (Prefix("timetab"), {"harbour"}),
        (Prefix("boul"), {"mixed"}),
        (Prefix("rike"), set()),
        (Prefix("kafouzi"), {"unknown"}),
        (Prefix(""), set()),
    ],
)
def test_a_prefix_is_compared_with_words_as_written_less_case_and_accents(
    searcher: Searcher, query: Query, expected: set[str]
) -> None:
    assert ids(searcher, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Everything(), EVERY),
        (And((Term("strike"), Term("wait"))), {"strike"}),
        (And((Term("harbour"), Term("strike"))), set()),
        (Or((Term("harbour"), Term("strike"))), {"harbour", "strike"}),
        (Or((Term("nowhere"), Term("balado"))), {"unknown"}),
        (Not(Term("the")), {"greve", "dutch", "unknown", "mixed"}),
        (Not(Everything()), set()),
        (Not(Not(Term("strike"))), {"strike"}),
        (Not(Term("?")), EVERY),
        (And((Term("miner"), Not(Term("strike")))), {"mixed"}),
        (Or((Term("balado"), Not(Prefix("m")))), {"unknown"}),
        (And((Everything(), Term("wait"))), {"harbour", "strike"}),
        (And((Not(Term("harbour")), Not(Term("strike")))), {"greve", "mixed", "dutch", "unknown"}),
        (And(()), EVERY),
        (Or(()), set()),
        (Keep(OneOf(ValueField.LANGUAGE, frozenset({"fr"}))), {"greve"}),
        (
            And((Term("mineurs"), Not(Keep(OneOf(ValueField.LANGUAGE, frozenset({"fr"})))))),
            {"mixed"},
        ),
    ],
)
def test_parts_of_a_query_combine_as_sets_do(
    searcher: Searcher, query: Query, expected: set[str]
) -> None:
    assert ids(searcher, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (And((Term("friends"), Term("boulangers"))), {"mixed"}),
        (And((Term("friends"), Not(Term("boulanger")))), set()),
        (And((Term("boulanger"), Not(Term("amis")))), {"mixed"}),
    ],
)
def test_an_article_in_two_languages_is_asked_once_in_each(
    searcher: Searcher, query: Query, expected: set[str]
) -> None:
    assert ids(searcher, query) == expected


def test_words_of_two_languages_meet_only_where_one_of_them_has_both(
    engine: Engine, make: Make, indexed: Indexed
) -> None:
    article = make(
        "mixed",
        "Meeting again.\nLes élections approchent.",
        passages=(Passage("fr", "Les élections approchent."),),
    )
    with indexed(engine, [article]) as searcher:
        assert ids(searcher, And((Term("approchent"), Not(Term("meetings"))))) == {"mixed"}
        assert ids(searcher, And((Term("meetings"), Not(Term("approchent"))))) == set()


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (["en"], {"mixed", "strike"}),
        (["fr"], {"mixed", "greve"}),
        (["en", "fr"], {"mixed", "strike", "greve"}),
        (("nl",), set()),
        (["xx"], set()),
        (None, {"mixed", "strike", "greve"}),
    ],
)
def test_languages_choose_which_analyzers_read_the_query(
    searcher: Searcher, languages: Iterable[str] | None, expected: set[str]
) -> None:
    query = Or((Term("miner"), Term("mineur")))
    assert ids(searcher, query, languages=languages) == expected


def test_a_language_without_analyzer_is_read_by_the_neutral_one(searcher: Searcher) -> None:
    assert ids(searcher, Term("balado"), languages=["eo"]) == {"unknown"}


def test_languages_may_be_given_once(searcher: Searcher) -> None:
    assert ids(searcher, Term("mineurs"), languages=iter(["fr"])) == {"greve", "mixed"}
    results = searcher.search(Term("mineurs"), languages=iter(["fr"]))
    assert all(hit.snippets[0].matches for hit in results.hits)


def test_a_word_of_another_language_is_not_stemmed_by_it(
    engine: Engine, make: Make, indexed: Indexed
) -> None:
    articles: list[Article] = [
        make("en", "generously given"),
        make("fr", "generously given", language="fr"),
    ]
    with indexed(engine, articles) as searcher:
        assert ids(searcher, Term("generous")) == {"en"}


def test_an_index_without_articles_answers_every_query(engine: Engine, indexed: Indexed) -> None:
    with indexed(engine) as searcher:
        for query in (Everything(), Not(Term("a")), Term("a"), Phrase("a b"), Prefix("a")):
            results = searcher.search(query)
            assert (results.total, results.hits) == (0, ())
