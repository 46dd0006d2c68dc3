"""Filters as masks over the columns of facts."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import assert_never

import numpy as np

from index.dates import DaySpan
from index.engine import FacetField
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.facts import Facts
from index.engines.whoosh.segment import Segment
from index.query import UNKNOWN, YEAR_UNKNOWN, Filter, OneOf, Published, ValueField, fold

# Masks kept, each a byte for every article.
_CACHED = 64
_WILD = {"*": ".*", "?": "."}


class Masks:
    """The masks of filters over the segments of a snapshot, kept for the next search."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self.of = lru_cache(_CACHED)(self._of)

    def _of(self, kept_by: Filter) -> tuple[Array, ...]:
        """Mark what a filter keeps in each segment (bool, d)."""
        return tuple(_mask(segment, kept_by) for segment in self._segments)


def _mask(segment: Segment, kept_by: Filter) -> Array:
    match kept_by:
        case OneOf(field, values, excluded):
            return _one_of(segment, field, values) ^ excluded
        case Published(excluded=excluded):
            return _published(segment, kept_by) ^ excluded
        case _:
            assert_never(kept_by)


def _one_of(segment: Segment, field: ValueField, values: frozenset[str]) -> Array:
    column = segment.facts(field)
    wanted = np.zeros(len(column.values), bool)
    for value in values - {UNKNOWN}:
        wanted[_numbers(column, value, folders=field is ValueField.PATH)] = True
    kept = column.having(wanted)
    return kept | column.without_value() if UNKNOWN in values else kept


def _numbers(column: Facts, value: str, *, folders: bool) -> list[int]:
    """Give the numbers of the values that one that is asked for stands for."""
    wanted = fold(value)
    if folders and wanted.endswith("/"):
        wanted += "*"
    if not _WILD.keys() & set(wanted):
        return column.folded.get(wanted, [])
    pattern = re.compile("".join(_WILD.get(char, re.escape(char)) for char in wanted), re.DOTALL)
    rows = (numbers for text, numbers in column.folded.items() if pattern.fullmatch(text))
    return [number for numbers in rows for number in numbers]


def _published(segment: Segment, kept_by: Published) -> Array:
    first, last = segment.arrays["day/first"], segment.arrays["day/last"]
    kept = np.zeros(segment.documents, bool)
    for span in kept_by.spans:
        kept |= _within(span, first, last)
    years = segment.facts(FacetField.YEAR)
    if kept_by.undated:
        kept |= years.without_value()
    if kept_by.year_unknown:
        kept |= years.having(np.array([year == YEAR_UNKNOWN for year in years.texts], bool))
    return kept


def _within(span: DaySpan, first: Array, last: Array) -> Array:
    """Mark the dates that lie wholly in a span; 0 stands for none."""
    kept = first > 0
    if span.first is not None:
        kept &= first >= span.first
    if span.last is not None:
        kept &= last <= span.last
    return kept
