"""The lowest lines: the command that gives the same answer, and the keys."""

from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from search.render.safety import plain
from search.tui.keys import ANY, KEYS, Key
from search.tui.words import SCREEN_WORDS

_GAP = "  "


class CommandLine(Static):
    """The line of a shell that gives the same answer; a click copies it."""

    DEFAULT_CSS = """
    CommandLine { height: 1; padding: 0 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    command: var[str] = var("")

    def watch_command(self, command: str) -> None:
        """Show it."""
        self.update(Content(f"$ {plain(command)}"), layout=False)

    async def on_click(self) -> None:
        """Copy it."""
        await self.run_action("app.copy_command")


class KeyLine(Static):
    """The keys of the pane one is in; a click does what the key does."""

    DEFAULT_CSS = """
    KeyLine {
        height: 1; padding: 0 1; background: $panel; text-wrap: nowrap; text-overflow: ellipsis;
        link-style: none; link-color: $text;
    }
    """

    pane: var[str] = var("query")

    def __init__(self, language: str) -> None:
        super().__init__()
        self._words = SCREEN_WORDS[language].keys

    def watch_pane(self) -> None:
        """Show the keys of another pane."""
        self._tell()

    def on_resize(self) -> None:
        """Show as many keys as there is room for."""
        self._tell()

    def _tell(self) -> None:
        """Show the pane's keys, then those that are everywhere: as many as fit beside the one for help."""
        own = [key for key in KEYS if key.at_foot == self.pane]
        taken = {key.shown for key in own}
        keys = [*own, *(key for key in KEYS if key.at_foot == ANY and key.shown not in taken)]
        last = next(key for key in keys if key.action == "help")
        room = self.content_size.width - len(self._written(last))
        kept = []
        for part in (self._written(key) for key in keys if key is not last):
            room -= len(part) + len(_GAP)
            if room < 0:
                break
            kept.append(part)
        self.update(Content(_GAP).join([*kept, self._written(last)]), layout=False)

    def _written(self, key: Key) -> Content:
        action = key.target if key.pressed else "screen.nothing"
        return Content.from_markup(
            f"[@click={action}][b $text-accent]$key[/] $does[/]",
            key=key.shown,
            does=self._words[key.action],
        )
