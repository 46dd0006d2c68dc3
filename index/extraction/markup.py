"""Pages of HTML: the door to trafilatura, which finds their text and metadata."""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from html.parser import HTMLParser
from typing import Any

from index.article import TitleHow
from index.errors import ReadError
from index.extraction.body import article_lines
from index.extraction.dates import date_of_markup
from index.extraction.lines import look_at
from index.extraction.reading import Printed, Reading
from index.extraction.text import read_lines
from index.extraction.title import same, without_site
from index.page import Page

_HIDDEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "head",
        "object",
        "canvas",
        "select",
        "input",
    }
    | {"button", "textarea", "video", "audio", "math"}
)
_EMPTY = frozenset({"input"})
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "nav",
        "aside",
        "ul",
        "ol",
        "li",
        "dl",
        "dd",
        "dt",
    }
    | {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "caption",
        "blockquote",
        "br",
    }
    | {
        "figure",
        "figcaption",
        "form",
        "fieldset",
        "details",
        "summary",
        "pre",
        "address",
        "body",
        "center",
        "hr",
    }
)
_SPACES = re.compile(r"\s+")
_SAVED_FROM = re.compile(
    r"<!--\s*(?:Page saved with SingleFile\s+url:\s*|saved from url=\(\d+\))(?P<url>\S+)"
)
_TOP = 2_000
"""Characters at the beginning of a saved page in which the browser notes its address."""

_TALKATIVE = ("trafilatura", "htmldate", "courlan", "justext")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What the metadata of a page says."""

    title: str | None
    source: str | None
    url: str | None
    author: str | None
    tags: tuple[str, ...]


def read_markup(page: Page) -> Reading:
    """Read a page of HTML; `ReadError` when nothing is visible on it."""
    tree = _tree(page.content)
    visible = _lines("".join(_pieces(tree))) or _lines(_flat_text(page.content))
    if not visible:
        message = "holds no visible text"
        raise ReadError(
            message, where=page.id, hint="pages drawn by scripts must be saved after they are drawn"
        )
    head = _head(tree)
    return _with_metadata(_read(tree, visible, title=head.title or ""), tree, page, head=head)


def _lines(text: str) -> list[str]:
    return [line for line in (_SPACES.sub(" ", line).strip() for line in text.split("\n")) if line]


def _read(tree: Any, visible: Sequence[str], *, title: str) -> Reading:  # noqa: ANN401 - as above
    """Take the text that trafilatura finds, else cut the visible lines as those of a page of text."""
    document = _trafilatura().bare_extraction(tree, include_comments=False)
    lines = (line.strip() for line in (document.text if document else "").splitlines())
    texts = tuple(line for line in lines if line and not same(line, title))
    if not texts:
        return read_lines(visible)
    kept = tuple(line.text for line in article_lines(look_at(texts))) or texts
    known = frozenset(kept)
    return Reading(
        paragraphs=kept,
        printed=Printed(lines=kept, body=range(len(kept))),
        rest=tuple(line for line in visible if line not in known),
    )


def _with_metadata(reading: Reading, tree: Any, page: Page, *, head: _Head) -> Reading:  # noqa: ANN401 - as above
    """Add what the page's head says; it wins over what the lines seemed to say."""
    url = page.stated.url or _saved_from(page.content) or head.url
    return replace(
        reading,
        title=head.title or reading.title,
        title_how=TitleHow.HTML if head.title else reading.title_how,
        dating=date_of_markup(page.content, url=url),
        language=tree.get("lang") or tree.get("xml:lang"),
        source=head.source or reading.source,
        url=url or reading.url,
        author=head.author or reading.author,
        tags=head.tags,
    )


def _pieces(tree: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Give visible text in order, a line break at both ends of a block; however deep the tree is."""
    pending: list[Any] = [tree]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            yield item
        else:
            pending.extend(reversed(_parts(item)))


def _parts(element: Any) -> list[Any]:  # noqa: ANN401 - as above
    if not isinstance(element.tag, str) or element.tag in _HIDDEN:
        return []
    edge = "\n" if element.tag in _BLOCKS else ""
    parts = [edge, _SPACES.sub(" ", element.text or "")]
    for child in element:
        parts += [child, _SPACES.sub(" ", child.tail or "")]
    return [*parts, edge]


def _saved_from(markup: str) -> str | None:
    match = _SAVED_FROM.search(markup, 0, _TOP)
    return match["url"] if match else None


def _tree(markup: str) -> Any:  # noqa: ANN401 - as above
    """Parse a page, also one that lacks its outer elements."""
    load = _trafilatura().load_html
    tree = load(markup)
    return load(f"<html><body>{markup}</body></html>") if tree is None else tree


class _FlatText(HTMLParser):
    """Collects visible text without building a tree: lxml drops what lies deeper than 256 elements."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden_by: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where hidden text begins, and where a line ends."""
        del attrs
        if self._hidden_by is None and tag in _HIDDEN - _EMPTY:
            self._hidden_by = tag
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Note where hidden text ends."""
        if tag == self._hidden_by:
            self._hidden_by = None

    def handle_data(self, data: str) -> None:
        """Keep text that is not hidden."""
        if self._hidden_by is None:
            self.pieces.append(_SPACES.sub(" ", data))


def _flat_text(markup: str) -> str:
    parser = _FlatText()
    parser.feed(markup)
    parser.close()
    return "".join(parser.pieces)


def _head(tree: Any) -> _Head:  # noqa: ANN401 - as above
    """Read the metadata; its date is not used, so the search for it is kept short."""
    found = _trafilatura().metadata.extract_metadata(
        tree, date_config={"extensive_search": False, "original_date": True}
    )
    tags = (tag.strip(" #") for told in found.tags or () for tag in told.split(","))
    return _Head(
        title=without_site(found.title, found.sitename) if found.title else None,
        source=found.sitename,
        url=found.url,
        author=found.author,
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
    )


@cache
def _trafilatura() -> Any:  # noqa: ANN401 - as above
    """Load trafilatura, which reports every odd page to the log, without its voice."""
    import trafilatura  # noqa: PLC0415 - heavy
    import trafilatura.metadata  # noqa: PLC0415 - heavy

    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return trafilatura
