"""Counting the values of matching articles."""

from collections.abc import Sequence

import numpy as np

from index.engine import Facet, FacetField
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


class Dictionary:
    """The values of a field over all segments, sorted, and where those of each segment stand among them."""

    def __init__(self, field: FacetField, segments: Sequence[Segment]) -> None:
        own = [segment.facts(field).texts for segment in segments]
        self.field = field
        texts = sorted(set().union(*own))
        number = {text: place for place, text in enumerate(texts)}
        self.texts = np.array(texts, object)
        self._places = [np.array([number[text] for text in texts], np.int64) for texts in own]
        self._segments = segments

    def facet(self, docs: Sequence[Array]) -> Facet:
        """Count the field over documents of each segment."""
        total = np.zeros(len(self.texts), np.int64)
        without = 0
        for segment, places, here in zip(self._segments, self._places, docs, strict=True):
            counted, empty = segment.facts(self.field).count(here)
            total[places] += counted
            without += empty
        order = self._newest_first(total) if self.field in _DATES else _most_first(total)
        values, counts = self.texts[order].tolist(), total[order].tolist()
        if without:
            values.append(UNKNOWN)
            counts.append(without)
        return Facet(self.field, tuple(values), tuple(counts))

    def _newest_first(self, total: Array) -> Array:
        """Sort EDTF dates downwards, a less exact one after those that are more, one without year at the end."""
        there = np.flatnonzero(total)[::-1]
        if len(there) and self.texts[there[0]] == YEAR_UNKNOWN:
            there = np.roll(there, -1)
        return there


def _most_first(total: Array) -> Array:
    there = np.flatnonzero(total)
    return there[np.argsort(-total[there], kind="stable")]
