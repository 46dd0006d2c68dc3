"""The values of one facet, to choose from."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from index.engine import Bucket, FacetField
from index.query import OneOf, fold
from search.render.facts import label
from search.render.safety import plain
from search.request import Request
from search.tui.choosing import Standing, choice, choices, standing
from search.tui.finding import Found
from search.tui.messages import Toggled
from search.tui.words import SCREEN_WORDS

_SHOWN = 40  # values at once; the filter reaches all of them
STYLES = {
    Standing.FREE: "",
    Standing.CHOSEN: "bold $text-success",
    Standing.EXCLUDED: "strike $text-error",
}
"""How a value looks by how it stands."""


class FacetList(Vertical):
    """A facet's values with their counts; several that are chosen are alternatives."""

    DEFAULT_CSS = """
    FacetList {
        height: auto; max-height: 14; border: round $panel; border-title-color: $foreground-muted;
        &:focus-within { border: round $primary; border-title-color: $text-primary; }
        OptionList {
            height: auto; max-height: 12; scrollbar-size-vertical: 1;
            border: none; padding: 0; background: transparent;
            text-wrap: nowrap; text-overflow: ellipsis;
        }
        OptionList:focus { border: none; }
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

    request: reactive[Request] = reactive(Request)
    found: reactive[Found | None] = reactive(None)

    def __init__(self, field: FacetField, language: str) -> None:
        super().__init__()
        self.field = field
        self._language = language
        self._words = SCREEN_WORDS[language]
        self._values: tuple[str, ...] = ()
        self.border_title = self._words.facets[field]

    def compose(self) -> ComposeResult:
        """Put the filter above the values."""
        yield Input(placeholder=self._words.filter, compact=True)
        yield OptionList(markup=False, compact=True)

    @property
    def options(self) -> OptionList:
        """The values that are shown."""
        return self.query_one(OptionList)

    def watch_request(self, before: Request, request: Request) -> None:
        """Show at once what is chosen; the counts follow."""
        if before.filters != request.filters:
            self._show()

    def watch_found(self) -> None:
        """Show the new counts."""
        self._show()

    def on_descendant_focus(self) -> None:
        """Put the cursor on a value."""
        if self.options.highlighted is None and self._values:
            self.options.highlighted = 0

    @on(Input.Changed)
    def _filtered(self, event: Input.Changed) -> None:
        event.stop()
        self._show()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.options.focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._toggle(event.option_index, excluded=False)

    def action_choose(self, excluded: bool) -> None:  # noqa: FBT001 - an action's argument
        """Choose or exclude the value under the cursor."""
        if self.options.highlighted is not None:
            self._toggle(self.options.highlighted, excluded=excluded)

    def action_filter(self) -> None:
        """Let the reader type a part of a value."""
        self.add_class("-filtering")
        self.query_one(Input).focus()

    def action_stop_filtering(self) -> None:
        """Show all values again."""
        self.query_one(Input).value = ""
        self.remove_class("-filtering")
        self.options.focus()

    def _toggle(self, number: int, *, excluded: bool) -> None:
        if number < len(self._values):
            self.post_message(Toggled(choice(self.field, self._values[number], excluded=excluded)))

    def _show(self) -> None:
        if not self.is_mounted:
            return
        at = self._at()
        buckets = self._buckets()
        shown = buckets[:_SHOWN]
        self._values = tuple(bucket.value for bucket in shown)
        digits = len(str(max((bucket.count for bucket in shown), default=0)))
        lines = [Option(self._line(bucket, digits)) for bucket in shown]
        if len(buckets) > _SHOWN:
            more = self._words.more_values.format(count=len(buckets) - _SHOWN)
            lines.append(Option(Content.styled(more, "$foreground-muted"), disabled=True))
        self.options.set_options(lines)
        self.options.highlighted = self._values.index(at) if at in self._values else None
        self.set_class(not lines and not self.has_class("-filtering"), "-empty")

    def _at(self) -> str | None:
        at = self.options.highlighted
        return self._values[at] if at is not None and at < len(self._values) else None

    def _line(self, bucket: Bucket, digits: int) -> Content:
        stands = standing(self.request, choice(self.field, bucket.value))
        name = plain(label(self.field, bucket.value, self._language))
        count = (f" {bucket.count:>{digits}} ", "$foreground-muted")
        return Content.assemble(stands, count, (name, STYLES[stands]))

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
