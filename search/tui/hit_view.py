"""How a hit looks: a line of title, a line of facts, two lines of snippet."""

from textual.content import Content

from index.engine import Hit
from search.render.facts import country_name, date_text
from search.render.safety import plain
from search.render.text import how_found
from search.render.words import WORDS
from search.tui.finding import Row
from search.tui.words import SCREEN_WORDS
from search.tui.wrapping import marked, reaching, shortened

MATCH = "bold $text-warning"
"""How a word of the query looks."""

PLAIN_MATCH = "bold underline"
"""How it looks where there are no colours."""

_SNIPPET_LINES = 2
LINES = 5
"""How many lines a hit takes, with an empty one below."""
_GAP = "  "


def hit_lines(row: Row, columns: int, language: str, *, match: str = MATCH) -> list[Content]:
    """Write a hit in the reader's language, on `LINES` lines at most."""
    hit = row.hit
    title = marked(hit.article.title, row.title_matches, style="bold", match=match)
    facts = Content.styled(_facts(hit, language), "$foreground-muted")
    lines = (title, facts, *_snippet(hit, columns, match))
    return [line.truncate(columns, ellipsis=True) for line in lines]


def _facts(hit: Hit, language: str) -> str:
    article, copies = hit.article, len(hit.duplicates)
    words = SCREEN_WORDS[language]
    countries = ", ".join(country_name(code, language) for code in article.countries)
    facts = (
        article.language,
        (words.copy if copies == 1 else words.copies).format(count=copies) if copies else "",
        *how_found(hit, WORDS[language]),
        date_text(article, language),
        countries,
        plain(article.source or ""),
    )
    return " · ".join(filter(None, facts))


def _snippet(hit: Hit, columns: int, match: str) -> list[Content]:
    """Give two lines: the best snippet, or the beginnings of two when both are short."""
    room, lines = columns - len(_GAP), list[Content]()
    for snippet in hit.snippets:
        left = _SNIPPET_LINES - len(lines)
        if left:
            content = marked(snippet.text, snippet.matches, match=match)
            first = snippet.matches[0] if snippet.matches else (0, 0)
            lines += shortened(reaching(content, first, room * left), room, left)
    return [_GAP + line for line in lines]
