"""Looking words up in the tables."""

from collections import Counter
from itertools import chain

import pytest

from index.analysis import ANALYZERS
from index.translation.glossary import LANGUAGES, Glossary
from index.translation.tables import ONLY_A_TRANSLATION, countries, ideas, lines_of_country, sides

LINES = [line for text in ideas() for line in text.splitlines() if not line.startswith("#")]


def terms(text: str, language: str) -> tuple[str, ...]:
    return tuple(ANALYZERS[language].terms(text))


@pytest.fixture(scope="module")
def news() -> Glossary:
    return Glossary(ideas())


@pytest.fixture(scope="module")
def places() -> Glossary:
    return Glossary(countries(), lines_of_country)


@pytest.mark.parametrize(
    ("word", "language", "other"),
    [
        ("blockades", "en", "blocus"),
        ("strike", "en", "grève"),
        ("strike", "en", "frappe"),
        ("oil", "en", "pétrole"),
        ("climate change", "en", "dérèglement climatique"),
        ("U.N.", "en", "Nations unies"),
        ("l’embargo", "fr", "blockade"),
        ("élections", "fr", "polls"),
        ("dried", "en", "sec"),
        ("cœur", "fr", "heart"),
        ("accords de paix", "fr", "peace deal"),
        ("zyzzyva", "en", ""),
        ("", "en", ""),
    ],
)
def test_words_are_found_in_any_of_their_forms(
    news: Glossary, word: str, language: str, other: str
) -> None:
    found = news.translations(terms(word, language), language)
    assert other in found if other else found == ()


@pytest.mark.parametrize(
    ("word", "language", "others"),
    [
        ("Beijing", "en", ("Pékin",)),
        ("Pékin", "fr", ("Beijing", "Peking")),
        ("London", "en", ("Londres",)),
        ("Cubans", "en", ("cubain",)),
        ("allemande", "fr", ("German",)),
        ("Berlin", "en", ()),
        ("Vienne", "fr", ("Vienna",)),
        ("Dominique", "fr", ()),
    ],
)
def test_countries_their_people_and_capitals_are_translated(
    places: Glossary, word: str, language: str, others: tuple[str, ...]
) -> None:
    found = places.translations(terms(word, language), language)
    assert set(found) >= set(others)
    assert bool(found) == bool(others)


def test_a_doubtful_name_is_a_translation_alone() -> None:
    glossary = Glossary(["end = fin, ?terme"])
    assert glossary.translations(("end",), "en") == ("fin", "terme")
    assert glossary.translations(terms("terme", "fr"), "fr") == ()


def test_what_stands_for_several_ideas_has_the_names_of_all_of_them() -> None:
    glossary = Glossary(["strike = grève", "# a heading\nstrike, raid = frappe, raid"])
    assert glossary.translations(("strike",), "en") == ("grève", "frappe", "raid")


@pytest.mark.parametrize(
    ("table", "lines"),
    [("news", LINES), ("places", [*chain.from_iterable(map(lines_of_country, countries()))])],
)
def test_every_name_of_the_tables_is_found_by_its_own_terms(
    table: str, lines: list[str], request: pytest.FixtureRequest
) -> None:
    glossary: Glossary = request.getfixturevalue(table)
    assert len(lines) > 500
    for line in lines:
        names = sides(line)
        for side, language in enumerate(LANGUAGES):
            for name in names[side]:
                if not name.startswith(ONLY_A_TRANSLATION):
                    others = {other.lstrip(ONLY_A_TRANSLATION) for other in names[1 - side]}
                    assert others <= set(glossary.translations(terms(name, language), language))


def test_the_tables_hold_names_on_both_sides_of_many_ideas() -> None:
    pairs = [sides(line) for line in LINES]
    assert len(pairs) > 1_500
    names = list(chain.from_iterable(chain(*pair) for pair in pairs))
    assert all(name.strip() == name and name.strip("?") for name in names)
    assert all(line.count(" = ") == 1 for line in LINES)
    assert [line for line, count in Counter(LINES).items() if count > 1] == []
