"""The segments of one generation as one index, with the statistics that scores need."""

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import repeat

import numpy as np

from index.engines.whoosh import scoring
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.fields import Part
from index.engines.whoosh.impacts import Scope, average, found, norms_of
from index.engines.whoosh.matches import NOTHING, Matches
from index.engines.whoosh.phrases import Wanted
from index.engines.whoosh.segment import Segment
from index.engines.whoosh.spelled import documents
from index.reading import Described, OfTerm, Row, Spelled, Step

# Words kept that have been looked up.
_CACHED = 256


class Snapshot:
    """An index as it was at one commit; safe to share between threads."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = tuple(segments)
        self.languages = tuple(sorted({key for segment in segments for key in segment.languages}))
        self.words = lru_cache(_CACHED)(self._words)
        self.united = lru_cache(_CACHED)(self._united)
        self.read_by = lru_cache(None)(self._read_by)
        self.average = lru_cache(None)(self._average)
        self.norms = lru_cache(None)(self._norms)
        self.scopes = lru_cache(None)(self._scopes)

    def _read_by(self, language: str) -> tuple[tuple[Array, ...], int]:
        """Mark an analyzer's articles in each segment (bool, d), and count the live ones."""
        masks = tuple(segment.read_by(language) for segment in self.segments)
        alive = zip(masks, self.segments, strict=True)
        return masks, sum(int(np.count_nonzero(mask & segment.live)) for mask, segment in alive)

    def _average(self, part: Part, language: str) -> float:
        """Average a part's length, in words, over the live articles that have it."""
        there = ((segment, segment.part(part, language)) for segment in self.segments)
        return average(segment.of_live(own.lengths) for segment, own in there if own)

    def _norms(self, part: Part, language: str) -> Array:
        """Give what one occurrence counts (float64) by the length of the part."""
        there = (segment.part(part, language) for segment in self.segments)
        lengths = (own.lengths for own in there if own)
        return norms_of(part, lengths, self.average(part, language))

    def _scopes(self, parts: tuple[Part, ...], language: str) -> tuple[Scope | None, ...]:
        """Give where words are looked for in each segment, or `None` where it has none.

        The impacts of a segment are right whose articles are as long as all are.
        """
        averages = {part: self.average(part, language) for part in Part}
        norms = partial(self.norms, language=language)
        return tuple(
            None if own is None else Scope.of(own, parts, norms, averages)
            for own in (segment.postings(language) for segment in self.segments)
        )

    def _words(
        self, steps: tuple[Step, ...], slop: int, parts: tuple[Part, ...], language: str
    ) -> tuple[Matches, ...]:
        """Score the articles of each segment that have one word, or several in a row.

        A spelling counts as much as its term does. Of words described by their forms nobody knows how rare the meant
        one is, so they all count the same.
        """
        terms = _terms(steps)
        if len(terms) == len(steps):
            return self._scored(((terms, slop),), parts, language)
        docs = [documents(segment, steps, slop, parts, language) for segment in self.segments]
        if any(isinstance(step, Described) for step in steps):
            ones = (np.ones(len(own), np.uint8) for own in docs)
            return tuple(map(Matches, docs, ones, repeat(scoring.DESCRIBED)))
        any_form = tuple(OfTerm(s.term if isinstance(s, Spelled) else s.text) for s in steps)
        scored = self.words(any_form, slop, parts, language)
        return tuple(
            matches.at(np.searchsorted(matches.docs, own))
            for own, matches in zip(docs, scored, strict=True)
        )

    def _united(
        self, rows: tuple[Row, ...], parts: tuple[Part, ...], language: str
    ) -> tuple[Matches, ...]:
        """Score the articles of each segment that have any of some terms and phrases, which count as one word.

        Their frequencies are added, and together they are as rare as the articles that have any of them are few.
        """
        wanted = tuple((_terms(row.steps), row.slop) for row in rows)
        return self._scored(wanted, parts, language)

    def _scored(
        self, wanted: tuple[Wanted, ...], parts: tuple[Part, ...], language: str
    ) -> tuple[Matches, ...]:
        """Score the articles that have any of some terms and phrases.

        A phrase is as rare as the articles that have it are few, as a term is.
        """
        scopes = self.scopes(parts, language)
        impacts = [found(own, wanted) if own else NOTHING for own in scopes]
        weight = self._idf(language, impacts)
        return tuple([Matches(m.docs, m.values, scoring.level(weight)) for m in impacts])

    def weight(
        self, terms: tuple[str, ...], slop: int, parts: tuple[Part, ...], language: str
    ) -> float:
        """Weigh a term or phrase by how few of the live articles have it."""
        return self._idf(language, self.words(tuple(map(OfTerm, terms)), slop, parts, language))

    def _idf(self, language: str, found: Sequence[Matches]) -> float:
        return scoring.idf(self.read_by(language)[1], self.alive(found))

    def alive(self, found: Sequence[Matches]) -> int:
        """Count the live articles among those found in each segment."""
        pairs = zip(found, self.segments, strict=True)
        return sum([segment.count_alive(matches.docs) for matches, segment in pairs])


def _terms(steps: Sequence[Step]) -> tuple[str, ...]:
    return tuple([step.text for step in steps if isinstance(step, OfTerm)])
