"""A small corpus with its index, and what opens a screen on it and drives it by its keys."""

import asyncio
import datetime as dt
import json
import shlex
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from textual.message import Message
from textual.pilot import Pilot

from index.engines import engine
from index.indexer import Place, bring_in_line
from search.cli import main
from search.parser import read_filter
from search.request import Request
from search.tui.app import SearchApp
from search.tui.hits import Hits
from search.tui.messages import Answered
from search.tui.opening import Opening
from search.tui.query_line import QueryInput
from search.tui.screen import SearchScreen

TODAY = dt.date(2024, 3, 5)
TURNS = 3000  # of the event loop until a condition that does not come is given up

ARTICLES = [
    {
        "id": "tankers",
        "title": "Two tankers reach Havana with oil",
        "text": "The tankers brought oil to Cuba.\n\nThe oil came from Russia, a minister said. "
        + "Nothing else came. " * 60
        + "\n\nMore oil is on its way.",
        "date": "2022-11-22",
        "language": "en",
        "countries": ["CU", "RU"],
        "source": "The Harbour",
    },
    {
        "id": "blocus",
        "title": "Le blocus de l’île",
        "text": "Le blocus américain prive Cuba de mazout, dit la presse du pays.",
        "date": "2023-06-01",
        "language": "fr",
        "countries": ["CU", "US"],
        "source": "Le Phare",
        "url": "https://phare.example/blocus",
    },
    {
        "id": "iran",
        "title": "L’Iran vend du mazout",
        "text": "Le mazout de l’Iran part vers la Chine, dit un ministre.",
        "date": "2023-07-14",
        "language": "fr",
        "countries": ["IR"],
        "source": "Le Phare",
    },
    {
        "id": "votes",
        "title": "-5 degrees on voting day",
        "text": "People queued for hours in the snow. Nobody spoke about oil.",
        "language": "en",
        "source": "The Harbour",
    },
    {
        "id": "hostile",
        "title": "[red]Not markup[/] \x1b[31m",
        "text": "A title may hold [bold]anything[/bold] at all, such as oil.",
        "date": "2023-07-20",
        "language": "en",
        "countries": ["IR"],
        "source": '[b]Odd[/b], "quoted" & Co',
    },
    *(
        {
            "id": f"bread-{number}",
            "title": f"Bread, part {number}",
            "text": f"The price of bread rose again in town {number}.",
            "date": f"2023-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "language": "en",
            "countries": ["FR"],
            "source": "The Baker",
        }
        for number in range(130)
    ),
]


@dataclass
class Driven:
    """A screen under a pilot; `noted` are the states whose command lines are to be proved."""

    pilot: Pilot[None]
    answers: list[Answered] = field(default_factory=list)
    noted: list[tuple[str, tuple[str, ...], int]] = field(default_factory=list)

    @property
    def app(self) -> SearchApp:
        """Give the application."""
        app = self.pilot.app
        assert isinstance(app, SearchApp)
        return app

    @property
    def screen(self) -> SearchScreen:
        """Give the screen, also under a dialog."""
        return next(one for one in self.app.screen_stack if isinstance(one, SearchScreen))

    @property
    def ids(self) -> list[str]:
        """Give the ids in their file of the hits that are there."""
        found = self.screen.found
        return [name.rpartition("#")[2] for name in found.ids] if found else []

    @property
    def total(self) -> int:
        """Give how many articles were found."""
        return self.screen.found.total if self.screen.found else -1

    @property
    def said(self) -> str:
        """Give what the notices say."""
        notices = self.app._notifications  # noqa: SLF001 - Textual tells them in no other way
        return " ".join(notice.message for notice in notices)

    async def until(self, condition: Callable[[], Any]) -> None:
        """Let the screen work until a condition holds."""
        for _ in range(TURNS):
            if condition():
                return
            await self.pilot.pause(0.02)
        pytest.fail("the condition did not come true")

    async def press(self, *keys: str) -> None:
        """Press keys."""
        await self.pilot.press(*keys)

    async def settled(self) -> None:
        """Wait until what is asked has been answered, note the state, and its command line for later."""
        screen = self.screen

        def is_answered() -> bool:
            found = screen.found
            enough = found is not None and (found.is_whole or len(found.hits) >= 50)
            shown = screen.query_one(Hits).found
            busy = any(w.group in {"search", "more"} and not w.is_finished for w in screen.workers)
            return enough and found is shown and found.request == screen.request and not busy

        await self.until(is_answered)
        assert screen.found
        self.noted.append((screen.command, screen.found.ids, screen.found.total))

    async def ask(self, text: str) -> None:
        """Put a query in place of what is there."""
        self.screen.query_one(QueryInput).value = text
        await self.until(lambda: self.screen.request.text == text)
        await self.settled()

    def text(self, selector: str) -> str:
        """Give what a widget shows."""
        widget = self.screen.query_one(selector)
        strips = widget.render_lines(widget.outer_size.region)
        return "\n".join(strip.text for strip in strips)


Script = Callable[[Driven], Awaitable[None]]
Drive = Callable[..., Driven]


def fill(corpus: Path) -> Path:
    corpus.mkdir(parents=True)
    lines = "".join(json.dumps(article) + "\n" for article in ARTICLES)
    (corpus / "wire.jsonl").write_text(lines, encoding="utf-8")
    (corpus / "note.txt").write_text("A note about bread.\n", encoding="utf-8")
    return corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a corpus without an index."""
    return fill(tmp_path / "news")


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a corpus with its index, which no test may change."""
    corpus = fill(tmp_path_factory.mktemp("screen") / "news")
    bring_in_line(Place(corpus), engine(), jobs=1)
    return corpus


@pytest.fixture
def drive(
    indexed: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Drive:
    """Give what opens a screen, runs a script on it, and proves the command lines of its states."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    def run(
        script: Script,
        *,
        size: tuple[int, int] = (140, 24),
        corpus: Path = indexed,
        text: str = "",
        filters: tuple[tuple[str, str], ...] = (),
        **options: Any,  # noqa: ANN401 - of any field of an opening
    ) -> Driven:
        kept = tuple(read_filter(name, values, today=TODAY) for name, values in filters)
        values = {
            "place": Place(corpus),
            "engine": engine(),
            "today": TODAY,
            "request": Request(filters=kept).asking(text, today=TODAY),
            "flags": ("--corpus", str(corpus)),
            "environment": {"XDG_STATE_HOME": str(tmp_path / "state")},
            "show": lambda _id, _edit: None,
            "every": 60.0,
        }
        driven = asyncio.run(_driven(Opening(**(values | options)), script, size))
        for line, ids, total in driven.noted:
            prove(line, ids, total)
        return driven

    def prove(line: str, ids: tuple[str, ...], total: int) -> None:
        program, name, *rest = shlex.split(line)
        assert (program, name) == ("search", "query")
        capsys.readouterr()
        code = main([name, "--json", "--snippets", "0", *rest], today=TODAY)
        told = json.loads(capsys.readouterr().out)
        assert code == (0 if total else 1), line
        assert (told["total"], tuple(hit["id"] for hit in told["hits"])) == (total, ids), line

    return run


async def _driven(opening: Opening, script: Script, size: tuple[int, int]) -> Driven:
    answers: list[Answered] = []

    def heard(message: Message) -> None:
        if isinstance(message, Answered):
            answers.append(message)

    app = SearchApp(opening)
    async with app.run_test(size=size, notifications=True, message_hook=heard) as pilot:
        driven = Driven(pilot, answers)
        await script(driven)
    return driven
