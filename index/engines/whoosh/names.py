"""Ids and titles of the articles of one segment: their order, and where an id is."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
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

        `name/id` and `name/title`: ids and titles. `order/id` and `order/title` (d): every document's place when
        sorted so, equal titles by id. `hash/sorted` (uint32, d): the CRC-32 of their ids, rising; `hash/docs` (d): the
        documents in that order.
        """
        by_id, by_title = numbered(self.ids).numbers, numbered(self.folded).numbers
        hashes = np.fromiter(map(zlib.crc32, self.ids.raws()), np.uint32, len(self.ids))
        docs = np.argsort(hashes, kind="stable")
        return {
            **self.ids.named_arrays(IDS),
            **self.titles.named_arrays(TITLES),
            "order/id": _places(np.argsort(by_id, kind="stable")),
            "order/title": _places(np.lexsort((by_id, by_title))),
            "hash/sorted": hashes[docs],
            "hash/docs": narrow(docs),
        }


def candidates(article_id: str, arrays: Mapping[str, Array]) -> Iterator[int]:
    """Give the documents that may have an id: its own, and any whose id has the same CRC-32."""
    hashes, wanted = arrays["hash/sorted"], _hash(article_id)
    place = int(hashes.searchsorted(np.uint32(wanted)))
    while place < len(hashes) and hashes.item(place) == wanted:
        yield arrays["hash/docs"].item(place)
        place += 1


def _hash(article_id: str) -> int:
    return zlib.crc32(article_id.encode("utf-8", "surrogatepass"))


def _places(sorted_: Array) -> Array:
    places = np.empty(len(sorted_), np.int64)
    places[sorted_] = np.arange(len(sorted_))
    return narrow(places)
