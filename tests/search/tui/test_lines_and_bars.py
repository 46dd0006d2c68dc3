"""Breaking text into lines, months into columns, panes into rows; lending the index."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from index.dates import DaySpan, PartialDate
from search.render.safety import width
from search.tui.bars import shaded_cell, tops, years
from search.tui.columns import columns, span_of
from search.tui.facets import shared
from search.tui.folding import Pane, shown
from search.tui.lending import Lent
from search.tui.wrapping import line_ranges, reaching, shortened

LETTERS = st.text(alphabet="ab é—'新e\u0301 ", max_size=80)


@settings(max_examples=100, deadline=None)
@given(LETTERS, st.integers(min_value=2, max_value=30))
def test_lines_fit_and_leave_out_nothing_but_spaces(text: str, room: int) -> None:
    ranges = list(line_ranges(text, room))
    assert all(width(text[start:end]) <= room for start, end in ranges)
    kept = "".join(text[start:end] for start, end in ranges)
    assert kept.replace(" ", "") == text.replace(" ", "")


def test_a_text_is_shortened_with_an_ellipsis() -> None:
    lines = shortened(Content("one two three four five"), 8, 2)
    assert [line.plain for line in lines] == ["one two", "three…"]
    assert [line.plain for line in shortened(Content("one two"), 8, 2)] == ["one two"]


def test_each_month_is_a_column_where_there_is_room_and_gaps_stay() -> None:
    months = {"en": {"2022-11": 2, "2023-02": 1, "XXXX": 3}, "fr": {"2022-11": 1}, "": {}}
    made = columns(months, 40)
    assert [column.counts for column in made] == [(2, 1, 0), (0, 0, 0), (0, 0, 0), (1, 0, 0)]
    assert made[0].span == PartialDate(2022, 11).span


@pytest.mark.parametrize(("room", "step"), [(130, 1), (60, 3), (20, 12), (12, 12), (6, 24)])
def test_months_share_columns_that_begin_with_the_calendar(room: int, step: int) -> None:
    months = {"en": {"2013-02": 1, "2022-12": 4}, "fr": {}, "": {"2022-12": 1}}
    made = columns(months, room)
    assert len(made) <= room
    assert {column.last - column.first + 1 for column in made} == {step}
    assert all(column.first % step == 0 for column in made)
    assert made[-1].total == 5
    assert sum(column.total for column in made) == 6


def test_a_text_whose_match_lies_far_behind_begins_near_it() -> None:
    text = Content("one two three four five six seven eight nine ten")
    assert reaching(text, (4, 7), 30) is text
    assert reaching(text, (45, 48), 30).plain == "…nine ten"
    assert reaching(Content("x" * 40), (38, 40), 20).plain == "…xx"


def test_without_dates_there_are_no_columns() -> None:
    assert columns({"en": {"unknown": 4}, "fr": {}, "": {}}, 40) == []


def test_a_few_old_articles_share_a_column_before_all_others() -> None:
    months = {f"{year}-{month:02}": 3 for year in (2022, 2023) for month in range(1, 13)}
    made = columns({"en": {"1901-05": 1, **months}, "fr": {"1913-07": 1}, "": {}}, 40)
    assert (made[0].strays, made[0].total, made[0].span) == (
        True,
        2,
        span_of(1901 * 12 + 4, 2021 * 12 + 11),
    )
    assert [column.total for column in made[1:]] == [3] * 24
    assert years(made, 1, 40).startswith("«2022 ")
    late = columns({"en": {"2023-01": 20, "2023-02": 9, "2099-01": 1}}, 40)
    assert [(column.total, column.strays) for column in late] == [
        (20, False),
        (9, False),
        (1, True),
    ]
    assert years(late, 3, 40)[6] == "»"


@given(
    st.dictionaries(
        st.tuples(st.integers(1, 2100), st.integers(1, 12)), st.integers(1, 90), max_size=40
    ),
    st.integers(10, 130),
)
def test_each_month_is_in_one_column_and_all_fit(
    counted: dict[tuple[int, int], int], room: int
) -> None:
    months = {f"{year:04}-{month:02}": count for (year, month), count in counted.items()}
    made = columns({"en": months, "fr": months}, room)
    assert len(made) <= room
    assert sum(column.total for column in made) == 2 * sum(months.values())
    assert all(one.last + 1 == other.first for one, other in pairwise(made))


def test_without_colours_languages_are_shades() -> None:
    ends = tops((8, 8, 8), 24)
    assert [shaded_cell(ends, row) for row in range(3)] == ["█", "▒", "░"]
    assert shaded_cell(tops((1, 0, 0), 6), 0) == "▄"


def test_a_run_of_months_is_their_days() -> None:
    first, last = PartialDate(2022, 11).span, PartialDate(2023, 2).span
    assert first is not None
    assert last is not None
    assert span_of(2022 * 12 + 10, 2023 * 12 + 1) == DaySpan(first.first, last.last)


@pytest.mark.parametrize(
    ("wanted", "room", "given"),
    [
        ([14, 6, 4, 12], 40, [14, 6, 4, 12]),
        ([42, 8, 5, 42], 37, [12, 8, 5, 12]),
        ([42, 3, 3, 3], 16, [7, 3, 3, 3]),
        ([9, 9], 4, [3, 3]),
        ([], 10, []),
    ],
)
def test_lists_share_the_rows_and_what_one_does_not_need(
    wanted: list[int], room: int, given: list[int]
) -> None:
    assert shared(wanted, room) == given


@pytest.mark.parametrize(
    ("room", "main", "panes"),
    [
        (80, Pane.HITS, "hits"),
        (80, Pane.ARTICLE, "article"),
        (110, Pane.FACETS, "facets hits"),
        (110, Pane.ARTICLE, "hits article"),
        (160, Pane.HITS, "facets hits article"),
    ],
)
def test_panes_fold(room: int, main: Pane, panes: str) -> None:
    assert " ".join(shown(room, main)) == panes


class Closing:
    """A searcher that knows whether it was closed."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        """Note it."""
        self.is_closed = True


def test_an_index_is_closed_when_its_last_user_is_done() -> None:
    searcher: Any = Closing()
    lent = Lent(searcher)
    with lent.use() as used:
        assert used is searcher
        lent.give_up()
        assert not searcher.is_closed
    assert searcher.is_closed
    with lent.use() as late:
        assert late is None
