"""The article, to read: its facts with how each is known, its text with the matches marked."""

from collections.abc import Iterator
from itertools import accumulate
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from index.article import Article
from index.snippets import Range
from search.render.facts import country_name, date_text, language_name
from search.render.safety import plain
from search.tui.finding import Reading
from search.tui.hit_view import MATCH
from search.tui.words import SCREEN_WORDS
from search.tui.wrapping import marked, wrapped

_CURRENT = "$text on $warning-muted bold underline"
_ABOVE = 3  # lines that stay in view above a match


class ArticlePane(VerticalScroll, can_focus=True):
    """Opens at the first match; `step` goes on to others."""

    DEFAULT_CSS = """
    ArticlePane {
        height: 1fr; border: round $panel; padding: 0 1;
        scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        border-title-color: $foreground-muted; border-subtitle-color: $foreground-muted;
        &:focus { border: round $primary; border-title-color: $text-primary; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "page_down", show=False),
        Binding("minus", "page_up", show=False),
    ]

    reading: reactive[Reading | None] = reactive(None)
    at: reactive[int] = reactive(0)

    def __init__(self, language: str) -> None:
        super().__init__(id="article")
        self._language = language
        self._words = SCREEN_WORDS[language]
        self._match_lines: list[int] = []
        self.border_title = self._words.article

    def compose(self) -> ComposeResult:
        """Hold one text."""
        yield Static(markup=False)

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

    def _show(self) -> None:
        if not self.is_mounted:
            return
        reading = self.reading
        lines = list(self._lines(reading, self._columns)) if reading else []
        self.query_one(Static).update(Content("\n").join(lines))
        count = len(reading.body_matches) if reading else 0
        told = self._words.match.format(number=self.at + 1, total=count)
        self.border_subtitle = told if count else ""

    @property
    def _columns(self) -> int:
        return max(20, self.scrollable_content_region.width)

    def _scroll(self) -> None:
        if self.reading is not None and self.at < len(self._match_lines):
            line = self._match_lines[self.at]
            top = 0 if self.at == 0 and line < self.size.height - 1 else line - _ABOVE
            self.scroll_to(y=max(0, top), animate=False, force=True)
        else:
            self.scroll_home(animate=False, force=True)

    def _lines(self, reading: Reading, columns: int) -> Iterator[Content]:
        """Give all lines, and note on which of them the matches stand."""
        article = reading.article
        title = marked(article.title, reading.title_matches, style="bold", match=MATCH)
        head = [*wrapped(title, columns), *self._facts(article, columns)]
        yield from head
        self._match_lines = []
        start, number = 0, len(head)
        for paragraph in article.body.split("\n"):
            end = start + len(paragraph)
            inside = _inside(reading.body_matches, start, end)
            lines = wrapped(self._paragraph(paragraph, inside), columns)
            yield Content("")
            yield from lines
            self._note(lines, inside, number + 1)
            number += 1 + len(lines)
            start = end + 1

    def _paragraph(self, text: str, inside: list[tuple[int, Range]]) -> Content:
        content = marked(text, [matched for _, matched in inside], match=MATCH)
        for number, (first, last) in inside:
            if number == self.at:
                content = content.stylize(_CURRENT, first, last)
        return content

    def _note(self, lines: list[Content], inside: list[tuple[int, Range]], first: int) -> None:
        """Note the lines of matches: a match begins on the line whose text it reaches."""
        ends = list(accumulate(len(line) + 1 for line in lines))
        for number, (start, _) in inside:
            if number == len(self._match_lines):
                line = next((n for n, end in enumerate(ends) if start < end), 0)
                self._match_lines.append(first + line)

    def _facts(self, article: Article, columns: int) -> Iterator[Content]:
        for name, value in self._named(article):
            text = Content.assemble((f"{name}: ", "$foreground-muted"), plain(value))
            yield from wrapped(text, columns)

    def _named(self, article: Article) -> Iterator[tuple[str, str]]:
        words, hows = self._words, self._words.hows
        yield words.published, date_text(article, self._language)
        language = language_name(article.language, self._language)
        yield words.language, f"{language} ({hows[article.language_how]})"
        about = self._countries(article.countries) or words.unknown
        yield words.countries, f"{about} ({hows[article.countries_how]})"
        others = [code for code in article.mentions if code not in article.countries]
        if others:
            yield words.mentions, self._countries(others)
        yield words.title, hows[article.title_how]
        for name, value in (
            (words.source, article.source),
            (words.author, article.author),
            (words.tags, ", ".join(article.tags)),
            (words.url, article.url),
        ):
            if value:
                yield name, value
        yield words.path, article.id

    def _countries(self, codes: "tuple[str, ...] | list[str]") -> str:
        return ", ".join(country_name(code, self._language) for code in codes)


def _inside(matches: tuple[Range, ...], start: int, end: int) -> list[tuple[int, Range]]:
    """Give the matches in a paragraph with their numbers, as ranges of it."""
    return [
        (number, (max(first, start) - start, min(last, end) - start))
        for number, (first, last) in enumerate(matches)
        if first < end and start < last
    ]
