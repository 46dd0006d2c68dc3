"""Looking at an index that is there."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from index.engine import Engine, Searcher
from index.errors import NoIndexError, UnreadableIndexError
from index.indexer import manifest as manifests
from index.indexer.manifest import Manifest
from index.indexer.place import Place

_Answer = TypeVar("_Answer")


def open_index(place: Place, engine: Engine) -> Searcher:
    """Open the index to search it.

    Raises `NoIndexError`, `OutdatedIndexError` when other code or tables made it, `UnreadableIndexError`.
    """
    return in_view(
        place.folder,
        lambda manifest: opened(place, engine, manifests.current(manifest, engine, place.folder)),
    )


def in_view(folder: Path, ask: Callable[[Manifest], _Answer]) -> _Answer:
    """Ask the present state of an index; when it went while it was being asked, ask the one that took its place."""
    manifest = manifests.load(folder)
    while True:
        try:
            return ask(manifest)
        except UnreadableIndexError:
            newer = manifests.load(folder)
            if newer == manifest:
                raise
            manifest = newer


def opened(place: Place, engine: Engine, manifest: Manifest) -> Searcher:
    """Open the engine's folder that a manifest names."""
    folder = place.folder / manifest.folder
    try:
        return engine.open(folder)
    except (OSError, NoIndexError) as error:
        raise manifests.damaged(folder) from error
