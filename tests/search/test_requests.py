"""Requests, what changes them, and the command lines that they are."""

import datetime as dt
import shlex

import pytest

from index.dates import DaySpan
from index.engine import FacetField, Sort
from index.errors import QueryError
from index.frozen import replace
from index.query import Everything, OneOf, Published, Term, ValueField
from search.command_line import command
from search.request import Request

CUBA = OneOf(ValueField.COUNTRY, frozenset({"CU"}))
NOT_CUBA = replace(CUBA, excluded=True)
FRENCH = OneOf(ValueField.LANGUAGE, frozenset({"fr"}))
IRAN = OneOf(ValueField.COUNTRY, frozenset({"IR"}))
MONDE = OneOf(ValueField.SOURCE, frozenset({"Le Monde", 'The "Daily", London'}))
YEAR = Published((DaySpan(738156, 738520),))


def test_a_new_request_asks_for_everything() -> None:
    assert Request().query == Everything()


def test_asking_for_something_else_begins_at_the_first_hit(today: dt.date) -> None:
    request = Request(offset=40, filters=(CUBA,)).asking("oil", today=today)
    assert request == Request(text="oil", query=Term("oil"), filters=(CUBA,))


def test_asking_for_what_is_no_query_is_refused(today: dt.date) -> None:
    with pytest.raises(QueryError):
        Request().asking("(", today=today)


def test_narrowing_makes_a_new_request_at_its_first_hit() -> None:
    request = Request(offset=40)
    assert request.narrowed(CUBA) == Request(filters=(CUBA,))
    assert request == Request(offset=40)


def test_a_filter_gives_way_to_one_of_the_same_field_and_kind() -> None:
    request = Request().narrowed(CUBA).narrowed(YEAR).narrowed(NOT_CUBA).narrowed(IRAN)
    assert request.filters == (YEAR, NOT_CUBA, IRAN)


def test_a_filter_can_be_taken_away() -> None:
    assert Request(filters=(CUBA, YEAR), offset=20).widened(CUBA) == Request(filters=(YEAR,))


@pytest.mark.parametrize(
    ("values", "excluded", "languages"),
    [
        ({"fr"}, False, frozenset({"fr"})),
        ({"fr", "en"}, False, frozenset({"fr", "en"})),
        ({"fr"}, True, None),
        ({"fr", "und"}, False, None),
        ({"f*"}, False, None),
    ],
)
def test_a_language_filter_narrows_the_analyzers(
    values: set[str], languages: frozenset[str] | None, *, excluded: bool
) -> None:
    kept = OneOf(ValueField.LANGUAGE, frozenset(values), excluded)
    assert Request(filters=(CUBA, kept)).languages == languages


def test_without_a_language_filter_all_analyzers_read() -> None:
    assert Request(filters=(CUBA,)).languages is None


@pytest.mark.parametrize(
    ("request_", "line"),
    [
        (Request(), "search query"),
        (Request(text="oil havana"), "search query 'oil havana'"),
        (Request(text="-oil"), "search query -- -oil"),
        (Request(text="oil", filters=(CUBA, YEAR)), "search query --country CU --date 2022 oil"),
        (Request(filters=(NOT_CUBA,)), "search query --not-country CU"),
        (
            Request(text="oil", translate=False, group=True),
            "search query --no-translate --group-duplicates oil",
        ),
        (
            Request(text="a OR b", filters=(CUBA, IRAN)),
            "search query --country CU '(a OR b) country:IR'",
        ),
        (Request(filters=(CUBA, IRAN)), "search query --country CU country:IR"),
        (
            Request(filters=(MONDE,)),
            """search query --source '"Le Monde","The \\"Daily\\", London"'""",
        ),
        (
            Request(sort=Sort.NEWEST, limit=None, offset=3, snippets=0, facets=(FacetField.MONTH,)),
            "search query --sort=-date --limit=0 --offset=3 --facet=date:month --snippets=0",
        ),
    ],
)
def test_a_request_is_a_command_line(request_: Request, line: str) -> None:
    assert command(request_) == line
    assert shlex.split(line)[:2] == ["search", "query"]


@pytest.mark.parametrize(
    ("request_", "usual", "line"),
    [
        (Request(text="oil"), Request(translate=False), "search query --translate oil"),
        (Request(text="oil", translate=False), Request(translate=False), "search query oil"),
        (Request(text="oil"), Request(limit=None), "search query --limit=20 oil"),
        (Request(text="oil", limit=None), Request(limit=None), "search query oil"),
        (Request(text="oil"), Request(filters=(FRENCH,)), "search query '--lang=*' oil"),
        (Request(text="lang:en"), Request(filters=(FRENCH,)), "search query lang:en"),
        (
            Request(text="oil", filters=(FRENCH,)),
            Request(filters=(FRENCH,)),
            "search query --lang fr oil",
        ),
    ],
)
def test_a_command_line_says_what_is_not_as_the_settings_have_it(
    request_: Request, usual: Request, line: str
) -> None:
    assert command(request_, usual) == line
