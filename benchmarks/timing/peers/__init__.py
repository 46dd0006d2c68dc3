"""The engines that are timed, each behind the same few methods."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, runtime_checkable

from timing.articles import Prepared
from timing.queries import Asked

from index.frozen import Frozen, field

TOP = 20
"""How many hits every query wants, with id and title."""

TITLE_WEIGHT = 3.0
"""What a word in a title counts beside one in a body, where an engine lets it be said."""


class Answer(Frozen):
    """What a screen shows: ids of the best hits, and numbers over all matches (those without a value left out)."""

    ids: list[str]
    total: int
    countries: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)


class Peer(Protocol):
    """An engine with one index in a folder."""

    def create(self, folder: Path) -> None:
        """Make an empty index in a folder that is there."""

    def add(self, folder: Path, articles: Iterable[Prepared]) -> None:
        """Add articles and commit; they can be found when the index is opened next."""

    def open(self, folder: Path) -> None:
        """Open the index to search it, caches empty."""

    def top(self, asked: Asked, limit: int = TOP) -> list[str]:
        """Give the ids of the best hits, best first, their titles read."""

    def screen(self, asked: Asked, snippets: int) -> Answer:
        """Give best hits, total and facets, and make snippets for so many of the hits."""

    def total(self, asked: Asked) -> int:
        """Count all matches; not timed."""


class Spent(Frozen):
    """Seconds by the clock, and of processors, all processes and threads together."""

    clock: float
    processor: float


@runtime_checkable
class ParallelPeer(Protocol):
    """An engine that can index on several processors at once."""

    def add_in_parallel(self, folder: Path, articles: Path, number: int) -> Spent:
        """Add so many articles of a file with two processes or threads; give what that took once all are in memory."""


_MODULES = {
    "ours": ("index.engines", "timing.peers.ours", "ENGINE"),
    "translating": ("index.engines", "timing.peers.ours", "TRANSLATING"),
    "whoosh": ("whoosh", "timing.peers.stock_whoosh", "ENGINE"),
    "tantivy": ("tantivy", "timing.peers.tantivy_py", "ENGINE"),
    "fts5": ("sqlite3", "timing.peers.fts5", "ENGINE"),
    "xapian": ("xapian", "timing.peers.xapian_py", "ENGINE"),
}


GIVEN_TERMS = frozenset({"whoosh", "fts5", "xapian"})
"""The engines that are given our terms, since they have no such analysis; the others read articles themselves."""


def available() -> list[str]:
    """Name the engines that are installed."""
    return [name for name, (needed, _, _) in _MODULES.items() if find_spec(needed) is not None]


def peer(name: str) -> Peer:
    """Make an engine's peer; imports that engine alone."""
    _, module, maker = _MODULES[name]
    made: Callable[[], Peer] = getattr(import_module(module), maker)
    return made()
