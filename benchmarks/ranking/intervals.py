"""How sure a mean over queries is."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

_DRAWS = 10_000


class Interval(NamedTuple):
    """A mean, and where 95 % of the means of as many queries lie, drawn from the same ones with putting back."""

    mean: float
    low: float
    high: float


def interval(values: Sequence[float]) -> Interval:
    """Give the mean and its percentile interval; of differences query by query it is the paired bootstrap."""
    chance = np.random.default_rng(3)
    own = np.asarray(values)
    means = [own[chance.integers(len(own), size=len(own))].mean() for _ in range(_DRAWS)]
    low, high = np.percentile(means, [2.5, 97.5])
    return Interval(float(own.mean()), float(low), float(high))
