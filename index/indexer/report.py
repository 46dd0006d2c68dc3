"""What the indexer has to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from index.errors import DepecheError


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, a folder, or a line of a file that gave no article, and why."""

    where: str
    what: str
    hint: str | None = None

    @classmethod
    def of(cls, error: DepecheError, path: str) -> Self:
        """Keep what an error says; it happened somewhere in `path`."""
        return cls(error.where or path, error.what, error.hint)

    def adding(self, remark: str) -> Self:
        """Say one thing more."""
        return replace(self, what=f"{self.what}; {remark}")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come; bytes inside a file are estimated from the text that has come out of it."""

    done_files: int
    total_files: int
    done_bytes: int
    total_bytes: int
    articles: int
    path: str


@dataclass(frozen=True, slots=True)
class Changes:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a run did, or would do when it is `dry_run`. The counts are of files.

    `failed` names everything that gave no article, also what failed in an earlier run and has not changed since.
    `skipped` counts files of other kinds by suffix. `repeated` are links to folders that were indexed under
    another name already. `articles` is what the index holds afterwards, or before it in a dry run.
    `rebuilt_because` says why all was made anew, `None` when it was not or when there was no index yet.
    """

    added: int = 0
    changed: int = 0
    moved: int = 0
    removed: int = 0
    unchanged: int = 0
    failed: tuple[Failure, ...] = ()
    skipped: Mapping[str, int] = field(default_factory=dict)
    repeated: tuple[str, ...] = ()
    articles: int = 0
    seconds: float = 0.0
    rebuilt_because: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """An index as `status` shows it.

    `generation` grows with every change to the articles. `outdated` says why it would be rebuilt, if so; `failed`
    is what gave no article when it was last tried.
    """

    format_version: int
    engine: str
    generation: int
    created: datetime
    updated: datetime
    corpus: str
    files: int
    articles: int
    failed: tuple[Failure, ...] = ()
    outdated: str | None = None
