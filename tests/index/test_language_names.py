"""Names of languages, in English and French."""

import pytest
from babel import Locale

from index.language_names import code_named, codes, name_of, nearest


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("German", "de"),
        ("allemand", "de"),
        ("Néerlandais", "nl"),
        ("neerlandais", "nl"),
        ("FARSI", "fa"),
        ("slavon d’église", "cu"),
        ("de", None),
        ("germn", None),
        ("", None),
    ],
)
def test_languages_are_known_by_their_names(name: str, code: str | None) -> None:
    assert code_named(name) == code


@pytest.mark.parametrize("reader", ["en", "fr"])
def test_languages_are_called_as_in_cldr(reader: str) -> None:
    called = Locale(reader).languages
    alike = [code for code in codes() if name_of(code, reader) == called.get(code)]
    assert len(alike) > 0.95 * len(codes())  # releases of CLDR differ in a few


def test_what_is_no_language_is_called_by_its_code() -> None:
    assert name_of("zz", "en") == "zz"


def test_every_language_is_found_by_the_name_that_is_shown() -> None:
    for code in codes():
        assert {code_named(name_of(code, reader)) for reader in ("en", "fr")} == {code}


@pytest.mark.parametrize(
    ("typed", "name"), [("germn", "German"), ("alemand", "allemand"), ("xyzzy", None)]
)
def test_the_nearest_name_is_found(typed: str, name: str | None) -> None:
    assert nearest(typed) == name
