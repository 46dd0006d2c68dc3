"""The lines of a page of HTML that a reader sees: every visible one, navigation and captions too."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

_HIDDEN = frozenset(
    "audio button canvas head iframe input math noscript object script select style svg template textarea video".split()  # noqa: SIM905 - a list of words
)
_EMPTY = frozenset({"input"})
_BLOCK_TAGS = """
address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_TAG_NAME = re.compile(r"/?(?P<name>[A-Za-z][A-Za-z0-9]*)")


def visible_lines(tree: Any, markup: str) -> list[str]:  # noqa: ANN401 - lxml has no types
    """Give the lines of a page that are not blank; from its markup alone when its tree has none."""
    return _lines("".join(_pieces(tree))) or _lines("".join(_flat_pieces(markup)))


def _lines(text: str) -> list[str]:
    return [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]


def _pieces(tree: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Give visible text in order, a line break at both ends of a block; however deep the tree is."""
    from lxml.etree import iterwalk  # noqa: PLC0415 - heavy

    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        text = element.text if event == "start" else element.tail
        if event == "start" and (tag in _HIDDEN or not isinstance(tag, str)):
            walk.skip_subtree()
            continue
        if tag in _BLOCKS:
            yield "\n"
        if text:
            yield text.replace("\n", " ")


def _flat_pieces(markup: str) -> Iterator[str]:
    """Take the tags out without building a tree, as lxml drops what lies deeper than 256 elements."""
    hidden_by: str | None = None
    for part in markup.split("<")[1:]:
        tag, _, text = part.partition(">")
        name = _TAG_NAME.match(tag)
        if name is not None and hidden_by is None:
            hidden_by = name["name"].lower() if name["name"].lower() in _HIDDEN - _EMPTY else None
        elif name is not None and tag[0] == "/" and name["name"].lower() == hidden_by:
            hidden_by = None
        if hidden_by is None:
            yield f"\n{unescape(text)}"
