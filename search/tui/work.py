"""What workers do, each in a thread of its own; what they have to say goes to the screen as messages."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual.message import Message

from index.engine import Engine
from index.errors import DepecheError, NoIndexError, OutdatedIndexError, UsageError
from index.frozen import replace
from index.indexer import Changes, Place, Progress, bring_in_line, is_stale, open_index, state
from search.render.surface import Surface
from search.request import Request
from search.tui.exporting import export
from search.tui.finding import Found, find, further, read
from search.tui.lending import Lent
from search.tui.messages import (
    Answered,
    Exported,
    Failed,
    Fetched,
    Indexed,
    Indexing,
    Looked,
    Opened,
)

Tell = Callable[[Message], object]
"""Sends a message to the screen, from any thread."""

Stopped = Callable[[], bool]
"""Tells whether the work is wanted no longer."""


_FIRST = 500_000  # bytes of the first portion of an index: there is something to search in a second
_GROWTH = 4
_NOTHING = Progress(done_files=0, total_files=0, done_bytes=0, total_bytes=0, articles=0, path="")


class _StopError(Exception):
    """The screen has been closed in the middle of an indexing run; the next run makes good what this one left."""


def search(number: int, request: Request, first: int, lent: Lent, tell: Tell) -> None:
    """Find the first hits."""
    with lent.use() as searcher:
        if searcher is None:
            return
        try:
            tell(Answered(number, find(request, searcher, first=first)))
        except DepecheError as error:
            tell(Failed(error))


def extend(number: int, found: Found, lent: Lent, tell: Tell) -> None:
    """Find the hits that come next."""
    with lent.use() as searcher:
        if searcher is not None:
            tell(Answered(number, further(found, searcher)))


def fetch(article_id: str, request: Request, lent: Lent, tell: Tell) -> None:
    """Fetch an article with its matches."""
    with lent.use() as searcher:
        if searcher is not None:
            tell(Fetched(article_id, read(article_id, request, searcher)))


def write(request: Request, lent: Lent, file: Path, on: Surface, tell: Tell) -> None:
    """Export all hits."""
    with lent.use() as searcher:
        if searcher is None:
            return
        try:
            tell(Exported(file, export(request, searcher, file, on)))
        except DepecheError as error:
            tell(Failed(error))


def open_up(place: Place, engine: Engine, tell: Tell, stopped: Stopped) -> None:
    """Open the index, made first where there is none; one that other code made is replaced by a whole one."""
    try:
        try:
            _open(place, engine, tell)
        except NoIndexError:
            _fill(place, engine, tell, stopped)
        except OutdatedIndexError:
            _bring_in_line(place, engine, tell, stopped)
            _open(place, engine, tell)
    except DepecheError as error:
        tell(Failed(error))
    except _StopError:
        return


def reindex(place: Place, engine: Engine, tell: Tell, stopped: Stopped) -> None:
    """Bring the index in line with the files and open its new state; the old one answers meanwhile."""
    try:
        _bring_in_line(place, engine, tell, stopped)
        _open(place, engine, tell)
    except DepecheError as error:
        tell(Failed(error))
    except _StopError:
        return


def look(place: Place, engine: Engine, tell: Tell) -> None:
    """Compare files and index; files that cannot be reached have not changed as far as one can tell."""
    try:
        generation = state(place, engine).generation
        try:
            tell(Looked(is_stale(place), generation))
        except UsageError:
            tell(Looked(Changes(), generation))
    except DepecheError as error:
        tell(Failed(error))


def _open(place: Place, engine: Engine, tell: Tell, *, grows: bool = False) -> None:
    generation = state(place, engine).generation  # before: a newer state is noticed, not missed
    tell(Opened(Lent(open_index(place, engine)), generation, grows=grows))


def _fill(place: Place, engine: Engine, tell: Tell, stopped: Stopped) -> None:
    """Make an index in portions, each several times the one before, and open it after each."""
    portion, told, before = _FIRST, _NOTHING, _NOTHING

    def hear(progress: Progress) -> None:
        nonlocal told
        told = _sum(before, progress)
        _tell_unless(stopped, tell, told)

    while True:
        report = bring_in_line(place, engine, portion=portion, progress=hear)
        _open(place, engine, tell, grows=report.left > 0)
        if not report.left:
            tell(Indexed(report))
            return
        portion, before = portion * _GROWTH, told


def _sum(before: Progress, now: Progress) -> Progress:
    """Count what earlier portions have done; what is left of the whole is told with each."""
    return replace(
        now,
        done_files=before.done_files + now.done_files,
        total_files=before.done_files + now.total_files,
        done_bytes=before.done_bytes + now.done_bytes,
        total_bytes=before.done_bytes + now.total_bytes,
        articles=before.articles + now.articles,
    )


def _tell_unless(stopped: Stopped, tell: Tell, progress: Progress) -> None:
    if stopped():
        raise _StopError
    tell(Indexing(progress))


def _bring_in_line(place: Place, engine: Engine, tell: Tell, stopped: Stopped) -> None:
    report = bring_in_line(place, engine, progress=partial(_tell_unless, stopped, tell))
    tell(Indexed(report))
