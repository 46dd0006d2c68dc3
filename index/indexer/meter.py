"""Telling how far a run has come, often enough for a bar and seldom enough to cost nothing."""

from collections.abc import Callable, Iterable
from time import monotonic

from index.indexer.report import Progress
from index.indexer.walk import Found

_INTERVAL = 0.1  # seconds: what an eye can follow


class Meter:
    """Counts what has been done of `files`; `listener` is called at most ten times a second, and at the end.

    Files for `later` runs count as what there is to do.
    """

    def __init__(
        self,
        files: Iterable[Found],
        listener: Callable[[Progress], None] | None,
        *,
        later: Iterable[Found] = (),
    ) -> None:
        sizes, left = [found.size for found in files], [found.size for found in later]
        self._own, self._files, self._bytes = len(sizes), len(sizes) + len(left), sum(sizes + left)
        self._listener = listener
        self._done_files = self._done_bytes = self._within = self._articles = 0
        self._next = monotonic()

    def article(self, found: Found, characters: int) -> None:
        """Count an article of a file; its characters stand for its bytes until the file is done."""
        self._articles += 1
        self._within = min(found.size, self._within + characters)
        self._tell(found.path)

    def file(self, found: Found) -> None:
        """Count a whole file."""
        self._done_files += 1
        self._done_bytes += found.size
        self._within = 0
        self._tell(found.path, last=self._done_files == self._own)

    def _tell(self, path: str, *, last: bool = False) -> None:
        if self._listener is not None and (last or monotonic() >= self._next):
            self._listener(self._progress(path))
            self._next = monotonic() + _INTERVAL

    def _progress(self, path: str) -> Progress:
        return Progress(
            done_files=self._done_files,
            total_files=self._files,
            done_bytes=self._done_bytes + self._within,
            total_bytes=self._bytes,
            articles=self._articles,
            path=path,
        )
