"""Marks, colours and links on a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from search.render.safety import plain
from search.render.surface import Surface

Range = tuple[int, int]
"""A half-open range of characters."""

_RESET = "\x1b[0m"
_LINK = "\x1b]8;;{target}\x1b\\{text}\x1b]8;;\x1b\\"  # OSC 8


class Style(StrEnum):
    """How a piece of text looks (SGR parameters, ECMA-48)."""

    TITLE = "1"
    FAINT = "2"
    MATCH = "1;33"


def styled(text: str, style: Style, on: Surface) -> str:
    """Colour a text where there is colour."""
    return f"\x1b[{style}m{text}{_RESET}" if on.has_color and text else text


def linked(text: str, path: Path, on: Surface) -> str:
    """Link a text to a file, on a terminal that shows colours."""
    if not (on.is_terminal and on.has_color):
        return text
    return _LINK.format(target=path.absolute().as_uri(), text=text)


def marked(text: str, matches: Iterable[Range], on: Surface) -> str:
    """Show the matches in a text: by colour, or between asterisks where there is none."""
    pieces, end = [], 0
    for start, stop in matches:
        pieces += [text[end:start], _mark(text[start:stop], on)]
        end = stop
    return "".join((*pieces, text[end:]))


def wrapped(text: str, matches: Sequence[Range], on: Surface, *, indent: str) -> Iterator[str]:
    """Break a text of one line at its spaces, and show the matches in it."""
    shown = plain(text)
    for start, end in _line_ranges(shown, on.width - len(indent)):
        inside = [
            (max(first, start) - start, min(last, end) - start)
            for first, last in matches
            if first < end and start < last
        ]
        yield indent + marked(shown[start:end], inside, on)


def _mark(text: str, on: Surface) -> str:
    return styled(text, Style.MATCH, on) if on.has_color else f"*{text}*"


def _line_ranges(text: str, width: int) -> Iterator[Range]:
    start = 0
    while len(text) - start > width:
        space = text.rfind(" ", start + 1, start + max(width, 1) + 1)
        end = space if space > 0 else start + max(width, 1)
        yield start, end
        start = end + (space > 0)
    yield start, len(text)
