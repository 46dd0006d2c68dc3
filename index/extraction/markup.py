"""Pages of HTML: the door to trafilatura, which finds their text and metadata."""

import logging
import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import unescape
from typing import Any

from index.article import TitleHow
from index.errors import ReadError
from index.extraction import source
from index.extraction.body import article_lines, cut, standfirst
from index.extraction.lines import look_at
from index.extraction.reading import Printed, Reading
from index.extraction.text import read_lines
from index.extraction.title import same, without_site
from index.frozen import Frozen, replace
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
_TAG_NAME = re.compile(r"/?(?P<name>[A-Za-z][A-Za-z0-9]*)")
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|&#0*(?:[0-8]|1[124-9]|2\d|3[01]);"
)
_SPACES = re.compile(r"\s+")
_SAVED_FROM = re.compile(
    r"<!--\s*(?:Page saved with SingleFile\s+url:\s*|saved from url=\(\d+\))(?P<url>\S+)"
)
_TOP = 2_000
"""Characters at the beginning of a saved page in which the browser notes its address."""

_COMPARED = 40
"""Characters at the beginning of a line by which it is found again."""

_TALKATIVE = ("trafilatura", "htmldate", "courlan", "justext")


class _Head(Frozen, kw_only=True):
    """What the metadata of a page says."""

    title: str | None
    source: str | None
    url: str | None
    author: str | None
    tags: tuple[str, ...]


def read_markup(page: Page) -> Reading:
    """Read a page of HTML; `ReadError` when nothing is visible on it."""
    markup = _CONTROL.sub(" ", page.content)
    tree = _tree(markup)
    visible = _lines("".join(_pieces(tree))) or _lines(_flat_text(markup))
    if not visible:
        message = "holds no visible text"
        raise ReadError(
            message, where=page.id, hint="pages drawn by scripts must be saved after they are drawn"
        )
    head = _head(tree)
    return _with_metadata(
        _read(tree, visible, title=head.title or ""), tree, replace(page, content=markup), head=head
    )


def _lines(text: str) -> list[str]:
    return [line for line in (_SPACES.sub(" ", line).strip() for line in text.split("\n")) if line]


def _read(tree: Any, visible: Sequence[str], *, title: str) -> Reading:  # noqa: ANN401 - as above
    """Take the text that trafilatura finds, else cut the visible lines as those of a page of text."""
    document = _trafilatura().bare_extraction(tree, include_comments=False)
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


def _with_metadata(reading: Reading, tree: Any, page: Page, *, head: _Head) -> Reading:  # noqa: ANN401 - as above
    """Add what the page's head says; it wins over what the lines seemed to say."""
    url = page.stated.url or _saved_from(page.content) or head.url
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


def _flat_text(markup: str) -> str:
    """Take the tags out without building a tree, as lxml drops what lies deeper than 256 elements."""
    pieces: list[str] = []
    hidden_by: str | None = None
    for part in markup.split("<")[1:]:
        tag, _, text = part.partition(">")
        name = _TAG_NAME.match(tag)
        if name is not None and hidden_by is None:
            hidden_by = name["name"].lower() if name["name"].lower() in _HIDDEN - _EMPTY else None
        elif name is not None and tag[0] == "/" and name["name"].lower() == hidden_by:
            hidden_by = None
        if hidden_by is None:
            pieces.append(f"\n{text}")
    return unescape("".join(pieces))


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
