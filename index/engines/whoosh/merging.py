"""Several segments made into one, array by array; the dead are left out."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from index.copies import SLOTS
from index.engines.whoosh.arrays import Array, NamedArrays, narrow
from index.engines.whoosh.facts import COLUMNS, SIGNATURE, Facts, many_of
from index.engines.whoosh.fields import Part
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.joining import Field, join
from index.engines.whoosh.lists import DEAD
from index.engines.whoosh.names import Names
from index.engines.whoosh.pressing import joined
from index.engines.whoosh.segment import Segment
from index.engines.whoosh.weaving import AT_ONCE, Texts


def merged(segments: Sequence[Segment], *, at_once: int = AT_ONCE) -> NamedArrays:
    """Give the arrays of one segment that answers as these do together, one by one, so that they need no room.

    The large ones are made while they are written, from about so many postings `at_once`.
    """
    yield from _words(segments, at_once)
    for name in COLUMNS:
        column = _facts([segment.facts(name) for segment in segments], segments)
        yield from column.named_arrays(name).items()
    for name in ("day/first", "day/last"):
        yield name, np.concatenate([segment.of_live(segment.arrays[name]) for segment in segments])
    yield SIGNATURE, _signatures(segments)
    live = [np.flatnonzero(segment.live) for segment in segments]
    names = [own.articles.names().take(rows) for own, rows in zip(segments, live, strict=True)]
    yield from Names.joined(names).columns().items()
    for name, pieces in (
        ("facts", [segment.articles.facts for segment in segments]),
        ("texts", [segment.articles.texts for segment in segments]),
    ):
        yield from joined(name, list(zip(pieces, live, strict=True)))


def about(segments: Sequence[Segment]) -> dict[str, Any]:
    """Give what is to be said about the segment that these are merged into."""
    return {
        "articles": sum(segment.alive for segment in segments),
        "languages": _languages(segments),
    }


def _languages(segments: Sequence[Segment]) -> list[str]:
    return sorted({language for segment in segments for language in segment.languages})


def _words(segments: Sequence[Segment], at_once: int) -> NamedArrays:
    documents = sum(segment.alive for segment in segments)
    moved = _new_numbers(segments)
    for language in _languages(segments):
        fields = [
            Field(postings, _forms(segment, language), numbers)
            for segment, numbers in zip(segments, moved, strict=True)
            if (postings := segment.postings(language))
        ]
        yield from join(language, fields, documents, at_once=at_once)


def _forms(segment: Segment, language: str) -> dict[Part, Forms]:
    named = {part: segment.forms(part, language) for part in Part}
    return {part: forms for part, forms in named.items() if forms}


def _signatures(segments: Sequence[Segment]) -> Array:
    signed = [segment.of_live(segment.arrays[SIGNATURE].reshape(-1, SLOTS)) for segment in segments]
    return np.concatenate(signed).ravel()


def _new_numbers(segments: Sequence[Segment]) -> list[Array]:
    """Give the live articles their new numbers (int32, d each), and the others `DEAD`."""
    moved, start = [], 0
    for segment in segments:
        numbers = start + np.cumsum(segment.live) - 1
        moved.append(np.where(segment.live, numbers, DEAD).astype(np.int32))
        start += segment.alive
    return moved


def _facts(columns: Sequence[Facts], segments: Sequence[Segment]) -> Facts:
    """Join columns: the values that are still used, the codes as they now are."""
    texts, numbers = Texts.of([column.values for column in columns])
    kept = [
        number[column.codes[np.repeat(segment.live, column.counts)]]
        for number, column, segment in zip(numbers, columns, segments, strict=True)
    ]
    counts = [segment.of_live(own.counts) for own, segment in zip(columns, segments, strict=True)]
    joined = np.concatenate(kept)
    used = np.flatnonzero(np.bincount(joined, minlength=len(texts)))
    codes = narrow(np.searchsorted(used, joined))
    return Facts(texts.take(used), codes, many_of(np.concatenate(counts)))
