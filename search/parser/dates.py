"""Dates as they are typed: 2022, 2022-11, 2022..2023-06, 7d.., yesterday, november, 22-novembre-2022.

A coarse date covers its whole span, ranges include both ends, and a month without a year is the latest one that has
begun. The notation is notmuch's (https://notmuchmail.org/doc/latest/man7/notmuch-search-terms.html) where it can be.
"""

import datetime as dt
import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import MappingProxyType

from index.dates import DaySpan, PartialDate
from index.lazy import pattern
from index.nearest import nearest

MONTHS = MappingProxyType(
    {
        "en": tuple(
            "January February March April May June July August September October November December".split()  # noqa: SIM905 - reads as a list of words
        ),
        "fr": tuple(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905 - as above
        ),
    }
)
"""The months' names by language, January first."""

_SHORTENED = "jan janv feb fev fevr mar apr avr jun jul juil aug sep sept oct nov dec"
_POINT = pattern(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_AGO = pattern(r"(?P<number>\d{1,5})(?P<unit>[dwmy])")
_NAMED = pattern(
    r"(?:(?P<day>\d{1,2})(?:er|st|nd|rd|th)?[ -]?)?(?P<month>[^\W\d_]+)\.?(?:[ -]?(?P<year>\d{4}))?"
)
_NAMED_FIRST = pattern(
    r"(?P<month>[^\W\d_]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
)
_YEAR_FIRST = pattern(r"(?P<year>\d{4})(?P<sign>[/.]?)(?P<one>\d{1,2})(?P=sign)(?P<two>\d{1,2})")
_YEAR_LAST = pattern(r"(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})")
_DAYS_BACK = MappingProxyType(
    {"today": 0, "aujourd'hui": 0, "aujourd’hui": 0, "yesterday": 1, "hier": 1}
)
_RANGE = ".."
_MISSPELT = 0.75  # similarity (difflib) from which a word is a misspelt month
_LENGTHS = MappingProxyType({"d": 1, "w": 7})
_MONTHS_IN = MappingProxyType({"m": 1, "y": 12})


def read_span(text: str, *, today: dt.date) -> DaySpan:
    """Read a date or a range of dates; `ValueError` says what is wrong with it."""
    if text == "*":
        return DaySpan()
    if _RANGE not in text:
        return _point(text, today)
    first, last = (part.strip() for part in text.split(_RANGE, 1))
    if not first and not last:
        message = "a range needs one end at least"
        raise ValueError(message)
    span = DaySpan(
        _point(first, today).first if first else None, _point(last, today).last if last else None
    )
    if span.first is not None and span.last is not None and span.first > span.last:
        message = f"the range ends before it begins; the other way round it is {last}..{first}"
        raise ValueError(message)
    return span


def _point(text: str, today: dt.date) -> DaySpan:
    folded = text.casefold()
    if folded in _DAYS_BACK:
        return _day(today - dt.timedelta(days=_DAYS_BACK[folded]))
    for written, read in _READERS:
        match = written.fullmatch(folded)
        if match is not None:
            return read(match, today)
    days = " or ".join(_days_in_figures(text))
    message = f"{text} is no date{f': did you mean {days}?' if days else ''}"
    raise ValueError(message)


def _days_in_figures(text: str) -> Iterator[str]:
    """Give the days that may be meant where they are written otherwise: 20240501, 2024/5/1, 01/05/2024."""
    first, last = _YEAR_FIRST.fullmatch(text), _YEAR_LAST.fullmatch(text)
    read = [first.group("year", "one", "two")] if first else []
    if last:
        read = [last.group("year", *order) for order in (("two", "one"), ("one", "two"))]
    for year, month, day in dict.fromkeys(read):
        with suppress(ValueError):
            yield dt.date(int(year), int(month), int(day)).isoformat()


def _calendar(match: re.Match[str], _today: dt.date) -> DaySpan:
    return _span(match["year"], match["month"], match["day"])


def _span(year: str, month: str | None, day: str | None) -> DaySpan:
    try:
        date = PartialDate(int(year), int(month) if month else None, int(day) if day else None)
        return date.span or DaySpan()
    except ValueError as error:
        message = f"there is no {'-'.join(part for part in (year, month, day) if part)}"
        raise ValueError(message) from error


def _ago(match: re.Match[str], today: dt.date) -> DaySpan:
    """Give the day so long before today; days that a month does not have are its last."""
    number, unit = int(match["number"]), match["unit"]
    try:
        if unit in _LENGTHS:
            return _day(today - dt.timedelta(days=number * _LENGTHS[unit]))
        years, month = divmod(today.year * 12 + today.month - 1 - number * _MONTHS_IN[unit], 12)
        return _day(
            dt.date(years, month + 1, min(today.day, monthrange(max(years, 1), month + 1)[1]))
        )
    except (OverflowError, ValueError) as error:
        message = f"{match[0]} is before all calendars"
        raise ValueError(message) from error


def _named(match: re.Match[str], today: dt.date) -> DaySpan:
    month = _NUMBERS.get(_folded(match["month"]))
    if month is None:
        near = nearest(_folded(match["month"]), [*_NUMBERS, *_DAYS_BACK], likeness=_MISSPELT)
        message = f"{match[0]} is no date{f': did you mean {near}?' if near else ''}"
        raise ValueError(message)
    if match["year"]:
        return _span(match["year"], str(month), match["day"])
    begins = (month, int(match["day"] or 1))
    year = today.year - (begins > (today.month, today.day))
    return _span(f"{year:04}", str(month), match["day"])


def _day(day: dt.date) -> DaySpan:
    return DaySpan(day.toordinal(), day.toordinal())


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _month_numbers() -> dict[str, int]:
    names = {
        _folded(name): number
        for months in MONTHS.values()
        for number, name in enumerate(months, start=1)
    }
    short = {
        name: next(number for full, number in names.items() if full.startswith(name))
        for name in _SHORTENED.split()
    }
    return names | short


_NUMBERS = MappingProxyType(_month_numbers())
_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], dt.date], DaySpan]], ...] = (
    (_POINT, _calendar),
    (_AGO, _ago),
    (_NAMED, _named),
    (_NAMED_FIRST, _named),
)
