"""Ids and titles of the articles of one segment: their order, and where an id is."""

import zlib
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from index.engines.whoosh.arrays import Array, narrow
from index.engines.whoosh.strings import Strings
from index.query import fold

IDS, TITLES = "name/id", "name/title"


def named_columns(names: Sequence[tuple[str, str]]) -> dict[str, Array]:
    """Give the columns of d articles.

    `name/id` and `name/title`: their ids and titles. `order/id` and `order/title` (d): every document's place when
    sorted so, equal titles by id. `hash/sorted` (uint32, d): the CRC-32 of their ids, rising; `hash/docs` (d): the
    documents in that order.
    """
    ids, titles = ([pair[which] for pair in names] for which in (0, 1))
    by_id = sorted(range(len(ids)), key=ids.__getitem__)
    by_title = sorted(by_id, key=list(map(fold, titles)).__getitem__)
    hashes = np.fromiter(map(_hash, ids), np.uint32, len(ids))
    docs = np.argsort(hashes, kind="stable")
    return {
        **Strings.of(ids).named_arrays(IDS),
        **Strings.of(titles).named_arrays(TITLES),
        "order/id": _places(by_id),
        "order/title": _places(by_title),
        "hash/sorted": hashes[docs],
        "hash/docs": narrow(docs),
    }


def candidates(article_id: str, arrays: Mapping[str, Array]) -> Iterator[int]:
    """Give the documents that may have an id: its own, and any whose id has the same CRC-32."""
    hashes, wanted = arrays["hash/sorted"], _hash(article_id)
    place = int(np.searchsorted(hashes, np.uint32(wanted)))
    while place < len(hashes) and hashes.item(place) == wanted:
        yield arrays["hash/docs"].item(place)
        place += 1


def _hash(article_id: str) -> int:
    return zlib.crc32(article_id.encode("utf-8", "surrogatepass"))


def _places(sorted_: Sequence[int]) -> Array:
    places = np.empty(len(sorted_), np.int64)
    places[sorted_] = np.arange(len(sorted_))
    return narrow(places)
