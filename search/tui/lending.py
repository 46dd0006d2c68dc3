"""The open index, lent to the workers that search it; it is closed when the last of them is done with it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from index.engine import Searcher


class Lent:
    """A searcher and how many use it; closed once it has been given up and none does."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher
        self._lock = threading.Lock()
        self._users = 1

    @contextmanager
    def use(self) -> Iterator[Searcher | None]:
        """Hold the searcher open; `None` when it is closed already."""
        with self._lock:
            is_open = self._users > 0
            self._users += is_open
        if not is_open:
            yield None
            return
        try:
            yield self._searcher
        finally:
            self.give_up()

    def give_up(self) -> None:
        """Need it no longer."""
        with self._lock:
            self._users -= 1
            is_last = self._users == 0
        if is_last:
            self._searcher.close()
