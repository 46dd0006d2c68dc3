"""The articles found: title, facts, two lines of snippet."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from index.engine import Hit, SnippetField
from search.render.facts import country_name, date_text
from search.render.safety import plain
from search.render.words import WORDS
from search.tui.finding import Found, Row
from search.tui.messages import ArticleWanted, MoreWanted
from search.tui.words import SCREEN_WORDS
from search.tui.wrapping import marked, shortened

MATCH = "bold $text-warning"
"""How a word of the query looks."""

_SNIPPET_LINES = 2
_NEAR = 10  # hits before the last at which further ones are fetched
_GAP = "  "


class Hits(OptionList):
    """The hits that are there; further ones come before the end is reached."""

    DEFAULT_CSS = """
    Hits {
        height: 1fr; border: round $panel; padding: 0; background: transparent;
        scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        border-title-color: $text-muted; border-subtitle-color: $text-muted;
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

    found: reactive[Found | None] = reactive(None)

    def __init__(self, language: str) -> None:
        super().__init__(markup=False, id="hits")
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
            self.add_options(self._lines_of(found.rows[len(before.rows) :]))
            return
        self._fill(found, self.highlighted_id if kept else None)

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

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        if self.found is not None and event.size.width:
            self._fill(self.found, self.highlighted_id)

    def _want_more(self, number: int) -> None:
        found = self.found
        if found is not None and not found.is_whole and number >= len(found.rows) - _NEAR:
            self.post_message(MoreWanted())

    def _fill(self, found: Found, article_id: str | None) -> None:
        options = self._lines_of(found.rows)
        if not options:
            options = [Option(Content.styled(self._words.none, "$text-muted"), disabled=True)]
        self.set_options(options)
        ids = found.ids
        if ids:
            self.highlighted = ids.index(article_id) if article_id in ids else 0
            self.post_message(ArticleWanted(ids[self.highlighted]))

    def _entitle(self, found: Found) -> None:
        shown = self._words.shown.format(shown=len(found.rows), total=found.total)
        self.border_title = f"{self._words.hits}: {shown}"
        self.border_subtitle = self._words.sorts[found.request.sort]

    def _lines_of(self, rows: Sequence[Row]) -> list[Option]:
        columns = max(20, self.scrollable_content_region.width - 2)
        return [Option(self._content(row, columns)) for row in rows]

    def _content(self, row: Row, columns: int) -> Content:
        title = marked(row.hit.article.title, row.title_matches, style="bold", match=MATCH)
        facts = Content.styled(self._facts(row.hit), "$text-muted")
        lines = (
            *shortened(title, columns, 1),
            facts.truncate(columns, ellipsis=True),
            *self._snippet(row.hit, columns),
        )
        return Content("\n").join((*lines, Content("")))

    def _facts(self, hit: Hit) -> str:
        article, language = hit.article, self._language
        countries = ", ".join(country_name(code, language) for code in article.countries)
        around = any(snippet.field is SnippetField.REST for snippet in hit.snippets)
        facts = (
            article.language,
            date_text(article, language),
            countries,
            plain(article.source or ""),
            WORDS[language].only_around if around else "",
        )
        return " · ".join(filter(None, facts))

    def _snippet(self, hit: Hit, columns: int) -> list[Content]:
        """Give two lines: the best snippet, or the beginnings of two when both are short."""
        room, lines = columns - len(_GAP), list[Content]()
        for snippet in hit.snippets:
            content = marked(snippet.text, snippet.matches, match=MATCH)
            left = _SNIPPET_LINES - len(lines)
            lines += shortened(content, room, left) if left else []
        return [_GAP + line for line in lines]
