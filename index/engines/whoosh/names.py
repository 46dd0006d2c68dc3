"""Ids and titles of the articles of one segment: their order, and where an id is."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from index.engines.whoosh.arrays import Array, narrow
from index.query import fold


def named_columns(names: Sequence[tuple[str, str]]) -> dict[str, Array]:
    """Give the columns of d articles' ids and titles.

    `order/id` and `order/title` (d): every document's place when sorted so, equal titles by id. `hash/sorted` (uint32,
    d): the CRC-32 of their ids, rising; `hash/docs` (d): the documents in that order.
    """
    hashes = np.fromiter((_hash(name) for name, _ in names), np.uint32, len(names))
    docs = np.argsort(hashes, kind="stable")
    return {
        "order/id": _order([name for name, _ in names]),
        "order/title": _order([(fold(title), name) for name, title in names]),
        "hash/sorted": hashes[docs],
        "hash/docs": narrow(docs),
    }


def candidates(article_id: str, arrays: Mapping[str, Array]) -> Iterator[int]:
    """Give the documents that may have an id: its own, and any whose id has the same CRC-32."""
    hashes = arrays["hash/sorted"]
    wanted = np.uint32(_hash(article_id))
    first = np.searchsorted(hashes, wanted, "left")
    after = np.searchsorted(hashes, wanted, "right")
    yield from arrays["hash/docs"][first:after].tolist()


def _hash(article_id: str) -> int:
    return zlib.crc32(article_id.encode("utf-8", "surrogatepass"))


def _order(keys: Sequence[Any]) -> Array:
    places = np.empty(len(keys), np.int64)
    places[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
    return narrow(places)
