"""From flags to an answer: what `query`, `count` and `facets` have in common."""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from index.engine import Searcher
from index.errors import UsageError
from index.frozen import replace
from index.indexer import Place
from search.commands.mending import mending
from search.commands.options import color_of, place_flags, place_of
from search.commands.setting import Exit, Setting
from search.commands.talk import note, write
from search.render import FORMATS, Format
from search.render.surface import Surface, surface
from search.request import Answer, Request, ask, ask_bit_by_bit, explainer

Asking = Callable[[Request, Searcher], Answer]
"""Carries a request out."""

Advising = Callable[[Answer, Searcher], None]
"""Says what there is to say of an answer, beside it."""


def answer_with(
    shape: Format,
    request: Request,
    options: argparse.Namespace,
    setting: Setting,
    *,
    keys: tuple[str, ...] = (),
    end: str = "\n",
    asking: Asking | None = None,
    advising: Advising | None = None,
) -> int:
    """Ask, write the answer in a format, say what there is to say of it, then whether files have changed."""
    place, on = place_of(options, setting), surface_of(options, setting)
    carry_out = asking or partial(answered, whole=shape is FORMATS["json"])
    with searching(place, setting, quiet=options.quiet) as searcher:
        if options.quiet:
            request = replace(request, limit=0)
        answer = carry_out(request, searcher)
        note(f"asked in {answer.took_ms:.1f} ms", setting)
        if not options.quiet:
            write(shape(replace(answer, keys=keys), on), end)
            if advising:
                advising(answer, searcher)
    if not options.quiet:
        from search.commands.opening import tell_changes  # noqa: PLC0415 - help needs no index

        sys.stdout.flush()
        tell_changes(place)
    return Exit.FOUND if answer.results.total or options.ok_empty else Exit.NOTHING


def answered(
    request: Request, searcher: Searcher, *, whole: bool = True, explains: bool = False
) -> Answer:
    """Ask; unless the answer is wanted `whole`, only its first hits are found before it is written."""
    began = time.perf_counter()
    results, further = (ask(request, searcher), ()) if whole else ask_bit_by_bit(request, searcher)
    took_ms = (time.perf_counter() - began) * 1000
    explain = explainer(request, searcher) if explains else None
    return Answer(request, results, took_ms, further=further, explain=explain)


def advised(options: argparse.Namespace, setting: Setting, *, explains: bool = False) -> Advising:
    """Give what explains an answer when that is asked for, and says of an empty one what would find something."""
    return partial(_advise, explains=explains, setting=setting, place=place_flags(options))


def _advise(
    answer: Answer, searcher: Searcher, *, explains: bool, setting: Setting, place: tuple[str, ...]
) -> None:
    """Explain the answer when that is asked for; where it is empty, say what would find something."""
    if answer.results.total and not explains:
        return
    if explains:
        from search.commands.advising import explain  # noqa: PLC0415 - few answers need it

        explain(answer, searcher, setting)
    if not answer.results.total:
        from search.commands.suggesting import suggest  # noqa: PLC0415 - as above

        suggest(answer.request, searcher, setting, place=place)


@contextmanager
def searching(place: Place, setting: Setting, *, quiet: bool) -> Iterator[Searcher]:
    """Open the index to ask it, and note how long both took."""
    from search.commands.opening import opened  # noqa: PLC0415 - help needs no index

    note(f"articles in {place.corpus}, index in {place.folder}", setting)
    began = time.perf_counter()
    with mending(place), opened(place, setting, quiet=quiet) as searcher:
        ready = time.perf_counter()
        note(f"opened in {(ready - began) * 1000:.1f} ms", setting)
        yield searcher
    note(f"asked and written in {(time.perf_counter() - ready) * 1000:.1f} ms", setting)


def surface_of(options: argparse.Namespace, setting: Setting) -> Surface:
    """Look at what the answer goes to."""
    corpus = place_of(options, setting).corpus
    return surface(sys.stdout, setting.environment, color=color_of(options, setting), corpus=corpus)


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
