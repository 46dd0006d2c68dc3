"""The queries that all engines are asked, drawn from the articles themselves.

A word is common when 5 to 40 % of its language's articles have it, middling at 1 to 5 %. Words are drawn without
putting back as long as they last, so that no engine has seen a query's words in another query of its kind.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import islice
from pathlib import Path

from timing.articles import COUNTRIES, Prepared, prepared

from index.analysis import analyzer_for
from index.frozen import Frozen

KINDS = ("key", "core", "broad", "all", "common", "and", "phrase", "prefix", "filter")
"""The kinds of queries, in the order of the tables."""

SCREENS = ("key", "core", "broad", "all")
"""Kinds that want a total and facets beside the top 20; the others want the top 20 alone."""

SNIPPETS = {"key": 10, "broad": 10}
"""For how many hits a kind wants snippets."""

_COMMON = (0.05, 0.40)
_MIDDLING = (0.01, 0.05)
_THIRD = (0.28, 0.40)
_SAMPLE = 20_000
_WORD = re.compile(r"(?<![\w'’.,])[^\W\d_]{4,}(?![\w'’])")
_PREFIX = 4  # letters
_MOST_WORDS = 60  # of a broad query


class Shape(StrEnum):
    """How the words of a query are joined."""

    ANY = "any"
    ALL = "all"
    PHRASE = "phrase"
    PREFIX = "prefix"
    EVERYTHING = "everything"


class Asked(Frozen):
    """A query: `words` as they are typed, `terms` as they are indexed; days are ordinals, both included."""

    shape: Shape
    language: str = ""
    words: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    country: str | None = None
    days: tuple[int, int] | None = None


class Lot:
    """Things to draw from by chance, each once until there are none left."""

    def __init__(self, things: Sequence[str], chance: random.Random) -> None:
        self._things = sorted(things)
        self._chance = chance
        self._left: list[str] = []

    def draw(self) -> str:
        """Draw one."""
        if not self._left:
            self._left = self._things.copy()
            self._chance.shuffle(self._left)
        return self._left.pop()


class _Language:
    """What a language's queries are drawn from: which articles have a term, and how it is written."""

    def __init__(self, articles: Sequence[Prepared], chance: random.Random) -> None:
        self.code = articles[0].language
        self.articles = articles
        self.chance = chance
        self.having: defaultdict[str, set[int]] = defaultdict(set)
        self.written: dict[str, str] = {}
        analyzer = analyzer_for(self.code)
        for number, article in enumerate(articles):
            for term in analyzer.terms(article.body):
                self.having[term].add(number)
            for word in _WORD.findall(article.body):
                if word.islower():
                    self.written.setdefault(analyzer.term(word), word)

    def lot(self, band: tuple[float, float]) -> Lot:
        """Give the words in a band of frequencies."""
        low, high = (share * len(self.articles) for share in band)
        words = [w for t, w in self.written.items() if low <= len(self.having[t]) < high]
        return Lot(words or list(self.written.values()), self.chance)

    def asked(self, shape: Shape, *words: str) -> Asked:
        analyzer = analyzer_for(self.code)
        terms = tuple(term for word in words for term in analyzer.terms(word))
        return Asked(shape, self.code, words, terms)


class _Draw:
    """The makers of queries, one method a kind, each for the n-th query."""

    def __init__(self, language: _Language) -> None:
        self._of = language
        self._common = language.lot(_COMMON)
        self._middling = language.lot(_MIDDLING)
        self._chance = language.chance

    def key(self, number: int) -> Asked:
        """Ask for a word, two words, or one of two, in turn."""
        words = self._common.draw(), (self._common if number % 3 else self._middling).draw()
        shape = (Shape.ANY, Shape.ALL, Shape.ANY)[number % 3]
        return self._of.asked(shape, *words[: 2 if number % 3 != 2 else 1])  # noqa: PLR2004 - the third in turn

    def broad(self, share: float) -> Asked:
        """Ask for one of so many words that a third of all articles have one."""
        low, high = (limit / share * len(self._of.articles) for limit in _THIRD)
        words: list[str] = []
        found: set[int] = set()
        analyzer = analyzer_for(self._of.code)
        for _ in range(_MOST_WORDS):
            word = self._common.draw()
            more = found | self._of.having[analyzer.term(word)]
            if len(more) < high:
                words.append(word)
                found = more
            if len(found) >= low:
                break
        return self._of.asked(Shape.ANY, *words)

    def common(self) -> Asked:
        return self._of.asked(Shape.ANY, self._common.draw())

    def both(self) -> Asked:
        return self._of.asked(Shape.ALL, self._common.draw(), self._middling.draw())

    def phrase(self) -> Asked:
        """Ask for two words that follow each other somewhere."""
        for _ in range(1_000):
            article = self._chance.choice(self._of.articles)
            pairs = re.findall(rf"(?=({_WORD.pattern}) ({_WORD.pattern}))", article.body)
            pairs = [pair for pair in pairs if all(map(str.islower, pair))]
            if pairs:
                return self._of.asked(Shape.PHRASE, *self._chance.choice(pairs))
        raise ValueError("no two words follow each other in any article")

    def prefix(self) -> Asked:
        form = analyzer_for(self._of.code).form(self._middling.draw())[:_PREFIX]
        return Asked(Shape.PREFIX, self._of.code, (form,), (form,))

    def filtered(self) -> Asked:
        """Ask for a common word, within two years around a dated article, about a frequent country."""
        dated = [article.day for article in self._of.articles if article.day] or [1]
        day = self._chance.choice(dated)
        asked = self.common()
        country = COUNTRIES[self._chance.randrange(20)]
        days = (max(1, day - 365), day + 365)
        return Asked(asked.shape, asked.language, asked.words, asked.terms, country, days)


def draw_queries(file: Path, articles: int, number: int) -> dict[str, list[Asked]]:
    """Draw this many queries of each kind, by chance but the same ones for the same articles."""
    by_language = _sampled(prepared(file), max(1, articles // _SAMPLE))
    total = sum(map(len, by_language.values()))
    chance = random.Random(3)  # noqa: S311 - no secret
    languages = [_Language(by_language[code], chance) for code in sorted(by_language)]
    return {kind: [make() for make in _makers_of(kind, languages, total, number)] for kind in KINDS}


def _makers_of(
    kind: str, languages: Sequence[_Language], total: int, number: int
) -> Iterator[Callable[[], Asked]]:
    """Give the makers of a kind's queries, one language in turn with the other."""
    draws = [(_Draw(of), len(of.articles) / total) for of in languages]
    for n in range(number):
        draw, share = draws[n % len(draws)]
        yield _makers(draw, share, n // len(draws))[kind]


def _makers(draw: _Draw, share: float, number: int) -> dict[str, Callable[[], Asked]]:
    return {
        "key": lambda: draw.key(number),
        "core": lambda: draw.key(number),
        "broad": lambda: draw.broad(share),
        "all": lambda: Asked(Shape.EVERYTHING),
        "common": draw.common,
        "and": draw.both,
        "phrase": draw.phrase,
        "prefix": draw.prefix,
        "filter": draw.filtered,
    }


def _sampled(articles: Iterator[Prepared], step: int) -> dict[str, list[Prepared]]:
    """Give every so many-th article by its language."""
    by_language: defaultdict[str, list[Prepared]] = defaultdict(list)
    for article in islice(articles, 0, None, step):
        by_language[article.language].append(article)
    return by_language
