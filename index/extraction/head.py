"""What the head of a page of HTML, and its structured data, say about it."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from index.extraction import bylines
from index.extraction.title import without_site
from index.extraction.tree import library
from index.frozen import Frozen

_MARKS = ("author", "autor", "auteur", "byline")
_AUTHORS = "//*[@rel='author' or {}]".format(
    " or ".join(f"contains(@itemprop, '{mark}') or contains(@class, '{mark}')" for mark in _MARKS)
)
_MOST_AUTHORS = 8
"""Elements that are looked at."""


_ODD = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What trafilatura raises for structured data of a shape that it does not expect."""


class Head(Frozen, kw_only=True):
    """What the metadata of a page says."""

    title: str | None
    source: str | None
    url: str | None
    author: str | None
    tags: tuple[str, ...]


def read_head(tree: Any) -> Head:  # noqa: ANN401 - lxml has no types
    """Read the metadata, but for its date; of the page itself only what is marked as its author."""
    found = _metadata(tree)
    tags = (tag.strip(" #") for told in found.tags or () for tag in told.split(","))
    return Head(
        title=without_site(found.title, found.sitename) if found.title else None,
        source=found.sitename,
        url=found.url,
        author=found.author or next(_authors(tree), None),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
    )


def _metadata(tree: Any) -> Any:  # noqa: ANN401 - as above
    """Do what `extract_metadata` does, but for licences, categories, dates and a second, wilder look for authors."""
    steps = library().metadata
    found = steps.examine_meta(tree)
    if found.author and " " not in found.author:
        found.author = None
    with suppress(*_ODD):
        found = steps.extract_meta_json(tree, found)
    found.title = found.title or steps.extract_title(tree)
    found.url = found.url or steps.extract_url(tree)
    found.sitename = (found.sitename or steps.extract_sitename(tree) or "").lstrip("@") or None
    found.tags = found.tags or steps.extract_catstags("tag", tree)
    found.clean_and_trim()
    return found


def _authors(tree: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Give the names of people in elements that are marked as those of authors."""
    for element in tree.xpath(_AUTHORS)[:_MOST_AUTHORS]:
        text = " ".join("".join(element.itertext()).split())
        name = bylines.signed_by(text) or text
        if " " in name and bylines.is_name(name):
            yield name
