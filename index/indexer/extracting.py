"""From a page to an article whose id is one line, or to the reason why there is none."""

import re
from collections.abc import Iterator

from index.article import Article
from index.errors import ReadError
from index.extraction import extract, misunderstood
from index.frozen import replace
from index.page import Page

_AMBIGUOUS = re.compile(r"[#\x00-\x1f\x7f]|%(?=[0-9A-Fa-f]{2})")


def extracted(page: Page) -> Article | ReadError:
    """Give the article of a page, under an address of its own."""
    try:
        article = extract(page)
    except ReadError as error:
        return error
    address = _address(page.path)
    if address == page.path:
        return article
    return replace(article, id=address + article.id.removeprefix(page.path))


def unsettled(page: Page, sidecar: str) -> Iterator[ReadError]:
    """Name the facts that a page's sidecar states and nobody understands."""
    for fact in misunderstood(page):
        yield ReadError(f"states {fact}, which is not understood", where=sidecar)


def _address(path: str) -> str:
    """Write a path so that the first `#` of an id ends it and an id is one line; most paths stay as they are."""
    return _AMBIGUOUS.sub(lambda match: f"%{ord(match[0]):02X}", path)
