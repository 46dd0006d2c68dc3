"""Looking at an index that is there."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from index.engine import Engine, Searcher
from index.errors import NoIndexError, UnreadableIndexError
from index.indexer import manifest as manifests
from index.indexer import records
from index.indexer.manifest import FORMAT_VERSION, Manifest
from index.indexer.place import Place
from index.indexer.plan import changes
from index.indexer.records import Table
from index.indexer.report import Changes, State
from index.indexer.walk import walk

_Answer = TypeVar("_Answer")


def open_index(place: Place, engine: Engine) -> Searcher:
    """Open the index to search it.

    Raises `NoIndexError`, `OutdatedIndexError` when other code or tables made it, `UnreadableIndexError`.
    """
    return _in_view(
        place.folder,
        lambda manifest: opened(place, engine, manifests.current(manifest, engine, place.folder)),
    )


def _in_view(folder: Path, ask: Callable[[Manifest], _Answer]) -> _Answer:
    """Ask the present state; when it went while it was being asked, ask the one that took its place."""
    manifest = manifests.load(folder)
    while True:
        try:
            return ask(manifest)
        except UnreadableIndexError:
            newer = manifests.load(folder)
            if newer == manifest:
                raise
            manifest = newer


def _table(folder: Path) -> tuple[Manifest, Table]:
    return _in_view(folder, lambda manifest: (manifest, records.load(folder / manifest.files)))


def opened(place: Place, engine: Engine, manifest: Manifest) -> Searcher:
    """Open the engine's folder that a manifest names."""
    folder = place.folder / manifest.folder
    try:
        return engine.open(folder)
    except (OSError, NoIndexError) as error:
        raise manifests.damaged(folder) from error


def is_stale(place: Place) -> Changes:
    """Count the files that differ from the index by size and time, opening none; false when there are none.

    Raises `UsageError` when the corpus is not there, and the errors of `open_index` for the indexer's own files.
    """
    _, table = _table(place.folder)
    walked = walk(place.corpus)
    return changes(walked.files, table.files, hidden=walked.hides)


def state(place: Place, engine: Engine) -> State:
    """Tell what is known of the index without opening it; an outdated one is shown and says so.

    Raises `NoIndexError` and `UnreadableIndexError`; `OutdatedIndexError` only when its very format is another.
    """
    manifest, table = _table(place.folder)
    return State(
        format_version=FORMAT_VERSION,
        engine=manifest.engine,
        generation=manifest.generation,
        created=datetime.fromisoformat(manifest.created),
        updated=datetime.fromisoformat(manifest.updated),
        corpus=manifest.corpus,
        files=len(table.files),
        articles=table.articles,
        failed=table.failures,
        outdated=manifest.outdated(engine),
    )
