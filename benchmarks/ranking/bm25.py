"""Plain BM25 in a few lines, to try constants that an engine has fixed.

S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009. Its idf is negative for a
word that more than half of the texts have; `IDFS` are two ways out.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from index.engines.whoosh.scoring import K1, B

__all__ = ["IDFS", "K1", "B", "Bm25"]

Array: TypeAlias = npt.NDArray[Any]


def positive(texts: int, having: int) -> float:
    """Keep idf positive by adding 1 under the logarithm, as Lucene does."""
    return math.log1p((texts - having + 0.5) / (having + 0.5))


def floored(texts: int, having: int) -> float:
    """Let words that more than half of the texts have count next to nothing, as FTS5 does."""
    return max(math.log((texts - having + 0.5) / (having + 0.5)), 1e-6)


IDFS: Mapping[str, Callable[[int, int], float]] = {"positive": positive, "floored": floored}
"""Weights of a term by how many texts have it."""


class Bm25:
    """Texts as postings: by term, the texts that have it and how often."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        vocabulary: defaultdict[str, int] = defaultdict()
        vocabulary.default_factory = vocabulary.__len__
        self._lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        terms = np.fromiter((vocabulary[term] for text in texts for term in text), np.int64)
        owners = np.repeat(np.arange(len(texts)), self._lengths)
        cells, counts = np.unique(terms * len(texts) + owners, return_counts=True)
        self._owners, self._counts = cells % len(texts), counts
        self._ends = np.searchsorted(cells // len(texts), np.arange(len(vocabulary) + 1))
        self._vocabulary = dict(vocabulary)

    def ranker(
        self, k1: float, b: float, idf: str, depth: int
    ) -> Callable[[Sequence[str]], list[int]]:
        """Give the function from a query's terms to the numbers of the best texts."""
        norms = k1 * (1 - b + b * self._lengths / self._lengths.mean())

        def best(terms: Sequence[str]) -> list[int]:
            scores = np.zeros(len(norms))
            for number in (self._vocabulary.get(term) for term in terms):
                if number is not None:
                    self._add(number, k1, IDFS[idf], norms, scores)
            order = np.argsort(-scores, kind="stable")[:depth]
            return [int(place) for place in order if scores[place] > 0]

        return best

    def _add(
        self,
        number: int,
        k1: float,
        idf: Callable[[int, int], float],
        norms: Array,
        scores: Array,
    ) -> None:
        """Add one term's scores to the texts that have it."""
        here = slice(self._ends[number], self._ends[number + 1])
        owners, counts = self._owners[here], self._counts[here]
        weight = idf(len(norms), len(owners)) * (k1 + 1)
        scores[owners] += weight * counts / (counts + norms[owners])
