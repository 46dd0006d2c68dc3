"""Files as they change, in batches of those that have come to rest.

The system tells which files change (`watchfiles`, with inotify, FSEvents or ReadDirectoryChangesW); a file that is
still being written is waited for until its size and time stay the same from one look to the next.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from index.errors import LockedIndexError, UsageError
from index.indexer import Failure, Report

Paths: TypeAlias = frozenset[str]

_SILENCE_MS = 500  # without news, until a look is taken
_Trace: TypeAlias = (
    tuple[int, int] | None
)  # size and time of a file, or nothing where there is none


def changed_paths(corpus: Path, index: Path) -> Iterator[Paths]:
    """Give the paths that change below a folder as they do, and an empty set after each silence.

    Hidden files and those of the index do not count. `UsageError` where watchfiles is not installed.
    """
    try:
        watchfiles = import_module("watchfiles")
    except ModuleNotFoundError as error:
        what = "watching needs the package watchfiles"
        raise UsageError(what, hint="python3 -m pip install 'depeche[watch]'") from error
    root, own = corpus.resolve(), index.resolve()
    news = watchfiles.watch(
        root, watch_filter=None, rust_timeout=_SILENCE_MS, yield_on_timeout=True
    )
    return (
        frozenset(path for _, path in changes if _counts(Path(path), root, own)) for changes in news
    )


def follow(
    news: Iterator[Paths], bring: Callable[[], Report]
) -> Iterator[tuple[Report, Sequence[Failure]]]:
    """Bring an index in line now and after each batch; give the runs that did something, and what failed anew."""
    report = bring()
    yield report, report.failed
    next(news, None)  # from here on nothing is missed; what came before is looked for once more
    for _ in chain((frozenset(),), batches(news)):
        known, report = report.failed, bring()
        failed = [failure for failure in report.failed if failure not in known]
        if failed or report.added or report.changed or report.moved or report.removed:
            yield report, failed


def when_free(bring: Callable[[], Report], wait: Callable[[LockedIndexError], None]) -> Report:
    """Bring an index in line, as soon as no one else is writing it."""
    while True:
        try:
            return bring()
        except LockedIndexError as error:
            wait(error)


def batches(news: Iterable[Paths]) -> Iterator[Paths]:
    """Gather paths until each of them has been the same at two looks, which are taken in silence."""
    traces: dict[str, _Trace] = {}
    for paths in news:
        traces |= dict.fromkeys(paths)
        if paths or not traces:
            continue
        looked = {path: _trace(path) for path in traces}
        if looked == traces:
            yield frozenset(traces)
            traces = {}
        else:
            traces = looked


def _counts(path: Path, root: Path, own: Path) -> bool:
    below = path.relative_to(root) if path.is_relative_to(root) else path
    is_hidden = any(part.startswith(".") for part in below.parts)
    return not is_hidden and not path.is_relative_to(own)


def _trace(path: str) -> _Trace:
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
