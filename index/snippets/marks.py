"""The words of a text that a query asks for."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias, assert_never

from index.analysis import Analyzer
from index.analysis.tokenizer import APOSTROPHES, pattern
from index.engine import SnippetField
from index.query import (
    And,
    Boost,
    Everything,
    Exact,
    Fuzzy,
    Keep,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    TextField,
    Wildcard,
    Word,
)
from index.reading import (
    Beginning,
    Near,
    OfTerm,
    Pattern,
    Spelled,
    Step,
    slop,
    steps,
    written_test,
)

Range: TypeAlias = tuple[int, int]
"""A half-open range of characters."""

_MOST_KEPT = 1 << 14  # words a marker; ten articles have about 1,500 different ones
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_ASKED_IN = {
    SnippetField.TITLE: frozenset({None, TextField.TITLE}),
    SnippetField.BODY: frozenset({None, TextField.BODY}),
    SnippetField.REST: frozenset({None}),
}


class Mark(NamedTuple):
    """A word of a text, and the term or description that asks for it."""

    start: int
    end: int
    asked: str


class Row(NamedTuple):
    """Steps that must stand one after the other to be marked; a single one may stand anywhere."""

    steps: tuple[Step, ...]
    slop: int


_Wanted: TypeAlias = tuple[Step, ...]
"""The steps that a word answers."""


class Marker:
    """What one analyzer makes of those words of a query that are looked for in one field.

    It keeps what it has read, because articles repeat their words; threads may share it.
    """

    def __init__(self, analyzer: Analyzer, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._test = _Test(analyzer, tuple(dict.fromkeys(s for row in rows for s in row.steps)))
        self._wanted: dict[str, _Wanted] = {}
        self._boring: set[str] = set()

    def marks(self, text: str) -> list[Mark]:
        """List the words of a text that are asked for, in order."""
        if not self._rows:
            return []
        boring = self._boring
        places = [
            (position, match)
            for position, match in enumerate(pattern(text).finditer(text))
            if match[0] not in boring
        ]
        known = {word: self._read(word) for word in {match[0] for _, match in places}}
        answered = {position: wanted for position, match in places if (wanted := known[match[0]])}
        asked = self._asked(answered)
        return [
            Mark(*match.span(), asked[position]) for position, match in places if position in asked
        ]

    def _read(self, word: str) -> _Wanted:
        wanted = self._wanted.get(word)
        if wanted is None:
            wanted = self._test.answered(word)
            if len(self._wanted) + len(self._boring) < _MOST_KEPT:
                if wanted:
                    self._wanted[word] = wanted
                else:
                    self._boring.add(word)
        return wanted

    def _asked(self, answered: Mapping[int, _Wanted]) -> dict[int, str]:
        """Say what asks for the words at those positions where it stands as it must."""
        standing: defaultdict[Step, list[int]] = defaultdict(list)
        for position, wanted in answered.items():
            for step in wanted:
                standing[step].append(position)
        asked: dict[int, str] = {}
        for row in self._rows:
            for position, step in _occurrences(row, [standing[step] for step in row.steps]):
                asked.setdefault(position, step.text)
        return asked


class _Test:
    """Which of some steps a word answers; most words are told apart by their first letter."""

    def __init__(self, analyzer: Analyzer, asked: Sequence[Step]) -> None:
        self._analyzer = analyzer
        self._terms = {step.text: step for step in asked if isinstance(step, OfTerm)}
        self._written = [
            (step, isinstance(step, Spelled), written_test(step))
            for step in asked
            if not isinstance(step, OfTerm)
        ]
        beginnings = [_beginning(step, analyzer) for step in asked]
        self._never = frozenset[str]() if None in beginnings else _LETTERS.difference(beginnings)

    def answered(self, word: str) -> _Wanted:
        if word[0].lower() in self._never and not any(sign in word for sign in APOSTROPHES):
            return ()
        term = self._terms.get(self._analyzer.term(word)) if self._terms else None
        found = (term,) if term else ()
        if not self._written:
            return found
        spelling, form = self._analyzer.spelling(word), self._analyzer.form(word)
        return found + tuple(
            step for step, exact, test in self._written if test(spelling if exact else form)
        )


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


@lru_cache(64)
def marker(query: Query, analyzer: Analyzer, field: SnippetField) -> Marker:
    """Give the marker of a query; it may be shared by threads."""
    words = (word for word in positive_words(query) if word.field in _ASKED_IN[field])
    rows = (Row(steps(word, analyzer), slop(word)) for word in words)
    return Marker(analyzer, tuple(dict.fromkeys(row for row in rows if row.steps)))


def positive_words(query: Query) -> Iterator[Word]:
    """Give the words that an article is found by, none of those under `Not`."""
    match query:
        case Term() | Phrase() | Prefix() | Wildcard() | Fuzzy() | Exact():
            yield query
        case Boost(part):
            yield from positive_words(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from positive_words(part)
        case Not() | Everything() | Keep():
            return
        case _:
            assert_never(query)


def _occurrences(row: Row, standing: Sequence[Sequence[int]]) -> Iterator[tuple[int, Step]]:
    """Give the positions of a row's steps, given those of each; the nearest ones make the shortest run."""
    for first in standing[0]:
        run = [first]
        for positions in standing[1:]:
            after = bisect_right(positions, run[-1])
            if after == len(positions):
                return
            run.append(positions[after])
        if run[-1] - first < len(run) + row.slop:
            yield from zip(run, row.steps, strict=True)
