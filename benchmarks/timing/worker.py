"""What is measured inside a process of its own: making an index, and asking it."""

import gc
import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Self

from timing.articles import Prepared, prepared
from timing.peers import ParallelPeer, Peer, peer
from timing.queries import SCREENS, SNIPPETS, Asked, Shape

from index.frozen import Frozen, as_dict

NEW = 20
"""Articles that are added to a finished index, one time."""

_CHUNK = 1_000  # articles that are read at once, outside the clock
_MILLI = 1_000


class Task(Frozen):
    """What a process is to do: `articles` and `queries` are files."""

    step: str
    engine: str
    folder: Path
    articles: Path
    queries: Path
    number: int
    warm_up: int
    budget: float

    def written(self) -> str:
        """Write it for a command line."""
        return json.dumps(as_dict(self), default=str)

    @classmethod
    def read(cls, written: str) -> Self:
        """Read what `written` gave."""
        row = json.loads(written)
        paths = {name: Path(row[name]) for name in ("folder", "articles", "queries")}
        return cls(**row | paths)


def work(task: Task) -> dict[str, Any]:
    """Do a step and give its figures: milliseconds, megabytes, articles a second."""
    return _STEPS[task.step](task, peer(task.engine))


def _build(task: Task, engine: Peer) -> dict[str, Any]:
    """Index all articles; processor time, less that of reading them, all threads counted."""
    task.folder.mkdir(parents=True)
    engine.create(task.folder)
    reading = _Reading(islice(prepared(task.articles), task.number))
    began = time.process_time()
    engine.add(task.folder, reading)
    spent = time.process_time() - began - reading.spent
    size = sum(file.stat().st_size for file in task.folder.rglob("*") if file.is_file())
    return {
        "index_rate": task.number / spent,
        "index_mb": size / 1e6,
        "build_peak_mb": _peak(),
    }


def _build_in_parallel(task: Task, engine: Peer) -> dict[str, Any]:
    """Index all articles anew on two processors, by the clock, where the engine can."""
    if not isinstance(engine, ParallelPeer):
        return {}
    folder = task.folder.with_name(f"{task.folder.name}-parallel")
    folder.mkdir()
    engine.create(folder)
    spent = engine.add_in_parallel(folder, task.articles, task.number)
    engine.open(folder)
    total = engine.total(Asked(Shape.EVERYTHING))
    if total != task.number:
        raise RuntimeError(f"{task.engine} has {total} articles, not {task.number}")
    return {
        "parallel_rate": task.number / spent.clock,
        "parallel_us": spent.processor * 1e6 / task.number,
    }


class _Reading:
    """Articles read in chunks; `spent` is the processor time that took."""

    def __init__(self, articles: Iterator[Prepared]) -> None:
        self._articles = articles
        self.spent = 0.0

    def __iter__(self) -> Iterator[Prepared]:
        while True:
            began = time.thread_time()
            chunk = list(islice(self._articles, _CHUNK))
            self.spent += time.thread_time() - began
            if not chunk:
                return
            yield from chunk


def _ask(task: Task, engine: Peer) -> dict[str, Any]:
    """Time every kind of query, each on an index opened anew."""
    queries = _queries(task.queries)
    began = time.perf_counter()
    engine.open(task.folder)
    opened = time.perf_counter()
    engine.screen(queries["key"][0], SNIPPETS["key"])
    first = time.perf_counter()
    kinds = {
        kind: _timed_kind(engine, task, _way(engine, kind), asked)
        for kind, asked in queries.items()
    }
    return {
        "open_ms": (opened - began) * _MILLI,
        "first_ms": (first - opened) * _MILLI,
        "resident_mb": _resident(),
        "kinds": kinds,
    }


def _timed_kind(
    engine: Peer, task: Task, ask: Callable[[Asked], object], queries: list[Asked]
) -> dict[str, Any]:
    """Time queries after warming up with others; then the same ones again. All in milliseconds."""
    engine.open(task.folder)
    measured = queries[task.warm_up :]
    deadline = time.perf_counter() + task.budget
    for asked in _until(deadline, queries[: task.warm_up]):
        ask(asked)
    with _Collections() as collections:
        first = [_timed(ask, asked) for asked in _until(deadline, measured)]
        again = [_timed(ask, asked) for asked in _until(deadline, measured)]
    return {
        "walls": [wall for wall, _ in first],
        "processor": [processor for _, processor in first],
        "again": [wall for wall, _ in again],
        "collecting": collections.spent * _MILLI,
    }


def _way(engine: Peer, kind: str) -> Callable[[Asked], object]:
    if kind in SCREENS:
        return lambda asked: engine.screen(asked, SNIPPETS.get(kind, 0))
    return engine.top


def _answers(task: Task, engine: Peer) -> dict[str, Any]:
    """Give totals, best hits and facets, for engines to be held together."""
    engine.open(task.folder)
    answers = {
        kind: [_answer(engine, kind, asked) for asked in asked_of_kind[task.warm_up :]]
        for kind, asked_of_kind in _queries(task.queries).items()
    }
    return {"answers": answers}


def _answer(engine: Peer, kind: str, asked: Asked) -> dict[str, Any]:
    if kind not in SCREENS:
        return {"total": engine.total(asked), "ids": engine.top(asked)}
    answer = engine.screen(asked, 0)
    facets = [sorted(answer.countries.items()), sorted(answer.months.items())]
    return {"total": answer.total, "ids": answer.ids, "facets": facets}


def _update(task: Task, engine: Peer) -> dict[str, Any]:
    """Add new articles to the finished index, and time until a first query shows them."""
    queries = _queries(task.queries)
    new = list(islice(prepared(task.articles), task.number, task.number + NEW))
    engine.open(task.folder)
    engine.screen(queries["key"][0], SNIPPETS["key"])
    engine.add(task.folder, [])  # who goes on indexing has loaded long ago what that needs
    began = time.perf_counter()
    engine.add(task.folder, new)
    committed = time.perf_counter()
    engine.open(task.folder)
    engine.screen(queries["key"][1], SNIPPETS["key"])
    shown = time.perf_counter()
    total = engine.total(Asked(Shape.EVERYTHING))
    if total != task.number + len(new):
        raise RuntimeError(f"{task.engine} has {total} articles, not {task.number + len(new)}")
    return {
        "commit_ms": (committed - began) * _MILLI,
        "searchable_ms": (shown - began) * _MILLI,
    }


_STEPS: Mapping[str, Callable[[Task, Peer], dict[str, Any]]] = {
    "build": _build,
    "parallel": _build_in_parallel,
    "ask": _ask,
    "answer": _answers,
    "update": _update,
}


class _Collections:
    """Adds up the time that Python collects garbage."""

    def __enter__(self) -> Self:
        gc.collect()
        self.spent = 0.0
        self._began = 0.0
        gc.callbacks.append(self._note)
        return self

    def __exit__(self, *exc: object) -> None:
        gc.callbacks.remove(self._note)

    def _note(self, phase: str, _: object) -> None:
        if phase == "start":
            self._began = time.perf_counter()
        else:
            self.spent += time.perf_counter() - self._began


def _timed(ask: Callable[[Asked], object], asked: Asked) -> tuple[float, float]:
    """Give milliseconds by the clock, and of the processor in all threads."""
    used, began = time.process_time(), time.perf_counter()
    ask(asked)
    ended = time.perf_counter()
    return (ended - began) * _MILLI, (time.process_time() - used) * _MILLI


def _until(deadline: float, queries: Iterable[Asked]) -> Iterator[Asked]:
    """Give queries until time is up, but three at least."""
    for number, asked in enumerate(queries):
        if number >= 3 and time.perf_counter() > deadline:  # noqa: PLR2004 - as said
            return
        yield asked


def _queries(file: Path) -> dict[str, list[Asked]]:
    return {
        kind: [_asked(row) for row in rows]
        for kind, rows in json.loads(file.read_text(encoding="utf-8")).items()
    }


def _asked(row: Mapping[str, Any]) -> Asked:
    days = row["days"] and tuple(row["days"])
    return Asked(
        Shape(row["shape"]),
        row["language"],
        tuple(row["words"]),
        tuple(row["terms"]),
        row["country"],
        days,
    )


def _peak() -> float:
    """Give the most memory this process has had, in megabytes."""
    told = _status().get("VmHWM")
    if told is not None:
        return told
    peak = resource.getrusage(
        resource.RUSAGE_SELF
    ).ru_maxrss  # on Linux a parent's peak is counted in
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def _resident() -> float:
    """Give the memory of this process now, mapped files included; the peak where that is not told."""
    return _status().get("VmRSS") or _peak()


def _status() -> dict[str, float]:
    """Read what Linux tells of this process's memory, in megabytes."""
    status = Path("/proc/self/status")
    if not status.exists():
        return {}
    lines = (line.split() for line in status.read_text().splitlines())
    return {words[0][:-1]: int(words[1]) / 1e3 for words in lines if words[-1] == "kB"}
