"""The changes of one run, on their way into an engine."""

from collections.abc import Callable
from pathlib import Path

from index.article import Article
from index.engine import Engine, Writer
from index.indexer.crew import Crew
from index.indexer.disk import storing


class Writing:
    """A writer that is opened by its first change, after `announce`; without changes nothing is written."""

    def __init__(self, engine: Engine, folder: Path, *, announce: Callable[[], None]) -> None:
        self._engine = engine
        self._folder = folder
        self._announce = announce
        self._writer: Writer | None = None

    def add(self, article: Article) -> None:
        """Add an article of a path that was removed before."""
        writer = self._open()
        with storing(self._folder):
            writer.add(article)

    def adopt(self, portion: str) -> None:
        """Take in what a worker has finished."""
        writer = self._open()
        with storing(self._folder):
            writer.adopt(portion)

    def crew(self, *, jobs: int) -> Crew:
        """Give workers that write portions for this writer, which is opened first."""
        self._open()
        return Crew(self._engine, self._folder, jobs=jobs)

    def remove(self, path: str) -> None:
        """Remove what the index has of a path, if anything."""
        writer = self._open()
        with storing(self._folder):
            writer.remove(path)

    def commit(self) -> bool:
        """Put the changes in view; tell whether there were any."""
        if self._writer is None:
            return False
        with storing(self._folder):
            self._writer.commit()
        return True

    def cancel(self) -> None:
        """Forget the changes."""
        if self._writer is not None:
            self._writer.cancel()

    def _open(self) -> Writer:
        if self._writer is None:
            self._announce()
            with storing(self._folder):
                self._writer = self._engine.write(self._folder)
        return self._writer
