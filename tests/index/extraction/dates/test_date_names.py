"""The tables of names, held against CLDR."""

from itertools import product

import pytest
from babel import Locale
from babel.dates import get_day_names, get_month_names

from index.extraction.dates.grammar import fold, tidy
from index.extraction.dates.months import DAY_FIRST, MONTHS, WEEKDAYS

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
