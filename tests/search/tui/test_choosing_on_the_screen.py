"""Facets, chips, dates and bars, by key and by mouse."""

# ruff: noqa: ANN401 - the class of a fixture cannot be imported from conftest.py

from typing import Any

from textual.widgets import Input

from index.dates import PartialDate
from index.engine import FacetField
from index.query import OneOf, Published, ValueField
from search.tui.chips import Chips
from search.tui.choosing import choices
from search.tui.dates import Dates
from search.tui.facet_list import FacetList
from search.tui.hits import Hits
from search.tui.months import Months


def values(on: Any, field: FacetField) -> FacetList:
    found: FacetList = next(one for one in on.screen.query(FacetList) if one.field is field)
    return found


def lines(on: Any, field: FacetField) -> list[str]:
    return values(on, field).options.texts


async def to(on: Any, field: FacetField, at: int) -> None:
    """Put the cursor on a value."""
    options = values(on, field).options
    options.focus()
    options.cursor = at
    await on.until(lambda: on.app.focused is options)


def test_several_values_are_alternatives_and_counts_stay_what_choosing_would_give(
    drive: Any,
) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil OR mazout OR bread")
        countries = lines(on, FacetField.COUNTRY)
        assert countries[:3] == ["  130 France", "    2 Cuba", "    2 Iran"]
        assert countries[-1] == "    2 unknown"
        await to(on, FacetField.COUNTRY, 1)
        await on.press("space")
        await on.settled()
        assert sorted(on.ids) == ["blocus", "tankers"]
        assert lines(on, FacetField.COUNTRY)[:3] == ["  130 France", "✓   2 Cuba", "    2 Iran"]
        await on.press("down", "enter")
        await on.settled()
        assert on.total == 4
        await to(on, FacetField.LANGUAGE, 1)
        await on.press("space")
        await on.settled()
        assert lines(on, FacetField.LANGUAGE) == ["  2 English", "✓ 2 French"]
        await on.press("minus")
        await on.settled()
        assert sorted(on.ids) == ["hostile", "tankers"]
        assert lines(on, FacetField.LANGUAGE) == ["  2 English", "- 0 French"]
        assert on.text("Chips").split("✕")[2].strip() == "-lang: French"
        await on.press("x")
        await on.settled()
        assert on.total == 4
        await on.press("0")
        await on.settled()
        assert on.total == 136
        assert not on.screen.query_one(Chips).display

    drive(script)


def test_articles_without_a_value_are_a_value(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil")
        await to(on, FacetField.COUNTRY, len(lines(on, FacetField.COUNTRY)) - 1)
        await on.press("space")
        await on.settled()
        assert on.ids == ["votes"]

    drive(script)


def test_a_chosen_value_that_counts_nothing_can_still_be_taken_back(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.settled()
        assert on.total == 0
        assert lines(on, FacetField.SOURCE)[-1].endswith("0 The Baker")
        await on.press("escape", "x")
        await on.settled()
        assert on.total == 3

    drive(script, text="oil", filters=(("source", '"The Baker"'),))


def test_a_long_list_is_filtered(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil OR bread")
        await to(on, FacetField.SOURCE, 0)
        await on.press("slash", *"harb", "enter")
        await on.until(lambda: lines(on, FacetField.SOURCE) == ["  2 The Harbour"])
        await on.press("down", "space")
        await on.settled()
        assert sorted(on.ids) == ["tankers", "votes"]
        await on.press("escape")
        await on.until(lambda: len(lines(on, FacetField.SOURCE)) > 1)
        assert not values(on, FacetField.SOURCE).query_one(Input).value

    drive(script)


def test_chips_come_off_by_key_and_by_click(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.settled()
        await on.press("shift+tab", "tab", "tab")
        assert on.app.focused is on.screen.query_one(Chips)
        await on.press("right", "delete")
        await on.settled()
        assert len(choices(on.screen.request)) == 1
        await on.pilot.click(Chips, offset=(3, 0))
        await on.settled()
        assert not choices(on.screen.request)

    drive(script, filters=(("country", "cuba"), ("lang", "fr")))


def test_years_open_into_months_and_these_into_days(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil OR mazout")
        tree = on.screen.query_one(Dates)
        tree.focus()

        def shown() -> list[str]:
            return list(tree.texts)

        await on.until(lambda: shown() == ["  3 ▸ 2023", "  1 ▸ 2022", "  1   no date"])
        await on.press("right")
        await on.until(lambda: len(shown()) == 5)
        assert shown()[1:3] == ["  2   ▸ July", "  1   ▸ June"]
        await on.press("down", "right")
        await on.until(lambda: len(shown()) == 7)
        assert shown()[2:4] == ["  1       20", "  1       14"]
        await on.press("down", "space")
        await on.settled()
        assert on.ids == ["hostile"]
        await on.until(lambda: shown()[2] == "✓ 1       20")
        await on.press("left", "space")
        await on.settled()
        assert sorted(on.ids) == ["hostile", "iran"]
        await on.press("left", "left", "end", "minus")
        await on.settled()
        assert choices(on.screen.request)[-1] == Published(undated=True, excluded=True)

    drive(script)


def test_a_span_is_chosen_on_the_bars_and_given_back(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil OR mazout")
        bars = on.screen.query_one(Months)
        bars.focus()
        await on.press("end", "left", "left", "left")
        assert bars.cursor == bars.start == 7
        await on.press("shift+right")
        await on.until(lambda: "Jun 2023–Jul 2023: 3" in on.text("Months"))
        await on.press("home", "right", "right", "right", "right", "right", "right", "right")
        await on.press("shift+right")
        assert "Jun 2023–Jul 2023: 3" in on.text("Months")
        await on.press("enter")
        await on.settled()
        assert "--date 2023-06..2023-07" in on.screen.command
        assert sorted(on.ids) == ["blocus", "hostile", "iran"]
        await on.press("enter")
        await on.settled()
        assert on.total == 5
        await on.press("end", "space")
        await on.settled()
        assert on.ids == ["votes"]

    drive(script)


def test_a_span_is_dragged_with_the_mouse(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil OR mazout")
        await on.pilot.mouse_down(Months, offset=(1, 2))
        await on.pilot.hover(Months, offset=(5, 2))
        await on.pilot.mouse_up(Months, offset=(5, 2))
        await on.settled()
        assert on.ids == ["tankers"]
        assert "--date 2022-11..2022-12" in on.screen.command

    drive(script)


def test_hits_values_and_years_are_clicked(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil OR mazout")
        first = on.ids[0]
        await on.pilot.click(Hits, offset=(5, 8))
        await on.until(lambda: on.screen.pane == "article")
        assert on.screen.query_one(Hits).highlighted_id != first
        countries = values(on, FacetField.COUNTRY).options
        await on.pilot.click(countries, offset=(5, 1))
        await on.settled()
        assert choices(on.screen.request) == (OneOf(ValueField.COUNTRY, frozenset({"IR"})),)
        await on.press("0")
        await on.settled()
        tree = on.screen.query_one(Dates)
        closed = len(tree.texts)
        await on.pilot.click(tree, offset=(5, 1))
        await on.until(lambda: len(tree.texts) == closed + 2)
        assert not choices(on.screen.request)
        await on.pilot.click(tree, offset=(5, 1))
        await on.until(lambda: len(tree.texts) == closed)
        await on.pilot.click(tree, offset=(8, 1))
        await on.settled()
        assert choices(on.screen.request) == (Published((PartialDate.parse("2023").span,)),)
        await on.pilot.click(Hits, offset=(5, 20))
        assert on.screen.pane != "article"

    drive(script, size=(160, 40))


def test_the_cursor_goes_through_hits_and_values(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("bread")
        hits = on.screen.query_one(Hits)
        hits.focus()
        for keys, at in ((("j", "down", "k"), 1), (("home", "up"), 0), (("end",), 52)):
            await on.press(*keys)
            await on.until(lambda at=at: hits.cursor == at)
        await on.press("pageup")
        assert 0 < hits.cursor < 52
        await to(on, FacetField.COUNTRY, 0)
        await on.press("end", "up", "up", "up")
        assert values(on, FacetField.COUNTRY).options.cursor == 0
        await on.press("escape")
        await on.until(lambda: on.app.focused is hits)

    drive(script)
