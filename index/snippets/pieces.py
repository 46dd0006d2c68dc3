"""What the pieces of a text between white space answer to the steps of a query.

No word holds white space, so pieces are read one by one and kept: articles repeat their words, and a search shows many.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from index.analysis import Analyzer
from index.analysis.tokenizer import spans
from index.reading import OfTerm, Spelled, Step, written_test
from index.snippets.heads import PIECE, heads, pieces_at

_MOST_KEPT = 1 << 14  # pieces; ten articles have about 1,500 different ones
_LONGEST_KEPT = 64  # characters; scripts that write no spaces have pieces as long as a paragraph

_AROUND = ".,;:!?()[]\"'«»“”‘’…-–—"
_NOT_LATIN = "\u0300"


class Place(NamedTuple):
    """A word that answers steps: its range, and how many words stand before it."""

    start: int
    end: int
    position: int
    answers: tuple[Step, ...]


Answering: TypeAlias = list[tuple[int, tuple[Place, ...]]]
"""Where pieces of a text stand, and the places within each of them."""


class Pieces:
    """The pieces that have been read for some steps; threads may share them."""

    def __init__(self, analyzer: Analyzer, asked: Collection[Step]) -> None:
        self._analyzer = analyzer
        self._terms = {step.text: step for step in asked if isinstance(step, OfTerm)}
        self._written = [
            (step, isinstance(step, Spelled), written_test(step))
            for step in asked
            if not isinstance(step, OfTerm)
        ]
        self._heads = heads(asked, analyzer)
        self._known: dict[str, tuple[Place, ...]] = {}

    def answering(self, texts: Sequence[str]) -> Iterator[Answering]:
        """Give where pieces of each text stand that hold words which answer, and the places of these within."""
        if self._heads is None:
            for text in texts:
                yield self._answering((match.start(), match[0]) for match in PIECE.finditer(text))
        else:
            for text, words in zip(texts, self._heads.places(texts), strict=True):
                yield self._answering(pieces_at(words, text))

    def _answering(self, pieces: Iterable[tuple[int, str]]) -> Answering:
        known = self._known
        answering = []
        for start, piece in pieces:
            reading = known.get(piece)
            if reading is None:
                reading = self._reading(piece)
            if reading:
                answering.append((start, reading))
        return answering

    def places(self, texts: Sequence[str]) -> Iterator[list[Place]]:
        """List the words of each text that answer; positions count its words."""
        for text, answering in zip(texts, self.answering(texts), strict=True):
            yield _counted(text, answering)

    def _reading(self, piece: str) -> tuple[Place, ...]:
        """Read a piece, and keep what it says."""
        reading = tuple(
            [
                Place(start, end, position, answers)
                for position, (start, end) in enumerate(_spans(piece))
                if (answers := self._answers(piece[start:end]))
            ]
        )
        if len(self._known) < _MOST_KEPT and len(piece) <= _LONGEST_KEPT:
            self._known[piece] = reading
        return reading

    def _answers(self, word: str) -> tuple[Step, ...]:
        term = self._terms.get(self._analyzer.term(word)) if self._terms else None
        found = (term,) if term else ()
        if not self._written:
            return found
        spelling, form = self._analyzer.spelling(word), self._analyzer.form(word)
        return found + tuple(
            step for step, exact, test in self._written if test(spelling if exact else form)
        )


def _counted(text: str, answering: Answering) -> list[Place]:
    found: list[Place] = []
    counted = words = 0
    for start, reading in answering:
        words += len(spans(text[counted:start]))
        counted = start
        found += (
            Place(start + own.start, start + own.end, words + own.position, own.answers)
            for own in reading
        )
    return found


def _spans(piece: str) -> list[tuple[int, int]]:
    """List where the words of a piece stand: most are one word of Latin letters, with signs around it."""
    inside = piece.lstrip(_AROUND)
    word = inside.rstrip(_AROUND)
    if word.isalpha() and (word.isascii() or max(word) < _NOT_LATIN):
        start = len(piece) - len(inside)
        return [(start, start + len(word))]
    return spans(piece)
