"""The words of a text that a query asks for."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias, assert_never

from index.analysis import Analyzer, Token
from index.engine import SnippetField
from index.query import And, Everything, Keep, Not, Or, Phrase, Prefix, Query, Term, TextField

Range: TypeAlias = tuple[int, int]
"""A half-open range of characters."""

_Terms: TypeAlias = tuple[str, ...]

_PIECE = re.compile(r"\s*\S+")  # no token holds white space, so pieces can be read one by one
_LONGEST_KEPT = 64  # characters; scripts that write no spaces have pieces as long as a paragraph
_MOST_KEPT = 1 << 12  # pieces a marker; ten articles have about 1,500 different ones
_ASKED_IN = {
    SnippetField.TITLE: frozenset({None, TextField.TITLE}),
    SnippetField.BODY: frozenset({None, TextField.BODY}),
    SnippetField.REST: frozenset({None}),
}


class Mark(NamedTuple):
    """A word of a text, and the term or prefix that asks for it."""

    start: int
    end: int
    asked: str


class _Place(NamedTuple):
    """A word that may be marked: a prefix is sure of it, a term may need the others of its phrase."""

    start: int
    end: int
    position: int
    term: str
    prefix: str | None


class Marker:
    """What one analyzer makes of those words of a query that are looked for in one field."""

    def __init__(
        self,
        analyzer: Analyzer,
        phrases: Iterable[tuple[_Terms, int]],
        prefixes: Iterable[str],
    ) -> None:
        """Take phrases with their slop (a single word is one of one term) and folded prefixes."""
        self._phrases = tuple(phrases)
        self._pieces = _Pieces(
            analyzer,
            frozenset(chain.from_iterable(terms for terms, _ in self._phrases)),
            tuple(prefixes),
        )

    def marks(self, text: str) -> list[Mark]:
        """List the words of a text that are asked for, in order."""
        places = list(self._pieces.places(text))
        standing = defaultdict(list)
        for place in places:
            standing[place.term].append(place.position)
        asked = set[int]()
        for terms, slop in self._phrases:
            asked.update(_occurrences([standing[term] for term in terms], slop))
        return [
            Mark(place.start, place.end, place.prefix or place.term)
            for place in places
            if place.prefix or place.position in asked
        ]


class _Pieces(dict[str, tuple[int, tuple[_Place, ...]]]):
    """What runs of characters between white space hold: how many words, and which may be marked.

    Kept, because articles repeat their words and a search shows many of them: that is ten times as fast as reading.
    """

    def __init__(
        self, analyzer: Analyzer, terms: frozenset[str], prefixes: tuple[str, ...]
    ) -> None:
        super().__init__()
        self._analyzer = analyzer
        self._terms = terms
        self._prefixes = prefixes

    def places(self, text: str) -> Iterator[_Place]:
        """Give the words of a text that may be marked."""
        if not self._terms and not self._prefixes:
            return
        offset = position = 0
        pieces = _PIECE.findall(text)
        for piece, (words, places) in zip(pieces, map(self.__getitem__, pieces), strict=True):
            for place in places:
                yield place._replace(
                    start=offset + place.start,
                    end=offset + place.end,
                    position=position + place.position,
                )
            offset += len(piece)
            position += words

    def __missing__(self, piece: str) -> tuple[int, tuple[_Place, ...]]:
        kept = len(piece) <= _LONGEST_KEPT
        tokens = _read(self._analyzer, piece) if kept else tuple(self._analyzer.tokens(piece))
        places = tuple(self._wanted(piece, tokens))
        if kept and len(self) < _MOST_KEPT:
            self[piece] = len(tokens), places
        return len(tokens), places

    def _wanted(self, piece: str, tokens: Iterable[Token]) -> Iterator[_Place]:
        for token in tokens:
            prefix = self._prefix(piece[token.start : token.end])
            if prefix or token.term in self._terms:
                yield _Place(token.start, token.end, token.position, token.term, prefix)

    def _prefix(self, word: str) -> str | None:
        if not self._prefixes:
            return None
        form = self._analyzer.form(word)
        return next((prefix for prefix in self._prefixes if form.startswith(prefix)), None)


@lru_cache(1 << 15)
def _read(analyzer: Analyzer, piece: str) -> tuple[Token, ...]:
    return tuple(analyzer.tokens(piece))


@lru_cache(32)
def marker(query: Query, analyzer: Analyzer, field: SnippetField) -> Marker:
    """Give the marker of a query; it may be shared by threads."""
    phrases: list[tuple[_Terms, int]] = []
    prefixes: list[str] = []
    for word in _words(query):
        if word.field not in _ASKED_IN[field]:
            continue
        if isinstance(word, Prefix):
            prefixes += analyzer.forms(word.text)[-1:]
        elif terms := tuple(analyzer.terms(word.text)):
            phrases.append((terms, word.slop if isinstance(word, Phrase) else 0))
    return Marker(analyzer, phrases, prefixes)


def _words(query: Query) -> Iterator[Term | Phrase | Prefix]:
    match query:
        case Term() | Phrase() | Prefix():
            yield query
        case And(parts) | Or(parts):
            for part in parts:
                yield from _words(part)
        case Not() | Everything() | Keep():
            return
        case _:
            assert_never(query)


def _occurrences(standing: Sequence[Sequence[int]], slop: int) -> Iterator[int]:
    """Give the positions of a phrase's words, given those of each; the nearest ones make the shortest run."""
    for first in standing[0]:
        run = [first]
        for positions in standing[1:]:
            after = bisect_right(positions, run[-1])
            if after == len(positions):
                return
            run.append(positions[after])
        if run[-1] - first < len(run) + slop:
            yield from run
