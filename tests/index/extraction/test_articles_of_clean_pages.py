"""Text that is already an article alone becomes an article."""

import pytest

from index.article import Article, CountriesHow, DateHow, LanguageHow, TitleHow
from index.extraction import dated, extract
from index.page import Page, PageKind, Stated

BODY = """\
The library of Tartu has lent its millionth book of the year, a guide to the mushrooms of Estonia.

Related News

It went to a girl of nine. She wants to know, she said, which ones her grandmother must not cook.\
"""
FRENCH_BODY = (
    "La bibliothèque de Tartu a prêté mardi le millionième livre de l'année, un guide des champignons. "
    "Il est parti chez une fillette de neuf ans."
)


def clean(content: str, stated: Stated | None = None) -> Article:
    return extract(
        Page(
            id="c#1",
            path="c.jsonl",
            kind=PageKind.CLEAN,
            content=content,
            stated=stated or Stated(),
        )
    )


def test_clean_text_is_not_cut_again() -> None:
    article = clean(BODY, Stated(title="A million books"))
    assert article.body.splitlines() == [line for line in BODY.splitlines() if line]
    assert article.rest == ""
    assert (article.id, article.path) == ("c#1", "c.jsonl")


def test_a_stated_title_that_opens_the_text_is_not_repeated() -> None:
    article = clean(f"# A MILLION BOOKS!\n\n{BODY}", Stated(title="A million books"))
    assert article.title == "A million books"
    assert article.body.startswith("The library of Tartu")


def test_a_first_line_that_looks_like_a_title_is_one_when_none_is_stated() -> None:
    article = clean(f"A million books in Tartu\n\n{BODY}")
    assert (article.title, article.title_how) == ("A million books in Tartu", TitleHow.LINE)
    assert article.body.startswith("The library of Tartu")


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (
            BODY,
            "The library of Tartu has lent its millionth book of the year, a guide to the mushrooms of…",
        ),
        (
            "TALLINN, 3 May 2019 (BNS) - The sea is as calm as oil today. Boats leave.",
            "The sea is as calm as oil today.",
        ),
        (
            "Short. But the second one is longer than that. Third.",
            "Short. But the second one is longer than that.",
        ),
    ],
)
def test_a_title_is_made_of_the_first_sentence(content: str, title: str) -> None:
    article = clean(content)
    assert (article.title, article.title_how) == (title, TitleHow.DERIVED)


def test_the_language_is_that_of_the_body_alone() -> None:
    article = clean(
        FRENCH_BODY,
        Stated(title="A million books have been lent by the public library of the old town"),
    )
    assert (article.language, article.language_how) == ("fr", LanguageHow.DETECTED)


@pytest.mark.parametrize(
    ("stated", "language", "how"),
    [
        (Stated(language="French"), "fr", LanguageHow.STATED),
        (Stated(language="de-AT"), "de", LanguageHow.STATED),
        (Stated(language="?"), "en", LanguageHow.DETECTED),
    ],
)
def test_a_stated_language_wins_when_it_is_one(
    stated: Stated, language: str, how: LanguageHow
) -> None:
    article = clean(BODY, stated)
    assert (article.language, article.language_how) == (language, how)


def test_stated_countries_win_and_are_mentioned_too() -> None:
    article = clean(BODY, Stated(countries=("Finland", "LV", "Ruritania", "Finlande")))
    assert article.countries == ("FI", "LV")
    assert article.countries_how is CountriesHow.STATED
    assert article.mentions == ("FI", "LV", "EE")


def test_stated_countries_that_are_none_are_derived() -> None:
    article = clean(BODY, Stated(title="Estonia reads", countries=("Ruritania",)))
    assert (article.countries, article.countries_how) == (("EE",), CountriesHow.DERIVED)


def test_it_can_be_stated_that_an_article_is_about_no_country() -> None:
    article = clean(BODY, Stated(title="Estonia reads", countries=("unknown",)))
    assert (article.countries, article.countries_how) == ((), CountriesHow.STATED)
    assert article.mentions == ("EE",)


def test_stated_mentions_stand_beside_what_an_article_is_about() -> None:
    article = clean(BODY, Stated(title="Estonia reads", mentions=("Latvia",)))
    assert (article.countries, article.mentions) == (("EE",), ("EE", "LV"))


def test_a_text_that_names_no_country_has_none() -> None:
    assert (
        clean("Nothing happened at all today, and nobody was surprised.").countries_how
        is CountriesHow.NONE
    )


@pytest.mark.parametrize(
    ("stated", "date", "how"),
    [
        ("2019-05-03", "2019-05-03", DateHow.STATED),
        ("3 mai 2019", "2019-05-03", DateHow.STATED),
        ("May 2019", "2019-05", DateHow.STATED),
        ("one day", None, DateHow.NONE),
        ("Unknown", None, DateHow.STATED),
        (None, None, DateHow.NONE),
    ],
)
def test_a_stated_date_wins_when_it_is_one(
    stated: str | None, date: str | None, how: DateHow
) -> None:
    article = clean(BODY, Stated(title="Estonia reads", date=stated))
    assert (str(article.published) if article.published else None, article.published_how) == (
        date,
        how,
    )


@pytest.mark.parametrize(
    ("date", "how"),
    [("03/04/2023", DateHow.AMBIGUOUS), ("2023-02-30", DateHow.NONE), ("soon", DateHow.NONE)],
)
def test_a_stated_date_that_is_not_understood_is_shown(date: str, how: DateHow) -> None:
    page = Page(
        id="c", path="c", kind=PageKind.CLEAN, content=BODY, stated=Stated(date=date, language="en")
    )
    article = extract(page)
    assert (article.published, article.published_how) == (None, how)
    assert [(one.text, one.date) for one in dated(page).evidence] == [(date, None)]


def test_what_is_printed_comes_before_a_stated_date_of_two_readings() -> None:
    text = f"TARTU, 3 April 2023 (Wire) - {BODY}"
    article = clean(text, Stated(date="03/04/2023", language="en"))
    assert (str(article.published), article.published_how) == ("2023-04-03", DateHow.DATELINE)


def test_a_dateline_dates_a_text_without_a_stated_date() -> None:
    article = clean(
        "TALLINN, May 3, 2019 (BNS) - The sea is calm today, the weather service of Estonia said."
    )
    assert (str(article.published), article.published_how) == ("2019-05-03", DateHow.DATELINE)


@pytest.mark.parametrize(
    ("stated", "kept"),
    [
        ("The Tartu Post", "The Tartu Post"),
        ("[The Tartu Post](https://post.example/1)", "The Tartu Post"),
        ("[[The Tartu Post]]", "The Tartu Post"),
        ("  ", None),
    ],
)
def test_a_stated_source_or_author_is_kept_without_its_link(stated: str, kept: str | None) -> None:
    article = clean(BODY, Stated(source=stated, author=stated))
    assert (article.source, article.author) == (kept, kept)


def test_a_first_sentence_that_makes_the_title_stays_in_the_body() -> None:
    article = clean("Boats returned to Estonia.\nThey brought herring home.")
    assert (article.title, article.title_how) == ("Boats returned to Estonia.", TitleHow.DERIVED)
    assert article.body.startswith(article.title)
    assert article.countries == ("EE",)


def test_a_stated_tag_settles_what_an_article_is_about() -> None:
    lines = ["Estonia lends books, Latvia reads them.", "Latvia reads.", "Latvia and Latvia again."]
    countries = [
        clean("\n".join(lines), Stated(tags=tags)).countries for tags in ((), ("estonia",))
    ]
    assert countries == [("LV",), ("EE", "LV")]


def test_stated_tags_are_kept() -> None:
    assert clean(BODY, Stated(tags=("books", "Tartu"))).tags == ("books", "Tartu")


@pytest.mark.parametrize("content", ["", "  \n \n", "7"])
def test_next_to_nothing_is_an_article_still(content: str) -> None:
    article = clean(content)
    assert article.body == content.strip()
    assert article.title
