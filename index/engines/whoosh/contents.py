"""The table of contents: which segments make up the index now, and which of their articles are dead.

A small JSON file that is replaced at once. Segments are finished and on disk before it names them, and stay until no
table names them, so the index is whole at every moment.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from index.errors import NoIndexError, UnreadableIndexError
from index.frozen import Frozen, as_dict
from index.lazy import pattern

FORMAT = 14
"""Version of the layout of tables, segments and their columns."""

_TABLE = "contents.json"
_OURS = pattern(r"(?P<name>[0-9a-f]{12})(?:-\d+)?\.(?:segment|dead|folded)|contents\.json\.new")
_HINT = "rebuild it with: search index --rebuild"


class Entry(Frozen):
    """One segment: `dead` is the file that lists the articles removed from it."""

    name: str
    articles: int
    dead: str | None = None

    @property
    def file(self) -> str:
        """The file that holds it."""
        return f"{self.name}.segment"


class Contents(Frozen):
    """One generation of the index."""

    generation: int
    entries: tuple[Entry, ...] = ()

    def files(self) -> set[str]:
        """Name the files that it needs."""
        return {entry.file for entry in self.entries} | {
            entry.dead for entry in self.entries if entry.dead
        }


def read_contents(folder: Path) -> Contents:
    """Read the table; `NoIndexError` without one, `UnreadableIndexError` when it is not one of ours."""
    file = folder / _TABLE
    try:
        table = json.loads(file.read_bytes())
        if table["format"] != FORMAT:
            raise _unreadable(
                file, f"it has format {table['format']}, this program writes {FORMAT}"
            )
        return Contents(int(table["generation"]), tuple(map(_entry, table["segments"])))
    except FileNotFoundError as error:
        raise NoIndexError(
            "there is no index", where=str(folder), hint="make one with: search index"
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unreadable(file, str(error)) from error


def write_contents(folder: Path, contents: Contents) -> None:
    """Put a table in place, once the files that it names are on disk."""
    table = {
        "format": FORMAT,
        "generation": contents.generation,
        "segments": [as_dict(entry) for entry in contents.entries],
    }
    new = folder / f"{_TABLE}.new"
    with new.open("w", encoding="utf-8") as out:
        json.dump(table, out)
        out.flush()
        os.fsync(out.fileno())
    sync_folder(folder)
    new.replace(folder / _TABLE)
    sync_folder(folder)


def remove_strays(folder: Path, keep: Iterable[str]) -> None:
    """Remove segments that no table names: those that were merged, and what a killed run left behind."""
    kept = set(keep)
    for file in folder.iterdir():
        if _OURS.fullmatch(file.name) and file.name not in kept:
            file.unlink(missing_ok=True)


def sync_file(file: Path) -> None:
    """See a file on disk that was written before, by whichever process."""
    with file.open("rb+") as written:
        os.fsync(written.fileno())


def sync_folder(folder: Path) -> None:
    """See a folder's names on disk, where the system can say so."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _entry(row: dict[str, Any]) -> Entry:
    entry = Entry(str(row["name"]), int(row["articles"]), row["dead"])
    names = [entry.file, *([entry.dead] if entry.dead else [])]
    if not all(_OURS.fullmatch(name) for name in names):
        message = f"it names a segment {entry.name!r}"
        raise ValueError(message)
    return entry


def _unreadable(file: Path, why: str) -> UnreadableIndexError:
    return UnreadableIndexError(f"the index cannot be read: {why}", where=str(file), hint=_HINT)
