"""What an index was made with; replacing `manifest.json` is what puts a new state in view.

It names the engine's folder (`generation-…`) and the table of files that belong together, so that both change
at once. `generation` counts the states.
"""

import json
from datetime import datetime
from pathlib import Path
from typing import Self

from index import extraction
from index.analysis.fingerprint import fingerprint
from index.engine import Engine
from index.errors import NoIndexError, OutdatedIndexError, UnreadableIndexError
from index.frozen import Frozen, as_dict, replace
from index.indexer.disk import write_whole
from index.lazy import pattern

FORMAT_VERSION = 2
"""The arrangement of the files that the indexer itself keeps."""

_NAME = "manifest.json"
_FOLDER = pattern(r"generation-\d{6,}")
_TABLE = pattern(r"files-\d{6,}\.json")
_LEFTOVER = pattern(rf"({_FOLDER.pattern}|{_TABLE.pattern})|.*\.tmp")
_REBUILD = "run `search index --rebuild`"


class Manifest(Frozen, kw_only=True):
    """One state of an index. `created` is when all of it was made, `updated` when its articles last changed."""

    format_version: int = FORMAT_VERSION
    engine: str
    analysis: str
    extraction: int
    generation: int
    folder: str
    files: str
    corpus: str
    created: str
    updated: str

    @classmethod
    def first(cls, engine: Engine, generation: int, *, corpus: Path, now: datetime) -> Self:
        """Describe an index that is made anew by the code that runs."""
        moment = now.isoformat(timespec="seconds")
        return cls(
            engine=_made_by(engine),
            analysis=fingerprint(),
            extraction=extraction.VERSION,
            generation=generation,
            folder=f"generation-{generation:06}",
            files=_table_name(generation),
            corpus=str(corpus.absolute()),
            created=moment,
            updated=moment,
        )

    def next(self, *, corpus: Path, now: datetime) -> Self:
        """Describe the same index after further changes."""
        return replace(
            self,
            generation=self.generation + 1,
            files=_table_name(self.generation + 1),
            corpus=str(corpus.absolute()),
            updated=now.isoformat(timespec="seconds"),
        )

    def outdated(self, engine: Engine) -> str | None:
        """Say why the code that runs must not answer from this index, if so."""
        reasons = (
            (self.engine, _made_by(engine), "another engine, or another version of it, made it"),
            (self.analysis, fingerprint(), "words are analysed in another way now"),
            (
                self.extraction,
                extraction.VERSION,
                "articles are taken from files in another way now",
            ),
        )
        return next((reason for was, now, reason in reasons if was != now), None)


def _made_by(engine: Engine) -> str:
    return f"{engine.name} {engine.version}"


def _table_name(generation: int) -> str:
    return f"files-{generation:06}.json"


def load(folder: Path) -> Manifest:
    """Read the manifest, or say by its error why there is none to go by."""
    file = folder / _NAME
    try:
        stored = json.loads(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError) as error:
        what = "there is no index yet"
        raise NoIndexError(what, where=str(folder), hint="run `search index`") from error
    except (OSError, ValueError, RecursionError) as error:
        raise damaged(file) from error
    return _manifest(stored, file)


def _manifest(stored: object, file: Path) -> Manifest:
    if not isinstance(stored, dict):
        raise damaged(file)
    if stored.get("format_version") != FORMAT_VERSION:
        what = "another version of this program made the index"
        raise OutdatedIndexError(what, where=str(file.parent), hint=_REBUILD)
    try:
        manifest = Manifest(**stored)
        _check(manifest)
    except (TypeError, ValueError) as error:
        raise damaged(file) from error
    return manifest


def _check(manifest: Manifest) -> None:
    """Raise `TypeError` or `ValueError` for what we would not have written, paths that lead elsewhere above all."""
    if not (_FOLDER.fullmatch(manifest.folder) and _TABLE.fullmatch(manifest.files)):
        raise ValueError(manifest)
    if not isinstance(manifest.generation, int):
        raise TypeError(manifest)
    datetime.fromisoformat(manifest.created)
    datetime.fromisoformat(manifest.updated)


def damaged(file: Path) -> UnreadableIndexError:
    """Make the error for a file of ours that cannot be ours any more."""
    return UnreadableIndexError("the index is damaged", where=str(file), hint=_REBUILD)


def current(manifest: Manifest, engine: Engine, folder: Path) -> Manifest:
    """Give the manifest back, or raise `OutdatedIndexError`."""
    if (reason := manifest.outdated(engine)) is not None:
        what = f"the index must be rebuilt: {reason}"
        raise OutdatedIndexError(what, where=str(folder), hint=_REBUILD)
    return manifest


def store(folder: Path, manifest: Manifest) -> None:
    """Put a state in view."""
    write_whole(folder / _NAME, json.dumps(as_dict(manifest), indent=1) + "\n")


def leftovers(folder: Path) -> list[Path]:
    """List what earlier states and killed runs left behind: whatever of ours the manifest does not name."""
    try:
        named = (folder / _NAME).read_text(encoding="utf-8", errors="replace")
    except OSError:
        named = ""
    ours = (path for path in folder.iterdir() if _LEFTOVER.fullmatch(path.name))
    return [path for path in ours if path.name not in named]


def next_generation(folder: Path) -> int:
    """Count on from the highest number in use, so that no name is ever used twice."""
    numbers = (int(path.stem.rpartition("-")[2]) for path in _numbered(folder))
    return max(numbers, default=0) + 1


def _numbered(folder: Path) -> list[Path]:
    return [
        path
        for path in folder.iterdir()
        if _FOLDER.fullmatch(path.name) or _TABLE.fullmatch(path.name)
    ]
