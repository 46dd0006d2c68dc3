"""From one state of an index to the next: an update of what is there, or a new one beside it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from index.frozen import replace
from index.indexer import manifest as manifests
from index.indexer import records
from index.indexer.disk import storing
from index.indexer.intake import Taken, take_in, take_in_all
from index.indexer.look import Look
from index.indexer.manifest import Manifest
from index.indexer.meter import Meter
from index.indexer.records import Record, Table
from index.indexer.report import Failure, Progress
from index.indexer.writing import Writing

_NS = 1_000_000_000
_WORTH_A_CREW = 4_000_000  # bytes: less is read by one process before another has started

Listener = Callable[[Progress], None]


def build(look: Look, listener: Listener | None) -> Table:
    """Fill a folder beside the present one, if any, and put it in view when it is whole."""
    folder = look.place.folder
    number = manifests.next_generation(folder)
    manifest = Manifest.first(look.engine, number, corpus=look.place.corpus, now=look.now)
    with _removed_on_error(folder / manifest.folder):
        with storing(folder):
            look.engine.create(folder / manifest.folder)
        writing = Writing(look.engine, folder / manifest.folder, announce=lambda: None)
        table, _ = _write(look, writing, listener)
        _show(folder, manifest, table)
    return table


def update(look: Look, listener: Listener | None, manifest: Manifest) -> Table:
    """Change what is there; without changes to articles the generation stays."""
    folder = look.place.folder
    announce = partial(records.announce, folder, {*look.plan.to_read, *look.plan.to_forget})
    writing = Writing(look.engine, folder / manifest.folder, announce=announce)
    table, changed = _write(look, writing, listener)
    if changed:
        _show(folder, manifest.next(corpus=look.place.corpus, now=look.now), table)
    elif table != look.known.table:
        records.store(folder / manifest.files, table)
    return table


def _show(folder: Path, manifest: Manifest, table: Table) -> None:
    records.store(folder / manifest.files, table)
    manifests.store(folder, manifest)


@contextmanager
def _removed_on_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _write(look: Look, writing: Writing, listener: Listener | None) -> tuple[Table, bool]:
    try:
        table = _fill(look, writing, listener)
        return table, writing.commit()
    except BaseException:
        writing.cancel()
        raise


def _fill(look: Look, writing: Writing, listener: Listener | None) -> Table:
    for path in look.plan.to_forget:
        writing.remove(path)
    found = look.walked.files
    meter = Meter(
        [found[path] for path in look.plan.to_read],
        listener,
        later=[found[path] for path in look.plan.left],
    )
    records = {
        path: _entered(look, path, taken) for path, taken in _taken(look, writing, meter).items()
    }
    files = _unread(look) | records
    return Table(dict(sorted(files.items())), _unreached(look))


def _unread(look: Look) -> dict[str, Record]:
    known, found = look.known.table.files, look.walked.files
    kept = {path: known[path] for path in look.plan.kept}
    touched = {
        path: replace(
            known[path],
            mtime_ns=found[path].mtime_ns,
            beside=found[path].beside,
            checked_ns=look.now_ns,
        )
        for path in look.plan.touched
    }
    return kept | touched


def _unreached(look: Look) -> tuple[Failure, ...]:
    """Say of what could not be looked into whether the index still has something of it."""
    kept = [path for path in look.plan.kept if path not in look.walked.files]
    return tuple(
        failure.adding("what was indexed of it is kept")
        if any(f"{path}/".startswith(f"{unreached}/") for path in kept)
        else failure
        for unreached, failure in look.walked.failed.items()
    )


def _taken(look: Look, writing: Writing, meter: Meter) -> dict[str, Taken]:
    files = [look.walked.files[path] for path in look.plan.to_read]
    for found in files:
        look.digest(
            found.path
        )  # before it is read, so that a change while it is read shows in the next run
    if look.jobs > 1 and sum(found.size for found in files) >= _WORTH_A_CREW:
        return take_in_all(files, writing, meter, jobs=look.jobs)
    return {found.path: take_in(found, writing, meter) for found in files}


def _entered(look: Look, path: str, taken: Taken) -> Record:
    record = _record(look, path, content=look.digest(path), taken=taken)
    return record if not taken.nothing else _with_older(record, look.known.table.files.get(path))


def _record(look: Look, path: str, *, content: str | None, taken: Taken) -> Record:
    found = look.walked.files[path]
    return Record(
        size=found.size,
        mtime_ns=found.mtime_ns,
        checked_ns=look.now_ns,
        indexed_ns=look.now_ns,
        digest=content or "",
        articles=taken.articles,
        failures=taken.failures,
        beside=found.beside,
    )


def _with_older(record: Record, older: Record | None) -> Record:
    """Record a file that gave nothing: the index keeps the articles of its older version, if it has any."""
    if older is None or not older.articles:
        return replace(record, digest="", indexed_ns=0)
    day = datetime.fromtimestamp(older.indexed_ns / _NS, tz=UTC).astimezone().date()
    remark = f"the version indexed on {day} is kept"
    return replace(
        record,
        digest="",
        indexed_ns=older.indexed_ns,
        articles=older.articles,
        failures=tuple(failure.adding(remark) for failure in record.failures),
    )
