"""What the content of a page tells, before what its file states is put in front of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.article import TitleHow
from index.extraction.dates import Dating, date_of_page

@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The lines of a page of text; `body` is the range of their numbers from the article's first to its last.

    `title` is the number of the line that shows its title, above the body.
    """

    lines: Sequence[str]
    body: range
    title: int | None = None

    def date(self, language: str) -> Dating:
        """Find the publication date around the body, for the cost of the lines around it."""
        return date_of_page(self.lines, body=self.body, language=language, title=self.title)


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
