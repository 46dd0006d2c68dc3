"""Pages of HTML: their text, as trafilatura finds it, and the lines that a reader sees."""

import re
from collections.abc import Sequence
from typing import Any

from index.article import TitleHow
from index.errors import ReadError
from index.extraction import source
from index.extraction.body import article_lines, cut, standfirst
from index.extraction.dates import Evidence
from index.extraction.dates.grammar import fold, full_dates, tidy
from index.extraction.head import Head, read_head
from index.extraction.lines import look_at
from index.extraction.reading import Printed, Reading
from index.extraction.text import read_lines
from index.extraction.title import same
from index.extraction.tree import library, parse, without_controls
from index.extraction.visible import visible_lines
from index.frozen import replace
from index.page import Page

_SAVED_FROM = re.compile(
    r"<!--\s*(?:Page saved with SingleFile\s+url:\s*|saved from url=\(\d+\))(?P<url>\S+)"
    r"(?:\s+saved date:\s*(?P<date>[^\n<>(]{8,60}))?"
)
_TOP = 2_000
"""Characters at the beginning of a saved page in which the browser notes its address and the day."""

_COMPARED = 40
"""Characters at the beginning of a line by which it is found again."""


def read_markup(page: Page) -> Reading:
    """Read a page of HTML; `ReadError` when nothing is visible on it."""
    markup = without_controls(page.content)
    tree = parse(markup)
    visible = visible_lines(tree, markup)
    if not visible:
        message = "holds no visible text"
        raise ReadError(
            message, where=page.id, hint="pages drawn by scripts must be saved after they are drawn"
        )
    head = read_head(tree)
    return _with_metadata(
        _read(tree, visible, title=head.title or ""), tree, replace(page, content=markup), head=head
    )


def _read(tree: Any, visible: Sequence[str], *, title: str) -> Reading:  # noqa: ANN401 - as above
    """Take the text that trafilatura finds, else cut the visible lines as those of a page of text."""
    document = library().bare_extraction(tree, include_comments=False)
    lines = (line.strip() for line in (document.text if document else "").splitlines())
    texts = tuple(line for line in lines if line and not same(line, title))
    if not texts:
        return read_lines(visible)
    kept = tuple(line.text for line in article_lines(look_at(texts), lists=True)) or texts
    body = _span(kept, visible)
    printed = Printed(lines=visible, body=body, title=_line_of(title, visible[: body.start]))
    paragraphs = (*_summary(printed, known=frozenset(kept)), *kept)
    known = frozenset(paragraphs)
    return Reading(
        paragraphs=paragraphs,
        printed=printed,
        rest=tuple(line for line in visible if line not in known),
    )


def _summary(printed: Printed, *, known: frozenset[str]) -> tuple[str, ...]:
    """Give the visible lines between title and text that sum it up, unless they are part of the text."""
    if printed.title is None:
        return ()
    lines = look_at(printed.lines[printed.title : printed.body.start + 1])
    summary = standfirst(lines[:-1], lines[0], lines[-1:])
    return tuple(line.text for line in summary if line.text not in known)


def _span(kept: Sequence[str], visible: Sequence[str]) -> range:
    """Give the visible lines from the first to the last that are kept, as they follow each other."""
    places: dict[str, list[int]] = {}
    for place, line in enumerate(visible):
        places.setdefault(line[:_COMPARED], []).append(place)
    found: list[int] = []
    for line in kept:
        later = (
            place for place in places.get(line[:_COMPARED], ()) if not found or place > found[-1]
        )
        found += list(later)[:1]
    return range(found[0], found[-1] + 1) if found else cut(look_at(visible)).span


def _line_of(title: str, visible: Sequence[str]) -> int | None:
    """Give the last line that shows a title."""
    lines = reversed(range(len(visible)))
    return next((place for place in lines if title and same(visible[place], title)), None)


def _with_metadata(reading: Reading, tree: Any, page: Page, *, head: Head) -> Reading:  # noqa: ANN401 - as above
    """Add what the page's head says; it wins over what the lines seemed to say."""
    saved = _SAVED_FROM.search(page.content, 0, _TOP)
    url = page.stated.url or (saved["url"] if saved else None) or head.url
    return replace(
        reading,
        title=head.title or reading.title,
        title_how=TitleHow.HTML if head.title else reading.title_how,
        markup=page.content,
        language=tree.get("lang") or tree.get("xml:lang"),
        source=source.named_by(head.source, url, title=head.title) or reading.source,
        url=url or reading.url,
        author=head.author or reading.author,
        tags=head.tags,
        saved=_saved_on(saved["date"]) if saved else None,
    )


def _saved_on(date: str | None) -> Evidence | None:
    """Read when a browser saved a page: "Thu May 12 2022 10:00:00 GMT+0200"."""
    found = full_dates(fold(tidy(date or "")), day_first=False)
    return Evidence((date or "").strip(), None, found[0].date) if found else None
