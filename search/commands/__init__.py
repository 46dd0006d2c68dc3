"""What the program can be told to do: one module a command, and the table of them.

A command's module has `run(arguments, setting)`, which gives the exit code. It is imported when it is asked for, so
that each command loads only what it needs.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from index.errors import UsageError
from search.commands.setting import Setting

if TYPE_CHECKING:
    from search.commands.options import Flags

Run = Callable[[Sequence[str], Setting], int]
"""Carries a command out with the arguments behind its name, and gives the exit code."""

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "tui": "open the screen; search alone does so too",
        "serve": "open the screen in a browser",
        "index": "bring the index in line with the files",
        "query": "search",
        "count": "tell how many articles match",
        "facets": "count articles by country, language, date ...",
        "show": "show an article, with the matches of a query",
        "open": "open an article's page in the browser, or its file",
        "inspect": "tell what would be indexed from a file, and how each fact is known",
        "status": "tell what the index holds and whether files have changed",
        "doctor": "tell what is wrong with the index, and what is not known of articles",
        "save": "save a search under a name",
        "saved": "list the saved searches",
        "unsave": "drop saved searches",
        "completion": "write what completes commands in bash, zsh or fish",
    }
)
"""The commands and what they do."""

HIDDEN = frozenset({"complete"})
"""Commands that programs call, not people."""


def command_named(name: str) -> Run:
    """Load a command of the table."""
    run: Run = import_module(f"{__name__}.{name}").run
    return run


def flags_named(name: str) -> "Flags":
    """Give the flags of a command; `UsageError` for a word that is none."""
    if name not in COMMANDS:
        raise UsageError(f"there is no command {name}")
    flags: Flags = import_module(f"{__name__}.{name}").flags()
    return flags
