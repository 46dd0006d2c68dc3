"""The publication date of an HTML page."""

import logging
import re
from collections.abc import Sequence

from index.article import DateHow
from index.dates import DaySpan, PartialDate
from index.extraction.dates.dating import UNDATED, Dating, Evidence
from index.extraction.dates.declared import Declaration, declarations, without
from index.extraction.dates.metadata_names import Authority

_MOST = 1_000_000  # characters that are looked at, once styles and drawings are cut out
_LATEST = (
    "2100-12-31"  # htmldate's own limit is today, which would make results depend on the clock
)
_MONTHS = 12  # a day above it is no month
_NOISE = (("<style", "</style"), ("<svg", "</svg"))


def date_of_markup(markup: str, *, url: str | None) -> Dating:
    """Find the publication date of an HTML page: what it declares, else what htmldate finds printed in it.

    Structured data and metadata that are more than a day apart are in conflict (a day is a matter of time zones).
    `url` is where the page was, if it is known: it may hold a date.
    """
    bare = markup
    for start, end in _NOISE:
        bare = without(bare, start, end)
    kept = bare[:_MOST]
    found = declarations(without(kept, "<!--", "-->"))
    declared = [one for one in found if one.authority <= Authority.PAGE]
    return _agreed(declared) or _second_opinion(kept, url, found) or UNDATED


def _agreed(declared: Sequence[Declaration]) -> Dating | None:
    """Give the first date that is declared, unless another is more than a day away."""
    if not declared:
        return None
    evidence = tuple(Evidence(one.text, None, one.date) for one in declared)
    whole = [one for one in declared if one.date.day] or declared
    firm = [one for one in whole if one.authority <= Authority.METADATA] or whole[:1]
    if any(_apart(firm[0].date, other.date) for other in firm):
        return Dating(None, DateHow.CONFLICT, evidence)
    return Dating(min(firm, key=_in_utc).date, DateHow.HTML, evidence)


def _in_utc(declaration: Declaration) -> bool:
    """Tell whether a time is in UTC: its day is then not always the one that readers saw."""
    return re.search(r"\d(?:Z|\+00:?00)$", declaration.text) is not None


def _apart(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether two dates, which have years, are more than a day apart."""
    first, second = one.span or DaySpan(), other.span or DaySpan()
    return (first.first or 0) - (second.last or 0) > 1 or (second.first or 0) - (
        first.last or 0
    ) > 1


def _second_opinion(markup: str, url: str | None, found: Sequence[Declaration]) -> Dating | None:
    """Ask htmldate; its word counts when the page prints that day. What is vague or modified comes last."""
    date = _by_htmldate(markup, url)
    if date and _is_printed(date, f"{url or ''} {markup}"):
        return Dating(date, DateHow.HTML, (Evidence(str(date), None, date),))
    rest = [one for one in found if one.authority > Authority.PAGE]
    return (
        Dating(rest[0].date, DateHow.HTML, (Evidence(rest[0].text, None, rest[0].date),))
        if rest
        else None
    )


def _by_htmldate(markup: str, url: str | None) -> PartialDate | None:
    if "<" not in markup:
        return None  # htmldate would download what looks like an address
    from htmldate import find_date  # noqa: PLC0415 - loads dateparser and lxml, half a second

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = find_date(
        f" {markup}", extensive_search=False, original_date=True, url=url, max_date=_LATEST
    )
    return PartialDate.parse(found) if found else None


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
