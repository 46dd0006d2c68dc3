"""The filters that are chosen, one chip a value; each comes off by a key or a click."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive, var
from textual.widget import Widget

from index.engine import FacetField
from index.query import Filter, OneOf, ValueField
from search.parser import filter_name, values_text
from search.render.facts import label
from search.render.safety import plain
from search.render.words import WORDS
from search.request import Request
from search.tui.choosing import choices
from search.tui.messages import Toggled

_FACETS = frozenset(FacetField)


class Chips(Widget, can_focus=True):
    """A line of chips, there only when something is chosen."""

    DEFAULT_CSS = """
    Chips {
        height: auto; max-height: 3; padding: 0 1; display: none; link-style: none; link-color: $text;
        &.-some { display: block; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("enter,space,delete,backspace,x", "drop", show=False),
    ]

    request: var[Request] = var(Request)
    at: reactive[int] = reactive(0)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def watch_request(self, before: Request, request: Request) -> None:
        """Show the chips, if there are any."""
        count = len(choices(request))
        self.set_class(count > 0, "-some")
        self.at = min(self.at, max(0, count - 1))
        if before.filters != request.filters:
            self.refresh(layout=True)

    def render(self) -> Content:
        """Write the chips side by side."""
        chips = (self._chip(number, kept) for number, kept in enumerate(choices(self.request)))
        return Content(" ").join(chips)

    def _chip(self, number: int, kept: Filter) -> Content:
        style = "on $error-muted" if kept.excluded else "on $success-muted"
        style += " reverse" if self.has_focus and number == self.at else ""
        click = f" @click=drop_at({number})"
        return Content.from_markup(
            f"[{style}{click}] $text ✕ [/]", text=_text(kept, self._language)
        )

    def action_move(self, step: int) -> None:
        """Move to another chip."""
        self.at = max(0, min(len(choices(self.request)) - 1, self.at + step))

    def action_drop(self) -> None:
        """Take the chip off."""
        self.action_drop_at(self.at)

    def action_drop_at(self, number: int) -> None:
        """Take off the chip that was clicked."""
        chips = choices(self.request)
        if number < len(chips):
            self.post_message(Toggled(chips[number]))

    def on_focus(self, _event: events.Focus) -> None:
        """Show which chip a key takes off."""
        self.refresh()

    def on_blur(self, _event: events.Blur) -> None:
        """Show none."""
        self.refresh()


def _text(kept: Filter, language: str) -> str:
    sign = "-" if kept.excluded else ""
    if isinstance(kept, OneOf):
        (value,) = kept.values
        told = label(FacetField(str(kept.field)), value, language) if _named(kept.field) else value
        return plain(f"{sign}{filter_name(kept)}: {told}")
    words = WORDS[language]
    if kept.spans:
        return f"{sign}date: {values_text(kept)}"
    return sign + (words.year_unknown if kept.year_unknown else f"date: {words.unknown}")


def _named(field: ValueField) -> bool:
    return str(field) in _FACETS
