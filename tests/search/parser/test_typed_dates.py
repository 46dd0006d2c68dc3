"""Dates as they are typed, and the days they cover."""

import datetime as dt

import pytest

from index.dates import DaySpan
from index.errors import QueryError
from index.query import Keep, Published
from search.parser import parse


def days(first: str | None, last: str | None) -> DaySpan:
    first_day, last_day = (
        dt.date.fromisoformat(day).toordinal() if day else None for day in (first, last)
    )
    return DaySpan(first_day, last_day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-11", "2022-11-01", "2022-11-30"),
        ("2022-2", "2022-02-01", "2022-02-28"),
        ("2022-11-22", "2022-11-22", "2022-11-22"),
        ("2020-1-1", "2020-01-01", "2020-01-01"),
        ("2022..2023-06", "2022-01-01", "2023-06-30"),
        ("2022..2022", "2022-01-01", "2022-12-31"),
        ("..2022", None, "2022-12-31"),
        ("2023..", "2023-01-01", None),
        ("*", None, None),
        ("today", "2024-03-05", "2024-03-05"),
        ("yesterday", "2024-03-04", "2024-03-04"),
        ("hier", "2024-03-04", "2024-03-04"),
        ("aujourd’hui", "2024-03-05", "2024-03-05"),
        ("Yesterday..Today", "2024-03-04", "2024-03-05"),
        ("7d..", "2024-02-27", None),
        ("7d", "2024-02-27", "2024-02-27"),
        ("2w..1w", "2024-02-20", "2024-02-27"),
        ("..3m", None, "2023-12-05"),
        ("4y", "2020-03-05", "2020-03-05"),
        ("november", "2023-11-01", "2023-11-30"),
        ("novembre", "2023-11-01", "2023-11-30"),
        ("Nov", "2023-11-01", "2023-11-30"),
        ("february", "2024-02-01", "2024-02-29"),
        ("mars", "2024-03-01", "2024-03-31"),
        ("avril", "2023-04-01", "2023-04-30"),
        ("novembre-2022", "2022-11-01", "2022-11-30"),
        ("nov2022", "2022-11-01", "2022-11-30"),
        ("Nov.2022", "2022-11-01", "2022-11-30"),
        ("décembre-2021", "2021-12-01", "2021-12-31"),
        ("decembre-2021", "2021-12-01", "2021-12-31"),
        ("août2021..sept2021", "2021-08-01", "2021-09-30"),
        ("22nov2022", "2022-11-22", "2022-11-22"),
        ("22-novembre-2022", "2022-11-22", "2022-11-22"),
        ('"22 novembre 2022"', "2022-11-22", "2022-11-22"),
        ('"1er mai 2022"', "2022-05-01", "2022-05-01"),
        ('"November 22, 2022"', "2022-11-22", "2022-11-22"),
        ('"november 22nd 2022"', "2022-11-22", "2022-11-22"),
        ('"22 nov 2022 .. 24 nov 2022"', "2022-11-22", "2022-11-24"),
        ("5mar", "2024-03-05", "2024-03-05"),
        ("6mar", "2023-03-06", "2023-03-06"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_a_date_covers_its_whole_span(
    text: str, first: str | None, last: str | None, today: dt.date
) -> None:
    assert parse(f"date:{text}", today=today) == Keep(Published((days(first, last),)))


def test_days_that_a_month_does_not_have_are_its_last() -> None:
    query = parse("date:1m", today=dt.date(2024, 3, 31))
    assert query == Keep(Published((days("2024-02-29", "2024-02-29"),)))


def test_several_dates_stand_beside_one_another(today: dt.date) -> None:
    query = parse("date:2020,2022..,unknown", today=today)
    spans = (days("2020-01-01", "2020-12-31"), days("2022-01-01", None))
    assert query == Keep(Published(spans, undated=True))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("2022-13", "there is no 2022-13"),
        ("2022-02-30", "there is no 2022-02-30"),
        ("0000", "there is no 0000"),
        ("30-february-2022", "there is no 2022-2-30"),
        ("29feb", "there is no"),
        ("2023..2022", "ends before it begins"),
        ("..", "one end at least"),
        ("2022...2023", "no date"),
        ("2022/11/22", "no date"),
        ("brumaire", "no date"),
        ("22", "no date"),
        ("20221122", "no date"),
        ("99999m", "before all calendars"),
        ("9999y", "before all calendars"),
    ],
)
def test_what_is_no_date_is_told(text: str, what: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(f"cuba date:{text}", today=dt.date(2023, 3, 5))
    start, end = caught.value.span
    assert caught.value.text[start:end] == text
    assert what in caught.value.what
    assert "2022-11" in (caught.value.hint or "")
