"""Several bylines: which of them are the article's, and whether they agree."""

from collections import defaultdict
from collections.abc import Sequence

from index.article import DateHow
from index.dates import PartialDate
from index.extraction.dates.byline import Byline
from index.extraction.dates.dating import Dating
from index.extraction.dates.labels import Label

_LIST = 3  # different dates in lines of one shape: a list of other articles
_TOGETHER = {Label.PUBLISHED: 12, Label.UPDATED: 12, Label.BARE: 5}
"""Lines, blank ones counted: further up stands a byline of something else, or the day the page was saved."""

_UNTITLED = 18
"""The same, without a title to hold on to; but for the first lines of the page, which show the day it was saved."""

_TOP = 3


def without_lists(bylines: Sequence[Byline], *, least: int = _LIST) -> list[Byline]:
    """Drop the bylines of a list of articles, which print `least` different dates in the same shape."""
    days = defaultdict(set)
    for byline in bylines:
        days[byline.shape].add(byline.printed.readings)
    return [byline for byline in bylines if len(days[byline.shape]) < least]


def labelled(bylines: Sequence[Byline], *labels: Label) -> list[Byline]:
    """Keep the bylines with one of the labels."""
    return [byline for byline in bylines if byline.label in labels]


def last_together(bylines: Sequence[Byline], label: Label, *, titled: bool = True) -> list[Byline]:
    """Keep the bylines with a label that stand near the last one of any."""
    last = bylines[-1].line.index if bylines else 0
    near = [
        one
        for one in bylines
        if last - one.line.index <= _TOGETHER[label] or not (titled or _is_far(one, last))
    ]
    return labelled(near, label)


def _is_far(byline: Byline, last: int) -> bool:
    return byline.line.index < _TOP or last - byline.line.index > _UNTITLED


def surest(bylines: Sequence[Byline]) -> list[Byline]:
    """Keep the bylines that are no captions for sure, if there are any."""
    return [byline for byline in bylines if not byline.loose] or list(bylines)


def agreed(
    bylines: Sequence[Byline], *, how: DateHow, others: Sequence[Byline] = ()
) -> Dating | None:
    """Give the date that bylines agree on, or why there is none; `others` may settle the order of day and month."""
    if not bylines:
        return None
    evidence = tuple(byline.evidence for byline in bylines)
    dates = _fullest([byline.printed.date for byline in bylines if byline.printed.date])
    if not dates:
        return _settled(bylines, others, how=how)
    if len(dates) > 1:
        return Dating(None, DateHow.CONFLICT, evidence)
    return Dating(dates[0], how, tuple(one for one in evidence if one.date == dates[0]))


def _fullest(dates: Sequence[PartialDate]) -> list[PartialDate]:
    """Give the different dates, without partial ones where there are full ones."""
    different = list(dict.fromkeys(dates))
    return [date for date in different if date.year and date.day] or different


def _settled(bylines: Sequence[Byline], others: Sequence[Byline], *, how: DateHow) -> Dating:
    """Choose between the readings of the last byline by a date that stands elsewhere."""
    evidence = tuple(byline.evidence for byline in bylines)
    readings = [byline.printed.readings for byline in bylines if not byline.printed.doubtful]
    if not readings:
        return Dating(None, DateHow.CONFLICT, evidence)
    known = {other.printed.date for other in others}.intersection(readings[-1])
    if len(known) != 1:
        return Dating(None, DateHow.AMBIGUOUS, evidence)
    return Dating(known.pop(), how, evidence)
