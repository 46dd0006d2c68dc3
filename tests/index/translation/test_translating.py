"""Putting translations beside the words of a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query import (
    And,
    Boost,
    Everything,
    Exact,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    TextField,
    Translated,
    positive_words,
    typed_words,
    untranslated,
)
from index.translation import translated
from index.translation.cognates import cognates


def others(query: Query) -> dict[str, set[str]]:
    """Give all translations by the words that have them."""
    return {
        word.text: {text for _, text in word.others}
        for word in positive_words(translated(query))
        if isinstance(word, Translated)
    }


def all_of(text: str) -> And:
    return And(tuple(map(Term, text.split())))


def test_a_word_and_a_phrase_have_their_translations() -> None:
    assert {"grève", "débrayage"} <= others(Term("Strikes"))["Strikes"]
    assert "accord de paix" in others(Phrase("peace agreement"))["peace agreement"]
    assert others(Boost(Term("oil"), 2.0))["oil"] == {"pétrole", "pétrolier"}
    assert translated(Term("oil", TextField.TITLE)) == Translated(
        Term("oil", TextField.TITLE), (("fr", "pétrole"), ("fr", "pétrolier"))
    )


@pytest.mark.parametrize(
    "query",
    [
        Exact("strike"),
        Prefix("strike"),
        Not(Term("strike")),
        Phrase("peace agreement", 2),
        Term("zzyzx"),
        Term("the"),
        Everything(),
    ],
)
def test_other_queries_stay_as_they_are(query: Query) -> None:
    assert translated(query) == query


def test_words_side_by_side_are_looked_for_together_in_the_other_language() -> None:
    oil_and_climate = translated(all_of("oil climate change"))
    assert isinstance(oil_and_climate, And)
    oil, climate_change = oil_and_climate.parts
    assert isinstance(oil, Translated)
    assert isinstance(climate_change, Or)
    apart, together = climate_change.parts
    assert isinstance(apart, And)
    assert isinstance(together, Translated)
    assert together.elsewhere
    assert ("fr", "dérèglement climatique") in together.others
    assert "climate change" not in others(And((Term("climate", TextField.TITLE), Term("change"))))


def test_any_of_words_side_by_side_may_mean_them_together() -> None:
    any_of = translated(Or((Term("climate"), Term("change"), Term("Paris"))))
    assert isinstance(any_of, Or)
    assert [part.text for part in any_of.parts if isinstance(part, Translated)] == [
        "climate",
        "change",
        "climate change",
    ]


@pytest.mark.parametrize(
    ("text", "word", "other", "is_there"),
    [
        ("the pain of defeat", "pain", "douleur", True),
        ("the pain of defeat", "pain", "bread", False),
        ("le prix du pain", "pain", "bread", True),
        ("le prix du pain", "pain", "douleur", False),
        ("pain", "pain", "bread", True),
        ("pain", "pain", "douleur", True),
    ],
)
def test_a_word_of_both_languages_is_one_of_that_which_most_others_speak_for(
    text: str, word: str, other: str, *, is_there: bool
) -> None:
    assert (other in others(all_of(text)).get(word, set())) is is_there


@pytest.mark.parametrize(
    ("word", "language", "other"),
    [
        ("fragility", "en", "fragilité"),
        ("fragilité", "fr", "fragility"),
        ("anthropological", "en", "anthropologique"),
        ("putin", "en", "poutine"),
        ("moubarak", "fr", "mubarak"),
        ("shevchenko", "en", "chevtchenko"),
    ],
)
def test_words_of_no_table_are_guessed_by_their_endings_and_sounds(
    word: str, language: str, other: str
) -> None:
    assert other in cognates(word, language)


words = st.sampled_from("strike grève the la climate change Cuba pain zzyzx Londres".split())  # noqa: SIM905 - reads as a list of words
queries = st.recursive(
    st.builds(Term, words, st.sampled_from([None, TextField.TITLE]))
    | st.builds(Phrase, words)
    | st.builds(Exact, words),
    lambda parts: (
        st.builds(And, st.lists(parts, max_size=4).map(tuple))
        | st.builds(Or, st.lists(parts, max_size=4).map(tuple))
        | st.builds(Not, parts)
        | st.builds(Boost, parts, st.just(2.0))
    ),
)


@given(queries)
def test_translating_keeps_the_words_that_were_typed(query: Query) -> None:
    typed = [
        word.word if isinstance(word, Translated) else word
        for word in typed_words(translated(query))
    ]
    assert typed == list(positive_words(query))
    assert list(positive_words(untranslated(translated(query)))) == typed
