"""Where terms stand in one part of articles, joined from several segments, array by array."""

from collections.abc import Iterator, Sequence
from functools import cached_property, partial

import numpy as np

from index.engines.whoosh.arrays import (
    Array,
    Chunks,
    NamedArrays,
    begins_of_runs,
    narrow,
    narrowest,
    sums_of_runs,
)
from index.engines.whoosh.frequencies import OTHERS, Pieces
from index.engines.whoosh.lists import DEAD, Lists, Rows, Source, numbers
from index.engines.whoosh.postings import PartPostings
from index.engines.whoosh.weaving import Stretch

_NUMBER = np.dtype(np.int64)
_AGAIN = np.dtype(np.int32)


class JoinedPart:
    """One part of all segments; `postings` are the lists of the terms' documents, which its rows speak for."""

    def __init__(self, postings: Lists, owns: Sequence[PartPostings]) -> None:
        moved = [source.moved for source in postings.sources]
        sources = [Source(own.starts, own.docs, new) for own, new in zip(owns, moved, strict=True)]
        self._postings = postings
        self._owns = owns
        self._rows = Lists(postings.texts, sources, postings.stretches)

    @cached_property
    def having(self) -> Array:
        """How many documents are left where the part has each term (int64)."""
        sums = [
            stretch.sums(list(map(_having, self._owns, self._rows.rows(stretch))))
            for stretch in self._rows.stretches
        ]
        return np.concatenate([np.empty(0, np.int64), *sums])

    @property
    def used(self) -> Array:
        """The terms that are left in any part."""
        return self._postings.used

    @property
    def is_there(self) -> bool:
        """Tell whether any row is left."""
        return bool(self._rows.left.any())

    def which(self, name: str) -> NamedArrays:
        """Give the numbers of the postings that the rows speak for, and where those of each term start."""
        postings = narrowest(int(self._postings.left.sum()))
        yield f"{name}/rows", Chunks(postings, self._numbers())
        yield f"{name}/starts", narrow(begins_of_runs(self._rows.left[self._postings.used]))

    def where(self, name: str, documents: int) -> NamedArrays:
        """Give how often and where the terms stand, and the words of the part in each of the documents."""
        yield from self._frequencies(f"{name}/freqs")
        firsts = [own.firsts for own in self._owns]
        kind = np.result_type(*firsts)
        yield f"{name}/firsts", self._rows.woven([own.__getitem__ for own in firsts], kind)
        yield f"{name}/further", self._further()
        yield f"{name}/lengths", self._lengths(documents)

    def _numbers(self) -> Iterator[Array]:
        before = 0
        for stretch in self._rows.stretches:
            postings = self._postings.rows(stretch)
            every = zip(
                self._owns,
                postings,
                self._rows.rows(stretch),
                numbers(stretch, postings, before),
                strict=True,
            )
            found = [
                (rows.counts, new[rows.of(own.postings(rows.extent)) - np.int64(of.extent.start)])
                for own, of, rows, new in every
            ]
            yield stretch.woven(found, _NUMBER)
            before += sum(int(rows.counts.sum()) for rows in postings)

    def _frequencies(self, name: str) -> NamedArrays:
        """Give how often; what is told beside the bytes is found on the way."""
        pieces = Pieces()
        yield name, Chunks(np.dtype(np.int8), self._small(pieces))
        for own, array in zip(OTHERS, pieces.others(), strict=True):
            yield f"{name}/{own}", array

    def _small(self, pieces: Pieces) -> Iterator[Array]:
        values = [partial(_told, own) for own in self._owns]
        for stretch in self._rows.stretches:
            yield pieces.small(self._rows.piece(stretch, values, _AGAIN))
        yield pieces.filling()

    def _further(self) -> Chunks:
        """Give the further positions."""
        kind = np.result_type(*(own.further for own in self._owns))
        stretches = self._rows.stretches
        return Chunks(
            kind, (each.woven(list(self._further_left(each)), kind) for each in stretches)
        )

    def _further_left(self, stretch: Stretch) -> Iterator[tuple[Array, Array]]:
        """Give how many further positions of each term are left (int64), and these, segment by segment."""
        for own, terms, rows in zip(self._owns, stretch.own, self._rows.rows(stretch), strict=True):
            starts = own.starts[terms.start : terms.stop + 1].astype(np.int64)
            places = own.places(starts)
            further = own.further[places[0] : places[-1]]
            if rows.kept is None:
                yield np.diff(places), further
            else:
                again = own.frequencies(rows.extent) - 1
                counts = sums_of_runs(again * rows.kept, starts - rows.extent.start)
                yield counts, further[np.repeat(rows.kept, again)]

    def _lengths(self, documents: int) -> Array:
        """Give the words of the part in each document; 0 in those of a segment that has no such part."""
        lengths = np.zeros(documents, np.uint32)
        for own, source in zip(self._owns, self._rows.sources, strict=True):
            if len(own.lengths):
                alive = source.moved != DEAD
                lengths[source.moved[alive]] = own.lengths[alive]
        return narrow(lengths)


def _having(own: PartPostings, rows: Rows) -> Array:
    there = rows.of(own.firsts[rows.extent]) > 0
    return sums_of_runs(there, begins_of_runs(rows.counts))


def _told(own: PartPostings, rows: slice) -> Array:
    return own.freqs.told(rows.start, rows.stop)
