"""Bars drawn with letters, an eighth of a row being the least, and the years under them."""

from collections.abc import Sequence

from rich.style import Style

from search.tui.columns import Column

ROWS = 3
"""Rows of a bar."""

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_SHADES = "█▒░"
_FULL = 8  # eighths of a cell
_LABEL = len("2022 ")
_EARLIER, _LATER = "«", "»"


def swatch(language: int, *, is_plain: bool) -> str:
    """Give the letter that stands for a language in the legend."""
    return _SHADES[language] if is_plain else _SHADES[0]


def tops(counts: tuple[int, ...], highest: int) -> list[int]:
    """Give where each language's part of a bar ends, in eighths of a row; what is there can be seen."""
    total, seen, told = sum(counts), 0, list[int]()
    height = max(1, round(total * ROWS * _FULL / highest)) if total else 0
    for count in counts:
        seen += count
        told.append(round(height * seen / total) if total else 0)
    return told


def colored_cell(ends: Sequence[int], row: int, styles: Sequence[Style]) -> tuple[str, Style]:
    """Draw a part of a bar, `row` counted from below: the lower colour as a block on the upper one."""
    inside = _inside(ends, row)
    lower = next((n for n, height in enumerate(inside) if height > 0), None)
    if lower is None:
        return " ", Style()
    upper = next((n for n in range(lower + 1, len(inside)) if inside[n] > inside[lower]), None)
    if upper is not None and inside[-1] == _FULL:
        return _EIGHTHS[inside[lower]], styles[lower] + Style(bgcolor=styles[upper].color)
    return _EIGHTHS[inside[-1]], styles[lower]


def shaded_cell(ends: Sequence[int], row: int) -> str:
    """Draw it where there are no colours: as the language that has most of it."""
    inside = _inside(ends, row)
    parts = [end - begin for begin, end in zip([0, *inside], inside, strict=False)]
    most = parts.index(max(parts))
    return _EIGHTHS[inside[-1]] if most == 0 else _SHADES[most]


def years(columns: Sequence[Column], breadth: int, room: int) -> str:
    """Write the years under the columns that they begin in, and the first one where it fits before the second."""
    line = [" "] * room
    begins = [(n, -(-column.first // 12), column) for n, column in enumerate(columns)]
    inner = [at for at in begins if not at[2].strays]
    labels = [(n, year) for n, year, column in inner if year * 12 <= column.last]
    if inner and (not labels or (labels[0][0] - inner[0][0]) * breadth >= _LABEL):
        labels.insert(0, (inner[0][0], inner[0][2].first // 12))
    free = 0
    for number, year in labels:
        at = number * breadth
        if free <= at <= len(line) - _LABEL + 1:
            line[at : at + _LABEL - 1] = f"{year:04}"
            free = at + _LABEL
    for number, _, column in begins:
        if column.strays:
            line[number * breadth] = _LATER if number else _EARLIER
    return "".join(line)


def _inside(ends: Sequence[int], row: int) -> list[int]:
    return [max(0, min(_FULL, end - row * _FULL)) for end in ends]
