"""The article, to read: it opens at its first match, and a key goes on to the others."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive, var
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from search.tui.article_text import Laid, laid
from search.tui.finding import Reading
from search.tui.hit_view import MATCH, PLAIN_MATCH
from search.tui.words import SCREEN_WORDS

_ABOVE = 3  # lines that stay in view above a match
_BESIDE = 1  # column between the text and the scroll bar
_NARROWEST = 20  # columns


class ArticlePane(ScrollView, can_focus=True):
    """Draws the lines that are in view, and no others; `step` goes on to other matches."""

    DEFAULT_CSS = """
    ArticlePane {
        height: 1fr; border: round $panel; padding: 0 1;
        overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1;
        border-title-color: $foreground-muted; border-subtitle-color: $foreground-muted;
        &:focus { border: round $primary; border-title-color: $text-primary; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "page_down", show=False),
        Binding("minus", "page_up", show=False),
    ]

    reading: var[Reading | None] = var(None)
    at: var[int] = var(0)
    virtual_size = Reactive(Size(0, 0), layout=False)  # however long it is, it has the same room

    def __init__(self, language: str) -> None:
        super().__init__(id="article")
        self.auto_links = False  # looking for links in every line costs more than drawing it
        self._language = language
        self._words = SCREEN_WORDS[language]
        self._laid = Laid()
        self.border_title = self._words.article

    def watch_reading(self, before: Reading | None, reading: Reading | None) -> None:
        """Show an article from its first match on."""
        is_same = before and reading and before == reading
        self.set_reactive(ArticlePane.at, self.at if is_same else 0)
        self._show()
        self._scroll()

    def watch_at(self) -> None:
        """Show another match."""
        self._show()
        self._scroll()

    def step(self, by: int) -> None:
        """Go to the next match, or the one before; behind the last comes the first."""
        count = len(self.reading.body_matches) if self.reading else 0
        if count:
            self.at = (self.at + by) % count

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        if event.size.width:
            self._show()
            self._scroll()

    def render_line(self, y: int) -> Strip:
        """Draw a line, with what is selected on it by the mouse."""
        at, columns, style = y + self.scroll_offset.y, self._columns, self.visual_style
        if at >= len(self._laid.lines):
            return Strip.blank(columns, style.rich_style)
        line = self._laid.lines[at]
        span = self.text_selection.get_span(at) if self.text_selection else None
        if span is not None:
            start, end = span
            selected = Style.from_styles(self.screen.get_component_styles("screen--selection"))
            line = line.stylize(selected, start, len(line) if end < 0 else end)
        [strip, *_] = Visual.to_strips(self, line, columns, 1, style)
        return strip.extend_cell_length(columns, style.rich_style).apply_offsets(0, at)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Give the text that is selected."""
        return selection.extract("\n".join(line.plain for line in self._laid.lines)), "\n"

    def _show(self) -> None:
        reading, columns = self.reading, self._columns
        match = PLAIN_MATCH if self.app.no_color else MATCH
        self._laid = (
            laid(reading, columns, self._language, current=self.at, match=match)
            if reading
            else Laid()
        )
        count = len(reading.body_matches) if reading else 0
        told = self._words.match.format(number=self.at + 1, total=count)
        self.border_subtitle = told if count else ""
        self.virtual_size = Size(columns, len(self._laid.lines))
        self._scroll_update(self.virtual_size)
        self.refresh()

    @property
    def _columns(self) -> int:
        return max(_NARROWEST, self.scrollable_content_region.width - _BESIDE)

    def _scroll(self) -> None:
        if self.at < len(self._laid.matches):
            line = self._laid.matches[self.at]
            top = 0 if self.at == 0 and line < self.size.height - 1 else line - _ABOVE
            self.scroll_to(y=max(0, top), animate=False, force=True)
        else:
            self.scroll_home(animate=False, force=True)
