"""What a measurement gives: a table, and the cases that came out worst."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from index.frozen import Frozen

_Thing = TypeVar("_Thing")
_OUTCOMES = ("right", "wrong", "none")


class Report(Frozen):
    """Rows of a table under `head`; `worst` names cases, the worst first."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    worst: Sequence[str] = ()


def every(things: Sequence[_Thing], sample: int | None) -> Sequence[_Thing]:
    """Give so many things, evenly spread."""
    if sample is None or len(things) <= sample:
        return things
    return [things[number * len(things) // sample] for number in range(sample)]


def outcome(given: object, wanted: object) -> str:
    """Say whether an answer is right; `None` is none."""
    if given is None:
        return "none"
    return "right" if given == wanted else "wrong"


def shares(name: str, outcomes: Iterable[str]) -> list[str]:
    """Give a row of shares of right, wrong and no answers, and how many there were."""
    counted = Counter(outcomes)
    total = counted.total() or 1
    return [name, *(f"{counted[kind] / total:.3f}" for kind in _OUTCOMES), str(counted.total())]


SHARES = (*_OUTCOMES, "n")
"""The head of `shares`, but for its name."""


def fit(name: str, pairs: Iterable[tuple[Collection[str], Collection[str]]]) -> list[str]:
    """Give a row of precision, recall and F1 over all pairs of given and wanted values, and the share of exact ones."""
    sets = [(set(given), set(wanted)) for given, wanted in pairs]
    common = sum(len(given & wanted) for given, wanted in sets)
    precision = common / (sum(len(given) for given, _ in sets) or 1)
    recall = common / (sum(len(wanted) for _, wanted in sets) or 1)
    exact = [given == wanted for given, wanted in sets].count(True) / (len(sets) or 1)
    figures = (precision, recall, f1(precision, recall), exact)
    return [name, *(f"{figure:.3f}" for figure in figures), str(len(sets))]


FIT = ("precision", "recall", "F1", "exact", "n")
"""The head of `fit`, but for its name."""


def f1(precision: float, recall: float) -> float:
    """Give the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
