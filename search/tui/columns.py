"""Months put into the columns of a chart, as few in each as its room allows.

Months are counted from the year 0. A few articles that are centuries older than all others would leave these a corner
of the chart: strays share one column beyond its ends.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import accumulate

from index.dates import DaySpan, PartialDate
from index.frozen import Frozen
from search.tui.finding import LANGUAGES, OTHERS

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)  # months a column can stand for
_FEW = 8  # articles of which none is a stray
_STRAYS = 33  # one in so many articles may be one, at either end
_WORTH = 3  # times as fine a chart must become by it
_ENDS = 2  # columns of strays


class Column(Frozen):
    """Some months that share a bar: how many articles of each language, and its first and last month.

    One of strays has any number of months.
    """

    first: int
    last: int
    counts: tuple[int, ...]
    strays: bool = False

    @property
    def total(self) -> int:
        """Articles of all languages."""
        return sum(self.counts)

    @property
    def span(self) -> DaySpan:
        """Its days."""
        return span_of(self.first, self.last)


def columns(months: Mapping[str, Mapping[str, int]], room: int) -> list[Column]:
    """Put months into at most `room` columns, each month into one."""
    counted = [_dated(months.get(language, {})) for language in (*LANGUAGES, OTHERS)]
    totals = sum(map(Counter, counted), Counter[int]())
    if not totals:
        return []
    first, last = min(totals), max(totals)
    step = _step(first, last, room)
    inner = _without_strays(totals)
    fine = _step(*inner, room - _ENDS)
    begin, end, step = (*inner, fine) if fine * _WORTH <= step else (first, last, step)
    begin -= begin % step
    spans = [(at, at + step - 1, False) for at in range(begin, end + 1, step)]
    after = spans[-1][1] + 1
    early = [(first, begin - 1, True)] if first < begin else []
    late = [(after, last, True)] if last >= after else []
    return [
        Column(one, other, _within(counted, one, other), strays)
        for one, other, strays in (*early, *spans, *late)
    ]


def span_of(first: int, last: int) -> DaySpan:
    """Give the days of a run of months."""
    begin, end = (PartialDate(month // 12, month % 12 + 1).span for month in (first, last))
    return DaySpan(begin.first if begin else None, end.last if end else None)


def _step(first: int, last: int, room: int) -> int:
    """Give how many months a column has, so that they fit with one more where the calendar cuts."""
    length = last - first + 1
    fits = (step for step in _STEPS if length / step + 1 <= room)
    return next(fits, _STEPS[-1] * -(-length // (_STEPS[-1] * max(1, room - 1))))


def _without_strays(totals: Mapping[int, int]) -> tuple[int, int]:
    """Give the first and the last month that hold more than strays and what is beyond them."""
    total = sum(totals.values())
    few = max(1, total // _STRAYS) if total >= _FEW else 0
    known = sorted(totals)
    return _reaching(known, totals, few), _reaching(reversed(known), totals, few)


def _reaching(known: Iterable[int], totals: Mapping[int, int], few: int) -> int:
    months = list(known)
    sums = accumulate(totals[month] for month in months)
    return next(month for month, so_far in zip(months, sums, strict=True) if so_far > few)


def _within(counted: Iterable[Mapping[int, int]], first: int, last: int) -> tuple[int, ...]:
    return tuple(
        sum(count for month, count in counts.items() if first <= month <= last)
        for counts in counted
    )


def _dated(counts: Mapping[str, int]) -> dict[int, int]:
    """Give the counts by the number of the month; what has no month is left out."""
    named = ((month.partition("-"), count) for month, count in counts.items())
    return {
        int(year) * 12 + int(month) - 1: count
        for (year, _, month), count in named
        if year.isdecimal() and month
    }
