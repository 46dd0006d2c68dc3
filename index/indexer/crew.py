"""Worker processes that turn pages into portions of an index, a batch at a time.

Batches come back in the order in which they went out. A worker that dies takes nothing with it but its batch, which is
tried once more on its own and then halved until the page that kills is found and named. Workers leave when asked to,
and when the process that started them is gone.
"""

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.synchronize import Event
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from index.engine import Engine
from index.errors import ReadError
from index.frozen import Frozen
from index.indexer.extracting import extracted
from index.indexer.report import Failure
from index.indexer.walk import Found
from index.page import Page

_AHEAD = 2  # batches that wait for each worker, so that none has to wait
_LOOK = 1.0  # seconds between a worker's looks at whether it still has a parent


class Batch(Frozen):
    """Pages to be worked on together; `ended` are the files whose last page is among them."""

    pages: tuple[Page, ...]
    ended: tuple[Found, ...] = ()


class Outcome(Frozen):
    """What came of a batch: an engine's portion, if there was any article, and the pages' failures, path by path."""

    portion: str | None
    failures: tuple[tuple[str, Failure], ...]


class _Job(Frozen):
    """What a worker needs to know once."""

    engine: Engine
    folder: Path
    stop: Event
    parent: int


class Crew:
    """`jobs` workers for one folder of an engine; leaving the `with` block stops them."""

    def __init__(self, engine: Engine, folder: Path, *, jobs: int) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._job = _Job(engine, folder, self._context.Event(), os.getpid())
        self._jobs = jobs
        self._pool = self._started(jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._job.stop.set()
        self._pool.shutdown(cancel_futures=True)

    def work(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, Outcome]]:
        """Work through batches, in their order."""
        under_way: deque[tuple[Batch, Future[Outcome]]] = deque()
        for batch in batches:
            under_way.append((batch, self._submitted(batch)))
            if len(under_way) >= _AHEAD * self._jobs:
                yield from self._next(under_way)
        while under_way:
            yield from self._next(under_way)

    def _next(
        self, under_way: deque[tuple[Batch, Future[Outcome]]]
    ) -> Iterator[tuple[Batch, Outcome]]:
        """Give the oldest batch's outcome; when a worker has died, those of all that were under way."""
        batch, future = under_way.popleft()
        try:
            yield batch, future.result()
        except BrokenProcessPool:
            lost = [batch, *(other for other, _ in under_way)]
            under_way.clear()
            self._pool.shutdown()
            for one in lost:
                yield from self._alone(one)
            self._pool = self._started(self._jobs)

    def _alone(self, batch: Batch) -> Iterator[tuple[Batch, Outcome]]:
        """Try a batch with a worker of its own, and its halves when that one dies too."""
        with self._started(1) as pool:
            try:
                yield batch, pool.submit(_worked, batch).result()
            except BrokenProcessPool:
                pass
            else:
                return
        if len(batch.pages) == 1:
            [page] = batch.pages
            what = "the process that read it was killed, perhaps for want of memory"
            yield batch, Outcome(None, ((page.path, Failure(page.id, what)),))
            return
        middle = len(batch.pages) // 2
        yield from self._alone(Batch(batch.pages[:middle]))
        yield from self._alone(Batch(batch.pages[middle:], batch.ended))

    def _submitted(self, batch: Batch) -> Future[Outcome]:
        try:
            return self._pool.submit(_worked, batch)
        except (
            BrokenProcessPool
        ) as error:  # found out while submitting: the same as found out by its result
            future: Future[Outcome] = Future()
            future.set_exception(error)
            return future

    def _started(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, self._context, initializer=_begin, initargs=(self._job,))


class _Stopped(Exception):  # noqa: N818 - not an error: the run has ended
    """A worker has been asked to leave."""


_job: _Job  # of this worker


def _begin(job: _Job) -> None:
    """Make a process a worker: an interrupt is its parent's business, and without a parent it leaves."""
    global _job  # noqa: PLW0603 - a worker has one job for life
    _job = job
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, args=(job.parent,), daemon=True).start()


def _leave_with_parent(parent: int) -> NoReturn:
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


def _worked(batch: Batch) -> Outcome:
    portion = _job.engine.portion(_job.folder)
    failures: list[tuple[str, Failure]] = []
    articles = 0
    for page in batch.pages:
        if _job.stop.is_set():
            raise _Stopped
        item = extracted(page)
        if isinstance(item, ReadError):
            failures.append((page.path, Failure.of(item, page.path)))
        else:
            portion.add(item)
            articles += 1
    return Outcome(portion.finish() if articles else None, tuple(failures))


def batched(pages: Iterator[tuple[Found, Page | None]], *, size: int) -> Iterator[Batch]:
    """Gather pages until their texts take so many bytes (UTF-8); a file ends where no page comes with it.

    Characters would not do: in scripts that write no spaces every one of them is a word.
    """
    gathered: list[Page] = []
    ended: list[Found] = []
    gathered_size = 0
    for found, page in pages:
        if page is None:
            ended.append(found)
            continue
        gathered.append(page)
        gathered_size += len(page.content.encode("utf-8", "surrogatepass"))
        if gathered_size >= size:
            yield Batch(tuple(gathered), tuple(ended))
            gathered, ended, gathered_size = [], [], 0
    if gathered or ended:
        yield Batch(tuple(gathered), tuple(ended))
