"""How far an indexing run has come, as a bar on a terminal."""

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.indexer import Progress


@contextmanager
def progress_on(*, quiet: bool = False) -> "Iterator[Callable[[Progress], None] | None]":
    """Draw a bar on stderr when it is a terminal, and nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    with _bar() as told:
        yield told


@contextmanager
def _bar() -> "Iterator[Callable[[Progress], None]]":
    from rich.console import Console  # noqa: PLC0415 - only where a bar is drawn
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415 - as above
    from rich.progress import Progress as Bar  # noqa: PLC0415 - as above

    columns = (BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(progress: "Progress") -> None:
            text = (
                f"{progress.done_files}/{progress.total_files} files, {progress.articles} articles"
            )
            total = progress.total_bytes or None
            bar.update(task, total=total, completed=progress.done_bytes, description=text)

        yield tell
