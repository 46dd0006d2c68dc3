"""Dates as they are printed, found in one line.

A line is first `tidied` (composed accents, no invisible joiners), then `folded` (small ASCII letters, one kind of
space, dash and apostrophe); folding keeps every character in its place, so what is found in the one stands at the
same place in the other. Nothing missing is ever filled in.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from index.dates import PartialDate
from index.extraction.dates.months import DAY_FIRST, MONTHS, WEEKDAYS
from index.frozen import Frozen

YEARS = range(1700, 2101)
_REMEMBERED = 512
"""Lines that are remembered, as several steps look at the same ones."""

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]")
_ALIKE = {
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "'": "\u2018\u2019\u02bc",
    "a": "àâäáãąă",
    "c": "çčć",
    "e": "éèêëᵉęě",
    "i": "îïí",
    "o": "ôöóº°",
    "r": "ʳř",
    "s": "śšș",
    "u": "ùûüúů",
    "z": "źżž",
}
_PLAIN = {form: plain for plain, forms in _ALIKE.items() for form in forms}
_FORMS = re.compile(f"[{''.join(_PLAIN)}]")


class Printed(Frozen):
    """A date in a line, at the half-open range `start` to `end`.

    `readings` are the dates it can mean: two when day and month could change places. It is `doubtful` when the weekday
    beside it is not the weekday of that day.
    """

    start: int
    end: int
    form: str
    readings: tuple[PartialDate, ...]
    doubtful: bool = False

    @property
    def date(self) -> PartialDate | None:
        """The one date that it means, if it is one."""
        return self.readings[0] if len(self.readings) == 1 and not self.doubtful else None


def tidy(text: str) -> str:
    """Compose accents and drop invisible joiners."""
    return text if text.isascii() else _INVISIBLE.sub("", unicodedata.normalize("NFC", text))


@lru_cache(maxsize=_REMEMBERED)
def fold(tidied: str) -> str:
    """Write small unaccented letters and one kind of space, dash and apostrophe, character by character."""
    small = tidied.lower()
    if len(small) != len(tidied):  # a capital of two small ones
        small = "".join(map(_small, tidied))
    return small.replace("\t", " ") if small.isascii() else _FORMS.sub(_plain, small)


def _small(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter


def _plain(form: re.Match[str]) -> str:
    return _PLAIN[form[0]]


def day_comes_first(language: str | None) -> bool:
    """Tell whether a language always writes the day before the month."""
    return language in DAY_FIRST


def full_dates(folded: str, *, day_first: bool) -> list[Printed]:
    """Find the dates that have day, month and year, in the order they stand."""
    if _YEAR_NUMBER.search(folded) is None:
        return []
    return _apart(_printed(folded, _full_forms(), day_first=day_first))


def short_dates(folded: str, *, day_first: bool) -> list[Printed]:
    """Find dates whose year has two digits; they are of 1969 to 2068, as POSIX has it (`%y` of `strptime`)."""
    if _SHORT_YEAR_NUMBER.search(folded) is None:
        return []
    return _apart(_printed(folded, _short_forms(), day_first=day_first))


def partial_dates(folded: str) -> list[Printed]:
    """Find days of a month without a year, outside full dates."""
    full = full_dates(folded, day_first=True)
    found = _printed(folded, _yearless_forms(), day_first=True)
    return [one for one in _apart([*full, *found]) if one.readings[0].year is None]


def months_of_years(folded: str) -> list[Printed]:
    """Find `November 2022`, outside full dates."""
    full = full_dates(folded, day_first=True)
    found = _printed(folded, _month_forms(), day_first=True)
    return [one for one in _apart([*full, *found]) if one.readings[0].day is None]


def alternatives(names: dict[str, int]) -> str:
    """Give a regular expression of names, the longest first."""
    return "|".join(sorted(names, key=len, reverse=True))


def _apart(found: list[Printed]) -> list[Printed]:
    """Drop what overlaps something found by an earlier form."""
    kept: list[Printed] = []
    for one in found:
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _printed(folded: str, forms: "_Forms", *, day_first: bool) -> list[Printed]:
    has_number = _NUMBER.search(folded)
    return list(_each_printed(folded, forms, day_first=day_first)) if has_number else []


def _each_printed(folded: str, forms: "_Forms", *, day_first: bool) -> Iterator[Printed]:
    worded, parted = _has_month(folded), _PARTED.search(folded)
    for form, pattern in forms:
        if not (parted if form in _IN_DIGITS else worded):
            continue
        for match in pattern.finditer(folded):
            parts = match.groupdict()
            weekday = parts.get("weekday")
            readings = _readings(parts, day_first=day_first)
            sound = tuple(date for date in readings if _falls_on(date, weekday))
            if readings:
                yield Printed(match.start(), match.end(), form, sound or readings, not sound)


@lru_cache(maxsize=_REMEMBERED)
def _has_month(folded: str) -> bool:
    """Tell whether a month is named; most lines with a number have none, and need no closer look."""
    return not MONTHS.keys().isdisjoint(_LETTERS.findall(folded))


def _readings(parts: dict[str, str | None], *, day_first: bool) -> tuple[PartialDate, ...]:
    """Give the possible dates of a match: none, one, or two."""
    year = _year(parts.get("year"))
    first, second = parts.get("first"), parts.get("second")
    if first and second:
        return _in_digits(year, int(first), int(second), day_first=day_first)
    day = parts.get("day")
    date = made(year, _month(parts["month"] or ""), int(day) if day else None)
    return (date,) if date else ()


def _year(printed: str | None) -> int | None:
    if not printed:
        return None
    year = int(printed)
    return (
        year
        if len(printed) > _SHORT_YEAR
        else year + (_CENTURY if year < _PIVOT else _CENTURY - 100)
    )


def _in_digits(
    year: int | None, first: int, second: int, *, day_first: bool
) -> tuple[PartialDate, ...]:
    """Read `first/second/year`; equal readings count once."""
    by_day, by_month = made(year, second, first), made(year, first, second)
    if day_first and by_day:
        return (by_day,)
    return tuple(dict.fromkeys(date for date in (by_day, by_month) if date))


def _month(name: str) -> int:
    return MONTHS[name] if name in MONTHS else int(name)


def made(year: int | None, month: int, day: int | None) -> PartialDate | None:
    """Make a date, or `None` when the calendar has none such."""
    try:
        return PartialDate(year, month, day) if month and day != 0 else None
    except ValueError:
        return None


def _falls_on(date: PartialDate, weekday: str | None) -> bool:
    """Tell whether a date is on a weekday; without a year any day may be."""
    if weekday is None or date.year is None:
        return True
    return dt.date(date.year, date.month or 1, date.day or 1).weekday() == WEEKDAYS[weekday]


_SHORT_YEAR, _CENTURY, _PIVOT = 2, 2000, 69
_Forms = tuple[tuple[str, re.Pattern[str]], ...]
_YEAR_NUMBER = re.compile(r"[0-9]{4}")
_SHORT_YEAR_NUMBER = re.compile(r"[0-9a-z][/.,\s-]\s?'?[0-9]{2}(?![0-9])")
_NUMBER = re.compile(r"[0-9]")
_LETTERS = re.compile(r"[a-z]{3,}")
_IN_DIGITS = frozenset(["iso", "cjk", "digits", "short_digits"])
_PARTED = re.compile(r"[0-9]\s?[-/.\u5e74\ub144]\s?[0-9]")
"""What parts the numbers of dates that name no month."""

_DAY = r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_YEAR = r"(?P<year>1[789][0-9]{2}|20[0-9]{2}|2100)(?![0-9](?![0-9]?:[0-9]{2}))"  # "3 May 202010:43"
_GLUED_YEAR = r"(?P<year>1[789][0-9]{2}|20[0-9]{2}|2100)(?![0-9](?![0-9]?\.?\s?[a-z]))"  # "3 May 20173 May 2017"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|o)\b)?"
_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m\.?)?(?:\s[a-z]{2,5})?"
_NO_CLOCK_AFTER = (
    r"(?!\s*(?:gmt|utc|hrs|hours|[ap]\.?m\b|est\b|edt\b|ist\b))"  # "March 3, 1845 GMT"
)
_NO_YEAR_AFTER = r"(?!\.?,?\s?[0-9]{4}(?![0-9]))"  # it is one that no calendar has
_ALONE = r"(?<![a-z0-9])(?<![0-9][-/.,:])(?<![0-9] - )"  # not the end of a number or of a range

_GLUED_MONTH = r"(?<![a-z])(?=[a-z])"  # "14:37:41+02:00September 18th, 2020"
_GLUED_DAY = r"(?<![0-9])(?<![0-9][-/.,:])(?<![0-9] - )"  # "Ana Ruiz22. Februar 2020"
_AFTER_YEAR = r"(?<=[^0-9][12][0-9]{3})(?=[a-z]|[0-9]{1,2}\.?\s[a-z])"  # "May 3, 2017May 3, 2017"
_ALONE_OR_GLUED = rf"(?:{_ALONE}|{_AFTER_YEAR})"


@cache
def _words() -> tuple[str, str]:
    weekday = rf"(?:(?P<weekday>{alternatives(WEEKDAYS)})\.?,?\s+(?:(?:the|le|den|dem)\s+)?)?"
    return _ALONE_OR_GLUED + weekday, rf"(?P<month>{alternatives(MONTHS)})(?![a-z])"


@cache
def _full_forms() -> _Forms:
    start, month = _words()
    return _compiled(
        iso=rf"{_ALONE}(?<![/=_]){_YEAR}(?P<sep>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=sep){_DAY}(?!-[0-9])",
        day_month_year=rf"{start}{_DAY}{_ORDINAL}(?:\s?[-./]\s?|,?\s+)(?:(?:of|de)\s+)?{month}\.?(?:,?\s+(?:de\s+)?|[-./]){_YEAR}",
        month_day_year=rf"{start}{month}\.?[\s-]+{_DAY}{_ORDINAL}(?:\s?,\s*|\s+|-){_YEAR}{_NO_CLOCK_AFTER}",
        glued_day=rf"{_GLUED_DAY}{_DAY}{_ORDINAL}(?:\s?\.\s?|\s+){month}\.?,?\s+{_GLUED_YEAR}",
        glued_month=rf"{_GLUED_MONTH}{month}\.?\s+{_DAY}{_ORDINAL},\s*{_YEAR}{_NO_CLOCK_AFTER}",
        cjk=r"(?P<year>20[0-9]{2}|19[0-9]{2})\s?[\u5e74\ub144]\s?(?P<month>1[0-2]|0?[1-9])\s?[\u6708\uc6d4]\s?(?P<day>3[01]|[12][0-9]|0?[1-9])\s?[\u65e5\uc77c]",
        month_day_clock_year=rf"{start}{month}\.?\s+{_DAY},?\s+{_CLOCK}\s+{_YEAR}",
        year_month_day=rf"{_ALONE}{_YEAR}[,\s-]\s?{month}\.?[\s-]{_DAY}",
        digits=rf"{start}(?P<first>[0-9]{{1,2}})(?P<sep>\s?/\s?|[.-])(?P<second>[0-9]{{1,2}})(?P=sep){_YEAR}(?![-/.][0-9])",
    )


@cache
def _short_forms() -> _Forms:
    start, month = _words()
    year = r"'?(?P<year>[0-9]{2})(?![0-9]|\s?[:h]|[-/.][0-9])"
    return _compiled(
        short_words=rf"{start}{_DAY}{_ORDINAL}(?:\s?[-./]\s?|\s+){month}(?:\.?\s+|\.?,\s?|[-./]){year}",
        short_digits=rf"{start}(?P<first>[0-9]{{1,2}})(?P<sep>[/.-])(?P<second>[0-9]{{1,2}})(?P=sep){year}",
    )


@cache
def _yearless_forms() -> _Forms:
    start, month = _words()
    return _compiled(
        day_month=rf"{start}{_DAY}{_ORDINAL}(?:\s+(?:of\s+)?|-){month}{_NO_YEAR_AFTER}",
        month_day=rf"{start}{month}\.?\s+{_DAY}{_ORDINAL}(?!\s?[-:h/][0-9])(?!\s-\s[0-9]){_NO_YEAR_AFTER}",
    )


@cache
def _month_forms() -> _Forms:
    _, month = _words()
    return _compiled(
        month_year=rf"{_ALONE}(?<![0-9] ){month}\.?(?:,?\s+(?:(?:of|de)\s+)?|-){_YEAR}"
    )


def _compiled(**forms: str) -> _Forms:
    return tuple((name, re.compile(pattern)) for name, pattern in forms.items())
