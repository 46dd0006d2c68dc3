"""The months as bars, one colour a language, on which a span is chosen."""

from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.reactive import reactive, var
from textual.widget import Widget

from index.engine import FacetField
from index.query import UNKNOWN, YEAR_UNKNOWN, Published
from search.render.facts import language_name
from search.request import Request
from search.tui.bars import ROWS, colored_cell, shaded_cell, swatch, tops, years
from search.tui.choosing import Standing, choice, spans, standing
from search.tui.columns import Column, columns, span_of
from search.tui.finding import LANGUAGES, OTHERS, Found
from search.tui.messages import SpanChosen, Toggled
from search.tui.words import SCREEN_WORDS

_SIDE = 29  # columns beside them
_WIDEST = 3  # columns of the terminal for a bar
_DECEMBER = 11  # of months that are counted from a year's first
_DATELESS = (YEAR_UNKNOWN, UNKNOWN)


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
        kept, breadth = spans(self.request), self._breadth
        lines = [Text(end="") for _ in range(ROWS)]
        styles = [self._style(name) for name in _COLORS]
        out = [self._style("out")] * len(styles)
        for column in self._columns:
            is_out = bool(kept) and not any(span.contains(column.span) for span in kept)
            ends = tops(column.counts, highest)
            for row, line in enumerate(reversed(lines)):
                block, style = colored_cell(ends, row, out if is_out else styles)
                line.append((shaded_cell(ends, row) if self._is_plain else block) * breadth, style)
        return lines

    @property
    def _is_plain(self) -> bool:
        """Tell whether the terminal is to show no colours, so that languages must differ otherwise."""
        return self.app.no_color

    def _axis(self) -> Text:
        breadth = self._breadth
        text = Text(years(self._columns, breadth, self._room), style=self._style("axis"), end="")
        for number, column in enumerate(self._columns):
            if any(span.contains(column.span) for span in spans(self.request)):
                text.stylize(self._style("chosen"), number * breadth, (number + 1) * breadth)
        first, last = self.chosen
        if self.has_focus and last < len(self._columns):
            text.stylize(self._style("cursor"), first * breadth, (last + 1) * breadth)
        return text

    def _beside(self) -> list[Text]:
        legend = Text(end="")
        for number, language in enumerate((*LANGUAGES, OTHERS)):
            if self.found and self.found.months.get(language):
                name = language_name(language, self._language) if language else self._words.others
                block = swatch(number, is_plain=self._is_plain)
                legend.append(f"{block} ", self._style(_COLORS[number])).append(f"{name} ")
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
        begin, end = self._columns[first].first, self._columns[last].last
        are_years = not begin % 12 and end % 12 == _DECEMBER and end - begin > _DECEMBER
        name = _year_name if are_years else self._month_name
        names = dict.fromkeys(map(name, (begin, end)))
        return Text(f" {'–'.join(names)}: {total}", style=self._style("axis"), end="")

    def _month_name(self, month: int) -> str:
        return f"{self._words.months[month % 12]} {month // 12}"

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"months--{name}", partial=True)


_COLORS = ("en", "fr", "others")


def _year_name(month: int) -> str:
    return str(month // 12)
