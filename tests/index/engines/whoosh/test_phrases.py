"""Phrases in more articles than are looked at one by one."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import product
from typing import TypeAlias

import numpy as np
import pytest

from index.article import Article
from index.engine import Searcher
from index.engines.whoosh import WhooshEngine, phrases
from index.query import Phrase, TextField

Make: TypeAlias = Callable[..., Article]
Indexed: TypeAlias = Callable[..., AbstractContextManager[Searcher]]

WORDS = ("port", "rain", "ship")
ASKED = [
    Phrase(" ".join(words), slop=slop, field=field)
    for length in (2, 3)
    for words in product(WORDS, repeat=length)
    for slop, field in ((0, None), (0, TextField.TITLE), (2, None))
]


Found: TypeAlias = list[dict[str, float]]
"""For each phrase that is asked, the articles that have it and their scores."""


@pytest.fixture(scope="module")
def articles(make: Make) -> list[Article]:
    """Make articles that are so short that words stand once in many of them."""
    drawn = np.random.default_rng(5)
    texts = [" ".join(drawn.choice(WORDS, drawn.integers(1, 9))) for _ in range(480)]
    return [
        make(f"{number}", body, title=title * (number % 3 == 0))
        for number, (title, body) in enumerate(zip(texts[:240], texts[240:], strict=True))
    ]


@pytest.fixture(scope="module")
def one_by_one(articles: list[Article], indexed: Indexed) -> Found:
    """Ask ours, all of whose articles are few."""
    with pytest.MonkeyPatch.context() as patch, indexed(WhooshEngine(), articles) as searcher:
        patch.setattr(phrases, "_FEW", 10_000)
        return scores(searcher)


def test_phrases_are_found_where_their_words_stand_in_a_row(
    articles: list[Article], one_by_one: Found
) -> None:
    for query, found in zip(ASKED, one_by_one, strict=True):
        assert set(found) == {article.id for article in articles if has(article, query)}, query


def has(article: Article, query: Phrase) -> bool:
    texts = [article.title] if query.field else [article.title, article.body]
    length = len(query.text.split()) + query.slop
    runs = (
        text.split()[start : start + length] for text in texts for start in range(len(text.split()))
    )
    return any(is_in(query.text.split(), run) for run in runs)


def is_in(wanted: list[str], run: list[str]) -> bool:
    left = iter(run)
    return all(word in left for word in wanted)


@pytest.mark.parametrize(("few", "at_once"), [(0, 10_000), (60, 10_000), (0, 50), (30, 50)])
def test_phrases_are_the_same_in_many_articles_as_in_few(
    articles: list[Article], one_by_one: Found, indexed: Indexed, few: int, at_once: int
) -> None:
    with pytest.MonkeyPatch.context() as patch, indexed(WhooshEngine(), articles) as searcher:
        patch.setattr(phrases, "_FEW", few)
        patch.setattr(phrases, "_AT_ONCE", at_once)
        assert scores(searcher) == one_by_one


def scores(searcher: Searcher) -> Found:
    found = [searcher.search(query, snippets=0, limit=None).hits for query in ASKED]
    return [{hit.article.id: hit.score for hit in hits} for hits in found]
