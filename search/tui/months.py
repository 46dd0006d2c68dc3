"""The months as bars, one colour a language, on which a span is chosen."""

from collections.abc import Mapping
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.reactive import reactive, var
from textual.widget import Widget

from index.dates import DaySpan, PartialDate
from index.engine import FacetField
from index.frozen import Frozen
from index.query import UNKNOWN, YEAR_UNKNOWN, Published
from search.render.facts import language_name
from search.request import Request
from search.tui.choosing import Standing, choice, spans, standing
from search.tui.finding import LANGUAGES, OTHERS, Found
from search.tui.messages import SpanChosen, Toggled
from search.tui.words import SCREEN_WORDS

_ROWS = 3  # of the bars
_SIDE = 29  # columns beside them
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_WIDEST = 3  # columns of the terminal for a bar
_FULL = 8  # eighths of a cell
_LABEL = len("2022 ")
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)  # months a column can stand for
_DATELESS = (YEAR_UNKNOWN, UNKNOWN)


class Column(Frozen):
    """Some months that share a bar: how many articles of each language, and its first and last month.

    Months are counted from the year 0.
    """

    first: int
    last: int
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """Articles of all languages."""
        return sum(self.counts)

    @property
    def span(self) -> DaySpan:
        """Its days."""
        return span_of(self.first, self.last)


def columns(months: Mapping[str, Mapping[str, int]], room: int) -> list[Column]:
    """Put months into columns, as few months in each as the room allows."""
    counted = [_dated(months.get(language, {})) for language in (*LANGUAGES, OTHERS)]
    known = {month for counts in counted for month in counts}
    if not known:
        return []
    length = max(known) - min(known) + 1
    step = next((step for step in _STEPS if length / step + 1 <= room), _STEPS[-1])
    begin = min(known) - min(known) % step
    told = {first: [0] * len(counted) for first in range(begin, max(known) + 1, step)}
    for language, counts in enumerate(counted):
        for month, count in counts.items():
            told[month - month % step][language] += count
    return [Column(first, first + step - 1, tuple(counts)) for first, counts in told.items()][
        -room:
    ]


def span_of(first: int, last: int) -> DaySpan:
    """Give the days of a run of months."""
    begin, end = (PartialDate(month // 12, month % 12 + 1).span for month in (first, last))
    return DaySpan(begin.first if begin else None, end.last if end else None)


class Months(Widget, can_focus=True):
    """Bars for choosing: arrows move, Shift and arrows (or dragging) stretch, Enter keeps those months."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "months--en",
        "months--fr",
        "months--others",
        "months--out",
        "months--axis",
        "months--chosen",
        "months--cursor",
    }
    DEFAULT_CSS = """
    Months {
        height: 5; padding: 0 1; border-top: solid $panel;
        &:focus { border-top: solid $primary; }
        & > .months--en { color: $primary; }
        & > .months--fr { color: $error; }
        & > .months--others { color: $success; }
        & > .months--out { color: $panel-lighten-2; }
        & > .months--axis { color: $foreground-muted; }
        & > .months--chosen { color: $text-success; background: $success-muted; text-style: bold; }
        & > .months--cursor { color: $background; background: $foreground; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1, False)", show=False),
        Binding("right", "move(1, False)", show=False),
        Binding("shift+left", "move(-1, True)", show=False),
        Binding("shift+right", "move(1, True)", show=False),
        Binding("home", "move(-9999, False)", show=False),
        Binding("end", "move(9999, False)", show=False),
        Binding("space,enter", "take(False)", show=False),
        Binding("minus", "take(True)", show=False),
    ]

    request: var[Request] = var(Request)
    found: var[Found | None] = var(None)
    cursor: reactive[int] = reactive(0)
    start: reactive[int] = reactive(0)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._words = SCREEN_WORDS[language]
        self._columns: list[Column] = []

    @property
    def chosen(self) -> tuple[int, int]:
        """The first and the last column between start and cursor."""
        return min(self.start, self.cursor), max(self.start, self.cursor)

    def watch_request(self, before: Request, request: Request) -> None:
        """Show at once which months are chosen."""
        if before.filters != request.filters:
            self.refresh()

    def watch_found(self, before: Found | None, found: Found | None) -> None:
        """Count anew, unless only further hits came; the cursor stays on its month."""
        if before is None or found is None or before.months is not found.months:
            self._arrange()

    def on_resize(self) -> None:
        """Fill the new width."""
        self._arrange()

    def action_move(self, by: int, stretch: bool) -> None:  # noqa: FBT001 - an action's argument
        """Move the cursor; behind the last month stand the dates without a year, and no date."""
        last = len(self._columns) - 1 + (0 if stretch else len(_DATELESS))
        self.cursor = max(0, min(last, self.cursor + by))
        if not stretch:
            self.start = self.cursor

    def action_take(self, excluded: bool) -> None:  # noqa: FBT001 - an action's argument
        """Keep the months between start and cursor, or leave them out."""
        beyond = self.cursor - len(self._columns)
        if beyond >= 0:
            date = _DATELESS[min(beyond, 1)]
            self.post_message(Toggled(choice(FacetField.YEAR, date, excluded=excluded)))
        elif self._columns:
            self._take(excluded=excluded)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a span, or choose what stands beside the bars."""
        column = self._column_at(event)
        if column is None:
            return
        self.cursor = self.start = column
        if column < len(self._columns):
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Stretch the span."""
        if self.app.mouse_captured is self and self._columns:
            at = event.get_content_offset_capture(self).x // self._breadth
            self.cursor = max(0, min(len(self._columns) - 1, at))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Keep the span."""
        is_dragged = self.app.mouse_captured is self
        self.release_mouse()
        if is_dragged or self._column_at(event) is not None:
            self.action_take(excluded=False)

    def render(self) -> Text:
        """Draw bars, axis and what stands beside them."""
        room = self._room
        beside = self._beside()
        lines = [*self._bars(), self._axis()]
        for number, line in enumerate(lines):
            line.truncate(room, pad=True)
            line.append("  ")
            line.append_text(beside[number])
        return Text("\n", no_wrap=True, end="").join(lines)

    @property
    def _room(self) -> int:
        return max(10, self.content_size.width - _SIDE - 2)

    @property
    def _breadth(self) -> int:
        """How many columns of the terminal a bar takes."""
        return max(1, min(_WIDEST, self._room // max(1, len(self._columns))))

    def _arrange(self) -> None:
        first, last = self._month_at(self.start), self._month_at(self.cursor)
        self._columns = columns(self.found.months, self._room) if self.found else []
        self.start, self.cursor = self._column_of(first), self._column_of(last)
        self.refresh()

    def _month_at(self, number: int) -> int | None:
        return self._columns[number].first if number < len(self._columns) else None

    def _column_of(self, month: int | None) -> int:
        """Find the column of a month, or the last one."""
        after = (n for n, column in enumerate(self._columns) if month and month <= column.last)
        return next(after, max(0, len(self._columns) - 1))

    def _take(self, *, excluded: bool) -> None:
        first, last = self.chosen
        span = span_of(self._columns[first].first, self._columns[last].last)
        if excluded:
            self.post_message(Toggled(Published((span,), excluded=True)))
        else:
            self.post_message(SpanChosen(span))

    def _column_at(self, event: events.MouseEvent) -> int | None:
        offset = event.get_content_offset(self)
        if offset is None:
            return None
        if offset.x < self._room:
            column = offset.x // self._breadth
            return column if column < len(self._columns) else None
        return len(self._columns) + offset.y - 1 if offset.y in {1, 2} else None

    def _bars(self) -> list[Text]:
        highest = max((column.total for column in self._columns), default=0)
        kept = spans(self.request)
        lines = [Text(end="") for _ in range(_ROWS)]
        styles = [self._style(name) for name in _COLORS]
        breadth = self._breadth
        for column in self._columns:
            is_out = bool(kept) and not any(span.contains(column.span) for span in kept)
            tops = _tops(column.counts, highest)
            colors = [self._style("out")] * len(styles) if is_out else styles
            for row, line in enumerate(reversed(lines)):
                block, style = _cell(tops, row, colors)
                line.append(block * breadth, style)
        return lines

    def _axis(self) -> Text:
        breadth = self._breadth
        text = Text(_years(self._columns, breadth), style=self._style("axis"), end="")
        for number, column in enumerate(self._columns):
            if any(span.contains(column.span) for span in spans(self.request)):
                text.stylize(self._style("chosen"), number * breadth, (number + 1) * breadth)
        first, last = self.chosen
        if self.has_focus and last < len(self._columns):
            text.stylize(self._style("cursor"), first * breadth, (last + 1) * breadth)
        return text

    def _beside(self) -> list[Text]:
        legend = Text(end="")
        for language, color in zip((*LANGUAGES, OTHERS), _COLORS, strict=True):
            if self.found and self.found.months.get(language):
                name = language_name(language, self._language) if language else self._words.others
                legend.append("█ ", self._style(color)).append(f"{name} ")
        return [legend, *(self._dateless(number) for number in (0, 1)), self._told()]

    def _dateless(self, number: int) -> Text:
        value = _DATELESS[number]
        buckets = self.found.facets.get(FacetField.MONTH, ()) if self.found else ()
        count = next((bucket.count for bucket in buckets if bucket.value == value), 0)
        stands = standing(self.request, choice(FacetField.YEAR, value))
        name = (self._words.year_unknown, self._words.undated)[number]
        text = Text(f"{stands}{name} {count}", end="")
        if stands is not Standing.FREE:
            text.stylize(self._style("chosen"))
        if self.has_focus and self.cursor == len(self._columns) + number:
            text.stylize(self._style("cursor"))
        return text

    def _told(self) -> Text:
        """Say which months are under the cursor, and how many articles they hold."""
        first, last = self.chosen
        if not self._columns or last >= len(self._columns):
            return Text(end="")
        total = sum(column.total for column in self._columns[first : last + 1])
        months = (self._columns[first].first, self._columns[last].last)
        names = dict.fromkeys(self._month_name(month) for month in months)
        return Text(f" {'–'.join(names)}: {total}", style=self._style("axis"), end="")

    def _month_name(self, month: int) -> str:
        return f"{self._words.months[month % 12]} {month // 12}"

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"months--{name}", partial=True)


_COLORS = ("en", "fr", "others")


def _dated(counts: Mapping[str, int]) -> dict[int, int]:
    """Give the counts by the number of the month; what has no month is left out."""
    named = ((month.partition("-"), count) for month, count in counts.items())
    return {
        int(year) * 12 + int(month) - 1: count
        for (year, _, month), count in named
        if year.isdecimal() and month
    }


def _tops(counts: tuple[int, ...], highest: int) -> list[int]:
    """Give where each language's part of a bar ends, in eighths of a row; what is there can be seen."""
    total, seen, tops = sum(counts), 0, list[int]()
    height = max(1, round(total * _ROWS * _FULL / highest)) if total else 0
    for count in counts:
        seen += count
        tops.append(round(height * seen / total) if total else 0)
    return tops


def _cell(tops: list[int], row: int, styles: list[Style]) -> tuple[str, Style]:
    """Draw a part of a bar, `row` counted from below: the lower colour as a block on the upper one."""
    inside = [max(0, min(_FULL, top - row * _FULL)) for top in tops]
    lower = next((n for n, height in enumerate(inside) if height > 0), None)
    if lower is None:
        return " ", Style()
    upper = next((n for n in range(lower + 1, len(inside)) if inside[n] > inside[lower]), None)
    if upper is not None and inside[-1] == _FULL:
        return _EIGHTHS[inside[lower]], styles[lower] + Style(bgcolor=styles[upper].color)
    return _EIGHTHS[inside[-1]], styles[lower]


def _years(columns: list[Column], breadth: int) -> str:
    """Write the years under the columns that they begin in, and the first one where it fits before the second."""
    line = [" "] * (len(columns) * breadth)
    begins = [(n, -(-column.first // 12), column) for n, column in enumerate(columns)]
    labels = [(n, year) for n, year, column in begins if year * 12 <= column.last]
    if columns and (not labels or labels[0][0] * breadth >= _LABEL):
        labels.insert(0, (0, columns[0].first // 12))
    free = 0
    for number, year in labels:
        at = number * breadth
        if free <= at <= len(line) - _LABEL + 1:
            line[at : at + _LABEL - 1] = f"{year:04}"
            free = at + _LABEL
    return "".join(line)
