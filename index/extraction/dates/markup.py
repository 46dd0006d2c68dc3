"""The publication date of an HTML page: what it declares, prints and is addressed by, weighed against each other."""

import logging
import re
from collections.abc import Iterator, Sequence

from index.article import DateHow
from index.dates import DaySpan, PartialDate
from index.extraction.dates.address import date_in_address
from index.extraction.dates.dating import UNDATED, Dating, Evidence
from index.extraction.dates.declared import Declaration, declarations, without
from index.extraction.dates.grammar import fold
from index.extraction.dates.labels import Label, label_of
from index.extraction.dates.metadata_names import Authority
from index.frozen import replace

_MOST = 1_000_000  # characters that are looked at, once styles and drawings are cut out
_LATEST = (
    "2100-12-31"  # htmldate's own limit is today, which would make results depend on the clock
)
_MONTHS = 12  # a day above it is no month
_LONGEST_LINE = 160  # characters: longer lines tell of other days
_NOISE = (("<style", "</style"), ("<svg", "</svg"))


def date_of_markup(
    markup: str, *, url: str | None, printed: Dating = UNDATED, visible: Sequence[str] = ()
) -> Dating:
    """Find the publication date of an HTML page.

    What structured data and metadata declare comes first, then what the page prints, then vague declarations, the
    `url` (where the page was, if known) and what htmldate finds in `visible` lines. A day that a page prints is the
    one its readers saw: it decides between declarations, which may be in UTC. Declarations more than a day apart, from
    each other or from what is printed, are in conflict. The day of the last change only bounds that of publication.
    """
    bare = markup
    for start, end in _NOISE:
        bare = without(bare, start, end)
    kept = bare[:_MOST]
    found = declarations(without(kept, "<!--", "-->"))
    firm = [one for one in found if one.authority <= Authority.PAGE]
    if firm:
        return _declared(firm, printed)
    vague = [one for one in found if one.authority is Authority.VAGUE]
    return (
        _weighed(vague, printed, url)
        or _second_opinion(kept, url, visible)
        or _bounded([one for one in found if one.authority is Authority.MODIFIED])
        or (printed if printed.date or printed.evidence else UNDATED)
    )


def _declared(firm: Sequence[Declaration], printed: Dating) -> Dating:
    """Hold what is declared against what is printed."""
    evidence = tuple(Evidence(one.text, None, one.date) for one in firm)
    both = evidence + printed.evidence
    whole = [one for one in firm if one.date.day] or list(firm)
    sure = [one for one in whole if one.authority <= Authority.METADATA] or whole[:1]
    seen = None if printed.changed else _whole(printed)
    if seen and not all(_apart(one.date, seen) for one in sure):
        return Dating(seen, DateHow.HTML, both)
    if seen or any(_apart(sure[0].date, other.date) for other in sure):
        return Dating(None, DateHow.CONFLICT, both)
    return Dating(min(sure, key=_in_utc).date, DateHow.HTML, evidence)


def _weighed(vague: Sequence[Declaration], printed: Dating, url: str | None) -> Dating | None:
    """Take the day that is printed, unless the address and a vague declaration agree on another."""
    days = list(dict.fromkeys(one.date for one in vague))
    addressed = date_in_address(url)
    said = tuple(Evidence(one.text, None, one.date) for one in vague)
    if addressed and url:
        said += (Evidence(url, None, addressed),)
    seen = _whole(printed)
    if seen and (addressed not in days or seen == addressed):
        return replace(printed, evidence=printed.evidence + said)
    told = addressed or (days[0] if len(days) == 1 else None)
    return Dating(told, DateHow.HTML, said) if told else None


def _whole(dating: Dating) -> PartialDate | None:
    """Give a date that has all its parts and is no mere bound."""
    date = dating.date
    return date if date and date.year and date.day and not date.approximate else None


def _bounded(modified: Sequence[Declaration]) -> Dating | None:
    """Take the day of the last change as about the day of publication."""
    if not modified:
        return None
    first = modified[0]
    return Dating(
        replace(first.date, approximate=True),
        DateHow.HTML,
        (Evidence(first.text, None, first.date),),
    )


def _in_utc(declaration: Declaration) -> bool:
    """Tell whether a time is in UTC: its day is then not always the one that readers saw."""
    return re.search(r"\d(?:Z|\+00:?00)$", declaration.text) is not None


def _apart(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether two dates, which have years, are more than a day apart."""
    first, second = one.span or DaySpan(), other.span or DaySpan()
    return (first.first or 0) - (second.last or 0) > 1 or (second.first or 0) - (
        first.last or 0
    ) > 1


def _second_opinion(markup: str, url: str | None, visible: Sequence[str]) -> Dating | None:
    """Ask htmldate; its word counts when a short line of the page prints that day, and not as that of a copyright."""
    short = [line for line in visible if len(line) <= _LONGEST_LINE and _YEAR.search(line)]
    date = _by_htmldate(markup, url) if short else None
    if date is None:
        return None
    lines = tuple(_printing(date, short))
    return (
        Dating(date, DateHow.HTML, tuple(Evidence(line, None, date) for line in lines[:1]))
        if lines
        else None
    )


def _printing(date: PartialDate, lines: Sequence[str]) -> Iterator[str]:
    """Give the lines that print a day and do not say that it is that of something else."""
    for line in lines:
        if _is_printed(date, line) and label_of(fold(line)) is not Label.OTHER:
            yield line


def _by_htmldate(markup: str, url: str | None) -> PartialDate | None:
    if "<" not in markup:
        return None  # htmldate would download what looks like an address
    from htmldate import find_date  # noqa: PLC0415 - loads dateparser and lxml, half a second

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = find_date(
        f" {markup}", extensive_search=False, original_date=True, url=url, max_date=_LATEST
    )
    return PartialDate.parse(found) if found else None


_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def _is_printed(date: PartialDate, text: str) -> bool:
    """Tell whether a day is printed in the text: in digits that have one reading, or day and year close together."""
    year, month, day = date.year, date.month, date.day
    forms = [
        rf"{year}\D?0?{month}\D{{0,2}}0?{day}(?!\d)",
        rf"(?<!\d)0?{day}\. ?0?{month}\. ?{year}",
        rf"(?<!\d)0?{day}(?!\d)[^<>\d]{{1,20}}{year}",
        rf"{year}[^<>\d]{{1,20}}0?{day}(?!\d)",
    ]
    if day == month or (day or 0) > _MONTHS:
        forms.append(rf"(?<!\d)(?:0?{day}[-/]0?{month}|0?{month}[-/]0?{day})[-/]{year}")
    return any(re.search(form, text) for form in forms)
