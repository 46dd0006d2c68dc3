"""Dates that markup declares."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import DateHow
from index.dates import PartialDate
from index.extraction.dates import Dating, Evidence, date_of_markup
from index.extraction.dates.dating import UNDATED


def html(head: str = "", body: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head><title>Port Ellery reopens</title>{head}</head>"
        f"<body><h1>Port Ellery reopens</h1>{body}<p>The harbour reopened to ferries.</p></body></html>"
    )


def meta(name: str, content: str, key: str = "property") -> str:
    return f'<meta {key}="{name}" content="{content}">'


def data(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def found(dating: Dating) -> tuple[str, str]:
    return (str(dating.date), dating.how.value)


ARTICLE = '{"@type": "NewsArticle", "datePublished": "2022-11-22T17:25:00+01:00", "dateModified": "2022-12-01"}'
DECLARED = [
    data(ARTICLE),
    data(f"[{ARTICLE}]"),
    data(f'{{"@context": "https://schema.org", "@graph": [{{"@type": "Person"}}, {ARTICLE}]}}'),
    data(f'{{"@type": "WebPage", "datePublished": "2019-01-01", "mainEntity": {ARTICLE}}}'),
    data('{"@type": ["Article", "Thing"], "datePublished": "22 November 2022"}'),
    data('{"@type": "WebPage", "datePublished": "2022-11-22"}'),
    data('{"@type": "NewsArticle", "headline": "two\nlines", "datePublished": "2022-11-22"}'),
    data('{"@type": "NewsArticle", "datePublished": "2022-11-22", "headline": "unclosed}'),
    data(f"<![CDATA[{ARTICLE}]]>"),
    data(ARTICLE) + meta("article:modified_time", "2022-12-01"),
    data('{"@type": "NewsArticle"}') + meta("article:published_time", "2022-11-22"),
    data('{"@type": "VideoObject", "datePublished": "2019-01-01"}') + data(ARTICLE),
    data('{"@type": "NewsArticle", "datePublished": 7}') + meta("pubdate", "2022-11-22", "name"),
    meta("article:published_time", "2022-11-22T17:25:00Z"),
    meta("og:article:published_time", "2022-11-22"),
    meta("datePublished", "2022-11-22", "itemprop"),
    meta("DC.date.issued", "2022-11-22", "name"),
    meta("date", "2022-11-22", "name"),
    meta("pubdate", "20221122", "name"),
    meta("publish-date", "Tue, 22 Nov 2022 17:25:00 GMT", "name"),
    meta("parsely-pub-date", "2022-11-22T17:25:00", "name"),
    "<META NAME='pubdate' CONTENT='2022-11-22'>",
    "<meta content=2022-11-22 name=pubdate>",
    '<meta name="publish_date" content="22 novembre 2022 &agrave; 17h25">',
    meta("article:published_time", "2022-11-22") + meta("article:modified_time", "2023-01-01"),
    meta("article:modified_time", "2023-01-01") + meta("article:published_time", "2022-11-22"),
    meta("article:published_time", "2022-11-22")
    + data('{"@type": "Article", "datePublished": "soon"}'),
    "<!-- "
    + meta("pubdate", "2001-01-01", "name")
    + " -->"
    + meta("pubdate", "2022-11-22", "name"),
    "<style>" + "a{}" * 400_000 + "</style>" + meta("article:published_time", "2022-11-22"),
]
MARKED_UP = [
    '<time datetime="2022-11-22T17:25:00+01:00">Tuesday</time>',
    '<time datetime="2022-11-22" pubdate>22 November</time>',
    '<time class="entry-date published" datetime="2022-11-22">22 November</time>',
    '<span itemprop="datePublished" content="2022-11-22">Tuesday</span>',
    '<span itemprop="datePublished">22 November 2022</span>',
    '<abbr class="published" title="2022-11-22T17:25:00Z">last week</abbr>',
]


@pytest.mark.parametrize("head", DECLARED)
def test_what_the_head_declares_is_the_date(head: str) -> None:
    assert found(date_of_markup(html(head), url=None)) == ("2022-11-22", "html")


@pytest.mark.parametrize("body", MARKED_UP)
def test_what_the_text_marks_up_is_the_date(body: str) -> None:
    assert found(date_of_markup(html(body=body), url=None)) == ("2022-11-22", "html")


@pytest.mark.parametrize(
    "head",
    [
        data(ARTICLE) + meta("article:published_time", "2022-12-22"),
        meta("article:published_time", "2022-11-22") + meta("dc.date.issued", "2019-01-01", "name"),
        data(ARTICLE) + data(ARTICLE.replace("2022-11", "2021-11")),
    ],
)
def test_declarations_more_than_a_day_apart_are_in_conflict(head: str) -> None:
    dating = date_of_markup(html(head), url=None)
    assert (dating.date, dating.how) == (None, DateHow.CONFLICT)
    assert len({evidence.date for evidence in dating.evidence}) > 1


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (data(ARTICLE) + meta("article:published_time", "2022-11-23"), "2022-11-22"),
        (
            data(ARTICLE.replace("22T17:25:00+01:00", "23T01:25:00Z"))
            + meta("article:published_time", "2022-11-22T20:25:00-05:00"),
            "2022-11-22",
        ),
        (data(ARTICLE) + meta("citation_publication_date", "2022/11", "name"), "2022-11-22"),
        (meta("pubdate", "2022-11", "name"), "2022-11"),
    ],
)
def test_the_day_that_readers_saw_is_taken_when_zones_differ(head: str, expected: str) -> None:
    assert found(date_of_markup(html(head), url=None)) == (expected, "html")


@pytest.mark.parametrize("line", ["November 22, 2022", "22 novembre 2022", "22.11.2022"])
def test_a_page_that_declares_nothing_is_searched_for_what_can_be_seen(line: str) -> None:
    markup = html(body=f'<p class="date">{line}</p>')
    assert found(date_of_markup(markup, url=None, visible=[line])) == ("2022-11-22", "html")
    assert found(date_of_markup(markup, url=None)) == ("None", "none")
    of_rights = f"Copyright {line}"
    assert found(date_of_markup(markup, url=None, visible=[of_rights])) == ("None", "none")


def test_an_address_may_hold_the_date() -> None:
    url = "https://ellery.example/2022/11/22/harbour"
    assert found(date_of_markup(html(), url=url)) == ("2022-11-22", "html")


def test_the_day_of_the_last_change_only_bounds_that_of_publication() -> None:
    markup = html(meta("article:modified_time", "2022-11-22"))
    assert found(date_of_markup(markup, url=None)) == ("2022-11-22~", "html")


def printed(date: str, *, how: DateHow = DateHow.BYLINE, changed: bool = False) -> Dating:
    day = PartialDate.parse(date)
    return Dating(day, how, (Evidence(f"Published {date}", 3, day),), changed=changed)


@pytest.mark.parametrize(
    ("head", "seen", "expected"),
    [
        (data(ARTICLE), printed("2022-11-22"), ("2022-11-22", "html")),
        (data(ARTICLE), printed("2022-11-21"), ("2022-11-21", "html")),
        (data(ARTICLE), printed("2022-11-29"), ("None", "conflict")),
        (data(ARTICLE), printed("2022-11-29", changed=True), ("2022-11-22", "html")),
        (data(ARTICLE), printed("XXXX-11-29"), ("2022-11-22", "html")),
        (data(ARTICLE), printed("2022-11-29~", how=DateHow.CAPTION), ("2022-11-22", "html")),
        (meta("date", "2022-11-22", "name"), printed("2022-11-20"), ("2022-11-20", "byline")),
        (meta("date", "2022-11-22", "name"), UNDATED, ("2022-11-22", "html")),
        ("", printed("2022-11-20"), ("2022-11-20", "byline")),
        ("", printed("XXXX-11-20"), ("XXXX-11-20", "byline")),
        (meta("lastmod", "2022-11-22", "name"), printed("2022-11-20"), ("2022-11-20", "byline")),
    ],
)
def test_what_is_declared_is_held_against_what_is_printed(
    head: str, seen: Dating, expected: tuple[str, str]
) -> None:
    dating = date_of_markup(html(head), url=None, printed=seen)
    assert found(dating) == expected


def test_a_printed_day_yields_when_address_and_declaration_agree_on_another() -> None:
    url = "https://ellery.example/2022/11/22/harbour"
    head, seen = meta("date", "2022-11-22", "name"), printed("2022-11-19")
    assert found(date_of_markup(html(head), url=url, printed=seen)) == ("2022-11-22", "html")
    assert found(date_of_markup(html(), url=url, printed=seen)) == ("2022-11-19", "byline")


def test_all_that_was_weighed_is_evidence() -> None:
    url = "https://ellery.example/2022/11/22/harbour"
    head, seen = meta("date", "2022-11-21", "name"), printed("2022-11-22")
    dating = date_of_markup(html(head), url=url, printed=seen)
    assert [one.text for one in dating.evidence] == ["Published 2022-11-22", "2022-11-21", url]


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "   ",
        "https://ellery.example/2022/11/22/harbour",
        "no markup at all",
        "<p>",
        html(),
        html(body="<p>Updated 2 hours ago</p>"),
        html(body='<span class="date">yesterday</span>'),
        html(body='<time datetime="2 hours ago">2 hours ago</time>'),
        html(meta("pubdate", "soon", "name")),
        html(data('{"@type": "Person", "birthDate": "1953-03-03"}')),
        html(data("[" * 100_000)),
        html(data('{"@type": [7, {"a": 1}], "@graph": 7, "mainEntity": null}')),
        html(data("7")),
    ],
)
def test_a_page_without_a_date_stays_undated(markup: str) -> None:
    assert found(date_of_markup(markup, url=None)) == ("None", "none")


def test_times_of_a_list_of_articles_are_not_taken_as_marked_up() -> None:
    times = "".join(f'<li><time datetime="2022-11-{day}">x</time></li>' for day in range(10, 20))
    head = meta("article:modified_time", "2022-12-01")
    evidence = date_of_markup(html(head, f"<ul>{times}</ul>"), url=None).evidence
    assert len(evidence) <= 1


@pytest.mark.parametrize(
    "filler",
    [
        "<script",
        "<style",
        "<!--",
        "<meta ",
        '<time datetime="',
        "<a " + "x" * 50,
        "<meta " + "x" * 1400 + ">",
        "<meta " + 'a="' * 400 + ">",
        "1",
        "2022",
        "<",
        "{",
        "1 2022 ",
    ],
)
def test_a_huge_page_of_one_thing_costs_little(filler: str) -> None:
    markup = html() + filler * (3_000_000 // len(filler))
    assert isinstance(date_of_markup(markup, url=None), Dating)


@settings(max_examples=60, deadline=None)
@given(
    parts=st.lists(
        st.one_of(
            st.sampled_from([*DECLARED, *MARKED_UP, "<", ">", "<!--", "<script"]),
            st.text(max_size=30),
        )
    )
)
def test_any_markup_gives_a_date_or_says_why_not(parts: list[str]) -> None:
    dating = date_of_markup("".join(parts), url=None)
    assert (dating.date is None) == (dating.how in {DateHow.NONE, DateHow.CONFLICT})
