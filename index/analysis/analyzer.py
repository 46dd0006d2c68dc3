"""One language's way from text to terms."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from index.analysis.steps import WordStep
from index.analysis.tokenizer import spans, words

# Distinct words kept with their terms, a language; a year of a newspaper has about 200,000.
_CACHED_WORDS = 1 << 18


@dataclass(frozen=True, slots=True)
class Token:
    """A term at its place: `position` counts words, `start` and `end` are a half-open range of characters."""

    term: str
    position: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Analyzer:
    """A tokenizer and word steps, as one value; safe to share between threads.

    `steps` make the term of a word; `surface` make the written form that a prefix is compared with.
    """

    language: str
    steps: tuple[WordStep, ...]
    surface: tuple[WordStep, ...]
    _term: WordStep = field(init=False, repr=False)
    _form: WordStep = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_term", lru_cache(_CACHED_WORDS)(_chain(self.steps)))
        object.__setattr__(self, "_form", lru_cache(_CACHED_WORDS)(_chain(self.surface)))

    def term(self, word: str) -> str:
        """Give the term of one word as it is written in a text."""
        return self._term(word)

    def form(self, word: str) -> str:
        """Give the written form of one word, case and accents folded."""
        return self._form(word)

    def terms(self, text: str) -> list[str]:
        """List the terms of a text; a term's place in the list is its position."""
        return list(map(self._term, words(text)))

    def forms(self, text: str) -> list[str]:
        """List the written forms of a text, position by position beside `terms`."""
        return list(map(self._form, words(text)))

    def tokens(self, text: str) -> Iterator[Token]:
        """Give the terms of a text with their places."""
        for position, (start, end) in enumerate(spans(text)):
            yield Token(self._term(text[start:end]), position, start, end)


def _chain(steps: tuple[WordStep, ...]) -> WordStep:
    def chained(word: str) -> str:
        for step in steps:
            word = step(word)
        return word

    return chained
