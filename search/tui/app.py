"""The application: the screen, and what leads out of it: files, programs, the clipboard."""

import gc
import os
from collections.abc import Iterable, Mapping
from functools import partial
from multiprocessing import resource_tracker
from pathlib import Path
from typing import ClassVar

from rich.console import RenderableType
from textual import on
from textual.app import App, SuspendNotSupported, SystemCommand
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.screen import Screen

from index.article import Article
from index.errors import DepecheError
from search.render.surface import Surface
from search.request import Request
from search.saved import Saved, SavedSearches
from search.tui import work
from search.tui.command_line import saved_arguments
from search.tui.dialogs import Help, NameDialog
from search.tui.exporting import ENDINGS
from search.tui.hits import Hits
from search.tui.keys import KEYS
from search.tui.messages import Exported, Failed
from search.tui.opening import Opening
from search.tui.screen import SearchScreen
from search.tui.thrift import Sent
from search.tui.words import SCREEN_WORDS

_THEMES = {"dark": "textual-dark", "light": "textual-light"}
_OTHER = {"textual-dark": "textual-light", "textual-light": "textual-dark"}
_SELDOM = 100  # middle collections between two of all objects; Python's own is 10
_WEB = ("http://", "https://")


class SearchApp(App[None]):
    """The program on a whole terminal."""

    TITLE = "Dépêche"
    BINDINGS: ClassVar[list[BindingType]] = []
    CSS = """
    ToastRack { dock: top; align: right top; margin: 2 1; }  /* over articles, not over months and command */
    Lines, ArticlePane, Facets, OptionList {
        scrollbar-color: $foreground 25%; scrollbar-color-hover: $primary; scrollbar-color-active: $primary;
        scrollbar-background: $background; scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
    }
    """

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = opening
        self._words = SCREEN_WORDS[opening.language]
        self._search = SearchScreen(opening)
        self._sent = Sent()
        self.theme = _THEMES[opening.theme]

    def get_default_screen(self) -> Screen[None]:
        """Begin with the search."""
        return self._search

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send what is new in a frame."""
        super()._display(screen, self._sent.update(renderable))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer in the palette what keys do."""
        for key in KEYS:
            if key.is_command and screen is self._search:
                does = self._words.keys[key.action]
                run = partial(self.call_later, self._search.run_action, key.target)
                yield SystemCommand(does[0].upper() + does[1:], key.shown, run)
        for name, request in self._saved().items():
            says = self._words.saved_search
            yield SystemCommand(name, says, partial(self._search.ask, request))

    def action_command_palette(self) -> None:
        """Open the palette."""
        if self.screen is self._search:
            self.push_screen(CommandPalette(placeholder=self._words.palette))

    def action_help(self) -> None:
        """Show the keys."""
        self.push_screen(Help(self._opening.language))

    def action_theme(self) -> None:
        """Change between light and dark."""
        self.theme = _OTHER[self.theme]

    def action_redraw(self) -> None:
        """Draw all anew: something else may have written over it."""
        self._sent.forget()
        self.screen.refresh()

    def action_copy_path(self) -> None:
        """Copy the path of the article's file."""
        article = self._article()
        if article is not None:
            self._copy(str(self._file(article)))

    def action_copy_command(self) -> None:
        """Copy the line of a shell that gives the same answer."""
        self._search.tell_command()
        self._copy(self._search.command)

    def action_original(self) -> None:
        """Open the article's page in the browser, or its file in the pager."""
        article = self._article()
        if article is None:
            return
        if article.url and article.url.startswith(_WEB):
            self.open_url(article.url)
            self.notify(self._words.opened.format(text=article.url), markup=False)
        else:
            self._show(article, edit=False)

    def action_edit(self) -> None:
        """Open the article's file in the editor."""
        article = self._article()
        if article is not None:
            self._show(article, edit=True)

    def action_save(self) -> None:
        """Ask for a name, and save the search under it."""
        hint = self._words.save_hint
        dialog = NameDialog(self._words.save, hint=hint, name="", check=self._wrong_name)
        self.push_screen(dialog)

    def action_export(self) -> None:
        """Ask for a file, and write all hits to it."""
        found = self._search.found
        if found is None:
            return
        question = self._words.export.format(total=found.total)
        hint = f"{self._words.export_hint}: {' '.join(ENDINGS)}"
        dialog = NameDialog(question, hint=hint, name="articles.csv", check=self._wrong_file)
        self.push_screen(dialog, self._export)

    @on(Exported)
    def _exported(self, message: Exported) -> None:
        told = self._words.exported.format(total=message.total, file=message.file)
        self.notify(told, markup=False)

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self.notify(str(message.error), severity="error", markup=False)

    def _export(self, name: str | None) -> None:
        found, lent = self._search.found, self._search.lent
        if name is None or found is None or lent is None:
            return
        file = Path(name).expanduser()
        on_file = Surface(language=self._opening.language, corpus=self._opening.place.corpus)
        job = partial(work.write, found.request, lent, file, on_file, self.post_message)
        self.run_worker(job, thread=True, group="export")

    def _wrong_file(self, name: str, before: str) -> str:
        file = Path(name).expanduser()
        if file.suffix.lower() not in ENDINGS:
            return self._words.no_format.format(known=" ".join(ENDINGS))
        if file.exists() and name != before:
            return self._words.exists.format(file=name)
        return ""

    def _article(self) -> Article | None:
        found, hits = self._search.found, self._search.query_one(Hits)
        rows = {row.hit.article.id: row.hit.article for row in found.rows} if found else {}
        return rows.get(hits.highlighted_id or "")

    def _file(self, article: Article) -> Path:
        return (self._opening.place.corpus / article.path).absolute()

    def _copy(self, text: str) -> None:
        self.copy_to_clipboard(text)
        self.notify(self._words.copied.format(text=text), markup=False)

    def _show(self, article: Article, *, edit: bool) -> None:
        """Let a program of the terminal have the screen for a while."""
        try:
            with self.suspend():
                self._opening.show(article.id, edit)
        except SuspendNotSupported:
            self.notify(self._words.no_suspend, severity="warning", markup=False)
        except DepecheError as error:
            self.notify(str(error), severity="warning", markup=False)

    def _saved(self) -> Mapping[str, Request]:
        try:
            return self._opening.saved()
        except DepecheError as error:
            self.notify(str(error), severity="warning", markup=False)
            return {}

    def _wrong_name(self, name: str, before: str) -> str:
        """Save the search under a name, or say why not."""
        saved = Saved(name, saved_arguments(self._search.request, self._opening.usual))
        try:
            folder = self._opening.place.folder
            searches = SavedSearches(folder, self._opening.environment)
            if name != before and any(other.name == name for other in searches.all()):
                return self._words.exists.format(file=name)
            searches.save(saved, replaces=True)
        except DepecheError as error:
            return str(error)
        self.notify(self._words.saved.format(name=name), markup=False)
        return ""


def run(opening: Opening) -> int:
    """Open the screen, and give its exit code when it is closed."""
    collect_seldom()
    track_resources()
    app = SearchApp(opening)
    app.run()
    return app.return_code or 0


def track_resources() -> None:
    """Start the process that every worker process needs: it asks for the number of stderr, which Textual's has not."""
    if os.name == "posix":
        resource_tracker.ensure_running()


def collect_seldom() -> None:
    """Look for garbage among all objects seldom: it holds up every fifth answer for 40 ms, and finds little."""
    gc.collect()
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _SELDOM)
