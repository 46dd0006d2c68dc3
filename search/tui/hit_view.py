"""How a hit looks: a line of title, a line of facts, two lines of snippet.

Only hits that come into view are drawn: a list of hundreds costs no more than a screen full.
"""

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from index.engine import Hit
from search.render.facts import country_name, date_text
from search.render.safety import plain
from search.render.text import how_found
from search.render.words import WORDS
from search.tui.finding import Row
from search.tui.wrapping import marked, reaching, shortened

MATCH = "bold $text-warning"
"""How a word of the query looks."""

_SNIPPET_LINES = 2
LINES = 5
"""How many lines a hit takes, with an empty one below."""
_GAP = "  "


class HitView(Visual):
    """A hit in the reader's language, of always as many lines."""

    def __init__(self, row: Row, language: str) -> None:
        self.row = row
        self.language = language

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw it, broken for a width."""
        content = Content("\n").join(self._lines(width))
        return content.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002 - the protocol's
        """Take all the room."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002 - the protocol's
        """Give the same for every hit."""
        return LINES

    def _lines(self, columns: int) -> list[Content]:
        hit = self.row.hit
        title = marked(hit.article.title, self.row.title_matches, style="bold", match=MATCH)
        lines = [
            title.truncate(columns, ellipsis=True),
            Content.styled(self._facts(hit), "$foreground-muted").truncate(columns, ellipsis=True),
            *_snippet(hit, columns),
        ]
        return [*lines, *[Content("")] * (LINES - len(lines))]

    def _facts(self, hit: Hit) -> str:
        article, language = hit.article, self.language
        countries = ", ".join(country_name(code, language) for code in article.countries)
        facts = (
            article.language,
            *how_found(hit, WORDS[language]),
            date_text(article, language),
            countries,
            plain(article.source or ""),
        )
        return " · ".join(filter(None, facts))


def _snippet(hit: Hit, columns: int) -> list[Content]:
    """Give two lines: the best snippet, or the beginnings of two when both are short."""
    room, lines = columns - len(_GAP), list[Content]()
    for snippet in hit.snippets:
        left = _SNIPPET_LINES - len(lines)
        if left:
            content = marked(snippet.text, snippet.matches, match=MATCH)
            first = snippet.matches[0] if snippet.matches else (0, 0)
            lines += shortened(reaching(content, first, room * left), room, left)
    return [_GAP + line for line in lines]
