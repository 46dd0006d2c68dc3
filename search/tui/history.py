"""The queries asked before, kept from one day to the next."""

from collections.abc import Sequence
from pathlib import Path


def load(file: Path | None) -> tuple[str, ...]:
    """Give the queries, the latest last; none where they cannot be read."""
    if file is None:
        return ()
    try:
        return tuple(filter(None, file.read_text(encoding="utf-8").splitlines()))
    except (OSError, UnicodeDecodeError):
        return ()


def store(file: Path | None, queries: Sequence[str]) -> None:
    """Keep the queries, where that can be done: a search needs no history."""
    if file is None:
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{query}\n" for query in queries), encoding="utf-8")
    except OSError:
        return
