"""How engines explain queries, and what they suggest for those that find nothing."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import TypeAlias

import pytest

from index.article import Article, Passage
from index.engine import Engine, Searcher
from index.engines import DEFAULT, ENGINES
from index.explanation import Form, Reading, SuggestedBy
from index.query import (
    And,
    Boost,
    Everything,
    Exact,
    Fuzzy,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    TextField,
    Translated,
    Wildcard,
)

Make: TypeAlias = Callable[..., Article]
Indexed: TypeAlias = Callable[..., AbstractContextManager[Searcher]]
TITLE, BODY = TextField.TITLE, TextField.BODY


@pytest.fixture(scope="module")
def searcher(engine: Engine, make: Make, indexed: Indexed) -> Iterator[Searcher]:
    first = [
        make(
            "vote", "Les élections et l'élection. Un élève élevé.", title="Élection", language="fr"
        ),
        make("votes", "Élections, élections.", title="Le vote des élus", language="fr"),
        make("gone", "Élections perdues.", title="Perdu", language="fr"),
        make("strike", "The strikes of the miners: a strike.", title="Miners strike"),
        make(
            "mixed",
            "The election is near.\nLes élections approchent.",
            title="Elections",
            passages=(Passage("fr", "Les élections approchent."),),
        ),
    ]
    second = [make("gone", "Strike again.", title="Found")]
    with indexed(engine, first, second) as opened:
        yield opened


def reading(searcher: Searcher, query: Query, language: str, article: str | None = None) -> Reading:
    return dict(searcher.explain(query, article).readings)[language]


@pytest.mark.parametrize(
    ("query", "language", "forms"),
    [
        (Term("élection"), "fr", [("élections", 3), ("élection", 1)]),
        (Term("élection", TITLE), "fr", [("élection", 1)]),
        (Term("election"), "en", [("election", 1), ("elections", 1), ("élections", 1)]),
        (Exact("élection"), "fr", [("élection", 1)]),
        (Prefix("elev"), "fr", [("élevé", 1), ("élève", 1)]),
        (Wildcard("s*s"), "en", [("strikes", 1)]),
        (Fuzzy("strikse"), "en", [("strike", 2), ("strikes", 1)]),
        (Fuzzy("strik"), "en", [("strike", 2)]),
        (Phrase("strike strikes"), "en", [("strike", 2), ("strikes", 1)]),
        (Term("nowhere"), "en", []),
    ],
)
def test_forms_are_the_spellings_behind_a_word_with_their_articles(
    searcher: Searcher, query: Query, language: str, forms: list[tuple[str, int]]
) -> None:
    assert reading(searcher, query, language).forms == tuple(Form(*form) for form in forms)


def test_a_reading_is_a_tree_as_the_query_is(searcher: Searcher) -> None:
    strike, vote = Term("strike"), Boost(Term("vote"), 2.0)
    tree = reading(searcher, Or((And((strike, Not(vote))), Everything())), "en")
    assert [part.query for part in tree.parts] == [And((strike, Not(vote))), Everything()]
    assert tree.parts[0].parts[1].parts[0].query == vote
    assert (tree.articles, tree.parts[0].articles, tree.parts[1].articles) == (3, 2, 3)


@pytest.mark.parametrize(
    "query",
    [
        Term("strike"),
        Boost(Term("élection"), 3.0),
        And((Term("élection"), Prefix("vot"))),
        Or((Exact("élections"), Phrase("the strikes"), Fuzzy("miners"))),
        Not(Term("strike")),
    ],
)
def test_an_article_has_the_best_score_of_its_readings(searcher: Searcher, query: Query) -> None:
    for hit in searcher.search(query, limit=None, snippets=0).hits:
        explained = searcher.explain(query, hit.article.id)
        assert explained.score == pytest.approx(hit.score)


@pytest.mark.parametrize(
    "query",
    [
        Term("strike"),
        And((Term("the"), Term("strikes"), Prefix("min"))),
        Or((Term("of"), Term("the"), Term("miners"), Exact("strikes"))),
        And(tuple(map(Term, ["the", "strikes", "of", "the", "miners", "strike"]))),
        Or(
            (
                Boost(Or(tuple(map(Term, ["strikes", "of", "the", "miners", "rain"]))), 2.0),
                Term("a"),
            )
        ),
        And((Boost(Or((Term("strikes"), Term("of"), Term("nowhere"))), 3.0), Not(Term("bread")))),
        Or((Translated(Term("miners"), (("en", "the strikes"),)), Term("strike", TITLE))),
    ],
)
def test_what_the_words_of_a_query_add_is_the_score(
    make: Make, indexed: Indexed, query: Query
) -> None:
    article = make("a", "The strikes of the miners: a strike.", title="Miners strike")
    with indexed(ENGINES[DEFAULT](), [article, make("b", "The rain of March.")]) as searcher:
        (hit,) = [h for h in searcher.search(query).hits if h.article.id == "a"]
        scored = list(reading(searcher, query, "en", "a").scored())
        assert sum(score for _, score in scored) == pytest.approx(hit.score)
        assert all(score > 0 for _, score in scored)


def test_words_beside_each_other_are_told_where_they_stand_so(make: Make, indexed: Indexed) -> None:
    article = make("a", "The strikes of the miners.")
    with indexed(ENGINES[DEFAULT](), [article]) as searcher:
        words = (Term("the"), Term("strike"), Term("miners"), Term("rain", TITLE))
        asked = Or((*words, Term("rain")))
        tree = reading(searcher, asked, "en", "a")
        beside = [(part.parts[0].query, part.score is not None) for part in tree.beside]
        assert beside == [(Phrase("the strike"), True), (Phrase("strike miners"), False)]


def test_an_article_that_does_not_match_has_no_score(searcher: Searcher) -> None:
    assert searcher.explain(Term("strike"), "vote").score is None
    assert searcher.explain(Term("strike"), "nobody").score is None
    assert searcher.explain(Term("strike")).score is None


def test_languages_limit_who_explains(searcher: Searcher) -> None:
    explained = searcher.explain(Term("strike"), languages=iter(["fr", "xx"]))
    assert [language for language, _ in explained.readings] == ["fr"]


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        (Term("strkie"), [(Term("strike"), SuggestedBy.SPELLING, 2)]),
        (Term("élecions"), [(Term("élections"), SuggestedBy.SPELLING, 3)]),
        (
            Exact("eleve"),
            [
                (Exact("élevé"), SuggestedBy.ACCENTS, 1),
                (Exact("élève"), SuggestedBy.ACCENTS, 1),
            ],
        ),
        (
            Term("approchent", TITLE),
            [
                (Term("approchent", BODY), SuggestedBy.FIELD, 1),
                (Term("approchent"), SuggestedBy.FIELD, 1),
            ],
        ),
        (
            And((Term("minres"), Term("strkes"))),
            [
                (And((Term("miners"), Term("strikes"))), SuggestedBy.SPELLING, 1),
            ],
        ),
        (And((Term("strkie"), Term("vote"))), []),
        (Term("strike"), []),
        (Not(Term("strkie")), []),
        (Everything(), []),
        (Prefix("strki"), []),
        (Term("abcdefgh"), []),
    ],
)
def test_words_that_are_there_are_suggested_for_words_that_are_not(
    searcher: Searcher, query: Query, suggested: list[tuple[Query, SuggestedBy, int]]
) -> None:
    found = searcher.suggest(query)
    assert [(each.query, each.how, each.articles) for each in found] == suggested


@pytest.mark.parametrize(
    ("query", "instead"),
    [
        (Phrase("minres strike"), Phrase("miners strike")),
        (Phrase("the strikes of teh minres"), Phrase("the strikes of the miners")),
        (Fuzzy("stirke", 1), None),
        (Fuzzy("sterkie", 1), Term("strike")),
        (Phrase("strike the"), None),
    ],
)
def test_phrases_and_misspellings_are_put_right(
    make: Make, indexed: Indexed, query: Query, instead: Query | None
) -> None:
    article = make("a", "The strikes of the miners: a strike.", title="Miners strike")
    with indexed(ENGINES[DEFAULT](), [article]) as searcher:
        assert [each.query for each in searcher.suggest(query)][:1] == [instead] * bool(instead)


def test_a_rare_word_may_be_a_misspelling_in_an_article(
    engine: Engine, make: Make, indexed: Indexed
) -> None:
    articles = [make(f"{number}", "The harbour of the miners.") for number in range(4)]
    articles.append(make("odd", "The harbuor of the bakers."))
    with indexed(engine, articles) as searcher:
        (suggestion,) = searcher.suggest(And((Term("harbuor"), Term("miners"))))
        assert suggestion.query == And((Term("harbour"), Term("miners")))
        assert searcher.suggest(Term("harbuor")) == ()
        assert searcher.suggest(And((Term("harbour"), Term("bakers")))) == ()
