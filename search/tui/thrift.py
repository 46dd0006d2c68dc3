"""What goes out to the terminal: cells that look otherwise than what stands there, in as few codes as will do.

Textual sends a line that has changed as a whole, each piece of it with all of its colours and a reset: in true colour
most bytes are codes. Here the frame that Textual has composed is compared with what was sent before, cell by cell, and
colours are sent where they change.

It rests on two classes that are Textual's own (`ChopsUpdate`, `LayoutUpdate`): a frame of another kind goes out as it
is, and nothing of what was sent before counts after it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from rich.color import Color, ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

_SINGLE = re.compile(
    "[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u25fc\u2713\u2715]*"
)
"""Letters of one column; a piece with others is sent as a whole."""

_NEAR = 5  # cells: sending them again costs less than moving over them
_ATTRIBUTES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "blink": "5",
    "blink2": "6",
    "reverse": "7",
    "conceal": "8",
    "strike": "9",
    "underline2": "21",
    "frame": "51",
    "encircle": "52",
    "overline": "53",
}
_ENDS = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "9": "29"}
_FORCE = frozenset("12")  # end by the same code
_UNSEEN = frozenset("1235")  # what a blank does not show
_ANY = ""  # the colour of a letter that is not seen


class Look(NamedTuple):
    """How a cell looks, in codes: its attributes, its colours, and the page behind it."""

    attributes: frozenset[str] = frozenset()
    fore: str = "39"
    back: str = "49"
    link: str = ""


Run = tuple[str, Look]
"""Letters that look alike."""

Piece = tuple[int, int, Strip]
"""Row, column, and what stands from there on."""

_PLAIN = Look()


class _Sent(NamedTuple):
    """A piece that stands on the terminal."""

    width: int
    runs: tuple[Run, ...]


class Sent:
    """What stands on the terminal, by row and column."""

    def __init__(self) -> None:
        self._rows: dict[int, dict[int, _Sent]] = {}

    def update(self, frame: Any) -> Any:  # noqa: ANN401 - Textual's frames have no class in common
        """Make of a frame one that holds what is new."""
        match frame:
            case ChopsUpdate():
                return Thrifty(list(_chops(frame)), self)
            case LayoutUpdate():
                self.forget()
                return Thrifty(list(_layout(frame)), self)
            case None:
                return None
            case _:
                self.forget()
                return frame

    def forget(self) -> None:
        """Know of nothing that it stands there."""
        self._rows.clear()

    def replace(self, row: int, column: int, piece: _Sent) -> _Sent | None:
        """Note a piece, and give the one in whose place it stands; of others that it covers nothing is known."""
        known = self._rows.setdefault(row, {})
        before = known.get(column)
        if before is None or before.width != piece.width:
            end = column + piece.width
            covered = [at for at, old in known.items() if at < end and at + old.width > column]
            for at in covered:
                del known[at]
            before = None
        known[column] = piece
        return before


class Thrifty(CompositorUpdate):
    """A frame of which only what is new goes out."""

    def __init__(self, pieces: Sequence[Piece], sent: Sent) -> None:
        self._pieces = pieces
        self._sent = sent

    def render_segments(self, console: Console) -> str:
        """Write it."""
        name = console.color_system
        colors = COLOR_SYSTEMS[name] if name else ColorSystem.TRUECOLOR
        pen = _Pen()
        for row, column, strip in self._pieces:
            piece = _Sent(strip.cell_length, tuple(_runs(strip, colors)))
            before = self._sent.replace(row, column, piece)
            for first, runs in _changes(before, piece):
                pen.write(row, column + first, runs)
        return pen.lift()


class _Pen:
    """Writes runs at places; it knows how it looks and where it stands."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._look = _PLAIN
        self._at = (-1, -1)

    def write(self, row: int, column: int, runs: Iterable[Run]) -> None:
        """Write runs side by side."""
        self._move(row, column)
        length, is_sure = 0, True
        for text, look in runs:
            self._take(look)
            self._out.append(text)
            length += len(text)
            is_sure = is_sure and _is_one(text)
        self._at = (row, column + length) if is_sure else (-1, -1)

    def _move(self, row: int, column: int) -> None:
        at_row, at_column = self._at
        if row == at_row and column > at_column:
            self._out.append(f"\x1b[{column - at_column}C")
        elif (row, column) != self._at:
            self._out.append(f"\x1b[{row + 1};{column + 1}H")

    def lift(self) -> str:
        """Leave the terminal without colours, and give all that is to be sent."""
        if self._look != _PLAIN:
            self._take(_PLAIN)
        return "".join(self._out)

    def _take(self, look: Look) -> None:
        now = self._look
        if look == now:
            return
        if look.link != now.link:
            self._out.append(f"\x1b]8;;{look.link}\x1b\\")
        if look.fore == _ANY:
            look = look._replace(attributes=now.attributes & _UNSEEN, fore=now.fore)
        codes = list(_codes(now, look))
        if codes:
            self._out.append(f"\x1b[{';'.join(codes)}m")
        self._look = look


def _codes(now: Look, look: Look) -> Iterator[str]:
    """Give the codes that lead from one look to another."""
    gone = now.attributes - look.attributes
    if gone <= _ENDS.keys() and len(now.attributes & _FORCE) < len(_FORCE):
        yield from sorted({_ENDS[code] for code in gone})
        yield from sorted(look.attributes - now.attributes)
    else:
        yield "0"
        now = _PLAIN
        yield from sorted(look.attributes)
    if look.fore != now.fore:
        yield look.fore
    if look.back != now.back:
        yield look.back


def _changes(before: _Sent | None, piece: _Sent) -> Iterator[tuple[int, Iterable[Run]]]:
    """Give what is new, each part with its column in the piece."""
    if before is None:
        yield 0, piece.runs
    elif before.runs != piece.runs:
        if _is_single(before) and _is_single(piece):
            yield from _cells_changed(_cells(before), _cells(piece))
        else:
            yield 0, piece.runs


def _cells_changed(before: list[Run], now: list[Run]) -> Iterator[tuple[int, Iterable[Run]]]:
    changed = [n for n, (old, new) in enumerate(zip(before, now, strict=True)) if old != new]
    first = 0
    for number, at in enumerate(changed, 1):
        if number == len(changed) or changed[number] - at > _NEAR:
            yield changed[first], _joined(now[changed[first] : at + 1])
            first = number


def _joined(cells: Iterable[Run]) -> Iterator[Run]:
    for look, run in groupby(cells, key=itemgetter(1)):
        yield "".join(text for text, _ in run), look


def _cells(piece: _Sent) -> list[Run]:
    return [(letter, look) for text, look in piece.runs for letter in text]


def _is_single(piece: _Sent) -> bool:
    return all(_is_one(text) for text, _ in piece.runs)


def _runs(strip: Strip, colors: ColorSystem) -> Iterator[Run]:
    """Give the runs of a strip."""
    for text, style, control in strip:
        if text and not control:
            yield from _blanks_apart(text, _look(style, colors) if style else _PLAIN)


def _blanks_apart(text: str, look: Look) -> Iterator[Run]:
    """Give blanks before and behind a text a look of their own: no colour of a letter is seen on them."""
    inner = text.strip(" ")
    if len(inner) == len(text) or look.link or not (look.attributes <= _UNSEEN and _is_one(text)):
        yield text, look
        return
    blank = Look(back=look.back, fore=_ANY)
    before = text.find(inner) if inner else len(text)
    after = len(text) - before - len(inner)
    parts = ((" " * before, blank), (inner, look), (" " * after, blank))
    yield from (part for part in parts if part[0])


def _is_one(text: str) -> bool:
    """Tell whether each letter takes one column."""
    return _SINGLE.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def _look(style: Style, colors: ColorSystem) -> Look:
    attributes = frozenset(code for name, code in _ATTRIBUTES.items() if getattr(style, name))
    fore, back = (
        _color(style.color, colors, _PLAIN.fore),
        _color(style.bgcolor, colors, _PLAIN.back, is_fore=False),
    )
    return Look(attributes, fore, back, style.link or "")


def _color(color: Color | None, colors: ColorSystem, plain: str, *, is_fore: bool = True) -> str:
    return ";".join(color.downgrade(colors).get_ansi_codes(foreground=is_fore)) if color else plain


def _chops(frame: ChopsUpdate) -> Iterator[Piece]:
    for row, first, last in frame.spans:
        for end, (column, strip) in zip(
            frame.chop_ends[row], frame.chops[row].items(), strict=False
        ):
            if strip is not None and column < last and end > first:
                yield row, column, strip


def _layout(frame: LayoutUpdate) -> Iterator[Piece]:
    for row, line in enumerate(frame.strips, frame.region.y):
        column = frame.region.x
        for strip in line:
            yield row, column, strip
            column += strip.cell_length
