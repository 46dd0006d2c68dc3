"""The keys, in one table: bound, shown at the foot, listed in the help and offered in the palette from here."""

from textual.binding import Binding

from index.frozen import Frozen

ANY = "any"
"""Every pane."""


class Key(Frozen):
    """A key; `action` names what it does in the words of the screen.

    `pressed` are Textual's names for it, none when the widget that has the focus takes it. `at_foot` names the pane
    with which it stands at the foot of the screen.
    """

    shown: str
    action: str
    pressed: str = ""
    at_foot: str = ""
    is_command: bool = False
    owner: str = "screen"

    @property
    def target(self) -> str:
        """The action as Textual names it."""
        return f"{self.owner}.{self.action}"


KEYS = (
    Key("/", "ask", "slash", at_foot=ANY, is_command=True),
    Key("Tab", "next_pane", "tab", at_foot=ANY),
    Key("Shift+Tab", "previous_pane", "shift+tab"),
    Key("space", "choose", at_foot="facets"),
    Key("-", "exclude", at_foot="facets"),
    Key("/", "filter", at_foot="facets"),
    Key("← →", "open", at_foot="facets"),
    Key("x", "drop", "x", is_command=True),
    Key("0", "clear", "0", at_foot=ANY, is_command=True),
    Key("s", "sort", "s", at_foot=ANY, is_command=True),
    Key("t", "translate", "t", at_foot="hits", is_command=True),
    Key("g", "group", "g", at_foot="hits", is_command=True),
    Key("Enter", "read", at_foot="hits"),
    Key("Escape", "back", "escape"),
    Key("n", "next_match", "n", at_foot="article", is_command=True),
    Key("N", "previous_match", "N", is_command=True),
    Key("← →", "move", at_foot="months"),
    Key("Shift+← →", "stretch", at_foot="months"),
    Key("Enter", "take", at_foot="months"),
    Key("↑ ↓", "history", at_foot="query"),
    Key("o", "original", "o", at_foot="article", is_command=True, owner="app"),
    Key("e", "edit", "e", at_foot="article", is_command=True, owner="app"),
    Key("y", "copy_path", "y", is_command=True, owner="app"),
    Key("Y", "copy_command", "Y", at_foot=ANY, is_command=True, owner="app"),
    Key("Ctrl+E", "export", "ctrl+e", at_foot="hits", is_command=True, owner="app"),
    Key("Ctrl+S", "save", "ctrl+s", is_command=True, owner="app"),
    Key("r", "reindex", "r", is_command=True),
    Key("Ctrl+T", "theme", "ctrl+t", is_command=True, owner="app"),
    Key("Ctrl+L", "redraw", "ctrl+l", owner="app"),
    Key("Ctrl+P", "command_palette", owner="app"),
    Key("?", "help", "question_mark", at_foot=ANY, is_command=True, owner="app"),
    Key("q", "quit", "q,ctrl+q", at_foot=ANY, owner="app"),
)
"""All keys; those of the widgets too."""


def bindings() -> list[Binding]:
    """Give the keys of the whole screen; those that a line of text needs stay its own."""
    return [
        Binding(key.pressed, key.target, show=False, priority=key.pressed in _WINNING)
        for key in KEYS
        if key.pressed
    ]


_WINNING = frozenset({"tab", "shift+tab", "ctrl+e", "ctrl+s", "ctrl+t"})
"""Keys that lines of text would take for themselves."""
