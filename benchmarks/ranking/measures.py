"""Measures of a ranking, from 0 to 1."""

from collections.abc import Callable, Collection, Mapping, Sequence


def average_precision(ranking: Sequence[str], relevant: Collection[str]) -> float:
    """Average the precision at each relevant hit; one that is not found counts 0."""
    found = 0
    total = 0.0
    for rank, name in enumerate(ranking, 1):
        if name in relevant:
            found += 1
            total += found / rank
    return total / len(relevant)


def reciprocal_rank(ranking: Sequence[str], relevant: Collection[str]) -> float:
    """Give 1 / rank of the first relevant hit."""
    return next((1 / rank for rank, name in enumerate(ranking, 1) if name in relevant), 0.0)


MEASURES: Mapping[str, Callable[[Sequence[str], Collection[str]], float]] = {
    "MAP": average_precision,
    "MRR": reciprocal_rank,
}
"""Measures of one query by the name of their mean."""
