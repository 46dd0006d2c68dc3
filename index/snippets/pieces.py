"""What the pieces of a text between white space answer to the steps of a query.

No word holds white space, so pieces are read one by one and kept: articles repeat their words, and a search shows many.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, repeat
from typing import NamedTuple, assert_never

from index.analysis import Analyzer
from index.analysis.tokenizer import spans
from index.reading import Beginning, Near, OfTerm, Pattern, Spelled, Step, written_test

_MOST_KEPT = 1 << 14  # pieces; ten articles have about 1,500 different ones
_LONGEST_KEPT = 64  # characters; scripts that write no spaces have pieces as long as a paragraph
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_ONE_WORD = r"[a-zA-ZÀ-ÖØ-öø-ÿœŒ]*[.,;:!?…)»”\"]*"


class Place(NamedTuple):
    """A word that answers steps: its range, and how many words stand before it."""

    start: int
    end: int
    position: int
    answers: tuple[Step, ...]


class _Reading(NamedTuple):
    """How many words a piece has, and which of them answer."""

    words: int
    places: tuple[Place, ...]


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
        self._never = _never(asked, analyzer)
        self._boring: set[str] = set()
        self._answering: dict[str, tuple[Place, ...]] = {}
        self._counts: dict[str, int] = {}  # of words, where a piece is not just one

    def places(self, text: str, *, counting: bool) -> list[Place]:
        """List the words of a text that answer; unless they are counting, positions do no more than rise."""
        pieces, boring = text.split(), self._boring
        interesting = {piece for piece in pieces if piece not in boring}
        read = self._learn(interesting.difference(self._answering))
        answering = {
            piece: places
            for piece in interesting
            if (places := read[piece].places if piece in read else self._answering.get(piece))
        }
        if not answering:
            return []
        standing = sorted(_standing(text, answering))
        befores: Iterable[int] = (start for start, _ in standing)
        if counting:
            befores = self._befores(pieces, read, answering)
        return [
            Place(start + own.start, start + own.end, before + own.position, own.answers)
            for (start, piece), before in zip(standing, befores, strict=True)
            for own in answering[piece]
        ]

    def _befores(
        self, pieces: Sequence[str], read: Mapping[str, _Reading], answering: Collection[str]
    ) -> Iterator[int]:
        """Count the words before each piece that answers."""
        known = self._counts
        if read:
            known = known | {piece: reading.words for piece, reading in read.items()}
        counts = map(known.get, pieces, repeat(1))
        totals = zip(pieces, accumulate(counts, initial=0), strict=False)
        return (before for piece, before in totals if piece in answering)

    def _learn(self, new: AbstractSet[str]) -> dict[str, _Reading]:
        """Read pieces that are new; those that the first letter tells to be one word and boring are left out."""
        told = set(filter(self._never.fullmatch, new)) if self._never else set()
        read = {piece: self._read(piece) for piece in new - told}
        if len(self._boring) + len(self._answering) < _MOST_KEPT:
            kept = {piece for piece in read if len(piece) <= _LONGEST_KEPT}
            self._counts |= {p: read[p].words for p in kept if read[p].words != 1}
            self._answering |= {p: read[p].places for p in kept if read[p].places}
            self._boring |= told.union(p for p in kept if not read[p].places)
        return read

    def _read(self, piece: str) -> _Reading:
        found = spans(piece)
        places = (
            Place(start, end, position, answers)
            for position, (start, end) in enumerate(found)
            if (answers := self._answers(piece[start:end]))
        )
        return _Reading(len(found), tuple(places))

    def _answers(self, word: str) -> tuple[Step, ...]:
        term = self._terms.get(self._analyzer.term(word)) if self._terms else None
        found = (term,) if term else ()
        if not self._written:
            return found
        spelling, form = self._analyzer.spelling(word), self._analyzer.form(word)
        return found + tuple(
            step for step, exact, test in self._written if test(spelling if exact else form)
        )


def _standing(text: str, pieces: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Say where pieces stand between white space."""
    for piece in pieces:
        start = text.find(piece)
        while start >= 0:
            end = start + len(piece)
            if (not start or text[start - 1].isspace()) and text[end : end + 1].strip() == "":
                yield start, piece
            start = text.find(piece, start + 1)


def _never(asked: Iterable[Step], analyzer: Analyzer) -> re.Pattern[str] | None:
    """Make a test that knows pieces of one word by its first letter as answering nothing; `None` when it knows none."""
    beginnings = {_beginning(step, analyzer) for step in asked}
    others = "".join(sorted(_LETTERS - beginnings))
    if None in beginnings or not others:
        return None
    return re.compile(f"[{others}{others.upper()}]{_ONE_WORD}")


def _beginning(step: Step, analyzer: Analyzer) -> str | None:
    """Give the letter that every word of a step begins with, or `None` where there is no such letter."""
    match step:
        case OfTerm(text):
            return text[0] if analyzer.keeps_beginnings else None
        case Spelled(text):
            return analyzer.form(text)[0]
        case Beginning(text) | Pattern(text):
            return None if text[0] in "*?" else text[0]
        case Near():
            return None
        case _:
            assert_never(step)
