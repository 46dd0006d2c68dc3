"""What choosing makes of a request, without a screen."""

import shlex

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.dates import DaySpan, PartialDate
from index.engine import FacetField, Sort
from index.frozen import replace
from index.query import OneOf, Published, ValueField
from search.request import Request
from search.tui.choosing import (
    Standing,
    between,
    choice,
    choices,
    cleared,
    sorted_next,
    spans,
    standing,
    toggled,
    without,
)
from search.tui.command_line import command_line, saved_arguments

CUBA = choice(FacetField.COUNTRY, "CU")
IRAN = choice(FacetField.COUNTRY, "IR")
YEAR = choice(FacetField.YEAR, "2022")
MONTH = choice(FacetField.MONTH, "2022-11")
VALUES = [
    *((FacetField.COUNTRY, value) for value in ("CU", "IR", "unknown")),
    *((FacetField.LANGUAGE, value) for value in ("en", "und")),
    *((FacetField.SOURCE, value) for value in ("Le Phare", '"x", y')),
    *((FacetField.DAY, value) for value in ("2022", "2022-11", "2022-11-22", "XXXX", "unknown")),
]


def test_values_of_one_field_stand_in_one_filter() -> None:
    request = toggled(toggled(Request(offset=20), CUBA), IRAN)
    assert request == Request(filters=(OneOf(ValueField.COUNTRY, frozenset({"CU", "IR"})),))
    assert choices(request) == (CUBA, IRAN)
    assert without(request, CUBA) == Request(filters=(IRAN,))


def test_excluding_a_chosen_value_changes_its_side() -> None:
    out = replace(CUBA, excluded=True)
    request = toggled(toggled(Request(), CUBA), out)
    assert request.filters == (out,)
    assert standing(request, CUBA) is Standing.EXCLUDED
    assert toggled(request, CUBA).filters == (CUBA,)


def test_a_month_takes_the_place_of_its_year() -> None:
    request = toggled(Request(), YEAR)
    assert standing(request, MONTH) is Standing.CHOSEN
    assert choices(toggled(request, MONTH)) == (MONTH,)
    assert choices(toggled(toggled(Request(), MONTH), YEAR)) == (YEAR,)


def test_a_value_typed_in_other_letters_is_the_same_value() -> None:
    typed = OneOf(ValueField.SOURCE, frozenset({"LE PHARE"}))
    phare = choice(FacetField.SOURCE, "Le Phare")
    request = Request(filters=(typed,))
    assert standing(request, phare) is Standing.CHOSEN
    assert toggled(request, phare).filters == ()


def test_a_span_takes_the_place_of_other_days_and_goes_when_it_is_chosen_again() -> None:
    span = PartialDate(2023).span
    assert span is not None
    request = between(toggled(toggled(Request(), YEAR), CUBA), span)
    assert choices(request) == (CUBA, Published((span,)))
    assert spans(request) == (span,)
    assert between(request, span).filters == (CUBA,)


def test_two_filters_of_one_field_are_kept_apart_when_one_value_goes() -> None:
    early, late = Published((DaySpan(None, 738520),)), Published((DaySpan(738156, None),))
    request = Request(filters=(early, late))
    assert without(request, early).filters == (late,)
    assert without(request, CUBA) is request


def test_the_orders_come_round() -> None:
    request = Request()
    for _ in Sort:
        request = sorted_next(request)
    assert request == Request()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(VALUES), st.booleans()), max_size=8))
def test_choosing_twice_changes_nothing_and_a_value_stands_on_one_side(
    chosen: list[tuple[tuple[FacetField, str], bool]],
) -> None:
    request = Request()
    for (field, value), excluded in chosen:
        one = choice(field, value, excluded=excluded)
        after = toggled(request, one)
        parts = choices(after)
        assert len(set(parts)) == len(parts)
        assert not {replace(part, excluded=not part.excluded) for part in parts} & set(parts)
        if one not in choices(request):
            assert one in parts
            assert one not in choices(toggled(after, one))
        request = after
    assert cleared(request).filters == ()


@pytest.mark.parametrize(
    ("request_", "shown", "total", "line"),
    [
        (Request(), 0, 0, "search query --corpus /a '*'"),
        (Request(text="oil"), 20, 20, "search query --corpus /a oil"),
        (Request(text="oil"), 62, 130, "search query --corpus /a --limit=62 oil"),
        (Request(text="-oil"), 3, 3, "search query --corpus /a -- -oil"),
        (
            Request(filters=(CUBA,), sort=Sort.NEWEST, facets=(FacetField.DAY,)),
            3,
            3,
            "search query --corpus /a --country CU --sort=-date",
        ),
    ],
)
def test_a_state_is_a_command_line(request_: Request, shown: int, total: int, line: str) -> None:
    told = command_line(request_, Request(), shown=shown, total=total, flags=("--corpus", "/a"))
    assert told == line
    assert shlex.split(told)[:2] == ["search", "query"]


def test_a_search_is_saved_without_order_and_length() -> None:
    request = Request(text="oil", filters=(CUBA,), sort=Sort.TITLE, limit=None)
    assert saved_arguments(request, Request()) == ("--country", "CU", "oil")
