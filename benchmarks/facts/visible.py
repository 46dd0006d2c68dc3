"""The text of a web page as one copies it: every visible line, navigation and captions too."""

import re
from collections.abc import Iterator

import lxml.html
from lxml.etree import ParserError

_HIDDEN = frozenset(
    "audio button canvas head iframe input math noscript object script select style svg template textarea video".split()  # noqa: SIM905 - a list of words
)
_INLINE_TAGS = """
a abbr b bdi bdo cite code data del dfn em font i img ins kbd mark q s samp small span strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_TAGS.split())
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_BREAK = "\n"


def visible_text(markup: str) -> str:
    """Give the lines that a reader sees; list items begin with a bullet."""
    try:
        tree = lxml.html.document_fromstring(_DECLARATION.sub("", markup))
    except (ParserError, ValueError):
        return ""
    body = tree.find(".//body")
    text = "".join(_pieces(tree if body is None else body))
    lines = (" ".join(line.split()) for line in text.split(_BREAK))
    return "\n".join(line for line in lines if line.strip("• "))


def _pieces(element: lxml.html.HtmlElement) -> Iterator[str]:
    """Give the texts of an element, with breaks around what stands in lines of its own."""
    if not isinstance(element.tag, str) or element.tag in _HIDDEN or _is_hidden(element):
        return
    line_end = "" if element.tag in _INLINE else _BREAK
    yield line_end + ("• " if element.tag == "li" else "")
    yield " ".join((element.text or "").split("\n"))
    for child in element:
        yield from _pieces(child)
        yield " ".join((child.tail or "").split("\n"))
    yield line_end


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    return "display:none" in (element.get("style") or "").replace(" ", "").lower()
