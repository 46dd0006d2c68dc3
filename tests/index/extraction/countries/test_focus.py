"""Which countries an article is about."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.extraction.countries.focus import Evidence, Focus, Part, focus
from index.extraction.countries.notation import MentionKind

TALKS = [
    "Cuban and Russian ministers met in Havana on Monday.",
    "Cuba will buy wheat from Russia, and a port in Cuba will be mended.",
    "Neither side spoke of Brazil.",
]


def test_an_article_is_about_what_it_names_most_and_first() -> None:
    result = focus("Russia and Cuba sign a trade pact", TALKS, "en")
    assert result.about == ("CU", "RU")
    assert result.mentions == ("CU", "RU", "BR")
    assert result.scores == (("CU", 9.0), ("RU", 6.0), ("BR", 1.0))


def test_titles_weigh_three_first_paragraphs_two_and_the_rest_one() -> None:
    result = focus("Peru", ["Chile", "Kenya"], "en")
    assert result.scores == (("PE", 3.0), ("CL", 2.0), ("KE", 1.0))
    assert result.about == ("PE", "CL")


def test_of_single_mentions_far_down_only_one_that_is_alone_is_what_an_article_is_about() -> None:
    assert focus(None, ["Prices rose.", "So they did in Peru."], "en").about == ("PE",)
    several = focus(None, ["Prices rose.", "So they did in Peru and Chile."], "en")
    assert several.about == ()
    assert several.mentions == ("PE", "CL")


def test_a_city_weighs_half_of_a_country() -> None:
    result = focus("Lahore and Nairobi", ["Karachi", "Mombasa"], "en")
    assert result.scores == (("KE", 3.5), ("PK", 2.5))


def test_evidence_keeps_the_words_and_where_they_stand() -> None:
    result = focus("Moscou et Cuba", ["Le ministre russe.", "Un autre russe, en Russie."], "fr")
    assert result.evidence == (
        Evidence("RU", "Moscou", MentionKind.CAPITAL, Part.TITLE, 1),
        Evidence("CU", "Cuba", MentionKind.NAME, Part.TITLE, 1),
        Evidence("RU", "russe", MentionKind.DEMONYM, Part.FIRST, 1),
        Evidence("RU", "russe", MentionKind.DEMONYM, Part.REST, 1),
        Evidence("RU", "Russie", MentionKind.NAME, Part.REST, 1),
    )


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [
        ("en", "MOSCOW (Reuters) - Prices rose."),
        ("en", "MOSCOW, Nov 3 - Prices rose."),
        ("en", "MOSCOW, Russia, Nov 3 - Prices rose."),
        ("en", "MOSCOW — Prices rose."),
        ("en", "Moscow (AFP) – Prices rose."),
        ("fr", "MOSCOU, 3 nov (Reuters) - Les prix montent."),
        ("en", "Moscow, Nov 3 - Prices rose."),
        ("en", "Moscow, Russia, Nov. 3 — Prices rose."),
        ("en", "Moscow (CNN) — Prices rose."),
        ("en", "MOSCOW: Prices rose."),
        ("fr", "MOSCOU/ST. PÉTERSBOURG - Les prix montent."),
        ("fr", "Moscou, 7 mars (TASS) Les prix montent."),
        ("fr", "Moscou, le 1er mars 2022 – Les prix montent."),
    ],
)
def test_a_dateline_is_told_from_the_paragraph(language: str, paragraph: str) -> None:
    result = focus(None, [paragraph], language)
    assert {evidence.part for evidence in result.evidence} == {Part.DATELINE}
    assert result.about == ("RU",)


@pytest.mark.parametrize(
    "paragraph", ["Moscow said so.", "The United Arab Emirates (UAE) said so.", "IRAN-IRAQ talks"]
)
def test_other_beginnings_are_no_datelines(paragraph: str) -> None:
    result = focus(None, [paragraph], "en")
    assert {evidence.part for evidence in result.evidence} == {Part.FIRST}


def test_an_article_is_about_the_country_of_its_dateline_too() -> None:
    paragraphs = ["ABUJA, July 30 (Reuters) - Togo votes.", "Togo is calm.", "In Togo and Lomé."]
    result = focus("Togo goes to the polls", paragraphs, "en")
    assert result.about == ("TG", "NG")
    assert result.scores == (("TG", 8.0), ("NG", pytest.approx(4.4)))


@pytest.mark.parametrize(
    ("dateline", "about"),
    [
        ("BRUSSELS", ("BE",)),
        ("WELLINGTON", ("NZ",)),
        ("COLUMBUS, Ohio", ("US",)),
        ("HAMILTON, Ont.", ("CA",)),
        ("HAMILTON, Bermuda", ("BM",)),
        ("SOMETOWN, N.Y.", ("US",)),
        ("ATHENS, Ga.", ("US",)),
    ],
)
def test_no_place_is_doubtful_in_a_dateline(dateline: str, about: tuple[str, ...]) -> None:
    assert focus(None, [f"{dateline}, March 3 - Prices rose."], "en").about == about


@pytest.mark.parametrize(
    ("tags", "scores"),
    [
        ((), (("KE", 2.0), ("PE", 1.0))),
        (("fish", "peru"), (("PE", 4.0), ("KE", 2.0))),
        (("Peru", "PERU"), (("PE", 4.0), ("KE", 2.0))),
        (("Chile", "Peruvian"), (("KE", 2.0), ("PE", 1.0))),
    ],
)
def test_a_tag_weighs_as_a_title_where_the_article_uses_its_word(
    tags: tuple[str, ...], scores: tuple[tuple[str, float], ...]
) -> None:
    assert focus(None, ["Kenya", "Peru"], "en", tags=tags).scores == scores


def test_tags_are_evidence() -> None:
    result = focus(None, ["Peru"], "en", tags=["fish", "peru"])
    assert result.evidence == (
        Evidence("PE", "Peru", MentionKind.NAME, Part.FIRST, 1),
        Evidence("PE", "peru", MentionKind.NAME, Part.TAG, 1),
    )


def test_a_doubtful_word_in_the_title_is_settled_by_the_body() -> None:
    assert focus("Hamilton votes", ["Bermuda votes today."], "en").scores == (("BM", 5.0),)


def test_empty_paragraphs_are_not_the_first() -> None:
    assert focus(None, ["", " ", "Peru"], "en").scores == (("PE", 2.0),)


def test_nothing_is_about_nothing() -> None:
    assert focus(None, [], "en") == Focus()
    assert focus("", [""], "fr") == Focus()


WORDS = st.sampled_from(
    ["Cuba", "Russian", "Paris", "wheat", "Jordan", "Michael Jordan", "US", "-"]
)
LINES = st.lists(WORDS, max_size=6).map(" ".join)


@given(st.none() | LINES, st.lists(LINES, max_size=4))
@settings(max_examples=100, deadline=None)
def test_about_is_a_part_of_mentions_and_scores_fall(
    title: str | None, paragraphs: list[str]
) -> None:
    result = focus(title, paragraphs, "en")
    assert result.mentions[: len(result.about)] == result.about
    assert [code for code, _ in result.scores] == list(result.mentions)
    scores = [score for _, score in result.scores]
    assert scores == sorted(scores, reverse=True)
    assert {evidence.code for evidence in result.evidence} == set(result.mentions)
