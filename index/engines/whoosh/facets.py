"""Counting the values of matching articles."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from index.engine import Bucket, Facet, FacetField
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.segment import Segment
from index.query import UNKNOWN, YEAR_UNKNOWN, Filter, OneOf, Published

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
            counts[column.values[code]] += int(counted[code])
    buckets = [Bucket(value, count) for value, count in counts.items() if count]
    return Facet(field, tuple(sorted(buckets, key=_by_date if field in _DATES else _by_count)))


def _by_count(bucket: Bucket) -> tuple[bool, int, str]:
    return bucket.value == UNKNOWN, -bucket.count, bucket.value


def _by_date(bucket: Bucket) -> tuple[int, tuple[int, ...]]:
    """Newest first; a date that is less exact comes after those that are more; then those without year or date."""
    last = {YEAR_UNKNOWN: 1, UNKNOWN: 2}.get(bucket.value, 0)
    return last, () if last else tuple(
        -int(part) for part in (*bucket.value.split("-"), "0", "0")[:3]
    )
