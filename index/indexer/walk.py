"""The files of a corpus, in one order whatever the file system's.

Links are followed, but no folder twice: those that are really there come before links to them. Hidden files,
indexes and editors' backups are no part of a corpus. Paths are kept as they are written on disk.
"""

import os
import re
import stat
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter
from pathlib import Path, PurePosixPath

from index.errors import UsageError
from index.frozen import Frozen, replace
from index.indexer.failure import Failure
from index.indexer.place import MARK
from index.indexer.stamps import Stamp
from index.readers import suffix_of
from index.readers.sidecar_names import ENDINGS, spoken_for

_IGNORED = re.compile(r"\..*|.*~|.*\.sw[op]|#.*#", re.DOTALL)
_NOT_REACHED = "cannot be reached: {}"
_MOVE = "move it out of the corpus"

_Identity = tuple[int, int]  # device and inode
_Folder = tuple[str, str]  # where it is, and its path with "/" at the end


class Found(Frozen):
    """A file that can be read, and its sidecar, if any; `path` is relative to the corpus, with `/`."""

    path: str
    location: str
    size: int
    mtime_ns: int
    beside: Stamp | None = None

    @property
    def file(self) -> Path:
        """Where it is from here."""
        return Path(self.location)

    @property
    def sidecar(self) -> Path | None:
        """Where the sidecar is."""
        return None if self.beside is None else Path(self.location + self.beside.ending)


class Walked(Frozen):
    """What a walk came across; `failed` are files and folders that could not be looked into, by path."""

    files: Mapping[str, Found]
    failed: Mapping[str, Failure]
    skipped: Mapping[str, int]
    repeated: tuple[str, ...]

    def hides(self, path: str) -> bool:
        """Tell whether nothing can be known of a path: it, or a folder above it, could not be looked into."""
        return any(
            str(above) in self.failed
            for above in (PurePosixPath(path), *PurePosixPath(path).parents)
        )


def walk(corpus: Path) -> Walked:
    """List the files of a corpus; `UsageError` when there is no such folder."""
    require(corpus)
    walker = _Walker()
    walker.run(corpus)
    return Walked(
        files={path: walker.files[path] for path in sorted(walker.files)},
        failed={path: walker.failed[path] for path in sorted(walker.failed)},
        skipped=dict(sorted(walker.skipped.items())),
        repeated=tuple(sorted(walker.repeated)),
    )


def require(corpus: Path) -> None:
    """Raise `UsageError` when a corpus is not a folder that can be listed."""
    hint = "name the folder that holds the articles with --corpus"
    try:
        with os.scandir(corpus):
            pass
    except FileNotFoundError as error:
        what = "there is no such folder"
        raise UsageError(what, where=str(corpus), hint=hint) from error
    except NotADirectoryError as error:
        what = "this is a file, not a folder of articles"
        raise UsageError(what, where=str(corpus), hint=hint) from error
    except OSError as error:
        what = f"the folder cannot be read: {error.strerror}"
        raise UsageError(what, where=str(corpus), hint=hint) from error


def _identity(folder: Path | str) -> _Identity | None:
    try:
        status = os.stat(folder)  # noqa: PTH116 - takes the entries' own strings
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _kind(name: str) -> str | None:
    """Tell the kind of a file by what follows the first dot of its name, which is nearly always the same."""
    _, dot, rest = name.partition(".")
    return _kind_of_ending(dot + rest)


_kind_of_ending = lru_cache(maxsize=1024)(suffix_of)


def _rank(stamp: Stamp) -> tuple[int, str]:
    return ENDINGS.index(stamp.ending.lower()), stamp.ending


class _Walker:
    def __init__(self) -> None:
        self.files: dict[str, Found] = {}
        self.failed: dict[str, Failure] = {}
        self.skipped: Counter[str] = Counter()
        self.repeated: list[str] = []
        self.sidecars: dict[str, list[Stamp]] = {}
        self.seen: set[_Identity] = set()
        self.folders: list[_Folder] = []
        self.links: list[_Folder] = []

    def run(self, corpus: Path) -> None:
        """Go through real folders first; then through links, which may bring new folders."""
        self.folders.append((os.fspath(corpus), ""))
        while self.folders or self.links:
            if not self.folders:
                self.links.sort(key=itemgetter(1), reverse=True)
                self.folders.append(self.links.pop())
            self._enter(*self.folders.pop())
        for path, stamps in self.sidecars.items():
            self._pair(path, sorted(stamps, key=_rank))

    def _enter(self, folder: str, prefix: str) -> None:
        identity = _identity(folder)
        if identity in self.seen:
            self.repeated.append(prefix.rstrip("/"))
            return
        if identity is not None:
            self.seen.add(identity)
        self._list(folder, prefix)

    def _list(self, folder: str, prefix: str) -> None:
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            self._fail(prefix.rstrip("/"), _NOT_REACHED.format(error.strerror))
            return
        if any(entry.name == MARK for entry in listed):
            return
        for entry in listed:
            if not _IGNORED.fullmatch(entry.name):
                self._take(entry, prefix + entry.name)

    def _take(self, entry: os.DirEntry[str], path: str) -> None:
        try:
            status = entry.stat()
        except OSError as error:
            if entry.is_symlink() or not isinstance(
                error, FileNotFoundError
            ):  # else it has just gone
                self._fail(path, _NOT_REACHED.format(error.strerror))
            return
        if stat.S_ISDIR(status.st_mode):
            self._take_folder(entry, path)
        elif _kind(entry.name) is None:
            self._take_other(path, status)
        elif not stat.S_ISREG(status.st_mode):
            self._fail(path, "is a pipe, a socket or a device, not a file", hint=_MOVE)
        elif self._is_nameable(path):
            self.files[path] = Found(path, entry.path, status.st_size, status.st_mtime_ns)

    def _take_other(self, path: str, status: os.stat_result) -> None:
        """Keep in mind what may be a sidecar, and count what is not."""
        article = spoken_for(path)
        if article is None or not stat.S_ISREG(status.st_mode):
            self._skip(path)
            return
        stamp = Stamp(path.removeprefix(article), status.st_size, status.st_mtime_ns)
        self.sidecars.setdefault(article, []).append(stamp)

    def _pair(self, path: str, stamps: list[Stamp]) -> None:
        """Put a file and its sidecar together; of several sidecars one counts."""
        if path not in self.files:
            for stamp in stamps:
                self._skip(path + stamp.ending)
            return
        first, *others = stamps
        self.files[path] = replace(self.files[path], beside=first)
        for stamp in others:
            what = f"is left out: {path}{first.ending} speaks for the same file"
            self._fail(path + stamp.ending, what, hint="keep one of them")

    def _skip(self, path: str) -> None:
        self.skipped[_printable(PurePosixPath(path).suffix.lower())] += 1

    def _take_folder(self, entry: os.DirEntry[str], path: str) -> None:
        if self._is_nameable(path):
            rows = self.links if entry.is_symlink() else self.folders
            rows.append((entry.path, f"{path}/"))

    def _is_nameable(self, path: str) -> bool:
        try:
            path.encode()
        except UnicodeEncodeError:
            self._fail(path, "has a name that is not UTF-8", hint="rename it")
            return False
        return True

    def _fail(self, path: str, what: str, *, hint: str | None = None) -> None:
        self.failed[path] = Failure(_printable(path), what, hint)


def _printable(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "backslashreplace")
