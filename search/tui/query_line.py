"""Where the query is typed, with what is wrong with it under it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import Reactive, var
from textual.widgets import Input, Static

from index.errors import DepecheError, QueryError
from search.render.safety import plain, width
from search.tui.finding import Found
from search.tui.later import later, never
from search.tui.messages import Asked
from search.tui.summary import Summary

_PAUSE = (
    0.1  # seconds without a key after which the query is asked: shorter than a glance at the answer
)
_KEPT = 200  # queries that are remembered


class QueryInput(Input):
    """A line with the queries asked before, one key up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "recall(-1)", show=False),
        Binding("down", "recall(1)", show=False),
    ]

    virtual_size = Reactive(Size(0, 0), layout=False)  # the line stays where it is while one types

    def __init__(self, text: str, *, hint: str, history: Sequence[str]) -> None:
        super().__init__(text, placeholder=hint, select_on_focus=False, compact=True)
        self._history = list(history)
        self._at = len(self._history)

    def remember(self, text: str) -> None:
        """Put a query at the end of the history, and nowhere else in it."""
        kept = [old for old in self._history if old != text]
        self._history = [*kept, text][-_KEPT:] if text else kept
        self._at = len(self._history)

    @property
    def history(self) -> tuple[str, ...]:
        """The queries asked before, the latest last."""
        return tuple(self._history)

    def action_recall(self, step: int) -> None:
        """Show an older or a newer query; behind the newest is an empty line."""
        at = max(0, min(len(self._history), self._at + step))
        if at == self._at:
            return
        if self._at == len(self._history) and self.value.strip():
            self.remember(self.value.strip())
            at = max(0, len(self._history) - 1 + step)
        self._at = at
        self.value = self._history[at] if at < len(self._history) else ""
        self.cursor_position = len(self.value)


class QueryLine(Vertical):
    """Asks for what is typed, after a short pause."""

    DEFAULT_CSS = """
    QueryLine {
        height: auto; padding: 0 1; background: $boost;
        Horizontal { height: 1; }
        QueryInput { width: 1fr; background: $boost; }
        QueryInput:focus { background: $boost; text-style: bold; }
        #fault { color: $text-error; height: auto; display: none; }
        &.-wrong #fault { display: block; }
    }
    """

    error: var[DepecheError | None] = var(None)
    found: var[Found | None] = var(None)

    def __init__(self, text: str, *, language: str, hint: str, history: Sequence[str] = ()) -> None:
        super().__init__()
        self._language = language
        self._asked = text
        self._input = QueryInput(text, hint=hint, history=history)

    def compose(self) -> ComposeResult:
        """Put how many were found beside the line, and the fault under it."""
        with Horizontal():
            yield self._input
            yield Summary(self._language).data_bind(QueryLine.found)
        yield Static(markup=False, id="fault")

    @property
    def input(self) -> QueryInput:
        """The line itself."""
        return self._input

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        later(self, "pause", _PAUSE, self._ask)

    @on(Input.Submitted)
    def _sent(self, event: Input.Submitted) -> None:
        event.stop()
        never(self, "pause")
        self._input.remember(self._input.value.strip())
        self._asked = self._input.value
        self.post_message(Asked(self._asked, at_once=True))

    def _ask(self) -> None:
        if self._input.value != self._asked:
            self._asked = self._input.value
            self.post_message(Asked(self._asked))

    def watch_error(self, error: DepecheError | None) -> None:
        """Show the fault, with carets under its place where they can be."""
        self.set_class(error is not None, "-wrong")
        if self.is_mounted and error is not None:
            self.query_one("#fault", Static).update(_pointed(error, self.size.width - 2))

    @on(events.Blur)
    def _left(self) -> None:
        self._ask()


def _pointed(error: DepecheError, columns: int) -> str:
    told = plain(error.what + (f" ({error.hint})" if error.hint else ""))
    if not isinstance(error, QueryError):
        return told
    start, end = error.span
    before, at_fault = width(plain(error.text[:start])), width(plain(error.text[start:end]))
    if before + at_fault > columns:
        return told
    carets = " " * before + "^" * max(1, at_fault)
    fits = width(carets) + 1 + width(told) <= columns
    return f"{carets} {told}" if fits else f"{carets}\n{told}"
