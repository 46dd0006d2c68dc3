"""The command line: finds the command, and says in the end how it went.

Errors of the program's own family end here as a line on stderr and an exit code; everything else is a bug and keeps
its traceback.
"""

import datetime as dt
import gc
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from types import MappingProxyType
from typing import TYPE_CHECKING

from index.errors import DepecheError, QueryError, ReadError, StoreError, UsageError
from index.nearest import did_you_mean, nearest
from search import VERSION
from search.commands import COMMANDS, HIDDEN, command_named
from search.commands.setting import TALKATIVE, Exit, Setting

if TYPE_CHECKING:
    from index.engine import Engine

_EXITS = MappingProxyType(
    {
        QueryError: Exit.USAGE,
        UsageError: Exit.USAGE,
        StoreError: Exit.STORE,
        ReadError: Exit.FAILURES,
    }
)

# numpy's OpenBLAS would start a thread a processor as it loads, 30 ms of processor time, and nothing here multiplies
# matrices that are worth one.
_BLAS_THREADS = "OPENBLAS_NUM_THREADS"
# New objects until the collector looks for cycles: more than the imports of a search make.
_GARBAGE, _GARBAGE_ROUNDS = 50_000, 20


def program() -> int:
    """Be the console command: run, without what only long computations are worth."""
    os.environ.setdefault(_BLAS_THREADS, "1")
    gc.set_threshold(_GARBAGE, _GARBAGE_ROUNDS, _GARBAGE_ROUNDS)
    code = main()
    gc.freeze()  # or the collector looks through all modules again while the process ends: 20 ms
    return code


def main(
    argv: Sequence[str] | None = None,
    *,
    engine: "Engine | None" = None,
    today: dt.date | None = None,
) -> int:
    """Run the program and give its exit code; `engine` and `today` stand for the usual ones."""
    arguments, talkative = _heard(sys.argv[1:] if argv is None else argv)
    local = dt.datetime.now(dt.UTC).astimezone().date()
    _settle_streams()
    try:
        setting = Setting(today=today or local, chosen=engine, verbose=bool(talkative))
        code = _run(arguments, setting)
        sys.stdout.flush()
    except DepecheError as error:
        return _failed(error, traced="--debug" in talkative)
    except KeyboardInterrupt:
        sys.stderr.write("search: interrupted\n")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        leave_pipe()
        return Exit.FOUND
    except OSError as error:
        where = str(error.filename) if error.filename else None
        failure = StoreError(error.strerror or str(error), where=where)
        failure.__cause__ = error
        return _failed(failure, traced="--debug" in talkative)
    return code


def _heard(arguments: Sequence[str]) -> tuple[list[str], set[str]]:
    """Take the flags out that all commands have, wherever they stand before a `--`."""
    words = list(arguments)
    end = words.index("--") if "--" in words else len(words)
    talkative = set(words[:end]) & set(TALKATIVE)
    return [word for word in words[:end] if word not in TALKATIVE] + words[end:], talkative


def _run(arguments: Sequence[str], setting: Setting) -> int:
    if not arguments and not (sys.stdin.isatty() and sys.stdout.isatty()):
        sys.stderr.write(overview())
        return Exit.USAGE
    name, *rest = arguments or ("tui",)
    if name == "help" and rest:
        name, rest = rest[0], ["--help"]
    if name in _FLAGS:
        sys.stdout.write(_FLAGS[name]())
        return Exit.FOUND
    if name not in COMMANDS and name not in HIDDEN:
        raise _unknown(name)
    try:
        return command_named(name)(rest, setting)
    except SystemExit:  # argparse has shown its help
        return Exit.FOUND


def _unknown(name: str) -> UsageError:
    if name.startswith("-"):
        hint = did_you_mean(name, _FLAGS, otherwise="flags stand behind the command")
        return UsageError(f"there is no command {name}", hint=hint)
    near = nearest(name, COMMANDS)
    search = f"to look for it: search query {name}"
    hint = f"did you mean search {near}? {search}" if near else search
    return UsageError(f"there is no command {name}", hint=hint)


def overview() -> str:
    """Tell of all commands."""
    commands = "\n".join(f"  {name:<10} {says}" for name, says in COMMANDS.items())
    return f"""usage: search COMMAND [flags] [WORDS...]

Search the news articles you keep, in English and French.

{commands}

search COMMAND --help tells more, with examples. The articles are those in corpus/ here,
unless --corpus or $SEARCH_CORPUS names another folder; search.toml here and
~/.config/depeche/search.toml set corpus, index, limit, format, color, lang and translate.
Exit codes: 0 found, 1 nothing found, 2 bad usage or query, 3 no index or an unreadable one,
4 some files failed, 130 interrupted.
"""


def version() -> str:
    """Give the program's name and version."""
    return f"depeche {VERSION}\n"


_FLAGS = MappingProxyType(
    {"--help": overview, "-h": overview, "help": overview, "--version": version}
)


def _failed(error: DepecheError, *, traced: bool) -> Exit:
    from search.commands.talk import complain  # noqa: PLC0415 - the good case starts faster

    if traced:
        import traceback  # noqa: PLC0415 - as above

        traceback.print_exception(error)
    complain(error)
    return next(code for kind, code in _EXITS.items() if isinstance(error, kind))


def _settle_streams() -> None:
    """Let file names that are no UTF-8 pass as they are, and let no character stop the program."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            is_utf8 = stream.encoding.lower().replace("-", "") == "utf8"
            stream.reconfigure(errors="surrogateescape" if is_utf8 else "backslashreplace")


def leave_pipe() -> None:
    """Let nothing be written at exit to a pipe that has been closed (docs.python.org, "SIGPIPE")."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(program())
