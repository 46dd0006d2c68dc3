"""The values of one facet, to choose from."""

from typing import ClassVar

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.widgets import Input

from index.engine import Bucket, FacetField
from index.query import OneOf, fold
from search.render.facts import label
from search.request import Request
from search.tui.choosing import choice, choices, standing
from search.tui.finding import Found
from search.tui.lines import Lines
from search.tui.messages import Toggled
from search.tui.values import Values, counted, digits
from search.tui.words import SCREEN_WORDS

_SHOWN = 40  # values at once; the filter reaches all of them


class FacetList(Vertical):
    """A facet's values with their counts; several that are chosen are alternatives."""

    DEFAULT_CSS = """
    FacetList {
        border: round $panel; border-title-color: $foreground-muted;
        &:focus-within { border: round $primary; border-title-color: $text-primary; }
        &.-empty { display: none; }
        Input { display: none; }
        &.-filtering Input { display: block; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "choose(False)", show=False),
        Binding("minus", "choose(True)", show=False),
        Binding("slash", "filter", show=False),
        Binding("escape", "stop_filtering", show=False),
    ]

    request: var[Request] = var(Request)
    found: var[Found | None] = var(None)

    def __init__(self, field: FacetField, language: str) -> None:
        super().__init__(classes="-empty")
        self.field = field
        self._language = language
        self._words = SCREEN_WORDS[language]
        self._options = Values()
        self.border_title = self._words.facets[field]

    def compose(self) -> ComposeResult:
        """Put the filter above the values."""
        yield Input(placeholder=self._words.filter, compact=True)
        yield self._options

    @property
    def options(self) -> Values:
        """The values that are shown."""
        return self._options

    @property
    def rows(self) -> int:
        """How many lines there are to show, with that of the filter."""
        return self._options.count + self.has_class("-filtering")

    def watch_request(self, before: Request, request: Request) -> None:
        """Show at once what is chosen; the counts follow."""
        if before.filters != request.filters:
            self._show()

    def watch_found(self, before: Found | None, found: Found | None) -> None:
        """Show the new counts; further hits bring none."""
        if before is None or found is None or before.facets is not found.facets:
            self._show()

    @on(Input.Changed)
    def _filtered(self, event: Input.Changed) -> None:
        event.stop()
        self._show()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.options.focus()

    @on(Lines.Entered)
    def _chosen_there(self, event: Lines.Entered) -> None:
        event.stop()
        self._toggle(self._options.at, excluded=False)

    def action_choose(self, excluded: bool) -> None:  # noqa: FBT001 - an action's argument
        """Choose or exclude the value under the cursor."""
        self._toggle(self._options.at, excluded=excluded)

    def action_filter(self) -> None:
        """Let the reader type a part of a value."""
        self.add_class("-filtering")
        self.query_one(Input).focus()

    def action_stop_filtering(self) -> None:
        """Show all values again; what is not filtered leaves the key to the screen."""
        if not self.has_class("-filtering"):
            raise SkipAction
        self.query_one(Input).value = ""
        self.remove_class("-filtering")
        self.options.focus()

    def _toggle(self, value: str | None, *, excluded: bool) -> None:
        if value is not None:
            self.post_message(Toggled(choice(self.field, value, excluded=excluded)))

    def _show(self) -> None:
        if not self.is_mounted:
            return
        buckets = self._buckets()
        shown, left = buckets[:_SHOWN], len(buckets) - _SHOWN
        room = digits(shown)
        more = self._words.more_values.format(count=left)
        self._options.put(
            [bucket.value for bucket in shown],
            [self._line(bucket, room) for bucket in shown],
            more=Content.styled(more, "$foreground-muted") if left > 0 else None,
        )
        if shown:
            self.remove_class("-empty")  # and it stays where it is, also while nothing is found

    def _line(self, bucket: Bucket, room: int) -> Content:
        stands = standing(self.request, choice(self.field, bucket.value))
        return counted(bucket, label(self.field, bucket.value, self._language), stands, digits=room)

    def _buckets(self) -> list[Bucket]:
        """Give the values that the filter leaves, with those that are chosen and count nothing now."""
        counted = self.found.facets.get(self.field, ()) if self.found else ()
        known = {fold(bucket.value) for bucket in counted}
        missing = [Bucket(value, 0) for value in self._chosen() if fold(value) not in known]
        typed = fold(self.query_one(Input).value)
        return [bucket for bucket in (*counted, *missing) if self._fits(bucket.value, typed)]

    def _chosen(self) -> list[str]:
        kept = (part for part in choices(self.request) if isinstance(part, OneOf))
        return [value for part in kept if str(part.field) == self.field for value in part.values]

    def _fits(self, value: str, typed: str) -> bool:
        return not typed or typed in fold(label(self.field, value, self._language))
