"""The sample corpus is read as a person reads it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from index.article import Article
from index.errors import ReadError
from index.extraction import extract
from index.readers import read

TESTS = Path(__file__).parent
CORPUS = TESTS.parent / "corpus"
EXPECTED: dict[str, Any] = json.loads((TESTS / "corpus_gold.json").read_text("utf-8"))

each_article = pytest.mark.parametrize("article_id", EXPECTED)


@cache
def articles_of(path: str) -> dict[str, Article]:
    pages = [page for page in read(CORPUS / path, path=path) if not isinstance(page, ReadError)]
    return {page.id: extract(page) for page in pages}


def article(article_id: str) -> Article:
    return articles_of(article_id.partition("#")[0])[article_id]


@each_article
def test_the_title_is_the_one_a_reader_sees(article_id: str) -> None:
    found, expected = article(article_id), EXPECTED[article_id]
    assert found.title_how == expected["title_how"]
    if expected["title"] is not None:
        assert found.title == expected["title"]


@each_article
def test_the_language_is_the_one_of_the_text(article_id: str) -> None:
    assert article(article_id).language == EXPECTED[article_id]["language"]


@each_article
def test_the_date_is_the_one_of_publication(article_id: str) -> None:
    found, expected = article(article_id), EXPECTED[article_id]
    date = str(found.published) if found.published else None
    assert (date, found.published_how) == (expected["published"], expected["published_how"])


@each_article
def test_the_countries_are_those_it_is_about(article_id: str) -> None:
    assert set(article(article_id).countries) == set(EXPECTED[article_id]["about"])


@each_article
def test_the_body_begins_and_ends_where_the_article_does(article_id: str) -> None:
    found, expected = article(article_id), EXPECTED[article_id]
    assert found.body.startswith(expected["first"])
    assert found.body.endswith(expected["last"])


@each_article
def test_what_surrounds_the_article_is_not_in_its_body(article_id: str) -> None:
    found, absent = article(article_id), EXPECTED[article_id]["absent"]
    if absent is not None:
        assert absent not in found.body
