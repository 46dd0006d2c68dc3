"""The tables of names, held against CLDR."""

from itertools import product

import pytest
from babel import Locale
from babel.dates import get_day_names, get_month_names

from index.extraction.dates.grammar import fold, tidy
from index.extraction.dates.months import DAY_FIRST, MONTHS, WEEKDAYS

_MOST = 10  # of twelve: some names are words of English, French, or another month elsewhere
NAMES = list(
    product(["en", "en_GB", "fr", "fr_CA"], ["wide", "abbreviated"], ["format", "stand-alone"])
)


def plain(name: str) -> str:
    return fold(tidy(name)).rstrip(".")


@pytest.mark.parametrize(("locale", "width", "context"), NAMES)
def test_every_month_of_cldr_is_in_the_table(locale: str, width: str, context: str) -> None:
    names = get_month_names(width, context, locale)  # type: ignore[arg-type]
    assert {plain(name): MONTHS.get(plain(name)) for name in names.values()} == {
        plain(name): number for number, name in names.items()
    }


@pytest.mark.parametrize(
    "locale", ["da", "nb", "sv", "pl", "cs", "ro", "de", "es", "it", "pt", "nl"]
)
def test_months_of_other_languages_are_in_the_table_as_cldr_has_them(locale: str) -> None:
    months = {plain(name): number for number, name in get_month_names(locale=locale).items()}
    known = {name: MONTHS[name] for name in months if name in MONTHS}
    assert known.items() <= months.items()
    assert len(known) >= _MOST


@pytest.mark.parametrize(("locale", "width", "context"), NAMES)
def test_every_weekday_of_cldr_is_in_the_table(locale: str, width: str, context: str) -> None:
    names = get_day_names(width, context, locale)  # type: ignore[arg-type]
    assert {plain(name): WEEKDAYS.get(plain(name)) for name in names.values()} == {
        plain(name): number for number, name in names.items()
    }


@pytest.mark.parametrize("name", [*MONTHS, *WEEKDAYS])
def test_every_name_in_the_tables_is_folded(name: str) -> None:
    assert plain(name) == name


@pytest.mark.parametrize("language", sorted(DAY_FIRST))
def test_languages_that_write_the_day_first_do_so_in_cldr(language: str) -> None:
    assert Locale(language).date_formats["short"].pattern.startswith("d")
