"""Which countries an article is about."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.extraction.countries.focus import Evidence, Focus, Part, focus

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


def test_a_single_mention_far_down_is_not_what_an_article_is_about() -> None:
    result = focus(None, ["Prices rose.", "So they did in Peru."], "en")
    assert result.about == ()
    assert result.mentions == ("PE",)


def test_evidence_keeps_the_words_and_where_they_stand() -> None:
    result = focus("Moscou et Cuba", ["Le ministre russe.", "Un autre russe, en Russie."], "fr")
    assert result.evidence == (
        Evidence("RU", "Moscou", Part.TITLE, 1),
        Evidence("CU", "Cuba", Part.TITLE, 1),
        Evidence("RU", "russe", Part.FIRST, 1),
        Evidence("RU", "russe", Part.REST, 1),
        Evidence("RU", "Russie", Part.REST, 1),
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
        ("fr", "Moscou, 7 mars (TASS) Les prix montent."),
    ],
)
def test_a_dateline_weighs_as_little_as_the_rest(language: str, paragraph: str) -> None:
    result = focus(None, [paragraph], language)
    assert {evidence.part for evidence in result.evidence} == {Part.DATELINE}
    assert result.scores in {(("RU", 1.0),), (("RU", 2.0),)}


@pytest.mark.parametrize(
    "paragraph", ["Moscow said so.", "The United Arab Emirates (UAE) said so.", "IRAN-IRAQ talks"]
)
def test_other_beginnings_are_no_datelines(paragraph: str) -> None:
    result = focus(None, [paragraph], "en")
    assert {evidence.part for evidence in result.evidence} == {Part.FIRST}


def test_a_dateline_weighs_more_where_the_first_paragraph_confirms_it() -> None:
    opening = "ABUJA, July 30 (Reuters) - Ministers met in Nigeria and spoke of Togo."
    result = focus(None, [opening], "en")
    assert result.scores == (("NG", 4.0), ("TG", 2.0))


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
        Evidence("PE", "Peru", Part.FIRST, 1),
        Evidence("PE", "peru", Part.TAG, 1),
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
