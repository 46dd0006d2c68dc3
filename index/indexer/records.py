"""What is known of each file that was indexed: the table beside the manifest, and the list of what is under way."""

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from index.frozen import Frozen, field
from index.indexer.disk import storing, sync_folder, write_whole
from index.indexer.failure import Failure
from index.indexer.manifest import damaged
from index.indexer.stamps import Stamp

_CELLS = [int, int, int, int, str, int, list, list]  # of a row, after its path
_UNDER_WAY = "under-way.json"
_RACY_NS = (
    2_000_000_000  # FAT keeps times to 2 s; the rule is git's, Documentation/technical/racy-git.txt
)


class Record(Frozen, kw_only=True):
    """A file as it was when it was last looked at; times are nanoseconds since 1970.

    `digest` is the BLAKE2b of its content in hexadecimal, and of its sidecar's, empty when it gave nothing but
    failures: then the index still has the `articles` of `indexed_ns`, and it is tried again in every run.
    """

    size: int
    mtime_ns: int
    checked_ns: int
    indexed_ns: int
    digest: str
    articles: int
    failures: tuple[Failure, ...] = ()
    beside: Stamp | None = None

    @property
    def racy(self) -> bool:
        """Tell whether it may have changed after it was looked at without its time showing it."""
        changed = max(self.mtime_ns, self.beside.mtime_ns if self.beside else 0)
        return changed + _RACY_NS >= self.checked_ns


class Table(Frozen):
    """The files by path, and what could not even be looked into."""

    files: Mapping[str, Record] = field(default_factory=dict)
    unreached: tuple[Failure, ...] = ()

    @property
    def articles(self) -> int:
        """How many articles the index holds."""
        return sum(record.articles for record in self.files.values())

    @property
    def failures(self) -> tuple[Failure, ...]:
        """All that gave no article, files in the order of their paths."""
        records = (record for _, record in sorted(self.files.items()))
        return (*self.unreached, *(failure for record in records for failure in record.failures))


def load(file: Path) -> Table:
    """Read the table of files; `UnreadableIndexError` when it is not as it was written."""
    try:
        stored = json.loads(file.read_bytes())
        return Table(
            files={path: _record(row) for path, *row in stored["files"]},
            unreached=tuple(Failure(*failure) for failure in stored["unreached"]),
        )
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise damaged(file) from error


def _record(row: list[Any]) -> Record:
    if [type(cell) for cell in row] != _CELLS:
        raise ValueError(row)
    size, mtime_ns, checked_ns, indexed_ns, digest, articles, failures, beside = row
    return Record(
        size=size,
        mtime_ns=mtime_ns,
        checked_ns=checked_ns,
        indexed_ns=indexed_ns,
        digest=digest,
        articles=articles,
        failures=tuple(Failure(*failure) for failure in failures),
        beside=Stamp(*beside) if beside else None,
    )


def store(file: Path, table: Table) -> None:
    """Write the table of files, a line each."""
    rows = ",\n".join(json.dumps(_row(path, record)) for path, record in table.files.items())
    unreached = json.dumps(_cells(table.unreached))
    write_whole(file, f'{{"unreached": {unreached},\n"files": [\n{rows}\n]}}\n')


def _row(path: str, record: Record) -> list[object]:
    return [
        path,
        record.size,
        record.mtime_ns,
        record.checked_ns,
        record.indexed_ns,
        record.digest,
        record.articles,
        _cells(record.failures),
        list(record.beside or ()),
    ]


def _cells(failures: Iterable[Failure]) -> list[list[str | None]]:
    return [[failure.where, failure.what, failure.hint] for failure in failures]


def announce(folder: Path, paths: Collection[str]) -> None:
    """Note which files are about to change in the index, so that a killed run can be made good."""
    write_whole(folder / _UNDER_WAY, json.dumps(sorted(paths)))


def announced(folder: Path) -> frozenset[str]:
    """List the files whose state in the index is in doubt, because a run did not come to its end."""
    file = folder / _UNDER_WAY
    try:
        paths = json.loads(file.read_bytes())
    except FileNotFoundError:
        return frozenset()
    except (OSError, ValueError, RecursionError) as error:
        raise damaged(file) from error
    if not (isinstance(paths, list) and all(isinstance(path, str) for path in paths)):
        raise damaged(file)
    return frozenset(paths)


def settle(folder: Path) -> None:
    """Forget what was under way: it is done."""
    with storing(folder):
        if (folder / _UNDER_WAY).exists():
            (folder / _UNDER_WAY).unlink()
            sync_folder(folder)
