"""The years, which open into months and days."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import var

from index.engine import Bucket, FacetField
from index.frozen import Frozen
from index.query import UNKNOWN, YEAR_UNKNOWN
from search.parser.dates import MONTHS
from search.request import Request
from search.tui.choosing import choice, standing
from search.tui.finding import Found
from search.tui.lines import Lines
from search.tui.messages import MonthOpened, Toggled
from search.tui.values import Values, counted, digits
from search.tui.words import SCREEN_WORDS

_YEAR, _MONTH = len("2022"), len("2022-11")
_FIELDS = {0: FacetField.YEAR, _YEAR: FacetField.MONTH, _MONTH: FacetField.DAY}
_DATELESS = frozenset({UNKNOWN, YEAR_UNKNOWN})
_INDENT = {_YEAR: "", _MONTH: "  "}
_MARKS = {True: "▾ ", False: "▸ "}
_MARKS_SHOWN = frozenset({"▾", "▸"})


class _Line(Frozen):
    """A date and how many articles it has; `digits` is the room that counts take beside it."""

    bucket: Bucket
    digits: int

    @property
    def opens(self) -> bool:
        return len(self.bucket.value) <= _MONTH and self.bucket.value not in _DATELESS


class Dates(Values):
    """Years, months and days with their counts."""

    DEFAULT_CSS = """
    Dates {
        border: round $panel; border-title-color: $foreground-muted;
        &:focus { border: round $primary; border-title-color: $text-primary; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "enter", show=False),
        Binding("minus", "exclude", show=False),
        Binding("right", "open", show=False),
        Binding("left", "shut", show=False),
    ]

    request: var[Request] = var(Request)
    found: var[Found | None] = var(None)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._words = SCREEN_WORDS[language]
        self._open: set[str] = set()
        self.border_title = self._words.facets[FacetField.YEAR]

    @property
    def rows(self) -> int:
        """How many lines there are to show."""
        return self.count

    def watch_request(self, before: Request, request: Request) -> None:
        """Show at once what is chosen."""
        if before.filters != request.filters:
            self._show()

    def watch_found(self, before: Found | None, found: Found | None) -> None:
        """Show the new counts; further hits bring none."""
        if before is None or found is None or before.facets is not found.facets:
            self._show()

    @on(Lines.Entered)
    def _entered(self, event: Lines.Entered) -> None:
        event.stop()
        self._toggle(excluded=False)

    def on_click(self, event: events.Click) -> None:
        """Open or shut what is clicked on its mark."""
        number, offset = self.item_at(event), event.get_content_offset(self)
        if number is None or offset is None:
            return
        if self.texts[number][offset.x : offset.x + 1] in _MARKS_SHOWN:
            event.prevent_default()
            self.cursor = number
            (self.action_shut if self.at in self._open else self.action_open)()

    def action_exclude(self) -> None:
        """Leave out the date under the cursor."""
        self._toggle(excluded=True)

    def action_open(self) -> None:
        """Show the months of a year, the days of a month."""
        date = self.at
        if date is None or date in self._open or date in _DATELESS or len(date) > _MONTH:
            return
        self._open.add(date)
        if len(date) == _MONTH:
            self.post_message(MonthOpened())
        self._show()

    def action_shut(self) -> None:
        """Hide them, or move to the year of a month."""
        date = self.at
        if date in self._open:
            self._open.discard(date)
            self._show()
        elif date is not None and len(date) > _YEAR and date not in _DATELESS:
            self.cursor = self._values.index(date.rpartition("-")[0])

    def _toggle(self, *, excluded: bool) -> None:
        if date := self.at:
            field = FacetField.YEAR if date in _DATELESS else FacetField.DAY
            self.post_message(Toggled(choice(field, date, excluded=excluded)))

    def _show(self) -> None:
        lines = list(self._dates(""))
        self.put([line.bucket.value for line in lines], [self._written(line) for line in lines])

    def _dates(self, within: str) -> Iterator[_Line]:
        buckets = self._buckets(within)
        room = digits(buckets)
        for bucket in buckets:
            yield _Line(bucket, room)
            if bucket.value in self._open:
                yield from self._dates(bucket.value)

    def _buckets(self, within: str) -> list[Bucket]:
        buckets = self.found.facets.get(_FIELDS[len(within)], ()) if self.found else ()
        return [bucket for bucket in buckets if bucket.value.startswith(within)]

    def _written(self, line: _Line) -> Content:
        date = line.bucket.value
        stands = standing(self.request, choice(FacetField.DAY, date))
        name = self._date_name(date)
        if date in _DATELESS:
            return counted(line.bucket, f"  {name}", stands, digits=line.digits)
        mark = _MARKS[date in self._open] if line.opens else ""
        name = f"{_INDENT.get(len(date), '      ')}{mark}{name}"
        return counted(line.bucket, name, stands, digits=line.digits)

    def _date_name(self, date: str) -> str:
        if date in _DATELESS:
            return self._words.undated if date == UNKNOWN else self._words.year_unknown
        if len(date) == _MONTH:
            return MONTHS[self._language][int(date[-2:]) - 1]
        return date[-2:].lstrip("0") if len(date) > _MONTH else date
