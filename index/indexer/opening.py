"""Looking at an index that is there."""

from datetime import datetime

from index.engine import Engine, Searcher
from index.errors import UnreadableIndexError
from index.indexer import manifest as manifests
from index.indexer import records
from index.indexer.manifest import FORMAT_VERSION, Manifest
from index.indexer.place import Place
from index.indexer.plan import changes
from index.indexer.report import Changes, State
from index.indexer.walk import walk


def open_index(place: Place, engine: Engine) -> Searcher:
    """Open the index to search it.

    Raises `NoIndexError`, `OutdatedIndexError` when other code or tables made it, `UnreadableIndexError`.
    """
    manifest = manifests.load(place.folder)
    while True:
        try:
            return opened(place, engine, manifests.current(manifest, engine, place.folder))
        except UnreadableIndexError:
            newer = manifests.load(place.folder)
            if newer.folder == manifest.folder:
                raise
            manifest = newer  # it was rebuilt between the two steps


def opened(place: Place, engine: Engine, manifest: Manifest) -> Searcher:
    """Open the engine's folder that a manifest names."""
    folder = place.folder / manifest.folder
    try:
        return engine.open(folder)
    except OSError as error:
        raise manifests.damaged(folder) from error


def is_stale(place: Place) -> Changes:
    """Count the files that differ from the index by size and time, opening none; false when there are none.

    Raises `UsageError` when the corpus is not there, and the errors of `open_index` for the indexer's own files.
    """
    table = records.load(place.folder / manifests.load(place.folder).files)
    walked = walk(place)
    return changes(walked.files, table.files, hidden=walked.hides)


def state(place: Place, engine: Engine) -> State:
    """Tell what is known of the index without opening it; an outdated one is shown and says so.

    Raises `NoIndexError` and `UnreadableIndexError`; `OutdatedIndexError` only when its very format is another.
    """
    manifest = manifests.load(place.folder)
    table = records.load(place.folder / manifest.files)
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
