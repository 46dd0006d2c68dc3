"""What is typed, what is found, and what stands where."""

# ruff: noqa: ANN401 - the class of a fixture cannot be imported from conftest.py

import threading
from pathlib import Path
from typing import Any, Self

from textual.widgets import Static

from index.article import Article
from index.engine import Results, Searcher, Statistics, Writer
from index.engines import engine
from index.query import Query, Term, untranslated
from search.tui.messages import MoreWanted
from search.tui.query_line import QueryInput, QueryLine


def test_the_screen_opens_in_the_state_that_is_asked_for(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.settled()
        assert on.ids == ["blocus"]
        assert on.text("Chips").split() == ["country:", "Cuba", "✕", "lang:", "French", "✕"]
        await on.until(lambda: "1 of 1" in on.text("Summary"))
        assert "Le blocus de l’île" in on.text("#hits")
        assert "1 June 2023 (stated)" in on.text("#hits")

    drive(script, text="blocus", filters=(("country", "cuba"), ("lang", "fr")))


def test_typing_searches_and_shows_how_many_there_are(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.settled()
        assert on.total == 136
        await on.press(*"oil")
        await on.until(lambda: on.screen.request.text == "oil")
        await on.settled()
        assert on.total == len(on.ids) == 3
        await on.ask("mazout OR oil")
        assert on.total == 5
        await on.until(lambda: "5 of 5" in on.text("Summary"))

    drive(script)


def test_what_is_no_query_is_pointed_at_and_the_last_answer_stays(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil")
        on.screen.query_one(QueryInput).value = "oil coutry:cuba"
        await on.until(lambda: on.screen.error is not None)
        shown = str(on.screen.query_one(QueryLine).query_one(Static).render())
        assert shown.startswith("    ^^^^^^")
        assert "there is no field coutry" in shown
        assert on.total == 3
        on.screen.query_one(QueryInput).value = "oil"
        await on.until(lambda: on.screen.error is None)
        assert not on.screen.query_one(QueryLine).has_class("-wrong")

    drive(script)


def test_further_hits_come_while_one_scrolls(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("bread")
        first = len(on.ids)
        assert (50 <= first < 80, on.total) == (True, 131)
        await on.press("enter", "end")
        await on.until(lambda: len(on.ids) >= first + 50)
        await on.settled()
        await on.press("end")
        await on.until(lambda: len(on.ids) == 131)
        await on.settled()
        assert on.screen.query_one("#hits").cursor >= first + 49
        assert len(set(on.ids)) == 131

    drive(script)


def test_nothing_found_is_said(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("submarine")
        assert "Nothing found" in on.text("#hits")
        assert on.screen.reading is None

    drive(script)


def test_a_key_groups_near_copies_and_the_command_says_so(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("bread")
        apart = len(on.ids)
        await on.press("enter", "g")
        await on.settled()
        assert len(on.ids) < apart
        assert on.total == 131
        assert "--group-duplicates" in on.screen.command
        await on.until(lambda: "copies grouped" in on.text("Summary"))
        await on.until(lambda: "en · +129 copies ·" in on.text("#hits"))
        await on.press("down")
        await on.until(lambda: on.screen.reading and on.screen.reading.copies)
        assert "Copies: 129 (wire.jsonl#bread" in on.text("#article")
        await on.press("g")
        await on.settled()
        assert len(on.ids) == apart

    drive(script)


def test_a_sort_key_gives_the_next_order(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil")
        await on.press("enter", "s")
        await on.settled()
        assert on.ids == ["tankers", "hostile", "votes"]
        await on.press("s")
        await on.settled()
        assert on.ids == ["hostile", "tankers", "votes"]
        assert on.screen.query_one("#hits").border_subtitle == "newest first"

    drive(script)


def test_queries_asked_before_come_back_also_on_another_day(drive: Any, tmp_path: Path) -> None:
    history = tmp_path / "state" / "history"

    async def first(on: Any) -> None:
        for text in ("oil", "bread"):
            await on.ask(text)
            await on.press("enter", "slash")

    async def second(on: Any) -> None:
        await on.settled()
        line = on.screen.query_one(QueryInput)
        await on.press(*"blocus", "up")
        assert line.value == "bread"
        await on.press("up", "up")
        assert line.value == "oil"
        await on.press("down", "down")
        assert line.value == "blocus"
        await on.press("down")
        assert line.value == ""

    drive(first, history=history)
    assert history.read_text(encoding="utf-8") == "oil\nbread\n"
    drive(second, history=history)


class Slow:
    """An engine whose searchers give the answer to one word only when they are let."""

    def __init__(self, held: str) -> None:
        self.held, self.inner = held, engine()
        self.name, self.version = self.inner.name, self.inner.version
        self.begun, self.let = threading.Event(), threading.Event()

    def create(self, folder: Path) -> None:
        """Make an index."""
        self.inner.create(folder)

    def write(self, folder: Path) -> Writer:
        """Change it."""
        return self.inner.write(folder)

    def open(self, folder: Path) -> "Held":
        """Search it, slowly."""
        return Held(self, self.inner.open(folder))


class Held:
    """A searcher of that engine."""

    def __init__(self, slow: Slow, inner: Searcher) -> None:
        self._slow, self._inner = slow, inner

    def search(self, query: Query, **options: Any) -> Results:
        """Wait, if it is that word."""
        if untranslated(query) == Term(self._slow.held):
            self._slow.begun.set()
            assert self._slow.let.wait(timeout=30)
        return self._inner.search(query, **options)

    def article(self, article_id: str) -> Article | None:
        """Give an article."""
        return self._inner.article(article_id)

    def signature(self, article_id: str) -> bytes:
        """Give what its near-copies are known by."""
        return self._inner.signature(article_id)

    def statistics(self) -> Statistics:
        """Give the numbers."""
        return self._inner.statistics()

    def close(self) -> None:
        """Let the files go."""
        self._inner.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def test_an_answer_that_comes_late_never_replaces_a_newer_one(drive: Any) -> None:
    slow = Slow("tankers")

    async def script(on: Any) -> None:
        await on.settled()
        await on.press(*"tankers")
        await on.until(slow.begun.is_set)
        await on.press(*" OR blocus")
        await on.until(lambda: on.screen.found.request.text == "tankers OR blocus")
        shown = on.screen.found
        slow.let.set()
        await on.until(lambda: any(one.found.request.text == "tankers" for one in on.answers))
        await on.pilot.pause()
        assert on.screen.found is shown
        assert sorted(on.ids) == ["blocus", "tankers"]

    drive(script, engine=slow)


def test_a_key_looks_in_the_other_language_too_or_no_longer(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("degrés")
        assert on.ids == ["votes"]
        assert "(found through translation)" in on.text("#hits")
        await on.press("enter", "t")
        await on.until(lambda: not on.screen.request.translate)
        await on.settled()
        assert on.total == 0
        assert "--no-translate" in on.screen.command
        await on.press("t")
        await on.settled()
        assert on.total == 1

    drive(script)


def test_an_answer_that_is_no_longer_asked_for_does_not_grow(drive: Any) -> None:
    slow = Slow("tankers")

    async def script(on: Any) -> None:
        await on.ask("bread")
        shown = on.screen.found
        on.screen.query_one(QueryInput).value = "tankers"
        await on.until(slow.begun.is_set)
        on.screen.post_message(MoreWanted())
        await on.pilot.pause()
        assert on.screen.found is shown
        slow.let.set()
        await on.settled()
        assert on.ids == ["tankers"]
        assert [one.number for one in on.answers] == sorted(one.number for one in on.answers)

    drive(script, engine=slow)
