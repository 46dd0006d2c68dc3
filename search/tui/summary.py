"""How many articles were found, and how: beside the query, so that it is told whatever pane is shown."""

from collections.abc import Iterator

from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from index.engine import Sort
from search.request import Request
from search.tui.finding import Found
from search.tui.words import SCREEN_WORDS

_ROOM = 18  # columns that are kept: longer numbers move the query's end


class Summary(Static):
    """So many of so many, and what of the request the filters do not show."""

    DEFAULT_CSS = """
    Summary {
        width: auto; max-width: 60%; height: 1; padding: 0 0 0 1; background: $boost;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    found: var[Found | None] = var(None)

    def __init__(self, language: str) -> None:
        super().__init__(markup=False)
        self._words = SCREEN_WORDS[language]
        self._told = Content("")

    def watch_found(self, found: Found | None) -> None:
        """Tell it; the line is laid out anew only when it is longer or shorter than it was."""
        if found is None:
            return
        told = self._written(found)
        room = len(self._told)
        self._told = told
        self.update(told, layout=len(told) != room)

    def _written(self, found: Found) -> Content:
        shown = self._words.shown.format(shown=self._number(len(found.rows)), total="{}")
        before, after = shown.split("{}")
        total = (self._number(found.total), "bold $text-accent")
        counted = Content.assemble((before, "$foreground-muted"), total, after)
        states = "".join(f" · {state}" for state in self._states(found.request))
        told = Content.assemble(counted, (states, "$foreground-muted"))
        return Content(" " * (_ROOM - len(told))) + told

    def _number(self, number: int) -> str:
        return f"{number:,}".replace(",", self._words.thousands)

    def _states(self, request: Request) -> Iterator[str]:
        if request.sort is not Sort.RELEVANCE:
            yield self._words.sorts[request.sort]
        if not request.translate:
            yield self._words.as_typed
        if request.group:
            yield self._words.grouped
