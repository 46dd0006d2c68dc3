"""Many queries in one process: one query a line, one answer a line.

Each answer is the object of `--json`; a line that is no query is answered by the same object with an `error`.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from index.engine import Searcher
from index.errors import QueryError, UsageError
from index.frozen import replace
from search.commands.answering import answered, searching, surface_of
from search.commands.opening import tell_changes
from search.commands.options import place_of
from search.commands.setting import Exit, Setting
from search.render.objects import answer_json, error_json
from search.render.surface import Surface
from search.request import Request

Asking = Callable[[str], Request]
"""Makes the request of a line; raises what is wrong with it."""


def answer_lines(
    asking: Asking, options: argparse.Namespace, setting: Setting, *, keys: tuple[str, ...]
) -> int:
    """Answer the lines of a file, each as soon as it is read; wrong ones stop nothing."""
    place, on = place_of(options, setting), surface_of(options, setting)
    ends: set[Exit] = set()
    with _lines(options.batch) as lines, searching(place, setting, quiet=options.quiet) as searcher:
        for line in lines:
            written, end = _answer(
                line.rstrip("\r\n"), asking, searcher, on, keys, explains=options.explain
            )
            ends.add(end)
            if not options.quiet:
                sys.stdout.write(f"{written}\n")
                sys.stdout.flush()
    if not options.quiet:
        tell_changes(place)
    return _end(ends, ok_empty=options.ok_empty)


def _answer(
    text: str,
    asking: Asking,
    searcher: Searcher,
    on: Surface,
    keys: tuple[str, ...],
    *,
    explains: bool,
) -> tuple[str, Exit]:
    try:
        answer = answered(asking(text), searcher, explains=explains)
    except (QueryError, UsageError) as error:
        return error_json(text, error), Exit.USAGE
    return next(
        answer_json(replace(answer, keys=keys), on)
    ), Exit.FOUND if answer.results.total else Exit.NOTHING


def _end(ends: set[Exit], *, ok_empty: bool) -> Exit:
    """Tell how all of it went: one bad line is bad usage, one hit is enough to have found something."""
    if Exit.USAGE in ends:
        return Exit.USAGE
    return Exit.FOUND if Exit.FOUND in ends or ok_empty else Exit.NOTHING


@contextmanager
def _lines(name: str) -> Iterator[Iterable[str]]:
    if name == "-":
        yield iter(sys.stdin.readline, "")  # a line at a time, for a partner who waits for answers
        return
    try:
        stream = Path(name).open(encoding="utf-8-sig", errors="replace")  # noqa: SIM115 - closed below
    except OSError as error:
        what = f"the queries cannot be read: {error.strerror}"
        raise UsageError(what, where=name) from error
    with stream:
        yield stream
