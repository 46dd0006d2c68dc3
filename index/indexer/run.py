"""Bringing an index in line with its files.

The order makes a run that is killed anywhere harmless: what is about to change is announced on disk, the engine
commits, the table of files and then the manifest are replaced, and only then the announcement goes. The next run
does again whatever it finds announced. A rebuild fills a folder of its own and changes nothing until the manifest
names it, so the old index answers meanwhile.
"""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from index.engine import Engine
from index.errors import UsageError
from index.frozen import replace
from index.indexer import manifest as manifests
from index.indexer import records
from index.indexer.disk import claim
from index.indexer.lock import locked
from index.indexer.look import Look, look
from index.indexer.place import Place
from index.indexer.records import Table
from index.indexer.report import Progress, Report
from index.indexer.walk import require


def bring_in_line(
    place: Place,
    engine: Engine,
    *,
    rebuild: bool = False,
    dry_run: bool = False,
    jobs: int | None = None,
    portion: int | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Report:
    """Make the index say what the files say; the next run makes good whatever stops this one.

    Many articles are read by `jobs` processes, as many as there are processors when it is `None`. With a `portion` no
    more new files are read than have so many bytes together, but one at least: what they say can be searched while
    the next run reads on, until a report tells of none that is left.

    A file that cannot be read any more keeps the version that was indexed, until a rebuild, which has only the files.
    Raises `UsageError` for a corpus that is none, `StoreError` for a folder that cannot be written, and
    `LockedIndexError` when another run is under way. A dry run writes nothing and waits for no one.
    """
    began = time.perf_counter()
    require(place.corpus)
    _require_apart(place)
    if dry_run:
        report = _foretold(look(place, engine, rebuild=rebuild))
    else:
        report = _carried_out(
            place,
            engine,
            rebuild=rebuild,
            jobs=jobs or _processors(),
            portion=portion,
            progress=progress,
        )
    return replace(report, seconds=time.perf_counter() - began)


def _require_apart(place: Place) -> None:
    if place.folder.resolve() == place.corpus.resolve():
        what = "the index cannot lie among the articles without a folder of its own"
        raise UsageError(what, where=str(place.folder), hint="name another folder for the index")


def _carried_out(
    place: Place,
    engine: Engine,
    *,
    rebuild: bool,
    jobs: int,
    portion: int | None,
    progress: Callable[[Progress], None] | None,
) -> Report:
    from index.indexer.states import build, update  # noqa: PLC0415 - looking needs no readers and no processes

    claim(place.folder)
    with locked(place.folder):
        _clean(place.folder)
        seen = look(place, engine, rebuild=rebuild, jobs=jobs, portion=portion)
        manifest = seen.known.manifest
        table = update(seen, progress, manifest) if manifest else build(seen, progress)
        records.settle(place.folder)
        _clean(place.folder)
    return _told(seen, table)


def _processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _clean(folder: Path) -> None:
    """Remove what earlier states and killed runs left; what is still open elsewhere goes in a later run."""
    for path in manifests.leftovers(folder):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _foretold(seen: Look) -> Report:
    """Report what would be done, if every file could be read."""
    todo = seen.plan
    report = _report(seen, seen.known.table)
    return replace(
        report,
        added=len(todo.added),
        changed=len(todo.changed),
        moved=len(todo.moved),
        dry_run=True,
    )


def _told(seen: Look, table: Table) -> Report:
    """Report what was done; a file that gave nothing but failures counts with these alone."""
    done = {path for path in seen.plan.to_read if table.files[path].digest}
    moved = done & {new for _, new in seen.plan.moved}
    changed = {path for path in done - moved if path in seen.known.table.files}
    return replace(
        _report(seen, table),
        added=len(done - moved - changed),
        changed=len(changed),
        moved=len(moved),
    )


def _report(seen: Look, table: Table) -> Report:
    return Report(
        removed=len(seen.plan.removed),
        unchanged=len(seen.plan.kept) + len(seen.plan.touched),
        failed=table.failures,
        skipped=seen.walked.skipped,
        repeated=seen.walked.repeated,
        articles=table.articles,
        left=len(seen.plan.left),
        rebuilt_because=seen.known.because,
    )
