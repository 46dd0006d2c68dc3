"""Ids and titles of the articles of one segment: their order, and where an id is."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

import numpy as np

from index.engines.whoosh.arrays import Array, narrow
from index.engines.whoosh.sorting import numbered
from index.engines.whoosh.strings import Strings
from index.frozen import Frozen
from index.query import fold

IDS, TITLES, FOLDED = "name/id", "name/title", "folded"


def folded_beside(segment: Path) -> Path:
    """Name the file that has the folded titles of a new segment until they have been merged, or need not be."""
    return segment.with_suffix(".folded")


class Names(Frozen):
    """The ids and titles of d articles; `folded` are the titles as they are compared: without case and accents."""

    ids: Strings
    titles: Strings
    folded: Strings

    @classmethod
    def of(cls, ids: Strings, titles: Strings) -> Self:
        """Take ids and titles as they are written."""
        return cls(ids, titles, Strings.of(map(fold, titles.all())))

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """Put those of several segments behind each other."""
        columns = zip(*((part.ids, part.titles, part.folded) for part in parts), strict=True)
        return cls(*map(Strings.joined, columns))

    def take(self, numbers: Array) -> Self:
        """Take those of some articles."""
        own = (self.ids, self.titles, self.folded)
        return type(self)(*(column.take(numbers) for column in own))

    def columns(self) -> dict[str, Array]:
        """Give the columns of a segment.

        `name/id` and `name/title`: ids and titles. `order/by_id` (d): the documents sorted by their ids. `order/title`
        (d): every document's place when sorted by title, equal ones by id.
        """
        by_id, by_title = numbered(self.ids).numbers, numbered(self.folded).numbers
        return {
            **self.ids.named_arrays(IDS),
            **self.titles.named_arrays(TITLES),
            "order/by_id": narrow(np.argsort(by_id, kind="stable")),
            "order/title": places(np.lexsort((by_id, by_title))),
        }


def of_id(article_id: str, ids: Strings, by_id: Array) -> Iterator[int]:
    """Give the documents that have an id, out of all sorted by theirs."""
    wanted = article_id.encode("utf-8", "surrogatepass")
    place = bisect_left(range(len(by_id)), wanted, key=lambda place: ids.raw(by_id.item(place)))
    while place < len(by_id) and ids.raw(by_id.item(place)) == wanted:
        yield by_id.item(place)
        place += 1


def places(sorted_: Array) -> Array:
    """Give every document's place among all sorted ones."""
    places = np.empty(len(sorted_), np.int64)
    places[sorted_] = np.arange(len(sorted_))
    return narrow(places)
