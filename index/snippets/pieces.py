"""What the pieces of a text between white space answer to the steps of a query.

No word holds white space, so pieces are read one by one and kept: articles repeat their words, and a search shows many.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple, TypeAlias, assert_never

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


_Reading: TypeAlias = tuple[int, tuple[Place, ...]]
"""How many words a piece has, and which of them answer."""


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
        self._counts: dict[str, int] = {}
        self._answering: dict[str, tuple[Place, ...]] = {}

    def places(self, text: str, *, counting: bool) -> list[Place]:
        """List the words of a text that answer; unless they are counting, positions do no more than rise."""
        pieces = text.split()
        distinct = set(pieces)
        new = {piece: self._read(piece) for piece in distinct - self._counts.keys()}
        answering = {piece: places for piece, (_, places) in new.items() if places}
        for piece in distinct & self._answering.keys():
            answering[piece] = self._answering[piece]
        counts = {piece: count for piece, (count, _) in new.items()} if counting else {}
        self._keep(new)
        if not answering:
            return []
        standing = sorted(_standing(text, answering))
        befores: Iterable[int] = (start for start, _ in standing)
        if counting:
            befores = self._befores(pieces, counts, answering)
        return [
            Place(start + own.start, start + own.end, before + own.position, own.answers)
            for (start, piece), before in zip(standing, befores, strict=True)
            for own in answering[piece]
        ]

    def _befores(
        self, pieces: Iterable[str], new: Mapping[str, int], answering: Collection[str]
    ) -> Iterator[int]:
        """Count the words before each piece that answers."""
        pieces, known = list(pieces), self._counts
        counts = [new[piece] if piece in new else known[piece] for piece in pieces]
        totals = zip(pieces, accumulate(counts, initial=0), strict=False)
        return (before for piece, before in totals if piece in answering)

    def _keep(self, new: Mapping[str, _Reading]) -> None:
        for piece, (count, places) in new.items():
            if len(piece) <= _LONGEST_KEPT and len(self._counts) < _MOST_KEPT:
                if places:
                    self._answering[piece] = places
                self._counts[piece] = count

    def _read(self, piece: str) -> _Reading:
        if self._never and self._never.fullmatch(piece):
            return 1, ()
        found = spans(piece)
        places = (
            Place(start, end, position, answers)
            for position, (start, end) in enumerate(found)
            if (answers := self._answers(piece[start:end]))
        )
        return len(found), tuple(places)

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
