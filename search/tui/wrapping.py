"""Text as lines of a width."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from textual.content import Content, Span

from index.snippets import Range
from search.render.safety import plain, width

_ODD = re.compile("[^\u0000-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""Letters that may take two columns or none; Latin text has none of them."""

_ELLIPSIS = "…"
_SURE = 0.8  # of the columns: the others may be lost where lines are broken at spaces


def line_ranges(text: str, columns: int) -> Iterator[Range]:
    """Break a text of one line at its spaces; a space that ends a line is shown on none."""
    start = 0
    while start < len(text):
        end = start + _fitting(text, start, columns)
        if end >= len(text):
            break
        space = text.rfind(" ", start + 1, end + 1)
        end = space if space > start else end
        yield start, end
        start = end + (text[end] == " ")
    if start < len(text) or not text:
        yield start, len(text)


def marked(text: str, matches: Sequence[Range], *, style: str = "", match: str) -> Content:
    """Show the matches in a text that may hold anything."""
    spans = [Span(start, end, match) for start, end in matches]
    return Content(plain(text), spans=[Span(0, len(text), style), *spans] if style else spans)


def wrapped(content: Content, columns: int) -> list[Content]:
    """Break a text of one line, with its styles."""
    return [content[start:end] for start, end in line_ranges(content.plain, columns)]


def shortened(content: Content, columns: int, lines: int) -> list[Content]:
    """Break a text and keep its first lines; an ellipsis stands for the rest."""
    ranges = islice(line_ranges(content.plain, columns), lines + 1)
    told = [content[start:end] for start, end in ranges]
    if len(told) <= lines:
        return told
    last = told[lines - 1].truncate(max(1, columns - 1)).rstrip()
    return [*told[: lines - 1], last + _ELLIPSIS]


def reaching(content: Content, match: Range, room: int) -> Content:
    """Leave out the beginning of a text whose first match would lie behind the `room` columns that are shown."""
    start, end = match
    if end <= room * _SURE:
        return content
    space = content.plain.find(" ", max(0, start - room // 3), start)
    return _ELLIPSIS + content[max(space + 1, 0) or start :]


def _fitting(text: str, start: int, columns: int) -> int:
    """Count the characters from `start` on that fit, one at least."""
    room, count = max(columns, 1), 0
    if _ODD.search(text, start, start + room) is None:
        return min(room, len(text) - start)
    for char in text[start:]:
        room -= width(char)
        if room < 0:
            break
        count += 1
    return max(count, 1)
