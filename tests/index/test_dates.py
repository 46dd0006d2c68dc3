"""Dates as far as they are known, and the days that they may be."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import DaySpan, PartialDate

ONE_DAY = st.dates()
NOTATIONS = [
    ("2022", PartialDate(2022)),
    ("2022-11", PartialDate(2022, 11)),
    ("2022-11-22", PartialDate(2022, 11, 22)),
    ("2023-12-04~", PartialDate(2023, 12, 4, approximate=True)),
    ("2023~", PartialDate(2023, approximate=True)),
    ("XXXX-11-19", PartialDate(None, 11, 19)),
    ("XXXX-11", PartialDate(None, 11)),
    ("XXXX-02-29", PartialDate(None, 2, 29)),
    ("0001-01-01", PartialDate(1, 1, 1)),
    ("9999-12-31", PartialDate(9999, 12, 31)),
]


@pytest.mark.parametrize(("text", "date"), NOTATIONS)
def test_a_date_is_written_and_read_in_the_notation_of_edtf(text: str, date: PartialDate) -> None:
    assert str(date) == text
    assert PartialDate.parse(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "20222",
        "2022-1",
        "2022-13",
        "2022-00",
        "2022-11-31",
        "2023-02-29",
        "2022-11-22T10:00",
        " 2022",
        "2022\n",
        "2022-XX",
        "XXXX",
        "XXXX~",
        "XXXX-02-30",
        "2022?",
        "~2022",
        "0000",
        "19 novembre",
    ],
)
def test_anything_else_is_not_a_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message may be that of `datetime`
        PartialDate.parse(text)


@pytest.mark.parametrize(
    "parts", [(2022, None, 5), (None, None, None), (None, None, 5), (2022, 13), (2022, 2, 30)]
)
def test_parts_that_make_no_date_are_refused(parts: tuple[int | None, ...]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as above
        PartialDate(*parts)


@given(ONE_DAY, st.integers(1, 3), st.booleans())
def test_what_is_written_can_be_read(
    day: dt.date,
    known: int,
    approximate: bool,  # noqa: FBT001 - drawn
) -> None:
    parts = (day.year, day.month, day.day)[:known]
    date = PartialDate(*parts, approximate=approximate)
    assert PartialDate.parse(str(date)) == date


@given(ONE_DAY)
def test_a_day_is_a_date_that_may_be_one_day(day: dt.date) -> None:
    assert PartialDate.of(day).span == DaySpan(day.toordinal(), day.toordinal())
    assert str(PartialDate.of(day)) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-11", "2022-11-01", "2022-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02~", "2023-02-01", "2023-02-28"),
        ("2022-11-22~", "2022-11-22", "2022-11-22"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_a_coarse_date_may_be_any_of_its_days(text: str, first: str, last: str) -> None:
    days = (dt.date.fromisoformat(day).toordinal() for day in (first, last))
    assert PartialDate.parse(text).span == DaySpan(*days)


@pytest.mark.parametrize("text", ["XXXX-11-19", "XXXX-11"])
def test_a_date_without_year_may_be_any_day(text: str) -> None:
    assert PartialDate.parse(text).span is None


@given(ONE_DAY)
def test_a_year_holds_its_months_and_a_month_its_days(day: dt.date) -> None:
    spans = [
        PartialDate(*(day.year, day.month, day.day)[:known]).span or DaySpan()
        for known in (1, 2, 3)
    ]
    year, month, one = spans
    assert year.contains(month)
    assert month.contains(one)
    assert not one.contains(month)
    assert not month.contains(year)


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (DaySpan(), DaySpan(), True),
        (DaySpan(), DaySpan(5, 6), True),
        (DaySpan(5, None), DaySpan(5, 6), True),
        (DaySpan(6, None), DaySpan(5, 6), False),
        (DaySpan(None, 6), DaySpan(5, 6), True),
        (DaySpan(None, 5), DaySpan(5, 6), False),
        (DaySpan(5, 6), DaySpan(5, 6), True),
        (DaySpan(5, 5), DaySpan(6, 6), False),
        (DaySpan(6, 5), DaySpan(5, 5), False),
    ],
)
def test_a_span_contains_another_when_it_has_all_its_days(
    outer: DaySpan,
    inner: DaySpan,
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert outer.contains(inner) is expected
