"""One language's way from text to terms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from index.analysis.spelling import chain, form, one_after_the_other, spelled, spelling
from index.analysis.steps import WordStep
from index.analysis.tokenizer import spans, words
from index.frozen import Frozen


class Token(Frozen):
    """A term at its place: `position` counts words, `start` and `end` are a half-open range of characters."""

    term: str
    position: int
    start: int
    end: int


class Analyzer(Frozen, eq=False):
    """A tokenizer and word steps, as one value; safe to share between threads.

    `steps` make the term of a word's spelling, so that words spelled alike are always one term. Where they change
    endings alone, a term begins the form of its word, perhaps with another ending: `endings` gives for those of terms
    what may stand in their place.
    """

    language: str
    steps: tuple[WordStep, ...]
    endings: Mapping[str, Sequence[str]] | None = None

    @cached_property
    def _term(self) -> WordStep:
        return chain((spelled, *self.steps))

    def term(self, word: str) -> str:
        """Give the term of one word as it is written in a text."""
        return self._term(word)

    def beginnings(self, term: str) -> tuple[str, ...]:
        """Give what the form of every word of a term begins with one of; an empty text where nothing is known."""
        if self.endings is None:
            return ("",)
        altered = (
            term.removesuffix(ending) + other
            for ending, others in self.endings.items()
            for other in others
            if term.endswith(ending)
        )
        return (term, *altered)

    def form(self, word: str) -> str:
        """Give the written form of one word, case and accents folded."""
        return form(word)

    def spelling(self, word: str) -> str:
        """Give one word as it is written, less case: its accents stay."""
        return spelling(word)

    def terms_of_spellings(self, spellings: Iterable[str]) -> Iterator[str]:
        """Give the terms of many spellings, none of which is asked for again: nothing is kept."""
        return map(one_after_the_other(self.steps), spellings)

    def terms(self, text: str) -> list[str]:
        """List the terms of a text; a term's place in the list is its position."""
        return list(map(self._term, words(text)))

    def forms(self, text: str) -> list[str]:
        """List the written forms of a text, position by position beside `terms`."""
        return list(map(form, words(text)))

    def tokens(self, text: str) -> Iterator[Token]:
        """Give the terms of a text with their places."""
        for position, (start, end) in enumerate(spans(text)):
            yield Token(self._term(text[start:end]), position, start, end)
