"""Saved searches of one index, and which articles each of them has given.

They are the user's, not the index's: an index can be deleted and made again at any time, a saved search cannot. So
they lie in the user's folder of state, in a folder of their own for each index. A search is kept as it was typed, so
that `date:7d..` means the week before the day on which it is asked. What it has given is kept as a set of **marks**,
8 bytes an article: whatever is new to the reader has no mark, also after a rebuild or a change of the clock.
"""

import json
import os
import shlex
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from index.errors import StoreError, UsageError
from index.frozen import Frozen
from index.lazy import pattern
from index.nearest import did_you_mean
from search.settings import user_folder

FORMAT_VERSION = 1
"""The arrangement of the file."""

_FILE = "saved.json"
_NAME = pattern(r"\w[\w.-]{0,63}")
_MARK = 8  # bytes: among a million articles, two of one mark are met once in 37 million indexes


class Saved(Frozen):
    """A search as it was typed: `arguments` are what stands behind `search query`."""

    name: str
    arguments: tuple[str, ...]

    @property
    def command(self) -> str:
        """The line that asks the same, quoted for a shell."""
        return shlex.join(("search", "query", *self.arguments))


class SavedSearches:
    """The saved searches of one index."""

    def __init__(self, index: Path, environment: Mapping[str, str]) -> None:
        above = user_folder(environment, "XDG_STATE_HOME", ".local/state")
        if above is None:
            what = "there is no place for saved searches"
            raise UsageError(what, hint="set $HOME or $XDG_STATE_HOME")
        self._index = str(index.resolve())
        self._folder = above / f"index-{_digest(self._index).hex()}"

    def all(self) -> tuple[Saved, ...]:
        """List them by name."""
        file = self._folder / _FILE
        try:
            stored = json.loads(file.read_bytes())["searches"]
            return tuple(Saved(name, tuple(map(str, stored[name]))) for name in sorted(stored))
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except (OSError, ValueError, TypeError, KeyError) as error:
            what = "the saved searches cannot be read"
            raise StoreError(what, where=str(file), hint="mend the file, or delete it") from error

    def named(self, name: str) -> Saved:
        """Give one; `UsageError` names the nearest when there is none by that name."""
        known = {saved.name: saved for saved in self.all()}
        if name in known:
            return known[name]
        hint = did_you_mean(name, known, otherwise=_listed(known))
        raise UsageError(f"there is no saved search {name}", hint=hint)

    def save(self, search: Saved, *, replaces: bool = False) -> None:
        """Keep a search; it has given nothing yet."""
        if not _NAME.fullmatch(search.name):
            what = f"{search.name or '(empty)'} is no name for a search"
            raise UsageError(what, hint="letters, digits, - _ and . make one")
        others = {saved.name: saved for saved in self.all()}
        if search.name in others and not replaces:
            what = f"there is a saved search {search.name}: {others[search.name].command}"
            raise UsageError(what, hint="--replace puts the new one in its place")
        self._store({**others, search.name: search}.values())
        self._forget(search.name)

    def drop(self, name: str) -> None:
        """Keep a search no longer, nor what it has given."""
        dropped = self.named(name)
        self._store(saved for saved in self.all() if saved != dropped)
        self._forget(name)

    def given(self, name: str) -> frozenset[bytes]:
        """Give the marks of the articles that a search has given."""
        file = self._given_file(name)
        try:
            marks = file.read_bytes()
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            what = f"what was given before cannot be read: {error.strerror}"
            raise StoreError(what, where=str(file)) from error
        return frozenset(marks[at : at + _MARK] for at in range(0, len(marks), _MARK))

    def give(self, name: str, marks: Iterable[bytes]) -> None:
        """Note that a search was run and has given these articles too."""
        self._write(self._given_file(name), b"".join(sorted(self.given(name).union(marks))))

    def last_given(self, name: str) -> datetime | None:
        """Tell when that was last noted, if ever."""
        try:
            noted = self._given_file(name).stat().st_mtime
        except OSError:
            return None
        return datetime.fromtimestamp(noted, tz=UTC)

    def _given_file(self, name: str) -> Path:
        return self._folder / f"given-{name}.marks"

    def _forget(self, name: str) -> None:
        with _storing(self._folder), suppress(FileNotFoundError):
            self._given_file(name).unlink()

    def _store(self, searches: Iterable[Saved]) -> None:
        stored = {saved.name: saved.arguments for saved in searches}
        told = {"format_version": FORMAT_VERSION, "index": self._index, "searches": stored}
        text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        self._write(self._folder / _FILE, text.encode("utf-8", "surrogatepass"))

    def _write(self, file: Path, content: bytes) -> None:
        """Replace a file in one step that survives a loss of power."""
        fresh = file.with_name(f"{file.name}.{os.getpid()}.tmp")
        with _storing(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            with fresh.open("wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            fresh.replace(file)


def mark(article_id: str) -> bytes:
    """Give the mark of an article."""
    return _digest(article_id)


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_MARK).digest()


def _listed(names: Iterable[str]) -> str:
    told = ", ".join(names)
    return f"there are {told}" if told else "search save NAME WORDS... makes one"


@contextmanager
def _storing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = f"saved searches cannot be written: {error.strerror or error}"
        raise StoreError(
            what, where=str(folder), hint="$XDG_STATE_HOME names another place"
        ) from error
