"""What several rounds of asking an engine give together."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_ONCE = ("open_ms", "first_ms", "resident_mb")
"""What each round has one of."""


def together(rounds: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Give the medians of some rounds, each of which is what the worker tells of one."""
    once = {name: statistics.median(of[name] for of in rounds) for name in _ONCE}
    kinds = {kind: _kind([of["kinds"][kind] for of in rounds]) for kind in rounds[0]["kinds"]}
    return once | {"kinds": kinds}


def _kind(rounds: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    walls, again, processor = (
        _all(of[name] for of in rounds) for name in ("walls", "again", "processor")
    )
    collecting = sum(of["collecting"] for of in rounds)
    return {
        "median": statistics.median(walls),
        "p95": _percentile(walls, 95),
        "processor": statistics.median(processor),
        "again": statistics.median(again),
        "queries": len(walls),
        "gc_share": collecting / (sum(walls) + sum(again)),
    }


def _all(lists: Iterable[list[float]]) -> list[float]:
    return [value for each in lists for value in each]


def _percentile(values: Sequence[float], percent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]
