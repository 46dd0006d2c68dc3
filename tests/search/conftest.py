"""What the tests of the search package share: a day to call today, an article, and an answer that holds it."""

import datetime as dt
from collections.abc import Callable

import pytest

from index.article import Article, CountriesHow, DateHow, LanguageHow, TitleHow
from index.dates import PartialDate
from index.engine import (
    Bucket,
    Facet,
    FacetField,
    Hit,
    Results,
    Snippet,
)
from index.frozen import replace
from search.request import Answer, Request

ARTICLE = Article(
    id="saved/havana.jsonl#7",
    path="saved/havana.jsonl",
    title="Oil reaches Havana",
    title_how=TitleHow.STATED,
    body="Two tankers brought oil to Havana.\nThe oil came from Russia.",
    rest="Read more",
    language="en",
    language_how=LanguageHow.DETECTED,
    published=PartialDate(2022, 11, 22),
    published_how=DateHow.BYLINE,
    countries=("CU", "RU"),
    countries_how=CountriesHow.DERIVED,
    mentions=("CU", "RU", "US"),
    source="The Harbour",
    url="https://harbour.example/7",
    author="A. Writer",
)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test see the settings and the saved searches of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name))


@pytest.fixture
def today() -> dt.date:
    return dt.date(2024, 3, 5)


@pytest.fixture
def article() -> Article:
    return ARTICLE


@pytest.fixture
def bare() -> Article:
    """Give an article of which nothing but a text is known."""
    return Article(
        id="a.txt", path="a.txt", title="Words", title_how=TitleHow.DERIVED, body="Words."
    )


@pytest.fixture
def answer_with() -> Callable[..., Answer]:
    """Give what makes an answer: one hit with two snippets, unless articles and facets are given."""

    def make(
        *articles: Article, facets: tuple[Facet, ...] = (), total: int | None = None
    ) -> Answer:
        snippets = (
            Snippet("Two tankers brought oil to Havana.", ((20, 23), (27, 33))),
            Snippet("The oil came from Russia.", ((4, 7),)),
        )
        hits = tuple(Hit(article, 7.123456, snippets) for article in articles)
        count = len(hits) if total is None else total
        return Answer(Request(text="oil havana"), Results(count, hits, facets), 1.23456)

    return make


@pytest.fixture
def facets() -> tuple[Facet, ...]:
    months = (Bucket("2022-11", 9), Bucket("XXXX", 2), Bucket("unknown", 1))
    languages = (Bucket("en", 8), Bucket("fr", 4))
    return Facet.of(FacetField.MONTH, months), Facet.of(FacetField.LANGUAGE, languages)


@pytest.fixture
def hostile(article: Article) -> Article:
    """Give an article whose title tries to command the terminal and the spreadsheet."""
    title = "=cmd|' /C calc'!A0 \x1b]0;owned\x07 \x9b31m \u202eevil\nline\ttab"
    return replace(article, title=title, source="+1", author=None, url="\rnext")
