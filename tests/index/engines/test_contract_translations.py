"""What translations of a word find, and what they count."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TypeAlias

import pytest

from index.article import Article, Passage
from index.engine import Engine, Searcher
from index.engines import ENGINES
from index.frozen import replace
from index.query import And, Not, Or, Query, Term, TextField, Translated

Make: TypeAlias = Callable[..., Article]
Indexed: TypeAlias = Callable[..., AbstractContextManager[Searcher]]

STRIKE = Translated(Term("strike"), (("fr", "grève"), ("fr", "arrêt de travail"), ("de", "Streik")))
BODIES = {
    "walkout": ("en", "A strike stopped the trains on Monday."),
    "other": ("en", "The grève was named in the report."),
    "grève": ("fr", "Une grève a bloqué les trains lundi."),
    "arrêt": ("fr", "L’arrêt de travail des conducteurs a duré."),
    "arrêts": ("fr", "Le travail reprend après un arrêt."),
    "both": ("fr", "La grève, le mot strike en anglais."),
    "streik": ("de", "Der Streik der Lokführer."),
}


@pytest.fixture
def articles(make: Make) -> list[Article]:
    return [make(name, body, language=language) for name, (language, body) in BODIES.items()]


def found(searcher: Searcher, query: Query, languages: Sequence[str] | None = None) -> set[str]:
    return {hit.article.id for hit in searcher.search(query, languages=languages).hits}


def test_a_word_is_found_by_its_translations_in_their_language(
    engine: Engine, indexed: Indexed, articles: list[Article]
) -> None:
    with indexed(engine, articles) as searcher:
        assert found(searcher, STRIKE) == {"walkout", "grève", "arrêt", "both", "streik"}
        assert found(searcher, STRIKE, ["fr"]) == {"grève", "arrêt", "both"}
        assert found(searcher, And((STRIKE, Term("trains")))) == {"walkout", "grève"}
        assert found(searcher, And((Term("trains"), Not(STRIKE)))) == set()


def test_translations_are_looked_for_where_the_word_is(
    engine: Engine, indexed: Indexed, make: Make
) -> None:
    there = make("title", "Rien.", title="La grève", language="fr")
    with indexed(engine, [there, make("body", "La grève.", language="fr")]) as searcher:
        in_title = Translated(Term("strike", TextField.TITLE), (("fr", "grève"),))
        assert found(searcher, in_title) == {"title"}


def test_a_hit_says_that_only_a_translation_has_found_it(
    engine: Engine, indexed: Indexed, articles: list[Article]
) -> None:
    with indexed(engine, articles) as searcher:
        hits = {hit.article.id: hit.translated for hit in searcher.search(STRIKE).hits}
        assert hits == {
            "walkout": False,
            "both": False,
            "grève": True,
            "arrêt": True,
            "streik": True,
        }
        either = Or((STRIKE, Term("trains")))
        assert {hit.article.id for hit in searcher.search(either).hits if hit.translated} == {
            "arrêt",
            "streik",
        }


def test_snippets_mark_translations(
    engine: Engine, indexed: Indexed, articles: list[Article]
) -> None:
    with indexed(engine, articles) as searcher:
        hits = {hit.article.id: hit.snippets[0] for hit in searcher.search(STRIKE).hits}
        marked = {
            name: [snippet.text[start:end] for start, end in snippet.matches]
            for name, snippet in hits.items()
        }
        assert marked["arrêt"] == ["L’arrêt", "de", "travail"]
        assert marked["both"] == ["grève", "strike"]


def test_a_passage_is_found_in_its_own_language(
    engine: Engine, indexed: Indexed, make: Make
) -> None:
    passage = Passage("fr", "La grève continue.")
    mixed = make("mixed", "The union said. La grève continue.", passages=(passage,))
    with indexed(engine, [mixed]) as searcher:
        assert found(searcher, STRIKE) == {"mixed"}
        assert found(searcher, STRIKE, ["en"]) == set()


def test_an_explanation_names_the_translations(
    engine: Engine, indexed: Indexed, articles: list[Article]
) -> None:
    with indexed(engine, articles) as searcher:
        readings = dict(searcher.explain(STRIKE, "arrêt").readings)
        assert readings["fr"].articles == 3
        assert {form.text for form in readings["fr"].forms} >= {"grève", "strike"}


@pytest.mark.parametrize("name", ENGINES)
def test_a_word_and_its_translations_count_as_one_word(
    name: str, indexed: Indexed, articles: list[Article]
) -> None:
    """Writing the same word for all translations changes no score."""
    debrayage = [
        replace(
            article, body=article.body.replace("grève", "débrayage") if number % 2 else article.body
        )
        for number, article in enumerate(articles)
    ]
    query = Translated(Term("strike"), (("fr", "grève"), ("fr", "débrayage")))
    as_one = [replace(each, body=each.body.replace("strike", "grève")) for each in articles]
    with indexed(ENGINES[name](), debrayage) as searcher, indexed(ENGINES[name](), as_one) as one:
        scores = {
            hit.article.id: hit.score for hit in searcher.search(query, languages=["fr"]).hits
        }
        expected = one.search(Term("grève"), languages=["fr"]).hits
        assert scores == pytest.approx({hit.article.id: hit.score for hit in expected})


def test_what_is_looked_for_elsewhere_is_not_found_by_itself(
    engine: Engine, indexed: Indexed, articles: list[Article]
) -> None:
    elsewhere = replace(STRIKE, elsewhere=True)
    with indexed(engine, articles) as searcher:
        assert found(searcher, elsewhere) == {"grève", "arrêt", "both", "streik"}
        assert found(searcher, elsewhere, ["en"]) == set()
