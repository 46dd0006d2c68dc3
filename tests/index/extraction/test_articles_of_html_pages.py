"""Saved pages of HTML become articles."""

import logging

import pytest

from index.article import Article, DateHow, LanguageHow, TitleHow
from index.errors import ReadError
from index.extraction import extract
from index.page import Page, PageKind, Stated

PARAGRAPHS = (
    "The glass works of Murano have put out one furnace in three since the price of gas went up in autumn.",
    "Italy has promised to pay a part of the bill, but the masters say that the money comes after the invoices.",
    "On the other side of the lagoon a small workshop has begun to melt its glass with electricity, which is slow.",
    "The first vases have a faint green shade, and buyers from Japan have already asked for more of them this winter.",
)
HEAD = """\
<title>Cold furnaces in Murano | The Lagoon Mirror</title>
<meta property="og:title" content="Cold furnaces in Murano | The Lagoon Mirror">
<meta property="og:site_name" content="The Lagoon Mirror">
<meta property="article:published_time" content="2021-11-05T08:00:00+01:00">
<meta name="author" content="Zuane Barbini">
<meta name="keywords" content="glass, Murano">
<link rel="canonical" href="https://lagoon.example/2021/murano">
"""


def page(
    head: str = HEAD, *, above: str = "", paragraphs: tuple[str, ...] = PARAGRAPHS, lang: str = "en"
) -> str:
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return f"""<!DOCTYPE html>{above}
<html lang="{lang}"><head>{head}</head><body>
<nav><ul><li><a href="/">Front page</a></li><li><a href="/w">Weather in Spain</a></li></ul></nav>
<main><article><h1>Cold furnaces in Murano</h1><p class="byline">By Zuane Barbini, 5 November 2021</p>
{text}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/a">Gondolas raced on Sunday</a></li></ul></aside>
<footer><script>var secret = 1;</script><p>© 2021 The Lagoon Mirror</p></footer>
</body></html>"""


def html(content: str, stated: Stated | None = None) -> Article:
    return extract(
        Page(
            id="m.html",
            path="m.html",
            kind=PageKind.HTML,
            content=content,
            stated=stated or Stated(),
        )
    )


@pytest.fixture(scope="module")
def murano() -> Article:
    return html(page())


def test_the_body_is_the_text_without_furniture_title_and_byline(murano: Article) -> None:
    assert tuple(murano.body.splitlines()) == PARAGRAPHS


@pytest.mark.parametrize(
    "visible", ["Weather in Spain", "Gondolas raced on Sunday", "By Zuane Barbini, 5 November 2021"]
)
def test_other_visible_text_stays_findable(murano: Article, visible: str) -> None:
    assert visible in murano.rest.splitlines()


def test_scripts_are_not_visible_text(murano: Article) -> None:
    assert "secret" not in murano.rest


def test_the_head_names_title_source_author_address_and_tags(murano: Article) -> None:
    assert (murano.title, murano.title_how) == ("Cold furnaces in Murano", TitleHow.HTML)
    assert (murano.source, murano.author) == ("The Lagoon Mirror", "Zuane Barbini")
    assert murano.url == "https://lagoon.example/2021/murano"
    assert set(murano.tags) == {"glass", "Murano"}


def test_the_date_is_the_one_that_the_markup_declares(murano: Article) -> None:
    assert (str(murano.published), murano.published_how) == ("2021-11-05", DateHow.HTML)


def test_the_body_tells_the_language_whatever_the_page_declares() -> None:
    assert html(page(lang="fr")).language == "en"


def test_the_declared_language_is_that_of_a_body_too_short_to_tell() -> None:
    article = html("<html lang='fr-FR'><body><p>Fermé.</p><p>Revenez demain.</p></body></html>")
    assert (article.language, article.language_how) == ("fr", LanguageHow.DECLARED)


def test_a_dateline_dates_a_page_whose_markup_has_no_date() -> None:
    dated = ("VENICE, May 3, 2019 (LMN) - " + PARAGRAPHS[0], *PARAGRAPHS[1:])
    markup = page("<title>Cold furnaces in Murano</title>", paragraphs=dated).replace(
        ", 5 November 2021", ""
    )
    article = html(markup.replace("© 2021 ", ""))
    assert str(article.published) == "2019-05-03"


@pytest.mark.parametrize(
    "note",
    [
        "<!--\n Page saved with SingleFile \n url: https://lagoon.example/saved \n saved date: Mon Jan 02 2023 \n-->",
        "<!-- saved from url=(0029)https://lagoon.example/saved -->",
    ],
)
def test_a_saved_page_keeps_the_address_that_the_browser_noted(note: str) -> None:
    article = html(page("<title>Cold furnaces in Murano</title>", above=note))
    assert article.url == "https://lagoon.example/saved"


def test_what_the_file_states_wins() -> None:
    article = html(
        page(), Stated(title="Glass", source="Elsewhere", url="https://e.example/1", tags=("x",))
    )
    assert (article.title, article.title_how) == ("Glass", TitleHow.STATED)
    assert (article.source, article.url, article.tags) == (
        "Elsewhere",
        "https://e.example/1",
        ("x",),
    )


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Only this line stands here.",
        "<html><body><div>Only <b>this line<p></div>stands here.",
        "<html><frameset></frameset><body>Only this line stands here.</body>",
        "Only this line stands here.",
        "<html><head><style>p {}</style></head><body>"
        + "<div>" * 3_000
        + "Only this<br>line stands here.",
    ],
)
def test_broken_markup_is_an_article_made_of_its_visible_text(markup: str) -> None:
    article = html(markup)
    assert "line" in article.body + article.rest


@pytest.mark.parametrize(
    "markup",
    ["<html><body></body></html>", "<html><body><script>draw()</script></body></html>", " "],
)
def test_a_page_that_shows_no_text_cannot_be_read(markup: str) -> None:
    with pytest.raises(ReadError) as error:
        html(markup)
    assert error.value.where == "m.html"


def test_odd_pages_are_not_talked_about(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        html("<html><body><p>Little.</p></body></html>")
    assert caplog.records == []


@pytest.mark.parametrize(
    ("marked", "author"),
    [
        ('<a rel="author" href="/z">Zuane Barbini</a>', "Zuane Barbini"),
        ('<span class="post-author">Von Zuane Barbini | 3. Mai</span>', "Zuane Barbini"),
        ('<p class="byline">Par Zuane de la Barbina</p>', "Zuane de la Barbina"),
        ('<span class="author">admin</span><b class="author">Zuane Barbini</b>', "Zuane Barbini"),
        ('<div class="author-box">Zuane Barbini lives in Murano and writes of glass.</div>', None),
        ('<span class="author">12 May 2021</span>', None),
    ],
)
def test_an_author_is_a_name_in_an_element_that_is_marked_as_one(
    marked: str, author: str | None
) -> None:
    byline = '<p class="byline">By Zuane Barbini, 5 November 2021</p>'
    article = html(page("<title>Cold furnaces</title>").replace(byline, marked))
    assert article.author == author


@pytest.mark.parametrize(
    "data", ['[1, "a", null]', '{"@type": ["NewsArticle", 3]}', "{", '{"a":[[]]}']
)
def test_structured_data_of_any_shape_loses_no_page(data: str) -> None:
    script = f'<script type="application/ld+json">{data}</script>'
    article = html(page(HEAD + script))
    assert (article.title, article.author) == ("Cold furnaces in Murano", "Zuane Barbini")
