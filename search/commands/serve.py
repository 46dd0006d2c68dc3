"""`search serve`: the screen in a browser."""

import argparse
import shlex
import sys
from collections.abc import Sequence
from importlib import import_module

from index.errors import UsageError
from search.commands.options import Flags, add_place, as_typed, place_flags
from search.commands.paging import number_of
from search.commands.setting import Exit, Setting
from search.commands.talk import say
from search.commands.tui import add_look

_SAYS = """Open the screen in a browser on this computer, at http://localhost:8000; others cannot
reach it. Ctrl-C ends it. It needs textual-serve."""
_EXAMPLES = ("search serve", "search serve --corpus ~/articles --port 8765")
_PORT = 8000


def run(arguments: Sequence[str], _setting: Setting) -> int:
    """Serve the screen until it is interrupted."""
    options = flags().read(arguments)
    try:
        server = import_module("textual_serve.server")
    except ModuleNotFoundError as error:
        what = "the screen in a browser needs textual-serve, which is not installed"
        raise UsageError(what, hint="python3 -m pip install 'depeche[serve]'") from error
    say(f"the screen is at http://localhost:{options.port}; Ctrl-C ends it")
    server.Server(command_of(options), host="localhost", port=options.port, title="Dépêche").serve()
    return Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("serve", usage="[flags] [WORDS...]", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("words", nargs="*", type=as_typed, metavar="WORDS", help=argparse.SUPPRESS)
    flags.add_argument("--port", type=number_of, default=_PORT, metavar="N", help="8000 else")
    add_look(flags)
    add_place(flags)
    return flags


def command_of(options: argparse.Namespace) -> str:
    """Write the line that each browser's screen is started with."""
    language = ("--ui-lang", options.ui_lang) if options.ui_lang else ()
    look = (*language, "--theme", options.theme)
    program = (sys.executable, "-m", "search.cli", "tui")
    return shlex.join((*program, *place_flags(options, anywhere=True), *look, "--", *options.words))
