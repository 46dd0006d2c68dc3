"""Made-up articles of any number: Zipfian words in two languages, topics, countries and dates.

Words follow Zipf's law (rank + 1.5, exponent 1) over 60,000 made-up words a language; one in seven comes from the
article's topic, so that words keep company as in news. Lengths are log-normal with a mean of 400 words. The same seed
gives the same articles wherever numpy's PCG64 does.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from timing.articles import COUNTRIES, LANGUAGES

from index.frozen import Frozen

Array: TypeAlias = npt.NDArray[Any]

_WORDS = 60_000
_TOPICS = 300
_TOPIC_WORDS = 250
_OF_TOPIC = 0.14
_LENGTH = (np.log(366), 0.42)  # of a log-normal: 400 on average
_SHORTEST, _LONGEST = 60, 2_500
_SENTENCE = 20
_FIRST_DAY = dt.date(2015, 1, 1).toordinal()
_DAYS = 3_652
_SYLLABLES = {
    "en": (
        "ba",
        "de",
        "fi",
        "go",
        "ju",
        "ka",
        "le",
        "mi",
        "no",
        "pu",
        "ra",
        "ster",
        "ment",
        "tion",
        "ship",
        "land",
    ),
    "fr": (
        "bé",
        "de",
        "fou",
        "gui",
        "jo",
        "cai",
        "leu",
        "nou",
        "pe",
        "rai",
        "su",
        "té",
        "chan",
        "ment",
        "eur",
        "oir",
    ),
}


class _World(Frozen):
    """What all articles are drawn from: `words` by language, cumulated odds, and the words of topics."""

    words: dict[str, list[str]]
    odds: Array
    topics: Array  # (topics, topic words): ranks of words
    topic_odds: Array
    country_odds: Array

    @classmethod
    def of(cls, draw: np.random.Generator) -> "_World":
        return cls(
            {language: _vocabulary(language, draw) for language in LANGUAGES},
            _cumulated(1 / (np.arange(1, _WORDS + 1) + 1.5)),
            draw.integers(150, 20_000, (_TOPICS, _TOPIC_WORDS)),
            _cumulated(1 / np.arange(1, _TOPIC_WORDS + 1) ** 0.8),
            _cumulated(1 / np.arange(1, len(COUNTRIES) + 1) ** 0.9),
        )

    def text(self, language: str, topic: int, length: int, draw: np.random.Generator) -> list[str]:
        """Draw the words of a text."""
        ranks = np.searchsorted(self.odds, draw.random(length))
        own = draw.random(length) < _OF_TOPIC
        places = np.searchsorted(self.topic_odds, draw.random(int(own.sum())))
        ranks[own] = self.topics[topic][places]
        words = self.words[language]
        return [words[rank] for rank in ranks.tolist()]


def synthetic(number: int, *, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Give articles in the form of a file of articles, English and French in turn."""
    draw = np.random.default_rng(seed)
    world = _World.of(draw)
    for n in range(number):
        yield _article(n, world, draw)


def _article(number: int, world: _World, draw: np.random.Generator) -> dict[str, Any]:
    language = LANGUAGES[number % len(LANGUAGES)]
    topic = int(draw.integers(_TOPICS))
    length = int(np.clip(draw.lognormal(*_LENGTH), _SHORTEST, _LONGEST))
    countries = np.searchsorted(world.country_odds, draw.random(min(4, int(draw.geometric(0.6)))))
    day = dt.date.fromordinal(_FIRST_DAY + int(draw.integers(_DAYS)))
    return {
        "id": f"made-up/{number:07}",
        "lang": language,
        "title": " ".join(world.text(language, topic, 8, draw)).capitalize(),
        "text": _sentences(world.text(language, topic, length, draw)),
        "date": day.isoformat(),
        "countries": list(dict.fromkeys(COUNTRIES[rank] for rank in countries.tolist())),
    }


def _sentences(words: list[str]) -> str:
    pieces = (words[at : at + _SENTENCE] for at in range(0, len(words), _SENTENCE))
    return "\n".join(" ".join(piece).capitalize() + "." for piece in pieces)


def _vocabulary(language: str, draw: np.random.Generator) -> list[str]:
    """Make up different words of two to five syllables."""
    syllables = _SYLLABLES[language]
    words: dict[str, None] = {}
    while len(words) < _WORDS:
        drawn = draw.integers(len(syllables), size=int(draw.integers(2, 6)))
        words["".join(syllables[place] for place in drawn.tolist())] = None
    return list(words)


def _cumulated(weights: Array) -> Array:
    cumulated: Array = np.cumsum(weights / weights.sum())
    cumulated[-1] = 1.0
    return cumulated
