"""The article, the panes, the languages, and what leads out of the screen."""

# ruff: noqa: ANN401 - the class of a fixture cannot be imported from conftest.py

import csv
import datetime as dt
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from index.engine import Writer
from index.engines import engine
from index.indexer import Place, bring_in_line
from index.indexer.lock import locked
from search.cli import main
from search.request import Request
from search.tui import pictures
from search.tui.article import ArticlePane
from search.tui.dialogs import Help, NameDialog
from search.tui.hits import Hits
from search.tui.pictures import Picture
from search.tui.upkeep import Upkeep


def test_an_article_opens_at_its_first_match_and_n_goes_on(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("tankers oil")
        await on.press("enter", "enter")
        pane = on.screen.query_one(ArticlePane)
        await on.until(lambda: on.screen.reading is not None and pane.has_focus)
        assert "Published: 22 November 2022 (stated)" in on.text("ArticlePane")
        assert "About: Cuba, Russia (stated)" in on.text("ArticlePane")
        assert pane.border_subtitle == "match 1 of 4"
        assert pane.scroll_y == 0
        await on.press("n", "n", "n")
        assert pane.border_subtitle == "match 4 of 4"
        await on.until(lambda: pane.scroll_y > 0)
        await on.press("n")
        assert pane.border_subtitle == "match 1 of 4"
        await on.press("N")
        assert pane.border_subtitle == "match 4 of 4"
        await on.press("escape")
        assert on.app.focused is on.screen.query_one(Hits)

    drive(script, size=(100, 24))


def test_markup_and_escapes_of_an_article_are_shown_as_they_are(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("anything")
        await on.until(lambda: "hostile" in on.text("ArticlePane"))
        for part in ("#hits", "ArticlePane"):
            assert "[red]Not markup[/] " in on.text(part)
            assert "\x1b" not in on.text(part)
            assert "[bold]anything[/bold]" in on.text(part)

    drive(script)


def test_on_eighty_columns_tab_goes_from_pane_to_pane(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.settled()

        def panes() -> list[str]:
            names = ("facets", "hits", "article")
            return [name for name in names if on.screen.query_one(f"#{name}").display]

        assert panes() == ["hits"]
        seen = []
        for _ in range(8):
            await on.press("tab")
            seen.append((on.screen.pane, *panes()))
        facets, hits, article = ("facets", "facets"), ("hits", "hits"), ("article", "article")
        assert seen == [*[facets] * 4, hits, article, ("months", "article"), ("query", "article")]
        assert on.screen.query_one("#article").outer_size.width == 80

    drive(script, size=(80, 24))


def test_the_screen_speaks_french(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("blocus")
        await on.until(lambda: "blocus" in on.text("ArticlePane"))
        await on.until(lambda: "1 sur 1" in on.text("Summary"))
        assert "États-Unis" in on.text("#hits")
        assert "Publié: 1 juin 2023 (indiquée)" in on.text("ArticlePane")
        assert "année inconnue 0" in on.text("Months")
        assert "trier" in on.text("KeyLine")

    drive(script, language="fr")


def test_copies_are_the_path_and_the_command(drive: Any, indexed: Path) -> None:
    async def script(on: Any) -> None:
        await on.ask("blocus")
        await on.press("enter", "y")
        assert on.app.clipboard == str(indexed / "wire.jsonl")
        await on.press("Y")
        assert on.app.clipboard == on.screen.command
        assert on.app.clipboard.endswith(f"--corpus {indexed} blocus")

    drive(script)


@pytest.mark.parametrize("name", ["all.csv", "all.ndjson", "all.txt"])
def test_all_hits_are_exported_as_a_file(drive: Any, tmp_path: Path, name: str) -> None:
    file = tmp_path / name

    async def script(on: Any) -> None:
        await on.ask("bread")
        await on.press("ctrl+e")
        await on.until(lambda: isinstance(on.app.screen, NameDialog))
        on.app.screen.query_one(Input).value = str(file)
        await on.press("enter")
        await on.until(file.exists)

    drive(script)
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 131 + (name == "all.csv")
    if name == "all.csv":
        assert {row["source"] for row in csv.DictReader(lines)} == {"The Baker", ""}


def test_a_file_that_is_there_or_has_no_format_is_asked_about(drive: Any, tmp_path: Path) -> None:
    file = tmp_path / "old.ids"
    file.write_text("old\n", encoding="utf-8")

    async def script(on: Any) -> None:
        await on.ask("blocus")
        await on.press("ctrl+e")
        await on.until(lambda: isinstance(on.app.screen, NameDialog))
        line = on.app.screen.query_one(Input)
        wrong = on.app.screen.query_one("#wrong")
        line.value = str(file.with_suffix(".doc"))
        await on.press("enter")
        assert "No format ends so" in str(wrong.render())
        line.value = str(file)
        await on.press("enter")
        assert "Enter once more replaces it" in str(wrong.render())
        assert file.read_text(encoding="utf-8") == "old\n"
        await on.press("enter")
        await on.until(lambda: file.read_text(encoding="utf-8") == "wire.jsonl#blocus\n")

    drive(script)


def test_a_search_is_saved_for_the_command_line(
    drive: Any, indexed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async def script(on: Any) -> None:
        await on.settled()
        await on.press("ctrl+s")
        await on.until(lambda: isinstance(on.app.screen, NameDialog))
        await on.press(*"island", "enter")
        await on.until(lambda: not isinstance(on.app.screen, NameDialog))

    drive(script, text="mazout", filters=(("country", "cuba"),))
    capsys.readouterr()
    main(["query", "--saved", "island", "--format", "ids", "--corpus", str(indexed)])
    assert capsys.readouterr().out == "wire.jsonl#blocus\n"


def test_the_help_can_be_filtered_and_the_palette_does_what_keys_do(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil")
        await on.press("enter", "question_mark")
        await on.until(lambda: isinstance(on.app.screen, Help))
        await on.press(*"light")
        shown = on.app.screen.query_one(OptionList)
        await on.until(lambda: shown.option_count == 1)
        assert str(shown.options[0].prompt).split()[0] == "Ctrl+T"
        await on.press("escape", "ctrl+t")
        assert on.app.theme == "textual-light"
        await on.press("ctrl+p")
        await on.until(lambda: isinstance(on.app.screen, CommandPalette))
        await on.press(*"Sort")
        palette = on.app.screen.query_one("CommandList")
        await on.until(lambda: palette.option_count == 1)
        await on.press("enter")
        await on.until(lambda: on.screen.request.sort == "date")
        await on.settled()

    drive(script)


def test_a_saved_search_is_asked_from_the_palette(drive: Any) -> None:
    saved = Request(text="mazout").asking("mazout", today=dt.date(2024, 3, 5))

    async def script(on: Any) -> None:
        await on.settled()
        await on.press("ctrl+p")
        await on.until(lambda: isinstance(on.app.screen, CommandPalette))
        await on.press(*"island")
        palette = on.app.screen.query_one("CommandList")
        await on.until(lambda: palette.option_count == 1)
        await on.press("enter")
        await on.until(lambda: on.screen.request.text == "mazout")
        await on.settled()
        assert sorted(on.ids) == ["blocus", "iran"]

    drive(script, saved=lambda: {"island": saved})


def test_where_no_program_can_be_opened_this_is_said(drive: Any) -> None:
    async def script(on: Any) -> None:
        await on.ask("tankers")
        await on.press("enter", "e")
        await on.until(lambda: on.said == "Programs of the terminal cannot be opened from here")

    drive(script)


def test_a_corpus_without_an_index_gets_one_and_changes_are_offered(
    drive: Any, corpus: Path
) -> None:
    async def script(on: Any) -> None:
        await on.settled()
        assert on.total == 136
        on.noted.clear()  # the index changes
        (corpus / "late.txt").write_text("A late note about submarines.\n", encoding="utf-8")
        status = on.screen.query_one(Upkeep)
        await on.until(lambda: "have changed" in status.status)
        await on.press("escape", "r")
        await on.ask("submarines")
        await on.until(lambda: on.total == 1)
        await on.settled()
        assert status.status == ""

    drive(script, corpus=corpus, every=0.02)


def test_an_index_that_someone_else_changes_is_opened_anew(drive: Any, corpus: Path) -> None:
    async def script(on: Any) -> None:
        await on.ask("submarines")
        assert on.total == 0
        on.noted.clear()  # the index changes
        for number in range(1, 4):
            note = corpus / f"late-{number}.txt"
            note.write_text("A late note about submarines.\n", encoding="utf-8")
            bring_in_line(Place(corpus), engine(), jobs=1)
            await on.until(lambda number=number: on.total == number)
        await on.settled()

    drive(script, corpus=corpus, every=0.02)


class Gate:
    """An engine that begins a second set of changes only when it is let."""

    def __init__(self) -> None:
        self.inner = engine()
        self.name, self.version, self.create = (
            self.inner.name,
            self.inner.version,
            self.inner.create,
        )
        self.open, self.begun, self.let = self.inner.open, 0, threading.Event()

    def write(self, folder: Path) -> Writer:
        """Change an index."""
        self.begun += 1
        assert self.begun == 1 or self.let.wait(timeout=60)
        return self.inner.write(folder)


def test_a_first_index_is_searched_while_it_fills(drive: Any, tmp_path: Path) -> None:
    gate = Gate()
    for name in ("a", "b"):
        text = f"Harbour {name} is open.\n\n" + "No ships came in all day long. " * 12_000
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")

    async def script(on: Any) -> None:
        status = on.screen.query_one(Upkeep)
        await on.until(lambda: gate.begun == 2)
        await on.ask("harbour")
        assert on.ids == ["a.txt"]
        on.noted.clear()  # the index grows
        await on.press("escape", "r")
        assert gate.begun == 2
        gate.let.set()
        await on.until(lambda: on.total == 2)
        await on.settled()
        await on.until(lambda: status.status == "")

    drive(script, corpus=tmp_path, engine=gate)


_UNDER_THE_SCREEN = """
import io, sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from search.tui.app import track_resources

class Captured(io.StringIO):
    def fileno(self):
        return -1

if __name__ == "__main__":
    track_resources()
    sys.stderr = Captured()
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        print(pool.submit(len, "abc").result())
"""


def test_worker_processes_can_be_started_while_the_screen_has_the_terminal(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(_UNDER_THE_SCREEN, encoding="utf-8")
    told = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, program], capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout) == (0, "3\n"), told.stderr


def test_what_keeps_an_index_from_being_made_is_said(drive: Any, corpus: Path) -> None:
    async def script(on: Any) -> None:
        status = on.screen.query_one(Upkeep)
        await on.until(lambda: "holds other things" in status.status)
        await on.press(*"oil")
        assert on.screen.found is None

    (corpus / ".search").mkdir()
    (corpus / ".search" / "theirs").write_text("x", encoding="utf-8")
    drive(script, corpus=corpus)


def test_an_index_that_is_being_written_is_not_brought_in_line_now(
    drive: Any, corpus: Path
) -> None:
    async def script(on: Any) -> None:
        await on.settled()
        status = on.screen.query_one(Upkeep)
        with locked(corpus / ".search"):
            await on.press("escape", "r")
            await on.until(lambda: "is being written" in status.status)
        await on.ask("oil")
        assert on.total == 3

    drive(script, corpus=corpus)


def test_what_keeps_a_file_from_being_written_is_said(drive: Any, tmp_path: Path) -> None:
    async def script(on: Any) -> None:
        await on.ask("oil")
        await on.press("ctrl+e")
        await on.until(lambda: isinstance(on.app.screen, NameDialog))
        on.app.screen.query_one(Input).value = str(tmp_path / "no" / "such" / "folder.csv")
        await on.press("enter")
        await on.until(lambda: "cannot be written" in on.said)

    drive(script)


def test_pictures_are_drawn_by_the_screen_itself(corpus: Path, tmp_path: Path) -> None:
    picture = Picture(name="one", text="mazout", size=(80, 24), language="fr", keys=("tab",))
    pictures.main(tmp_path / "docs", corpus, [picture])
    drawn = (tmp_path / "docs" / "one.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert "mazout" in drawn
    assert "Pays" in drawn
