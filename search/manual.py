"""The manual page, made of what `--help` says: `python -m search.manual > search.1`."""

import os
import sys
from collections.abc import Iterator

from search.cli import leave_pipe, overview, version
from search.commands import COMMANDS, flags_named

_NAME = "search \\- search the news articles you keep, in English and French"
_FILES = """search.toml here, then $XDG_CONFIG_HOME/depeche/search.toml or ~/.config/depeche/search.toml:
corpus, index, limit, format, color, lang and translate, as the flags of these names. Flags win over the
environment, that over the file here, that over the user's.
$XDG_STATE_HOME/depeche/ or ~/.local/state/depeche/: saved searches, and what they have given.
.search/ in the folder of the articles: the index, which can be made anew at any time."""
_ENVIRONMENT = """SEARCH_CORPUS and SEARCH_INDEX: the folders of the articles and of the index.
NO_COLOR: no colours. LC_ALL, LC_MESSAGES, LANG: the reader's language, English or French.
BROWSER, PAGER, VISUAL, EDITOR: what search open starts."""


def page() -> Iterator[str]:
    """Give the lines of the page, in the man macros of roff (man 7 man)."""
    yield f'.TH SEARCH 1 "" "{version().strip()}" "User Commands"'
    yield from _section("NAME", [_NAME])
    yield from _section("DESCRIPTION", _verbatim(overview()))
    for command in COMMANDS:
        yield from _section(
            f"SEARCH {command.upper()}", _verbatim(flags_named(command).format_help())
        )
    yield from _section("FILES", _verbatim(_FILES))
    yield from _section("ENVIRONMENT", _verbatim(_ENVIRONMENT))


def _section(title: str, lines: "list[str] | Iterator[str]") -> Iterator[str]:
    yield f".SH {title}"
    yield from lines


def _verbatim(text: str) -> Iterator[str]:
    yield ".nf"
    yield from map(_escaped, text.splitlines())
    yield ".fi"


def _escaped(line: str) -> str:
    """Write a line so that roff takes nothing in it for its own."""
    shown = line.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{shown}" if shown.startswith((".", "'")) else shown


def main() -> None:
    """Write the page; it is as wide on every terminal."""
    os.environ["COLUMNS"] = "80"
    try:
        sys.stdout.writelines(f"{line}\n" for line in page())
        sys.stdout.flush()
    except BrokenPipeError:
        leave_pipe()


if __name__ == "__main__":
    main()
