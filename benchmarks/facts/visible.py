"""The text of a web page as one copies it: every visible line, navigation and captions too."""

import re
from collections.abc import Iterator

import lxml.html
from lxml.etree import ParserError

_HIDDEN = frozenset(
    "audio button canvas head iframe input math noscript object script select style svg template textarea video".split()  # noqa: SIM905 - a list of words
)
_APART_TAGS = "article blockquote figure h1 h2 h3 h4 h5 h6 ol p section table ul"
_LINE_TAGS = """
address aside body center dd details div dl dt fieldset figcaption footer form header hr li main nav pre summary tbody
td th thead tr
"""
_APART = frozenset(_APART_TAGS.split())
_LINES = frozenset(_LINE_TAGS.split()) | _APART
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACES = re.compile("[ \t\r\n\u00a0\u200b]+")
_BREAK, _GAP = "\n", "\n\0\n"
_BULLET = "• "


def visible_text(markup: str) -> str:
    """Give the lines that a reader sees, paragraphs apart; list items begin with a bullet."""
    try:
        tree = lxml.html.document_fromstring(_DECLARATION.sub("", markup))
    except (ParserError, ValueError):
        return ""
    body = tree.find(".//body")
    text = "".join(_pieces(tree if body is None else body))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split(_BREAK))
    kept = _BREAK.join(line for line in lines if line.strip(_BULLET))
    return re.sub(r"(?:\0\n?)+", _BREAK, kept).strip(_BREAK)


def _pieces(element: lxml.html.HtmlElement) -> Iterator[str]:
    """Give the texts of an element, with breaks around what stands in lines of its own."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _HIDDEN or _is_hidden(element):
        return
    edge = _GAP if tag in _APART else _BREAK if tag in _LINES else ""
    yield edge
    yield _BULLET if tag == "li" else ""
    yield _spaced(element.text)
    for child in element:
        if child.tag == "br":
            yield _BREAK
        else:
            yield from _pieces(child)
        yield _spaced(child.tail)
    yield edge


def _spaced(text: str | None) -> str:
    return _SPACES.sub(" ", text or "")


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    return "display:none" in (element.get("style") or "").replace(" ", "").lower()
