"""`search tui`: the screen."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from index.engine import Sort
from index.errors import UsageError
from index.frozen import replace
from index.indexer import Place
from search.commands.answering import text_of
from search.commands.narrowing import add_filters, request_of, usual_request
from search.commands.options import Flags, add_place, as_typed, place_flags, place_of
from search.commands.paging import add_grouping
from search.commands.save import saved_request
from search.commands.setting import Exit, Setting
from search.parser import parse
from search.render.surface import language_of
from search.request import Request
from search.saved import SavedSearches
from search.settings import user_folder

if TYPE_CHECKING:
    from search.tui.opening import Opening

_SAYS = """Open the screen: a query line, facets with live counts, the hits, the article, and the
months as bars. The query and the filters are what is asked first. ? shows the keys, Y
copies the line search query ... that gives the same answer. search alone opens it too."""
_EXAMPLES = (
    "search tui",
    "search tui blocus --country cuba --date 2022..",
    "search tui --corpus ~/articles --ui-lang fr --theme light",
)
_UI_LANGUAGES = ("en", "fr")
_THEMES = ("dark", "light")
_WEB = "TEXTUAL_DRIVER"  # set by textual-serve, whose programs have no terminal


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Open the screen in the state that the flags describe."""
    options = flags().read(arguments)
    opening = opening_of(options, setting)
    if not is_terminal(setting):
        what = "the screen needs a terminal"
        raise UsageError(what, hint="search query answers in a pipe")
    from search.tui.app import run as show  # noqa: PLC0415 - only the screen needs Textual

    return Exit(show(opening))


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("tui", usage="[flags] [WORDS...]", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("words", nargs="*", type=as_typed, metavar="WORDS", help=argparse.SUPPRESS)
    add_filters(flags)
    orders = [str(order) for order in Sort]
    flags.add_argument("--sort", type=as_typed, choices=orders, default=str(Sort.RELEVANCE))
    add_grouping(flags)
    add_look(flags)
    add_place(flags)
    return flags


def add_look(flags: Flags) -> None:
    """Let the user choose how the screen looks."""
    group = flags.add_argument_group("look")
    group.add_argument(
        "--ui-lang", choices=_UI_LANGUAGES, help="what the screen speaks; else that of the locale"
    )
    group.add_argument("--theme", choices=_THEMES, default=_THEMES[0], help="Ctrl+T changes it")


def opening_of(options: argparse.Namespace, setting: Setting) -> "Opening":
    """Give with what the screen is opened; `UsageError` when there is nothing to search."""
    from search.tui.opening import Opening  # noqa: PLC0415 - only the screen needs it

    place = place_of(options, setting)
    if not place.corpus.is_dir() and not place.folder.is_dir():
        what = "there is no such folder of articles"
        raise UsageError(what, where=str(place.corpus), hint="name one with --corpus")
    text = text_of(options.words)
    parse(text, today=setting.today)
    asked = request_of(text, options, setting)
    request = replace(asked, sort=Sort(options.sort), group=options.group_duplicates)
    return Opening(
        place=place,
        engine=setting.engine,
        today=setting.today,
        request=request,
        usual=usual_request(setting),
        language=options.ui_lang or language_of(setting.environment),
        theme=options.theme,
        flags=place_flags(options, anywhere=True),
        environment=setting.environment,
        history=_history(setting.environment),
        saved=lambda: _saved(place, setting),
        show=lambda article_id, edit: _show(article_id, place, setting, edit=edit),
    )


def is_terminal(setting: Setting) -> bool:
    """Tell whether there is a terminal to draw on."""
    is_one = all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    is_able = setting.environment.get("TERM") != "dumb"
    return (is_one and is_able) or _WEB in setting.environment


def _history(environment: Mapping[str, str]) -> Path | None:
    folder = user_folder(environment, "XDG_STATE_HOME", ".local/state")
    return folder / "history" if folder else None


def _saved(place: Place, setting: Setting) -> Mapping[str, Request]:
    searches = SavedSearches(place.folder, setting.environment).all()
    return {saved.name: saved_request(saved, setting) for saved in searches}


def _show(article_id: str, place: Place, setting: Setting, *, edit: bool) -> None:
    from search.commands import open as opens  # noqa: PLC0415 - only when an article is opened

    where = ("--corpus", str(place.corpus), "--index", str(place.folder))
    opens.run([*where, "--file", *(["--edit"] if edit else []), "--", article_id], setting)
