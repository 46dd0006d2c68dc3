"""A query's answer in one segment as arrays: which articles match, and how well.

The whole query is read once by each language's analyzer, and what it finds is put together at the end; `Not` and
`Everything` reach over that language's articles only. So `les AND maisons` means in each language what it says there.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import assert_never

from index.analysis import Analyzer, analyzer_for
from index.engines.whoosh import scoring
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.fields import PARTS_OF
from index.engines.whoosh.filters import Masks
from index.engines.whoosh.matches import NOTHING, Matches, added, best, common, raised, unscored
from index.engines.whoosh.segment import Segment
from index.engines.whoosh.snapshot import Snapshot
from index.frozen import Frozen
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
    Translated,
    Wildcard,
    Word,
)
from index.reading import beside, neighbours, rows


class Evaluation(Frozen):
    """A way to ask one index in one language."""

    snapshot: Snapshot
    masks: Masks
    analyzer: Analyzer

    def matches(self, query: Query, segment: int) -> Matches:
        """Give the articles of a segment that match, dead ones included."""
        match query:
            case Term() | Phrase() | Prefix() | Wildcard() | Fuzzy() | Exact() | Translated():
                return self.found(query)[segment]
            case Boost(part, factor):
                matches = self.matches(part, segment)
                return Matches(matches.docs, matches.scores * factor)
            case And(parts):
                found = [self.matches(part, segment) for part in parts or (Everything(),)]
                return self._raised(common(found, self._documents(segment)), parts, segment)
            case Or(parts):
                found = [self.matches(part, segment) for part in parts]
                return self._raised(added(found, self._documents(segment)), parts, segment)
            case Not() | Everything() | Keep():
                return unscored(self._kept(query, segment))
            case _:
                assert_never(query)

    def found(self, word: Word) -> tuple[Matches, ...]:
        """Give the articles of each segment that have a word."""
        read, parts = rows(word, self.analyzer), PARTS_OF[word.field]
        if not read:
            return (NOTHING,) * len(self.snapshot.segments)
        if len(read) > 1:
            return self.snapshot.united(read, parts, self.analyzer.language)
        return self.snapshot.words(*read[0], parts, self.analyzer.language)

    def beside(self, parts: Sequence[Query]) -> list[Boost]:
        """Give what the parts of an `And` or `Or` add where they stand beside each other."""
        pairs = tuple(neighbours(parts)) if len(parts) in scoring.SENTENCES else ()
        rare = {word: self._is_rare(word) for word in dict.fromkeys(chain.from_iterable(pairs))}
        return [
            Boost(beside(one, other), scoring.BESIDE)
            for one, other in pairs
            if rare[one] or rare[other]
        ]

    def _is_rare(self, word: Word) -> bool:
        return self.snapshot.alive(self.found(word)) <= scoring.PAIRED

    def _raised(self, matches: Matches, parts: Sequence[Query], segment: int) -> Matches:
        """Add what words beside each other give; they find no more articles."""
        return raised(matches, [self.matches(more, segment) for more in self.beside(parts)])

    def _documents(self, segment: int) -> int:
        return self.snapshot.segments[segment].documents

    def _kept(self, query: Not | Everything | Keep, segment: int) -> Array:
        """Mark the articles that a query keeps without scoring them."""
        own = self.snapshot.read_by(self.analyzer.language)[0][segment]
        match query:
            case Not(part):
                kept = own.copy()
                kept[self.matches(part, segment).docs] = False
                return kept
            case Everything():
                return own
            case Keep(kept_by):
                return own & self.masks.of(kept_by)[segment]


def evaluations(
    snapshot: Snapshot, masks: Masks, languages: Iterable[str] | None
) -> tuple[Evaluation, ...]:
    """Give the ways to ask an index: one a language that it holds and that is among `languages`."""
    keys = (
        None if languages is None else {analyzer_for(language).language for language in languages}
    )
    read = [key for key in snapshot.languages if keys is None or key in keys]
    return tuple(Evaluation(snapshot, masks, analyzer_for(key)) for key in read)


def evaluate(
    asked: Sequence[Evaluation], query: Query, segments: Sequence[Segment]
) -> list[Matches]:
    """Give the live articles of each segment that match; the better score for one that matches in two languages."""
    return [
        _alive(best([e.matches(query, number) for e in asked], segment.documents), segment)
        for number, segment in enumerate(segments)
    ]


def _alive(matches: Matches, segment: Segment) -> Matches:
    return (
        matches if segment.alive == segment.documents else matches.where(segment.live[matches.docs])
    ).whole()
