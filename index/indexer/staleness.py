"""Whether files have changed since an index was made, without opening any."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from index.frozen import Frozen
from index.indexer import records
from index.indexer.manifest import Manifest
from index.indexer.opening import in_view
from index.indexer.place import Place
from index.indexer.records import Record, Table
from index.indexer.stamps import Stamp
from index.indexer.walk import walk


class Stat(Protocol):
    """What the file system says of a file without opening it."""

    @property
    def size(self) -> int:
        """In bytes."""
        ...

    @property
    def mtime_ns(self) -> int:
        """When its content last changed, in nanoseconds since 1970."""
        ...

    @property
    def beside(self) -> Stamp | None:
        """The same of its sidecar, if it has one."""
        ...


class Changes(Frozen):
    """How many files differ from what the index was made of."""

    added: int = 0
    changed: int = 0
    removed: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.added + self.changed + self.removed

    def __bool__(self) -> bool:
        return self.total > 0


def is_stale(place: Place) -> Changes:
    """Count the files that differ from the index by size and time, opening none; false when there are none.

    Raises `UsageError` when the corpus is not there, and the errors of `open_index` for the indexer's own files.
    """
    _, recorded = table(place.folder)
    walked = walk(place.corpus)
    return changes(walked.files, recorded.files, hidden=walked.hides)


def table(folder: Path) -> tuple[Manifest, Table]:
    """Give the present state of an index with its table of files."""
    return in_view(folder, lambda manifest: (manifest, records.load(folder / manifest.files)))


def changes(
    found: Mapping[str, Stat], recorded: Mapping[str, Record], *, hidden: Callable[[str], bool]
) -> Changes:
    """Count what has changed, as far as size and time tell."""
    return Changes(
        added=len(found.keys() - recorded.keys()),
        changed=sum(
            not is_same(found[path], recorded[path]) for path in found.keys() & recorded.keys()
        ),
        removed=sum(not hidden(path) for path in recorded.keys() - found.keys()),
    )


def is_same(stat: Stat, record: Record) -> bool:
    """Tell whether size and time of a file, and of its sidecar, are those that are recorded."""
    now, then = (stat.size, stat.mtime_ns), (record.size, record.mtime_ns)
    return now == then and stat.beside == record.beside
