"""The facets, one under the other; on a narrow terminal, where nothing stands beside them, two by two."""

from collections.abc import Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import var
from textual.widget import Widget

from index.engine import FacetField
from search.request import Request
from search.tui.dates import Dates
from search.tui.facet_list import FacetList
from search.tui.finding import Found
from search.tui.folding import Pane

_FRAME = 2  # rows around a list
_LEAST = 3  # rows of a list of which one value is seen
_ROOMY = 8  # rows a list with which no list has to give way to the one that is used


def shared(wanted: Sequence[int], room: int) -> list[int]:
    """Share rows among lists: those that want little get it, the others as much each as is left."""
    given = [0] * len(wanted)
    by_want = sorted(range(len(wanted)), key=wanted.__getitem__)
    for rank, number in enumerate(by_want):
        given[number] = max(_LEAST, min(wanted[number], room // (len(wanted) - rank)))
        room -= given[number]
    return given


class Facets(Container):
    """The lists of values that can be chosen, each as high as it needs or can be."""

    DEFAULT_CSS = """
    Facets {
        width: 32; height: 1fr; overflow-y: auto; scrollbar-size-vertical: 1;
        &.-alone { width: 1fr; layout: grid; grid-size: 2; grid-rows: 1fr; }
    }
    """

    request: var[Request] = var(Request)
    found: var[Found | None] = var(None)

    def __init__(self, language: str) -> None:
        super().__init__(id=Pane.FACETS)
        self._language = language
        self._most: dict[Widget, int] = {}

    def compose(self) -> ComposeResult:
        """Put first what most is asked by."""
        for make in (_countries, Dates, _languages, _sources):
            yield make(self._language).data_bind(Facets.request, Facets.found)

    def stops(self) -> Iterator[Widget]:
        """Give what can have the focus, in order."""
        for part in self._shown():
            yield part.options if isinstance(part, FacetList) else part

    def watch_found(self) -> None:
        """Give the new lists their rows."""
        self.call_later(self._note_rows)

    def on_resize(self) -> None:
        """Share the new rows."""
        self.share_rows()

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """Share the rows evenly again."""
        self.call_later(self.share_rows)

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Let the list that is used have more rows where there are few."""
        self.share_rows()

    def share_rows(self) -> None:
        """Share the rows among the lists, unless they lie two by two."""
        parts = self._shown()
        is_alone, room = self.has_class("-alone"), self.size.height
        wanted = [max(part.rows, self._most.get(part, 0)) + _FRAME for part in parts]
        is_used = any(part.has_focus_within for part in parts)
        if is_used and room // len(parts) < _ROOMY:
            wanted = [
                rows if part.has_focus_within else min(rows, _LEAST)
                for part, rows in zip(parts, wanted, strict=True)
            ]
        for part, rows in zip(parts, shared(wanted, room), strict=True):
            part.styles.height = "100%" if is_alone else rows

    def _note_rows(self) -> None:
        """Share the rows anew when a list has never been so long: else nothing moves while one types."""
        before = dict(self._most)
        for part in self._shown():
            self._most[part] = max(part.rows, before.get(part, 0))
        if self._most != before:
            self.share_rows()

    def _shown(self) -> list[FacetList | Dates]:
        lists = (part for part in self.children if isinstance(part, FacetList | Dates))
        return [part for part in lists if not part.has_class("-empty")]


def _countries(language: str) -> FacetList:
    return FacetList(FacetField.COUNTRY, language)


def _languages(language: str) -> FacetList:
    return FacetList(FacetField.LANGUAGE, language)


def _sources(language: str) -> FacetList:
    return FacetList(FacetField.SOURCE, language)
