"""One indexing run at a time.

The system holds the lock and frees it when its holder dies, so a dead holder never blocks; who holds it stands
beside it in a file that is only ever shown.
"""

import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from index.errors import LockedIndexError
from index.indexer.disk import storing

_LOCK = "index.lock"
_HOLDER = "index.lock.holder.json"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock, or raise `LockedIndexError` naming who does."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - 80 ms that a search does not need

    lock = FileLock(folder / _LOCK)
    with storing(folder):
        try:
            lock.acquire(blocking=False)
        except Timeout as error:  # an OSError too
            raise _taken(folder) from error
    try:
        _sign(folder / _HOLDER)
        yield
    finally:
        (folder / _HOLDER).unlink(missing_ok=True)
        lock.release()


def _sign(file: Path) -> None:
    since = datetime.now(tz=UTC).isoformat(timespec="seconds")
    holder = {"pid": os.getpid(), "host": platform.node(), "since": since}
    with storing(file.parent):
        file.write_text(json.dumps(holder), encoding="utf-8")


def _taken(folder: Path) -> LockedIndexError:
    return LockedIndexError(
        f"the index is being written by {_holder(folder / _HOLDER)}",
        where=str(folder),
        hint="wait until it is done",
    )


def _holder(file: Path) -> str:
    """Say who holds the lock; the file is missing for a moment after the lock was taken."""
    try:
        holder = json.loads(file.read_text(encoding="utf-8"))
        return f"process {holder['pid']} on {holder['host']} since {holder['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"
