"""The articles found."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import var

from search.tui.finding import Found
from search.tui.hit_view import LINES, MATCH, PLAIN_MATCH, hit_lines
from search.tui.lines import Lines
from search.tui.messages import ArticleWanted, MoreWanted
from search.tui.words import SCREEN_WORDS

_NEAR = 10  # hits before the last at which further ones are fetched
_EDGES = 2  # columns that stay free beside a hit


class Hits(Lines):
    """The hits that are there; further ones come before the end is reached."""

    ROWS: ClassVar[int] = LINES
    DEFAULT_CSS = """
    Hits {
        border: round $panel; border-title-color: $foreground-muted; border-subtitle-color: $foreground-muted;
        &:focus { border: round $primary; border-title-color: $text-primary; }
        &:focus > .lines--cursor { text-style: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "turn(1)", show=False),
        Binding("minus", "turn(-1)", show=False),
    ]

    found: var[Found | None] = var(None)

    def __init__(self, language: str) -> None:
        super().__init__(id="hits")
        self._language = language
        self._words = SCREEN_WORDS[language]
        self._order = ""
        self.border_title = self._words.hits

    def watch_found(self, before: Found | None, found: Found | None) -> None:
        """Show what was found; the cursor stays on its hit while the first ones are the same."""
        if found is None or not self.is_mounted:
            return
        self._tell_order(self._words.sorts[found.request.sort])
        is_more = before is not None and before.ids == found.ids[: len(before.ids)]
        if before is not None and is_more and before.request == found.request:
            self._extend(before, found)
        else:
            self._restart(self.cursor if is_more and self.highlighted_id else None)

    @property
    def count(self) -> int:
        """How many hits there are; that there are none is told in the place of one."""
        return max(1, self.choosable) if self.found else 0

    @property
    def choosable(self) -> int:
        """How many hits there are."""
        return len(self.found.rows) if self.found else 0

    def drawn(self, number: int, columns: int) -> Sequence[Content]:
        """Write a hit."""
        if self.found is None or not self.found.rows:
            return [Content.styled(f" {self._why_none}", "$foreground-muted")]
        row, match = self.found.rows[number], PLAIN_MATCH if self.app.no_color else MATCH
        lines = hit_lines(row, columns - _EDGES, self._language, match=match)
        return [Content(" ") + line for line in lines]

    @property
    def _why_none(self) -> str:
        asks = self.found is not None and (
            self.found.request.text.strip() or self.found.request.filters
        )
        return self._words.none if asks else self._words.empty

    @property
    def room(self) -> int:
        """How many hits can be seen at once, and one that is cut off."""
        return self.size.height // LINES + 1

    @property
    def highlighted_id(self) -> str | None:
        """The id of the article under the cursor."""
        at = self.cursor
        if self.found is None or at is None or at >= len(self.found.rows):
            return None
        return self.found.rows[at].hit.article.id

    @on(Lines.Moved)
    def _moved(self, event: Lines.Moved) -> None:
        event.stop()
        self._want_article()
        self._want_more(self.cursor or 0)

    @on(Lines.Entered)
    def _entered(self, event: Lines.Entered) -> None:
        event.stop()
        self._want_article(to_read=True)

    def watch_scroll_y(self, before: float, now: float) -> None:
        """Fetch more when the end is scrolled to."""
        super().watch_scroll_y(before, now)
        if self.found is not None and now and now >= self.max_scroll_y - self.size.height:
            self._want_more(len(self.found.rows))

    def _want_article(self, *, to_read: bool = False) -> None:
        article_id = self.highlighted_id
        if article_id is not None:
            self.post_message(ArticleWanted(article_id, to_read=to_read))

    def _want_more(self, number: int) -> None:
        found = self.found
        if found is not None and not found.is_whole and number >= len(found.rows) - _NEAR:
            self.post_message(MoreWanted())

    def _extend(self, before: Found, found: Found) -> None:
        """Show further hits; those that are there already may have found copies of theirs."""
        if before.rows == found.rows[: len(before.rows)]:
            self.grown()
        else:
            self.renew(self.cursor)
        if len(before.rows) == len(found.rows):
            self._want_more(self.cursor or 0)

    def _restart(self, cursor: int | None) -> None:
        """Show another answer, from its first hit on or from the one that was under the cursor."""
        if cursor is None:
            self.scroll_home(animate=False, force=True)
        self.renew(cursor or 0 if self.choosable else None)
        self._want_article()

    def _tell_order(self, order: str) -> None:
        """Say how the hits are sorted; a border that says so already is not drawn again."""
        if order != self._order:
            self._order = order
            self.border_subtitle = order
