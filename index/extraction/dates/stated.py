"""Dates that a file states about itself, in whatever notation."""

import datetime as dt
import re
from collections.abc import Callable

from index.dates import PartialDate
from index.extraction.dates.grammar import (
    YEARS,
    Printed,
    day_comes_first,
    fold,
    full_dates,
    made,
    months_of_years,
    partial_dates,
    tidy,
)
from index.extraction.dates.labels import (
    Label,
    label_of,
    looks_day_first,
    remaining_words,
    without_clock,
)

_LONGEST = 120  # characters
_ISO = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?"
    r"(?:(?:\s?t\s?|\s)[0-9]{1,2}(?::?[0-9]{2}){0,2}(?:[.,][0-9]+)?\s?(?:z|[a-z]{3,4}|[+-][0-9]{2}(?::?[0-9]{2})?)?"
    r"(?:\[[a-z_/]+\])?|z|[+-][0-9]{2}:[0-9]{2})?"
)
_COMPACT = re.compile(
    r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?:t?[0-9]{4}(?:[0-9]{2}(?:\.[0-9]+)?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_SLASHED_MONTH = re.compile(
    r"(?P<year>[0-9]{4})[/.](?P<month>[0-9]{1,2})|(?P<m>[0-9]{1,2})[/.-](?P<y>[0-9]{4})"
)
_TIMESTAMP = re.compile(r"(?P<seconds>[0-9]{10})(?:[0-9]{3})?(?:\.[0-9]+)?")
_ABOUT = re.compile(r"(?:circa|ca?\.|about|around|vers|environ)\s+")
_ZONE = re.compile(
    r"\([^()]*\)\s*$|\b(?:gmt|utc)\s?(?:[+-][0-9:]+)?|[+-][0-9]{4}\b|\b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\b"
)
_ZONE_NAME = re.compile(r"@\s+[a-z]{1,5}$")


def understand(text: str, *, language: str | None = None) -> PartialDate | None:
    """Read a date that stands alone, with any time and zone; `None` when it is none, or may be two.

    The day is the one that is printed, whatever the zone; a Unix timestamp gives its day in UTC. `04/05/2022` is read
    only in languages that always write the day first.
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST:
        return None
    folded = fold(tidy(stripped)).strip(" .,;\"'")
    approximate = _ABOUT.match(folded)
    words = folded[approximate.end() :] if approximate else folded
    date = next((date for read in _NOTATIONS if (date := read(words))), None) or _in_words(
        words, language
    )
    return _approximately(date) if approximate and date else date


def _edtf(words: str) -> PartialDate | None:
    try:
        date = PartialDate.parse(words.upper())
    except ValueError:
        return None
    return (
        date
        if (date.year is None or date.year in YEARS) and 0 not in (date.month, date.day)
        else None
    )


def _iso(words: str) -> PartialDate | None:
    return _matched(_ISO.fullmatch(words))


def _compact(words: str) -> PartialDate | None:
    return _matched(_COMPACT.fullmatch(words))


def _month_in_digits(words: str) -> PartialDate | None:
    match = _SLASHED_MONTH.fullmatch(words)
    return (
        _calendar(match["year"] or match["y"], match["month"] or match["m"], None)
        if match
        else None
    )


def _matched(match: re.Match[str] | None) -> PartialDate | None:
    return _calendar(match["year"], match["month"], match["day"]) if match else None


def _calendar(year: str, month: str, day: str | None) -> PartialDate | None:
    return made(int(year), int(month), int(day) if day else None) if int(year) in YEARS else None


def _timestamp(words: str) -> PartialDate | None:
    match = _TIMESTAMP.fullmatch(words)
    if match is None:
        return None
    day = dt.datetime.fromtimestamp(int(match["seconds"]), tz=dt.UTC).date()
    return PartialDate.of(day) if day.year in YEARS else None


_NOTATIONS: tuple[Callable[[str], PartialDate | None], ...] = (
    _edtf,
    _iso,
    _compact,
    _month_in_digits,
    _timestamp,
)


def _in_words(words: str, language: str | None) -> PartialDate | None:
    """Read the one date in `words`, when nothing else stands there but what goes with a date."""
    found = full_dates(words, day_first=day_comes_first(language) or looks_day_first(words))
    found = found or partial_dates(words) or months_of_years(words)
    if len(found) != 1 or not _alone(words, found[0]):
        return None
    return found[0].date


def _alone(words: str, printed: Printed) -> bool:
    if label_of(words[: printed.start]) is Label.OTHER:
        return False
    around = f"{words[: printed.start]} @ {words[printed.end :].removeprefix('t')}"
    plain = _ZONE.sub(" ", without_clock(around)).strip()
    return not remaining_words(_ZONE_NAME.sub(" ", plain))


def _approximately(date: PartialDate) -> PartialDate:
    return PartialDate(date.year, date.month, date.day, approximate=True)
