"""What the indexer has to say."""

from collections.abc import Mapping

from index.frozen import Frozen, field
from index.indexer.failure import Failure

__all__ = ["Failure", "Progress", "Report"]


class Progress(Frozen):
    """How far a run has come; bytes inside a file are estimated from the text that has come out of it."""

    done_files: int
    total_files: int
    done_bytes: int
    total_bytes: int
    articles: int
    path: str


class Report(Frozen, kw_only=True):
    """What a run did, or would do when it is `dry_run`. The counts are of files.

    `failed` names everything that gave no article, also what failed in an earlier run and has not changed since.
    `skipped` counts files of other kinds by suffix. `repeated` are links to folders that were indexed under
    another name already. `articles` is what the index holds afterwards, or before it in a dry run.
    `left` are new files for the next run, when this one was to read a portion.
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
    left: int = 0
