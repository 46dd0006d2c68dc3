"""Only what is new goes out to the terminal, which shows the same as if all did."""

import asyncio
import datetime as dt
import io
import re
from itertools import groupby
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Region
from textual.pilot import Pilot
from textual.strip import Strip

from index.engines import engine
from index.indexer import Place
from search.tui.app import SearchApp
from search.tui.opening import Opening
from search.tui.thrift import Sent, Thrifty

CONSOLE = Console(color_system="truecolor", force_terminal=True, file=io.StringIO())
PARTS = re.compile(
    r"\x1b\[\?\d+[a-z]|\x1b\](?!8;).*?(?:\x1b\\|\x07)|\x1b\[([\d;]*)([HCm])|\x1b\]8;[^;]*;(.*?)\x1b\\|(.)",
    re.DOTALL,
)
WIDTHS = (1, 5, 6, 14)  # of the pieces of a line
STYLES = st.sampled_from(
    [
        Style(),
        Style(bold=True, color="#ff0000"),
        Style(color="#ff0000", bgcolor="#000010"),
        Style(bgcolor="#000010"),
        Style(underline=True, dim=True, bold=True),
        Style(underline2=True, dim=True),
        Style(reverse=True, color="#00ff00"),
        Style(italic=True, color="#00ff00", link="https://phare.example"),
    ]
)
ENDS = {
    "22": {"1", "2"},
    "23": {"3"},
    "24": {"4"},
    "25": {"5"},
    "27": {"7"},
    "29": {"9"},
}
TEXTS = st.text(st.sampled_from("aaaab  é│█日e\u0301"), max_size=8)

Cell = tuple[str, frozenset[str], str, str, str]


class Terminal:
    """Shows what it is sent."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], Cell] = {}
        self._row = self._column = 0
        self._attributes: frozenset[str] = frozenset()
        self._fore, self._back, self._link = "39", "49", ""

    def take(self, sent: str) -> None:
        """Show a frame."""
        for match in PARTS.finditer(sent):
            numbers, command, link, letter = match.groups()
            if command == "H":
                self._row, self._column = map(int, numbers.split(";"))
            elif command == "C":
                self._column += int(numbers)
            elif command == "m":
                self._dress(numbers or "0")
            elif letter and letter.isprintable():
                self._put(letter)
            elif link is not None:
                self._link = link

    def _dress(self, codes: str) -> None:
        for code in re.findall(r"[34]8;2;\d+;\d+;\d+|\d+", codes):
            if code == "0":
                self._attributes, self._fore, self._back = frozenset(), "39", "49"
            elif code.startswith("38") or code == "39":
                self._fore = code
            elif code.startswith("48") or code == "49":
                self._back = code
            elif code in ENDS:
                self._attributes -= ENDS[code]
            else:
                self._attributes |= {code}

    def _put(self, letter: str) -> None:
        look = (self._attributes, self._fore, self._back, self._link)
        size = cell_len(letter)
        if not size:
            before = self.cells[self._row, self._column - 1]
            self.cells[self._row, self._column - 1] = (before[0] + letter, *before[1:])
        for column in range(size):
            self.cells[self._row, self._column + column] = ("" if column else letter, *look)
        self._column += size

    @property
    def lines(self) -> list[str]:
        """Give what its lines say."""
        rows = groupby(sorted(self.cells.items()), key=lambda cell: cell[0][0])
        return ["".join(letter for _, (letter, *_) in cells) for _, cells in rows]

    def seen(self) -> dict[tuple[int, int], Cell]:
        """Give what an eye sees: of a blank neither its colour nor whether it is bold."""
        return {place: _seen(cell) for place, cell in self.cells.items()}


def _seen(cell: Cell) -> Cell:
    letter, attributes, _, back, _ = cell
    if letter == " " and not attributes - {"1", "2", "3", "5"}:
        return " ", frozenset(), "", back, ""
    return cell


@st.composite
def strips(draw: st.DrawFn, width: int) -> Strip:
    parts = draw(st.lists(st.tuples(TEXTS.filter(_is_whole), STYLES), max_size=3))
    return Strip([Segment(*part) for part in parts]).adjust_cell_length(width, draw(STYLES))


def _is_whole(text: str) -> bool:
    return not text.startswith("\u0301")


def pieces(draw: st.DrawFn) -> list[tuple[int, int, Strip]]:
    """Give some pieces that stand side by side, other ones at other times."""
    told, rows = [], draw(st.sets(st.integers(0, 2), min_size=1))
    for row in sorted(rows):
        column = 0
        for width in draw(st.permutations(WIDTHS)):
            if draw(st.booleans()):
                told.append((row, column, draw(strips(width))))
            column += width
    return told


@given(st.data())
def test_the_terminal_shows_what_was_drawn(data: st.DataObject) -> None:
    sent, thrifty, whole = Sent(), Terminal(), Terminal()
    for _ in range(data.draw(st.integers(1, 4))):
        drawn = data.draw(st.composite(pieces)())
        thrifty.take(Thrifty(drawn, sent).render_segments(CONSOLE))
        for row, column, strip in drawn:
            whole.take(f"\x1b[{row + 1};{column + 1}H{strip.render(CONSOLE)}")
    assert thrifty.seen() == whole.seen()


def line(text: str) -> LayoutUpdate:
    return LayoutUpdate(
        [[Strip([Segment(text, Style(color="#ff0000"))])]], Region(0, 0, len(text), 1)
    )


def test_what_stands_there_is_not_sent_again() -> None:
    sent, pieces = Sent(), [(0, 0, Strip([Segment("37 articles about Cuba")]))]
    assert "37 articles" in Thrifty(pieces, sent).render_segments(CONSOLE)
    assert Thrifty(pieces, sent).render_segments(CONSOLE) == ""
    other = [(0, 0, Strip([Segment("38 articles about Cuba")]))]
    assert Thrifty(other, sent).render_segments(CONSOLE) == "\x1b[1;2H8"


def test_a_frame_of_the_whole_screen_is_sent_whole() -> None:
    sent = Sent()
    for _ in range(2):
        frame = sent.update(line("Cuba"))
        assert isinstance(frame, Thrifty)
        assert frame.render_segments(CONSOLE) == "\x1b[1;1H\x1b[38;2;255;0;0mCuba\x1b[39m"


def driver_of(terminal: Terminal) -> type[HeadlessDriver]:
    """Make a driver of that terminal."""

    class Driver(HeadlessDriver):
        @property
        def is_headless(self) -> bool:
            """Let everything be drawn."""
            return False

        def write(self, data: str) -> None:
            """Show it."""
            terminal.take(data)

    return Driver


def composed(app: SearchApp) -> list[str]:
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - told in no other way
    return [strip.text for strip in strips]


async def until_drawn(pilot: Pilot[None], app: SearchApp, terminal: Terminal) -> None:
    for _ in range(500):
        await pilot.pause(0.02)
        if "oil" in composed(app)[0] and terminal.lines == composed(app):
            break


def test_the_screen_is_on_the_terminal_whatever_happens_to_it(indexed: Path) -> None:
    terminal, told = Terminal(), list[tuple[list[str], list[str]]]()
    opening = Opening(
        place=Place(indexed),
        engine=engine(),
        today=dt.date(2024, 3, 5),
        show=lambda _id, _edit: None,
        every=60.0,
    )
    app = SearchApp(opening)
    app.driver_class = driver_of(terminal)

    async def script(pilot: Pilot[None]) -> None:
        while app.focused is None:
            await pilot.pause(0.02)
        for keys in ("o i l", "enter down", "tab", "escape question_mark", "escape ctrl+l"):
            if keys.endswith("ctrl+l"):
                terminal.cells.clear()
            await pilot.press(*keys.split())
            await until_drawn(pilot, app, terminal)
            told.append((terminal.lines, composed(app)))
        app.exit()

    asyncio.run(app.run_async(size=(110, 30), auto_pilot=script))
    assert len(told) == 5
    assert all(shown == meant for shown, meant in told)
