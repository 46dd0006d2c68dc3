"""Small files that are either wholly there or not at all, whatever happens meanwhile."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import StoreError, UsageError
from index.indexer.place import MARK

_ADVICE: dict[type[OSError], str] = {
    FileExistsError: "move the file of that name away",
    NotADirectoryError: "move the file of that name away",
    PermissionError: "give yourself the right to write there, e.g. chmod u+w",
}
_ABOUT = "Made by `search index`. This folder can be deleted at any time and built again from the files.\n"


def claim(folder: Path) -> None:
    """Make the folder ours, with a mark inside; a folder with other things in it stays theirs."""
    with storing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        names = {path.name for path in folder.iterdir()}
        if not names:
            (folder / MARK).write_text(_ABOUT, encoding="utf-8")
    if names and MARK not in names:
        what = "the folder for the index holds other things"
        hint = "name an empty folder, or one that is not there yet"
        raise UsageError(what, where=str(folder), hint=hint)


def write_whole(file: Path, text: str) -> None:
    """Replace a file in one step that survives a loss of power."""
    fresh = file.with_name(f"{file.name}.tmp")
    with storing(file.parent):
        with fresh.open("w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(file)
        sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on disk, on systems where folders can be opened."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def storing(folder: Path) -> Iterator[None]:
    """Call what the system refuses to write by its name."""
    try:
        yield
    except OSError as error:
        what = f"the index cannot be written: {error.strerror or error}"
        advice = _ADVICE.get(type(error), "free the disk")
        hint = f"{advice}, or name another folder with --index"
        raise StoreError(what, where=str(folder), hint=hint) from error
