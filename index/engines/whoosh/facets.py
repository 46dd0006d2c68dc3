"""Counting the values of matching articles."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from index.engine import Bucket, Facet, FacetField
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.segment import Segment
from index.query import UNKNOWN, YEAR_UNKNOWN, Filter, OneOf, Published

_LAST = (YEAR_UNKNOWN, UNKNOWN)
_DATES = {FacetField.YEAR, FacetField.MONTH, FacetField.DAY}


def chosen_by(kept_by: Filter, facet: FacetField) -> bool:
    """Tell whether a filter keeps values of this very facet, so that its counts must leave it out."""
    if kept_by.excluded:
        return False
    match kept_by:
        case OneOf(field=field):
            return str(field) == str(facet)
        case Published():
            return facet in _DATES


def facet(field: FacetField, segments: Sequence[Segment], matching: Sequence[Array]) -> Facet:
    """Count a field over the articles marked in each segment (bool, d)."""
    counts: Counter[str] = Counter()
    for segment, marked in zip(segments, matching, strict=True):
        column = segment.facts(field)
        counted, without = column.count(marked)
        counts[UNKNOWN] += without
        for code in np.flatnonzero(counted).tolist():
            counts[column.texts[code]] += int(counted[code])
    order = _newest_first if field in _DATES else _most_first
    return Facet(field, tuple(Bucket(value, count) for value, count in order(+counts)))


def _most_first(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda row: (row[0] == UNKNOWN, -row[1], row[0]))


def _newest_first(counts: Counter[str]) -> list[tuple[str, int]]:
    """Sort EDTF dates downwards, a less exact one after those that are more; then those without year or date."""
    known = sorted((row for row in counts.items() if row[0] not in _LAST), reverse=True)
    return known + [(value, counts[value]) for value in _LAST if value in counts]
