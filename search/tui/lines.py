"""A list that is drawn line by line: those in view alone, and again only when they look different.

Nothing is mounted, laid out or measured when the items change: how many there are alters what the scroll bar shows.
"""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive, var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style


class Lines(ScrollView, can_focus=True):
    """Items of `ROWS` lines each, one of them under the cursor.

    A subclass says how many there are (`count`) and how one looks (`drawn`), and calls `renew` when they are others.
    """

    ALLOW_SELECT = False
    ROWS: ClassVar[int] = 1
    COMPONENT_CLASSES: ClassVar[set[str]] = {"lines--cursor"}
    DEFAULT_CSS = """
    Lines {
        height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1;
        & > .lines--cursor { background: $boost; }
        &:focus > .lines--cursor { background: $primary 30%; text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("home", "move(-999999)", show=False),
        Binding("end", "move(999999)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("enter", "enter", show=False),
    ]

    cursor: var[int | None] = var(None, init=False)
    virtual_size = Reactive(
        Size(0, 0), layout=False, repaint=False
    )  # however many items, they have the same room

    class Moved(Message):
        """The cursor is on another item."""

    class Entered(Message):
        """The item under the cursor was chosen, by key or by mouse."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.auto_links = False  # looking for links in every line costs more than drawing it
        self._strips: dict[int, Strip] = {}

    @property
    def count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    @property
    def choosable(self) -> int:
        """How many of them, from the first on, can be under the cursor."""
        return self.count

    def drawn(self, number: int, columns: int) -> Sequence[Content]:
        """Give the lines of an item, `ROWS` at most, none longer than `columns`."""
        raise NotImplementedError

    @property
    def columns(self) -> int:
        """How many columns there are for an item."""
        return self.scrollable_content_region.width

    def renew(self, cursor: int | None) -> None:
        """Show other items; a line that looks as before is not drawn again."""
        before, self._strips = self._strips, {}
        self.set_reactive(Lines.cursor, cursor)
        self._resized()
        for y in self._in_view:
            if before.get(y) != self._strip(y):
                self.refresh_line(y)

    def grown(self) -> None:
        """Show further items behind those that are there."""
        self._resized()
        for y in self._in_view:
            if y not in self._strips:
                self.refresh_line(y)

    def watch_cursor(self, before: int | None, now: int | None) -> None:
        """Show the cursor where it is now."""
        for number in (before, now):
            if number is not None:
                self._redraw(number)
        if now is not None:
            self.show(now)
            self.post_message(self.Moved())

    def show(self, number: int) -> None:
        """Bring an item into view."""
        region = Region(0, number * self.ROWS, self.columns, self.ROWS)
        self.scroll_to_region(region, animate=False, force=True)

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        if self.choosable:
            at = -1 if self.cursor is None and by > 0 else self.cursor or 0
            self.cursor = max(0, min(self.choosable - 1, at + by))

    def action_turn(self, pages: int) -> None:
        """Move the cursor by as many items as are in view."""
        self.action_move(pages * max(1, self.size.height // self.ROWS))

    def action_enter(self) -> None:
        """Choose the item under the cursor."""
        if self.cursor is not None:
            self.post_message(self.Entered())

    def on_click(self, event: events.Click) -> None:
        """Choose what is clicked."""
        number = self.item_at(event)
        if number is not None:
            self.cursor = number
            self.action_enter()

    def item_at(self, event: events.MouseEvent) -> int | None:
        """Give the item under the mouse."""
        offset = event.get_content_offset(self)
        if offset is None:
            return None
        number = (offset.y + self.scroll_offset.y) // self.ROWS
        return number if number < self.choosable else None

    def on_resize(self) -> None:
        """Draw for the new width, with the cursor in view."""
        self._strips.clear()
        self._resized()
        self.refresh()
        if self.cursor is not None:
            self.show(self.cursor)

    def notify_style_update(self) -> None:
        """Draw all anew in other colours."""
        self._strips.clear()
        self.refresh()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Draw a line of what is in view."""
        return self._strip(y + self.scroll_offset.y)

    @property
    def _in_view(self) -> range:
        top = self.scroll_offset.y
        return range(top, top + self.scrollable_content_region.height)

    def _resized(self) -> None:
        size = Size(self.columns, self.count * self.ROWS)
        if size != self.virtual_size:
            self.virtual_size = size
            self._scroll_update(size)

    def _redraw(self, number: int) -> None:
        first = number * self.ROWS
        for y in range(first, first + self.ROWS):
            self._strips.pop(y, None)
        self.refresh_lines(first, self.ROWS)

    def _strip(self, y: int) -> Strip:
        if y not in self._strips:
            self._draw(y // self.ROWS)
        return self._strips.get(y) or Strip.blank(self.columns, self.visual_style.rich_style)

    def _draw(self, number: int) -> None:
        if number >= self.count:
            return
        is_marked = number == self.cursor
        style = self.get_visual_style("lines--cursor") if is_marked else self.visual_style
        lines = self.drawn(number, self.columns)
        for row in range(self.ROWS):
            line = lines[row] if row < len(lines) else Content("")
            self._strips[number * self.ROWS + row] = strip_of(line, self.columns, style)


def _style(look: str | Style) -> Style:
    return Style.parse(look) if isinstance(look, str) else look


def strip_of(line: Content, columns: int, style: Style) -> Strip:
    """Draw a text that is no longer than a line, and what is left of the line."""
    parts = line.render(style, end="", parse_style=_style)
    strip = Strip([Segment(text, look.rich_style) for text, look in parts if text])
    return strip.adjust_cell_length(columns, style.rich_style)
