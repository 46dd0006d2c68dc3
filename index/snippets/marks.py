"""The words of a text that a query asks for."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from index.analysis import Analyzer
from index.reading import Row, Step
from index.snippets.pieces import Pieces, Place

Range: TypeAlias = tuple[int, int]
"""A half-open range of characters."""

Mark: TypeAlias = tuple[int, int, str]
"""A word of a text: where it starts and ends, and the term or description that asks for it."""


class Marker:
    """What one analyzer makes of those words of a query that are looked for in one field; threads may share it."""

    def __init__(self, analyzer: Analyzer, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._counting = any(len(row.steps) > 1 for row in rows)
        self._pieces = Pieces(analyzer, dict.fromkeys(step for row in rows for step in row.steps))

    def marks(self, texts: Sequence[str]) -> list[list[Mark]]:
        """List the words of each text that are asked for, in order."""
        if not self._rows:
            return [[] for _ in texts]
        if self._counting:
            return list(map(self._standing, self._pieces.places(texts)))
        return [
            [
                (at + start, at + end, answers[0].text)
                for at, reading in answering
                for start, end, _, answers in reading
            ]
            for answering in self._pieces.answering(texts)
        ]

    def _standing(self, places: Sequence[Place]) -> list[Mark]:
        """Mark the words that stand as they must."""
        asked = self._asked(places)
        return [
            (place.start, place.end, asked[place.position])
            for place in places
            if place.position in asked
        ]

    def _asked(self, places: Iterable[Place]) -> dict[int, str]:
        """Say what asks for the words at those positions where it stands as it must."""
        standing: defaultdict[Step, list[int]] = defaultdict(list)
        for place in places:
            for step in place.answers:
                standing[step].append(place.position)
        asked: dict[int, str] = {}
        for row in self._rows:
            for position, step in _occurrences(row, [standing[step] for step in row.steps]):
                asked.setdefault(position, step.text)
        return asked


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
