"""Answers as they look on a terminal."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article, DateHow, Passage
from index.dates import PartialDate
from index.engine import Facet, Hit, Results, Snippet, SnippetField
from index.frozen import replace
from search.render import FACET_FORMATS, FORMATS
from search.render.article import article_text, inspected_text
from search.render.facts import date_text, language_name
from search.render.safety import plain, width
from search.render.style import wrapped
from search.render.surface import Surface, surface
from search.request import Answer, Request

MakeAnswer = Callable[..., Answer]
COLOR = Surface(is_terminal=True, has_color=True, corpus=Path("/news"))
MONO = replace(COLOR, has_color=False)
ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\")


@pytest.fixture
def homeless(article: Article) -> Article:
    """Give an article that is about no country, so that no names of countries are needed."""
    return replace(article, countries=(), mentions=())


def test_a_hit_shows_title_facts_id_and_snippets(
    answer_with: MakeAnswer, homeless: Article
) -> None:
    assert list(FORMATS["text"](answer_with(homeless), MONO)) == [
        "  1 Oil reaches Havana",
        "    English · 22 November 2022 (byline) · The Harbour",
        "    saved/havana.jsonl#7",
        "    Two tankers brought *oil* to *Havana*.",
        "    The *oil* came from Russia.",
        "",
        "1 article in 1.2 ms",
    ]


def test_titles_and_facts_stay_within_a_narrow_terminal(
    answer_with: MakeAnswer, homeless: Article
) -> None:
    long = replace(homeless, title="Oil reaches Havana after a long voyage")
    lines = list(FORMATS["text"](answer_with(long), replace(MONO, width=30)))
    assert lines[:4] == [
        "  1 Oil reaches Havana after a",
        "    long voyage",
        "    English · 22 November 2022",
        "    (byline) · The Harbour",
    ]


def test_matches_have_a_colour_and_the_title_is_a_link(
    answer_with: MakeAnswer, homeless: Article
) -> None:
    lines = list(FORMATS["text"](answer_with(homeless), COLOR))
    assert "\x1b]8;;file:///news/saved/havana.jsonl\x1b\\" in lines[0]
    assert "brought \x1b[1;33moil\x1b[0m to" in lines[3]


def test_colour_changes_nothing_else(answer_with: MakeAnswer, homeless: Article) -> None:
    colored = FORMATS["text"](answer_with(homeless), COLOR)
    mono = FORMATS["text"](answer_with(homeless), MONO)
    assert [ESCAPES.sub("", line) for line in colored] == [line.replace("*", "") for line in mono]


def test_a_title_cannot_command_the_terminal(answer_with: MakeAnswer, hostile: Article) -> None:
    harmless = replace(hostile, countries=())
    lines = list(FORMATS["text"](answer_with(harmless), COLOR))
    assert all(ESCAPES.sub("", line).isprintable() for line in lines)


@pytest.mark.parametrize(
    ("total", "offset", "summary"),
    [
        (0, 0, "0 articles in 1.2 ms"),
        (1, 0, "1 article in 1.2 ms"),
        (3, 0, "3 articles in 1.2 ms, 1 to 1 shown; --offset 1 goes on"),
        (3, 2, "3 articles in 1.2 ms, 3 to 3 shown"),
    ],
)
def test_the_last_line_says_how_many_there_are(
    total: int, offset: int, summary: str, answer_with: MakeAnswer, bare: Article
) -> None:
    answer = answer_with(*[bare] * min(total, 1), total=total)
    moved = replace(answer, request=Request(offset=offset))
    assert list(FORMATS["text"](moved, MONO))[-1] == summary


def test_hits_are_numbered_through_all_pages(answer_with: MakeAnswer, bare: Article) -> None:
    answer = replace(answer_with(bare, total=50), request=Request(offset=40))
    assert next(FORMATS["text"](answer, MONO)).startswith(" 41 ")


def test_facets_are_bars(answer_with: MakeAnswer, facets: tuple[Facet, ...]) -> None:
    answer = answer_with(facets=facets)
    expected = [
        "date:month",
        "    2022-11       9  " + "▇" * 24,
        "    year unknown  2  " + "▇" * 5,
        "    unknown       1  " + "▇" * 3,
        "",
        "lang",
        "    English  8  " + "▇" * 24,
        "    French   4  " + "▇" * 12,
        "",
    ]
    assert list(FACET_FORMATS["text"](answer, MONO)) == expected
    assert list(FORMATS["text"](answer, MONO))[:-1] == expected


def test_a_derived_title_says_so(answer_with: MakeAnswer, bare: Article) -> None:
    assert "(no title: first sentence)" in next(FORMATS["text"](answer_with(bare), MONO))


def test_a_hit_found_around_the_article_says_so(bare: Article) -> None:
    hit = Hit(bare, 1.0, (Snippet("Read more", ((0, 4),), SnippetField.REST),))
    lines = FORMATS["text"](Answer(Request(), Results(1, (hit,))), MONO)
    assert "    (found only in what surrounds the article)" in list(lines)


@pytest.mark.parametrize(
    ("date", "how", "text"),
    [
        ("2022-11-22", DateHow.BYLINE, "22 November 2022 (byline)"),
        ("2022-11", DateHow.STATED, "November 2022 (stated)"),
        ("2022", DateHow.HTML, "2022 (from the page)"),
        ("2023-12-04~", DateHow.CAPTION, "about 4 December 2023 (caption)"),
        ("XXXX-11-19", DateHow.DATELINE, "19 November, year unknown (dateline)"),
        (None, DateHow.NONE, "no date in the text"),
        (None, DateHow.STATED, "unknown (stated)"),
        (None, DateHow.CONFLICT, "no date: two dates disagree"),
        (None, DateHow.AMBIGUOUS, "no date: day or month first?"),
    ],
)
def test_a_date_says_how_it_is_known(
    date: str | None, how: DateHow, text: str, bare: Article
) -> None:
    published = PartialDate.parse(date) if date else None
    assert date_text(replace(bare, published=published, published_how=how), "en") == text


@pytest.mark.parametrize(
    ("date", "how", "text"),
    [
        ("2022-08-22", DateHow.STATED, "22 août 2022 (indiquée)"),
        ("2023-12~", DateHow.CAPTION, "environ décembre 2023 (légende)"),
        ("XXXX-11-19", DateHow.DATELINE, "19 novembre, année inconnue (en tête du texte)"),
        (None, DateHow.CONFLICT, "sans date : deux dates se contredisent"),
    ],
)
def test_a_date_is_told_in_french_too(
    date: str | None, how: DateHow, text: str, bare: Article
) -> None:
    published = PartialDate.parse(date) if date else None
    assert date_text(replace(bare, published=published, published_how=how), "fr") == text


def test_a_page_is_told_in_french_too(answer_with: MakeAnswer, bare: Article) -> None:
    lines = list(FORMATS["text"](answer_with(bare, total=3), replace(MONO, language="fr")))
    assert lines[:2] == [
        "  1 Words (sans titre : première phrase)",
        "    langue inconnue · sans date dans le texte",
    ]
    assert lines[-1] == "3 articles en 1.2 ms, 1 à 1 affichés ; --offset 1 pour la suite"


def test_languages_have_names_in_the_language_of_the_reader() -> None:
    assert language_name("de", "en") == "German"
    assert language_name("de", "fr") == "allemand"
    assert language_name("zz", "en") == "zz"


def test_an_article_is_shown_with_its_matches(homeless: Article) -> None:
    lines = article_text(homeless, MONO, title_matches=[(0, 3)], body_matches=[(20, 23), (39, 42)])
    assert list(lines) == [
        "*Oil* reaches Havana",
        "English · 22 November 2022 (byline) · The Harbour",
        "https://harbour.example/7",
        "",
        "Two tankers brought *oil* to Havana.",
        "",
        "The *oil* came from Russia.",
    ]


def test_an_inspected_article_says_how_each_fact_is_known(homeless: Article) -> None:
    assert list(inspected_text(homeless, MONO)) == [
        "saved/havana.jsonl#7",
        "  title     Oil reaches Havana (stated)",
        "  language  English (detected)",
        "  published 22 November 2022 (byline)",
        "  countries none (derived)",
        "  mentions  none",
        "  source    The Harbour",
        "  author    A. Writer",
        "  url       https://harbour.example/7",
        "  tags      none",
        "  body      60 characters, 9 around it",
        "  evidence  Cuba 5: title Havana; first paragraph Havana",
        "            Russia 1: rest Russia",
        "",
        "  Two tankers brought oil to Havana.",
        "",
        "  The oil came from Russia.",
    ]


def test_an_inspected_article_says_what_its_sidecar_states(homeless: Article) -> None:
    told = replace(
        homeless,
        published_how=DateHow.STATED,
        sidecar=("title", "date", "source"),
        passages=(Passage("fr", "Deux."), Passage("fr", "Trois.")),
    )
    lines = list(inspected_text(told, MONO))
    assert lines[1:4] == [
        "  title     Oil reaches Havana (stated by the sidecar)",
        "  language  English (detected), and passages in French",
        "  published 22 November 2022 (stated by the sidecar)",
    ]
    assert "  source    The Harbour (stated by the sidecar)" in lines


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.integers(min_value=10, max_value=60))
def test_wrapping_loses_nothing_but_spaces(text: str, columns: int) -> None:
    lines = list(wrapped(text, [(0, len(text))], replace(COLOR, width=columns), indent=""))
    shown = "".join(ESCAPES.sub("", line) for line in lines)
    assert shown.replace(" ", "") == plain(text).replace(" ", "")
    assert all(len(ESCAPES.sub("", line)) <= columns for line in lines)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=100))
def test_making_a_text_harmless_moves_nothing(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("e\u0301", 1), ("古巴", 4)])
def test_the_width_of_a_text_is_counted_in_columns(text: str, columns: int) -> None:
    assert width(text) == columns


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "color", "has_color"),
    [
        (Terminal(), {}, "auto", True),
        (Terminal(), {"NO_COLOR": "1"}, "auto", False),
        (Terminal(), {"NO_COLOR": ""}, "auto", True),
        (Terminal(), {"TERM": "dumb"}, "auto", False),
        (Terminal(), {}, "never", False),
        (io.StringIO(), {}, "auto", False),
        (io.StringIO(), {"NO_COLOR": "1"}, "always", True),
    ],
)
def test_colour_is_for_terminals_unless_it_is_asked_for(
    stream: io.StringIO, environment: dict[str, str], color: str, *, has_color: bool
) -> None:
    assert surface(stream, environment, color=color).has_color is has_color


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_MESSAGES": "fr", "LANG": "en_US"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
    ],
)
def test_the_language_of_the_reader_is_the_locale(
    environment: dict[str, str], language: str
) -> None:
    assert surface(io.StringIO(), environment).language == language
