"""From flags to an answer: what `query`, `count` and `facets` have in common."""

import argparse
import sys
import time
from collections.abc import Iterator

from index.errors import UsageError
from search.commands.opening import opened, tell_changes
from search.commands.options import place_of
from search.commands.setting import Exit, Setting
from search.commands.talk import write
from search.render import Format
from search.render.surface import Surface, surface
from search.request import Answer, Request, ask


def answer_with(
    shape: Format,
    request: Request,
    options: argparse.Namespace,
    setting: Setting,
    *,
    keys: tuple[str, ...] = (),
    end: str = "\n",
) -> int:
    """Ask, write the answer in a format, then say whether files have changed."""
    place, on = place_of(options, setting), surface_of(options, setting)
    with opened(place, setting, quiet=options.quiet) as searcher:
        began = time.perf_counter()
        results = ask(request, searcher)
        took_ms = (time.perf_counter() - began) * 1000
    if not options.quiet:
        write(shape(Answer(request, results, took_ms, keys), on), end)
        sys.stdout.flush()
        tell_changes(place)
    return Exit.FOUND if results.total or options.ok_empty else Exit.NOTHING


def surface_of(options: argparse.Namespace, setting: Setting) -> Surface:
    """Look at what the answer goes to."""
    corpus = place_of(options, setting).corpus
    return surface(sys.stdout, setting.environment, color=options.color, corpus=corpus)


def text_of(words: list[str]) -> str:
    """Join words to a query; `-` alone stands for what comes in on stdin."""
    return sys.stdin.read() if words == ["-"] else " ".join(words)


def require_something(request: Request) -> None:
    """Refuse a request for nothing in particular, which an empty variable in a script would be."""
    if not request.text.strip() and not request.filters:
        what = "there is nothing to look for"
        raise UsageError(what, hint="give words or filters; '*' in quotes is everything")


def number(answer: Answer, _on: Surface) -> Iterator[str]:
    """Give how many articles match, alone: a format."""
    yield str(answer.results.total)
