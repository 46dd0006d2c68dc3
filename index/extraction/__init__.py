"""From a page to an article.

A page is read into its parts: the **body**, cut out by the look of its **lines**; the **furniture** around it, which
yields no facts; **bylines**. Then every fact is decided, each with how it is known: what the file states wins, what
the page prints comes next, and nothing is ever filled in from today's date or the file's time.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.article import Article
    from index.extraction.countries.focus import Focus
    from index.extraction.dates import Dating
    from index.page import Page

__all__ = ["VERSION", "dated", "extract", "misunderstood", "weigh"]

VERSION = 6
"""Goes up with every change of a rule or table here, so that indexes made before are known to be outdated."""


def extract(page: "Page") -> "Article":
    """Make an article of a page; `ReadError` when a page of HTML shows no text."""
    from index.extraction.compose import compose  # noqa: PLC0415 - searching needs none of it

    return compose(page)


def dated(page: "Page") -> "Dating":
    """Tell which words of a page speak for which date of publication, as when it is extracted."""
    from index.extraction.compose import dated as of  # noqa: PLC0415 - as above

    return of(page)


def weigh(article: "Article") -> "Focus":
    """Tell which words of an article speak for which countries, and where, as when it was extracted."""
    from index.extraction.stated import focus_of  # noqa: PLC0415 - as above

    return focus_of(article)


def misunderstood(page: "Page") -> "Iterator[str]":
    """Name the facts that a page's sidecar states and that mean nothing; they are derived instead."""
    from index.extraction.stated import misunderstood as of  # noqa: PLC0415 - as above
    from index.page import Stated  # noqa: PLC0415 - as above

    told = {name: getattr(page.stated, name) for name in page.sidecar}
    return of(Stated(**told))
