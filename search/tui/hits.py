"""The articles found."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive, var
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from search.tui.finding import Found, Row
from search.tui.hit_view import LINES, HitView
from search.tui.messages import ArticleWanted, MoreWanted
from search.tui.words import SCREEN_WORDS

_NEAR = 10  # hits before the last at which further ones are fetched


class Hits(OptionList):
    """The hits that are there; further ones come before the end is reached."""

    DEFAULT_CSS = """
    Hits {
        height: 1fr; border: round $panel; padding: 0; background: transparent;
        scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        border-title-color: $foreground-muted; border-subtitle-color: $foreground-muted;
        &:focus { border: round $primary; border-title-color: $text-primary; }
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-highlighted { background: $boost; }
        &:focus > .option-list--option-highlighted { background: $primary 30%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "page_down", show=False),
        Binding("minus", "page_up", show=False),
    ]

    found: var[Found | None] = var(None)
    virtual_size = Reactive(Size(0, 0), layout=False)  # however many hits, they have the same room

    def __init__(self, language: str) -> None:
        super().__init__(markup=False, id="hits")
        self.auto_links = False  # looking for links in every line costs more than drawing it
        self._language = language
        self._words = SCREEN_WORDS[language]
        self.border_title = self._words.hits

    def watch_found(self, before: Found | None, found: Found | None) -> None:
        """Show what was found; hits that are there already stay as they are."""
        if found is None or not self.is_mounted:
            return
        self._entitle(found)
        kept = before is not None and found.ids[: len(before.ids)] == before.ids and before.ids
        if kept and before is not None and before.request == found.request:
            self.add_options(self._views(found.rows[len(before.rows) :]))
            return
        self._fill(found, self.highlighted_id if kept else None)

    @property
    def room(self) -> int:
        """How many hits can be seen at once, and one that is cut off."""
        return self.size.height // LINES + 1

    @property
    def highlighted_id(self) -> str | None:
        """The id of the article under the cursor."""
        at = self.highlighted
        if self.found is None or at is None or at >= len(self.found.rows):
            return None
        return self.found.rows[at].hit.article.id

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        article_id = self.highlighted_id
        if article_id is not None:
            self.post_message(ArticleWanted(article_id))
        self._want_more(event.option_index)

    @on(OptionList.OptionSelected)
    def _entered(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        article_id = self.highlighted_id
        if article_id is not None:
            self.post_message(ArticleWanted(article_id, to_read=True))

    def watch_scroll_y(self, before: float, now: float) -> None:
        """Fetch more when the end is scrolled to."""
        super().watch_scroll_y(before, now)
        if self.found is not None and now and now >= self.max_scroll_y - self.size.height:
            self._want_more(len(self.found.rows))

    def _want_more(self, number: int) -> None:
        found = self.found
        if found is not None and not found.is_whole and number >= len(found.rows) - _NEAR:
            self.post_message(MoreWanted())

    def _fill(self, found: Found, article_id: str | None) -> None:
        options = self._views(found.rows)
        if not options:
            options = [Option(Content.styled(self._words.none, "$foreground-muted"), disabled=True)]
        self.set_options(options)
        ids = found.ids
        if ids:
            self.highlighted = ids.index(article_id) if article_id in ids else 0
            self.post_message(ArticleWanted(ids[self.highlighted]))

    def _entitle(self, found: Found) -> None:
        shown = self._words.shown.format(shown=len(found.rows), total=found.total)
        self.border_title = f"{self._words.hits}: {shown}"
        self.border_subtitle = self._words.sorts[found.request.sort]

    def _views(self, rows: Sequence[Row]) -> list[Option]:
        return [Option(HitView(row, self._language)) for row in rows]
