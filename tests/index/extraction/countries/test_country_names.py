"""Codes and names of countries."""

import pytest

from index.extraction.countries.gazetteer import find
from index.extraction.countries.names import CODES, code_of, name_of, nearest

ONLY_IN_CONTEXT = {
    "DM": "la Dominique",
    "GD": "la Grenade",
    "MU": "l'île Maurice",
    "RE": "la Réunion",
    "SV": "le Salvador",
}
"""French names that are given names or other words too."""


def test_every_code_of_the_standard_is_known_and_kosovo() -> None:
    assert len(CODES) == 249 + 1
    assert {"FR", "US", "AQ", "XK"} <= CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_country_is_known_by_its_names_in_both_languages(code: str) -> None:
    assert code_of(name_of(code, "en")) == code
    assert code_of(name_of(code, "fr")) == code


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_country_is_found_by_its_english_name(code: str) -> None:
    text = f"They met in {name_of(code, 'en')}, yesterday."
    assert {mention.code for mention in find(text, "en")} == {code}


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_country_is_found_by_its_french_name(code: str) -> None:
    text = f"Il parle de {ONLY_IN_CONTEXT.get(code, name_of(code, 'fr'))}, hier."
    assert {mention.code for mention in find(text, "fr")} == {code}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("cu", "CU"),
        (" FR ", "FR"),
        ("rus", "RU"),
        ("xkx", "XK"),
        ("États-Unis", "US"),
        ("etats unis", "US"),
        ("LES ÉTATS-UNIS", "US"),
        ("usa", "US"),
        ("u.s.", "US"),
        ("U.K.", "GB"),
        ("uk", "GB"),
        ("Ivory Coast", "CI"),
        ("cote d'ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("RDC", "CD"),
        ("r.d.c.", "CD"),
        ("Türkiye", "TR"),
        ("turkiye", "TR"),
        ("the Gambia", "GM"),
        ("L'Iran", "IR"),
        ("La Réunion", "RE"),
        ("St. Lucia", "LC"),
        ("Sao Tome and Principe", "ST"),
        ("Korea, Republic of", "KR"),
        ("Congo, the Democratic Republic of the", "CD"),
        ("Palestine, State of", "PS"),
        ("Virgin Islands, U.S.", "VI"),
        ("Maurice", "MU"),
        ("Pays de Galles", "GB"),
    ],
)
def test_codes_and_names_are_read_in_any_case_with_or_without_accents(text: str, code: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize("text", ["", "  ", ",", "Congo", "Corée", "Atlantis", "ZZ", "USSR", "the"])
def test_what_names_no_country_or_several_has_no_code(text: str) -> None:
    assert code_of(text) is None


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("CU", "en", "Cuba"),
        ("DE", "en", "Germany"),
        ("DE", "fr", "Allemagne"),
        ("PS", "en", "Palestine"),
        ("SV", "fr", "Salvador"),
        ("MU", "fr", "Île Maurice"),
        ("DE", "es", "Alemania"),
        ("DE", "und", "Germany"),
        ("DE", "not a language", "Germany"),
        ("ZZZ", "en", "ZZZ"),
    ],
)
def test_names_come_in_the_readers_language_and_else_in_english(
    code: str, language: str, name: str
) -> None:
    assert name_of(code, language) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rusia", "Russia"),
        ("germny", "Germany"),
        ("Etat Unis", "États-Unis"),
        ("Allemange", "Allemagne"),
        ("Frnace", "France"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_a_misspelt_name_has_a_nearest_one(text: str, name: str | None) -> None:
    assert nearest(text) == name
