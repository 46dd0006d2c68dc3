"""What choosing a value makes of a request.

A **choice** is a filter of one value: one country, one span of days. Choices of one field are alternatives, and stand
together in one filter of the request.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from index.dates import DaySpan, PartialDate
from index.engine import FacetField, Sort
from index.frozen import replace
from index.query import UNKNOWN, YEAR_UNKNOWN, Filter, OneOf, Published, ValueField, fold
from search.request import Request


class Standing(StrEnum):
    """How a value stands in a request."""

    FREE = " "
    CHOSEN = "✓"
    EXCLUDED = "-"


def choice(field: FacetField, value: str, *, excluded: bool = False) -> Filter:
    """Give the choice that a bucket's value is."""
    if not field.startswith("date"):
        return OneOf(ValueField(str(field)), frozenset({value}), excluded)
    if value == UNKNOWN:
        return Published(undated=True, excluded=excluded)
    if value == YEAR_UNKNOWN:
        return Published(year_unknown=True, excluded=excluded)
    span = PartialDate.parse(value).span or DaySpan()
    return Published((span,), excluded=excluded)


def choices(request: Request) -> tuple[Filter, ...]:
    """Give all that is chosen or excluded, value by value."""
    return tuple(part for kept in request.filters for part in _parts(kept))


def toggled(request: Request, choice: Filter) -> Request:
    """Choose a value, or take it back when it was chosen so; what contradicts it goes."""
    if any(_same(choice, part) for part in choices(request)):
        return without(request, choice)
    cleared = without(request, replace(choice, excluded=not choice.excluded))
    beside = next((kept for kept in cleared.filters if _alike(kept, choice)), None)
    parts = [part for part in _parts(beside) if not _nested(part, choice)] if beside else []
    return cleared.narrowed(_joined((*parts, choice)))


def without(request: Request, choice: Filter) -> Request:
    """Give a request in which a value is chosen no longer."""
    filters = tuple(_lessened(request.filters, choice))
    return request if filters == request.filters else replace(request, filters=filters, offset=0)


def between(request: Request, span: DaySpan) -> Request:
    """Keep the articles of these days and no others; once more, of all days."""
    kept = Published((span,))
    return request.widened(kept) if kept in request.filters else request.narrowed(kept)


def cleared(request: Request) -> Request:
    """Choose nothing."""
    return replace(request, filters=(), offset=0)


def sorted_next(request: Request) -> Request:
    """Give the next order."""
    orders = list(Sort)
    return replace(request, sort=orders[(orders.index(request.sort) + 1) % len(orders)], offset=0)


def translated_or_not(request: Request) -> Request:
    """Find articles by translations of the words too, or no longer."""
    return replace(request, translate=not request.translate, offset=0)


def grouped_or_not(request: Request) -> Request:
    """Put near-copies of one dispatch under the best of them, or no longer."""
    return replace(request, group=not request.group, offset=0)


def standing(request: Request, choice: Filter) -> Standing:
    """Tell how a value stands; a month of a chosen year is chosen."""
    parts = choices(request)
    if any(_covers(part, choice) for part in parts if not part.excluded):
        return Standing.CHOSEN
    opposite = replace(choice, excluded=True)
    return Standing.EXCLUDED if any(_covers(part, opposite) for part in parts) else Standing.FREE


def spans(request: Request) -> tuple[DaySpan, ...]:
    """Give the days that are chosen."""
    dated = (part for part in choices(request) if isinstance(part, Published))
    return tuple(span for part in dated if not part.excluded for span in part.spans)


def _parts(kept: Filter) -> Iterator[Filter]:
    if isinstance(kept, OneOf):
        yield from (replace(kept, values=frozenset({value})) for value in sorted(kept.values))
        return
    for span in kept.spans:
        yield Published((span,), excluded=kept.excluded)
    if kept.year_unknown:
        yield Published(year_unknown=True, excluded=kept.excluded)
    if kept.undated:
        yield Published(undated=True, excluded=kept.excluded)


def _joined(parts: Iterable[Filter]) -> Filter:
    """Make one filter of choices of one field."""
    whole, *rest = parts
    for part in rest:
        if isinstance(whole, OneOf) and isinstance(part, OneOf):
            whole = replace(whole, values=whole.values | part.values)
        elif isinstance(whole, Published) and isinstance(part, Published):
            whole = replace(
                whole,
                spans=tuple(sorted({*whole.spans, *part.spans}, key=lambda span: span.bounds)),
                undated=whole.undated or part.undated,
                year_unknown=whole.year_unknown or part.year_unknown,
            )
    return whole


def _lessened(filters: Iterable[Filter], choice: Filter) -> Iterator[Filter]:
    for kept in filters:
        rest = [part for part in _parts(kept) if not _same(part, choice)]
        if len(rest) == len(list(_parts(kept))):
            yield kept
        elif rest:
            yield _joined(rest)


def _alike(kept: Filter, other: Filter) -> bool:
    """Tell whether two filters stand behind one flag."""
    fields = [one.field if isinstance(one, OneOf) else None for one in (kept, other)]
    return fields[0] == fields[1] and kept.excluded == other.excluded


def _same(part: Filter, other: Filter) -> bool:
    if not (isinstance(part, OneOf) and isinstance(other, OneOf)):
        return part == other
    return _alike(part, other) and set(map(fold, part.values)) == set(map(fold, other.values))


def _covers(part: Filter, other: Filter) -> bool:
    if isinstance(part, Published) and isinstance(other, Published) and part.spans and other.spans:
        return part.excluded == other.excluded and part.spans[0].contains(other.spans[0])
    return _same(part, other)


def _nested(part: Filter, other: Filter) -> bool:
    return _covers(part, other) or _covers(other, part)
