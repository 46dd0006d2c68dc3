"""What the content of a page tells, before what its file states is put in front of it."""

from collections.abc import Sequence

from index.article import TitleHow
from index.extraction.dates import Dating, Evidence, completed, date_of_markup, date_of_page
from index.frozen import Frozen


class Printed(Frozen, kw_only=True):
    """The lines of a page of text; `body` is the range of their numbers from the article's first to its last.

    `title` is the number of the line that shows its title, above the body.
    """

    lines: Sequence[str]
    body: range
    title: int | None = None

    def date(self, language: str, saved: Evidence | None) -> Dating:
        """Find the publication date around the body, for the cost of the lines around it."""
        return date_of_page(
            self.lines, body=self.body, language=language, title=self.title, saved=saved
        )


class Reading(Frozen, kw_only=True):
    """The parts of a page and its facts; `language` is the one it declares, not yet understood.

    The publication date is looked for in what is `printed` and, on a page of HTML, in its `markup`, which may tell when
    it was `saved`.
    """

    paragraphs: tuple[str, ...]
    printed: Printed
    title: str | None = None
    title_how: TitleHow = TitleHow.LINE
    rest: tuple[str, ...] = ()
    markup: str | None = None
    language: str | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    tags: tuple[str, ...] = ()
    saved: Evidence | None = None

    def date(self, language: str, *, url: str | None = None) -> Dating:
        """Give the publication date; `url` is where the page was, if that is known."""
        printed = self.printed.date(language, self.saved)
        url = url or self.url
        if self.markup is None:
            return completed(printed, url)
        return date_of_markup(self.markup, url=url, printed=printed, visible=self.printed.lines)
