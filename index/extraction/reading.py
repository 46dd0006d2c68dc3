"""What the content of a page tells, before what its file states is put in front of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.article import TitleHow
from index.extraction.dates import Dating, date_of_page

_AROUND = 60
"""Lines above and below the body in which a date is looked for."""

_LINE_LOOKED_AT = 1_000
"""Characters of a line in which a date is looked for; longer ones are no bylines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The lines of a page of text; `body` is the range of their numbers from the article's first to its last."""

    lines: Sequence[str]
    body: range

    def date(self, language: str) -> Dating:
        """Find the publication date around the body, for the cost of the lines around it."""
        first = max(0, self.body.start - _AROUND)
        near = [line[:_LINE_LOOKED_AT] for line in self.lines[first : self.body.stop + _AROUND]]
        body = range(self.body.start - first, self.body.stop - first)
        return date_of_page(near, body=body, language=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The parts of a page and its facts; `language` is the one it declares, not yet understood.

    A date found in markup is in `dating`; it is looked for in `printed` when there is none.
    """

    paragraphs: tuple[str, ...]
    printed: Printed
    title: str | None = None
    title_how: TitleHow = TitleHow.LINE
    rest: tuple[str, ...] = ()
    dating: Dating | None = None
    language: str | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    tags: tuple[str, ...] = ()

    def date(self, language: str) -> Dating:
        """Give the publication date: the markup's, else the one printed."""
        if self.dating is not None and self.dating.date is not None:
            return self.dating
        return self.printed.date(language)
