"""What opens over the screen: the help, and the question for a name."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from index.query import fold
from search.tui.keys import KEYS
from search.tui.words import SCREEN_WORDS

_KEY_COLUMNS = 34


class Help(ModalScreen[None]):
    """The keys and what can be typed, as far as they fit what the reader types."""

    DEFAULT_CSS = """
    Help {
        align: center middle;
        & > Vertical { width: 90%; max-width: 100; height: 80%; border: round $primary; background: $surface; }
        OptionList { height: 1fr; border: none; background: transparent; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(self, language: str) -> None:
        super().__init__()
        words = SCREEN_WORDS[language]
        self._words = words
        self._lines = [*((key.shown, words.keys[key.action]) for key in KEYS), *words.syntax]

    def compose(self) -> ComposeResult:
        """Put the filter above the lines."""
        with Vertical() as box:
            box.border_title = self._words.help
            yield Input(placeholder=self._words.help_filter, compact=True)
            yield OptionList(*self._lines_of(""), markup=False, compact=True)

    @on(Input.Changed)
    def _filtered(self, event: Input.Changed) -> None:
        self.query_one(OptionList).set_options(self._lines_of(fold(event.value)))

    def _lines_of(self, typed: str) -> list[Option]:
        return [
            Option(Content.assemble((f"{key:<{_KEY_COLUMNS}}", "$text-accent"), does))
            for key, does in self._lines
            if typed in fold(f"{key} {does}")
        ]


class NameDialog(ModalScreen[str | None]):
    """Asks for a name; `check` says what is wrong with one, and is asked again when it is sent once more."""

    DEFAULT_CSS = """
    NameDialog {
        align: center middle;
        & > Vertical {
            width: 90%; max-width: 76; height: auto; padding: 1 2;
            border: round $primary; background: $surface;
        }
        .hint { color: $foreground-muted; }
        #wrong { color: $text-error; height: auto; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(
        self, question: str, *, hint: str, name: str, check: Callable[[str, str], str]
    ) -> None:
        super().__init__()
        self._question, self._hint, self._name, self._check = question, hint, name, check
        self._sent = ""

    def compose(self) -> ComposeResult:
        """Put question, name and what is wrong under each other."""
        with Vertical():
            yield Static(self._question, markup=False)
            yield Input(self._name, compact=True)
            yield Static(self._hint, markup=False, classes="hint")
            yield Static(id="wrong", markup=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        name = event.value.strip()
        wrong = self._check(name, self._sent) if name else ""
        self._sent = name
        self.query_one("#wrong", Static).update(wrong)
        if name and not wrong:
            self.dismiss(name)
