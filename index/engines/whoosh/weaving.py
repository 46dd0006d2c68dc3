"""Lists of several segments that stand by sorted texts, woven into one: a stretch of texts at a time.

What stands by one text is a run in every list; woven, those runs stand behind each other in the order of the lists.
Nothing is sorted but the texts, and no more is held than what stands by those of one stretch.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

import numpy as np

from index.engines.whoosh.arrays import Array, spread
from index.engines.whoosh.sorting import numbered
from index.engines.whoosh.strings import Strings

AT_ONCE = 1 << 22
"""Items of a stretch; with all that is worked out for them they take about 250 MB."""


class Texts(NamedTuple):
    """The different strings of several lists, sorted, and the number (int64) of each string of each list."""

    texts: Strings
    numbers: list[Array]

    @classmethod
    def of(cls, lists: Sequence[Strings]) -> "Texts":
        """Sort the strings of lists."""
        texts, numbers = numbered(Strings.joined(lists))
        bounds = accumulate(map(len, lists), initial=0)
        return cls(texts, [numbers[start:end] for start, end in pairwise(bounds)])

    def told(self, values: Sequence[Array]) -> Array:
        """Give each string the value (int64) that it has in any list."""
        told = np.zeros(len(self.texts), np.int64)
        for number, own in zip(self.numbers, values, strict=True):
            told[number] = own
        return told

    def stretches(self, starts: Sequence[Array], at_once: int) -> list["Stretch"]:
        """Part the texts so that about as many items as can be held stand by those of each stretch.

        `starts` (n + 1 for each list): where the items of each of its strings begin.
        """
        counts = [np.diff(own.astype(np.int64)) for own in starts]
        ends = np.cumsum(_sums(len(self.texts), self.numbers, counts))
        last = len(self.texts)
        cuts = np.searchsorted(ends, np.arange(at_once, ends[-1] if last else 0, at_once)) + 1
        bounds = sorted({0, *cuts.tolist(), last})
        return [self._stretch(first, after) for first, after in pairwise(bounds)]

    def _stretch(self, first: int, after: int) -> "Stretch":
        own = [slice(*np.searchsorted(each, (first, after)).tolist()) for each in self.numbers]
        numbers = [each[part] - first for each, part in zip(self.numbers, own, strict=True)]
        return Stretch(after - first, own, numbers)


class Stretch(NamedTuple):
    """So many texts that follow each other: which strings of each list they are, and their numbers among them."""

    texts: int
    own: list[slice]
    numbers: list[Array]

    def sums(self, counts: Sequence[Array]) -> Array:
        """Add up what stands by each text in the lists (int64)."""
        return _sums(self.texts, self.numbers, counts)

    def places(self, counts: Sequence[Array]) -> Iterator[Array]:
        """Say where the items of each list go; `counts`: how many stand by each string."""
        sums = self.sums(counts)
        free = np.cumsum(sums) - sums
        for number, own in zip(self.numbers, counts, strict=True):
            yield spread(free[number], own)
            free[number] += own

    def woven(self, items: Sequence[tuple[Array, Array]], dtype: np.dtype[Any]) -> Array:
        """Weave the items of lists: how many stand by each string, and all of them."""
        woven = np.empty(sum(len(values) for _, values in items), dtype)
        places = self.places([counts for counts, _ in items])
        for there, (_, values) in zip(places, items, strict=True):
            woven[there] = values
        return woven


def _sums(texts: int, numbers: Sequence[Array], counts: Sequence[Array]) -> Array:
    sums = np.zeros(texts, np.int64)
    for number, own in zip(numbers, counts, strict=True):
        sums[number] += own
    return sums
