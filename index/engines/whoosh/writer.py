"""Changes to an index: new articles become segments, removed ones are marked dead, small segments merge."""

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.util.filelock import FileLock

from index.article import Article
from index.engines.whoosh.arrays import NamedArrays, write_arrays
from index.engines.whoosh.buffer import Buffer
from index.engines.whoosh.contents import (
    Contents,
    Entry,
    read_contents,
    remove_strays,
    sync_file,
    write_contents,
)
from index.engines.whoosh.kept import Kept
from index.engines.whoosh.merging import about, merged
from index.engines.whoosh.names import FOLDED, folded_beside
from index.engines.whoosh.segment import open_segment
from index.errors import LockedIndexError

WORDS = 5_000_000
"""Words held in memory before they become a segment; with what is made of them about 400 MB."""

_LOCK = "write.lock"
# A segment is merged into the next when it is less than so many times as large.
_RATIO = 2
_MOSTLY_DEAD = 0.5


class ArrayWriter:
    """One set of changes; the index on disk stays as it was until `commit`."""

    def __init__(self, folder: Path, *, words: int = WORDS) -> None:
        self._folder = folder
        self._words = words
        self._contents = read_contents(folder)
        self._lock = FileLock(str(folder / _LOCK))
        if not self._lock.acquire(blocking=False):
            raise LockedIndexError("somebody else is writing the index", where=str(folder))
        try:
            self._contents = read_contents(folder)
            self._old = {entry: open_segment(folder, entry) for entry in self._contents.entries}
        except BaseException:
            self._lock.release()
            raise
        self._dead = {
            entry: np.zeros(segment.documents, bool) for entry, segment in self._old.items()
        }
        self._new: list[Entry] = []
        self._open = True
        self._kept = Kept()
        self._buffer = Buffer(self._kept)

    def add(self, article: Article) -> None:
        """Add an article."""
        self._buffer.add(article)
        if self._buffer.words >= self._words:
            self._flush()

    def adopt(self, portion: str) -> None:
        """Take in the articles of a finished portion."""
        name, articles = portion.split(":")
        self._new.append(Entry(name, int(articles)))

    def remove(self, path: str) -> None:
        """Remove all articles of a file that were there when the writer was opened."""
        for entry, segment in self._old.items():
            self._dead[entry][segment.of_path(path)] = True

    def commit(self) -> None:
        """Put the changes on disk, then in view, at once; nothing is written when nothing has changed."""
        try:
            self._flush()
            self._forget()  # merging needs the room
            entries = [self._aged(entry) for entry in self._contents.entries]
            kept = self._merge([entry for entry in entries if entry is not None] + self._new)
            for entry in set(kept) & set(self._new):
                sync_file(self._folder / entry.file)
            if kept != self._contents.entries:
                self._contents = Contents(self._contents.generation + 1, kept)
                write_contents(self._folder, self._contents)
        except BaseException:
            self.cancel()
            raise
        self._close()

    def cancel(self) -> None:
        """Forget the changes and free the index; after `commit`, or a second time, nothing is left to forget."""
        if self._open:
            self._contents = read_contents(self._folder)
            self._close()

    def _close(self) -> None:
        self._forget()
        self._old = {}
        self._open = False
        remove_strays(self._folder, self._contents.files())
        self._lock.release()

    def _flush(self) -> None:
        if len(self._buffer):
            self._new.append(_stored_new(self._folder, self._buffer))
            self._buffer = Buffer(self._kept)

    def _forget(self) -> None:
        """Give free what is kept of articles."""
        self._kept = Kept()
        self._buffer = Buffer(self._kept)

    def _aged(self, entry: Entry) -> Entry | None:
        """Write down what has been removed from a segment; `None` when nothing is left of it."""
        segment, died = self._old[entry], self._dead[entry]
        if not died.any():
            return entry
        dead = np.flatnonzero(died | ~segment.live)
        if len(dead) == segment.documents:
            return None
        file = f"{entry.name}-{self._contents.generation + 1}.dead"
        write_arrays(self._folder / file, {"dead": dead.astype(np.uint32)}.items(), {})
        return Entry(entry.name, entry.articles, file)

    def _merge(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Merge so that every segment is at least `_RATIO` times as large as the next, and none is mostly dead.

        An article is rewritten no more often than sizes can double, and the segments stay as few. Where some are merged
        all smaller ones are taken along: they would be rewritten sooner or later.
        """
        stack: list[list[Entry]] = []
        alive = {entry: open_segment(self._folder, entry).alive for entry in entries}
        for entry in sorted(entries, key=lambda entry: -alive[entry]):
            stack.append([entry])
            while len(stack) > 1 and (
                len(stack[-2]) > 1 or _alive(stack[-2], alive) < _RATIO * _alive(stack[-1], alive)
            ):
                top = stack.pop()
                stack[-1] += top
        return tuple(self._merged(group, alive) for group in stack)

    def _merged(self, group: Sequence[Entry], alive: dict[Entry, int]) -> Entry:
        [first, *others] = group
        if not others and alive[first] > _MOSTLY_DEAD * first.articles:
            return first
        segments = [open_segment(self._folder, entry) for entry in group]
        return _stored(self._folder, merged(segments), about(segments))


class ArrayPortion:
    """Articles made into a segment that no table of contents names yet."""

    def __init__(self, folder: Path, kept: Kept) -> None:
        self._folder = folder
        self._buffer = Buffer(kept)

    def add(self, article: Article) -> None:
        """Add an article."""
        self._buffer.add(article)

    def finish(self) -> str:
        """Write the segment, and give its name and size."""
        entry = _stored_new(self._folder, self._buffer)
        return f"{entry.name}:{entry.articles}"


def _stored_new(folder: Path, buffer: Buffer) -> Entry:
    """Write what a buffer holds, and folded titles for the commit that will merge it, which are gone with that.

    The commit sees on disk what it does not merge; most of what is new would be written there for nothing.
    """
    entry = _stored(folder, buffer.arrays(), buffer.about, lasting=False)
    folded = buffer.names.folded.named_arrays(FOLDED)
    write_arrays(folded_beside(folder / entry.file), folded.items(), {}, lasting=False)
    return entry


def _stored(
    folder: Path, arrays: NamedArrays, about: dict[str, Any], *, lasting: bool = True
) -> Entry:
    entry = Entry(secrets.token_hex(6), about["articles"])
    write_arrays(folder / entry.file, arrays, about, lasting=lasting)
    return entry


def _alive(group: Sequence[Entry], alive: dict[Entry, int]) -> int:
    return sum(alive[entry] for entry in group)
