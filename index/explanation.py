"""How a query was understood, why an article answers it, and what else might have been meant."""

from collections.abc import Iterator
from enum import StrEnum

from index.frozen import Frozen
from index.query import Boost, Not, Query, Word


class Form(Frozen):
    """A way that a word is written, and how many articles have it."""

    text: str
    articles: int


class Occurrences(Frozen):
    """How often one part of an article has a word; `frequency` weighs the part and its length in words."""

    part: str  # "title", "body" or "rest"
    times: int
    words: int
    frequency: float


class Reading(Frozen):
    """A query, or a part of one, as one language understands it: a tree like the query's own.

    `terms` are what is looked for, word by word; `forms` the ways that they are written in the index, most frequent
    first. `translations` are the words of this language that count as the one that was typed. `weight` is how rare the
    word is; `None` for all words that are described by their form, which count alike. `score` is what it adds to the
    article that was asked about; `None` where the article does not match. `beside` is what words of an `And` or `Or`
    add to the scores of its parts by standing beside each other.
    """

    query: Query
    articles: int
    score: float | None = None
    terms: tuple[str, ...] = ()
    forms: tuple[Form, ...] = ()
    translations: tuple[str, ...] = ()
    weight: float | None = None
    occurrences: tuple[Occurrences, ...] = ()
    parts: tuple["Reading", ...] = ()
    beside: tuple["Reading", ...] = ()

    def scored(self, factor: float = 1.0) -> Iterator[tuple["Reading", float]]:
        """Give the words that make the score, each with what it adds: together they are the score."""
        if self.score is None:
            return
        if isinstance(self.query, Word):
            yield self, self.score * factor
        elif not isinstance(self.query, Not):
            more = self.query.factor if isinstance(self.query, Boost) else 1.0
            for part in (*self.parts, *self.beside):
                yield from part.scored(factor * more)


class Explanation(Frozen):
    """The readings of a query by language, of those that the index holds; an article has its best score of them."""

    readings: tuple[tuple[str, Reading], ...]

    @property
    def score(self) -> float | None:
        """Give the score of the article that was asked about, or `None` when it does not match."""
        scores = [reading.score for _, reading in self.readings if reading.score is not None]
        return max(scores, default=None)


class SuggestedBy(StrEnum):
    """Why another query might have been meant."""

    ACCENTS = "accents"  # the same letters, with other accents
    SPELLING = "spelling"  # an edit or two away
    FIELD = "field"  # the word is there, but elsewhere


class Suggestion(Frozen):
    """A query that finds `articles`, with `instead` in the place of a `word` that finds none."""

    query: Query
    word: Word
    instead: Word
    how: SuggestedBy
    articles: int
