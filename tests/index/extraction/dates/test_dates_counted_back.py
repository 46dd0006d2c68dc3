"""Dates that are counted back from the day on which a page says that it was saved."""

import pytest

from index.article import DateHow
from index.extraction import dated, extract
from index.extraction.dates import date_of_page
from index.page import Page, PageKind

TITLE = "Ferrymen of Ellery block the harbour"
BODY = (
    "The ferrymen of Ellery have blocked the entrance to the harbour to protest against the price of fuel this year.",
    "The mayor has promised to meet them before the end of the week, and to bring the owner of the pumps with her.",
)


def found(*, above: str, end: str, language: str = "en") -> tuple[str, str]:
    lines = [TITLE, above, *BODY, "Sport", end]
    dating = date_of_page(lines, body=range(2, 4), language=language, title=0)
    return str(dating.date), dating.how


@pytest.mark.parametrize(
    ("above", "end", "language", "expected"),
    [
        ("3 hours ago", "Printed on 12 May 2022", "en", "2022-05-12~"),
        ("By Ann Lee | 2 days ago", "Retrieved on May 12, 2022 10:00", "en", "2022-05-10~"),
        ("Published a week ago", "Page saved: 2022-05-12", "en", "2022-05-05~"),
        ("Published yesterday at 18:30", "Accessed 12 May 2022", "en", "2022-05-11"),
        ("Today, 08:15", "Printed 1 January 2022", "en", "2022-01-01"),
        ("Il y a 3 jours", "Page imprimée le 1er mars 2020", "fr", "2020-02-27~"),
        ("Publié hier à 18h30", "Imprimé le 12/05/2022", "fr", "2022-05-11"),
        ("Par Léa Roy, il y a une heure", "Consulté le 12 mai 2022", "fr", "2022-05-12~"),
    ],
)
def test_a_day_is_counted_back_from_the_one_that_the_page_states(
    above: str, end: str, language: str, expected: str
) -> None:
    assert found(above=above, end=end, language=language) == (expected, DateHow.BYLINE)


@pytest.mark.parametrize(
    ("above", "end"),
    [
        ("3 hours ago", "Sport"),  # from when?
        ("3 hours ago", "Printed in May 2022"),
        ("3 hours ago", "Copyright 12 May 2022"),
        ("Today", "Printed on 12 May 2022"),  # a section
        ("Updated 3 hours ago", "Printed on 12 May 2022"),
        ("Died 3 days ago", "Printed on 12 May 2022"),
        ("The ferry of Ellery sank with all its crew 2 days ago", "Printed on 12 May 2022"),
        ("2 days ago, no, yesterday at 18:30", "Printed on 12 May 2022"),
    ],
)
def test_what_is_not_certain_stays_unknown(above: str, end: str) -> None:
    assert found(above=above, end=end) == ("None", DateHow.NONE)


def test_a_date_that_is_printed_comes_first() -> None:
    dating = found(above="3 hours ago | 10 May 2022", end="Printed on 12 May 2022")
    assert dating == ("2022-05-10", DateHow.BYLINE)


def test_a_browser_notes_when_it_saved_a_page_and_both_are_evidence() -> None:
    body = "".join(f"<p>{line}</p>" for line in BODY)
    content = (
        "<html><!--\n Page saved with SingleFile\n url: https://ellery.example/a\n"
        " saved date: Thu May 12 2022 10:00:00 GMT+0200 (CEST)\n-->"
        f"<body><article><h1>{TITLE}</h1><p>Published yesterday at 18:30</p>{body}</article></body></html>"
    )
    page = Page(id="a.html", path="a.html", kind=PageKind.HTML, content=content)
    article = extract(page)
    assert (str(article.published), article.url) == ("2022-05-11", "https://ellery.example/a")
    told = [one.text for one in dated(page).evidence]
    assert told == ["Published yesterday at 18:30", "Thu May 12 2022 10:00:00 GMT+0200"]
