"""BM25F with statistics a language: how well a word or phrase speaks for an article.

S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.6: the weighted,
length-normalised frequencies of an article's parts are added before they are saturated. Averages and document
frequencies count only articles that are alive and read by the same analyzer, so a minority language keeps its own.

Two things that BM25 does not see count as well: news says first what it is about, and words that stand beside each
other in a query mean most where they do so in a text. `benchmarks/README.md` says what each of them gives.
"""

import math
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import numpy as np

from index.engines.whoosh.arrays import Array
from index.engines.whoosh.fields import Part

K1 = 1.2
"""Saturation of frequencies."""

B = 0.75
"""How much longer texts are held to more occurrences."""

WEIGHTS: Mapping[Part, float] = MappingProxyType({Part.TITLE: 3.0, Part.BODY: 1.0, Part.REST: 0.1})
"""What an occurrence counts by the part it is in; what surrounds an article only makes it findable."""

EARLY: Mapping[Part, float] = MappingProxyType({Part.TITLE: 0.0, Part.BODY: 1.0, Part.REST: 0.0})
"""How much more the first occurrence counts where it is the first word of a part."""

OPENING = 30.0
"""After how many words half of that is left: about a paragraph."""

BESIDE = 0.12
"""What two words beside each other add, as a share of what they score as a phrase.

Their sequential dependence: D. Metzler and W. B. Croft, A Markov Random Field Model for Term Dependencies, SIGIR 2005,
which weighs single words .85 and ordered pairs .10.
"""

SENTENCES = range(5, 65)
"""How many parts a query has whose words are looked at in pairs: questions and headlines.

A few key words are answered in half the time without, and a text of hundreds of words says by itself what it is about.
"""

PAIRED = 1_000
"""In how many articles at most one word of a pair may be: so a pair takes about as long in an index of any size."""

_SMALL = 2  # bytes of a number
_PLACES = 1 << (8 * _SMALL)

LEVELS = 255
"""How finely a word's part of a score is told: a byte says it, which is less than what one more word changes.

V. N. Anh, O. de Kretser and A. Moffat, Vector-space ranking with effective early termination, SIGIR 2001, section 4.
"""

DESCRIBED = 1.0
"""The score of words known by how they are written, not which they are: nothing says how rare the meant one is."""


def idf(documents: int, having: int) -> float:
    """Weigh a term by how few of the articles have it; never negative."""
    return math.log1p((documents - having + 0.5) / (having + 0.5))


def counted(part: Part, times: Array, firsts: Array) -> Array:
    """Count occurrences in a part of articles, the first one by its place, from 1 on, as well; 0 takes one off."""
    if not EARLY[part]:
        return times
    places = firsts if firsts.itemsize <= _SMALL else np.minimum(firsts, _PLACES - 1)
    return times + _earliness(part)[places]


@cache
def _earliness(part: Part) -> Array:
    """Give what the first occurrence adds (float64) by its place; behind the last of them it adds no less."""
    earliness = EARLY[part] / (1 + np.arange(-1, _PLACES - 1) / OPENING)
    earliness[0] = -1
    return earliness


def average(words: int, articles: int) -> float:
    """Average a part's length over the articles that have it, to the nearest power of the square root of 2.

    So an article more or less changes none of the scores, but for the rarest times.
    """
    return 2 ** (round(2 * math.log2(words / articles)) / 2) if words else 1.0


def norms(part: Part, lengths: Array, average: float) -> Array:
    """Give what one occurrence counts (float64) in a part of articles, by its weight and the part's length."""
    each: Array = WEIGHTS[part] / (1 - B + B * lengths / average)
    return each


def impacts(frequencies: Array) -> Array:
    """Saturate frequencies over all parts (float64), in `LEVELS` (uint8), upwards: what is there counts."""
    levels = frequencies + K1
    np.divide(frequencies, levels, out=levels)
    levels *= LEVELS
    np.ceil(levels, out=levels)
    return levels.astype(np.uint8)


def level(weight: float) -> float:
    """Say what a level of a word's impact gives, by how rare the word is."""
    return weight * (K1 + 1) / LEVELS
