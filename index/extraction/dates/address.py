"""Dates in addresses: `https://ellery.example/2022/11/22/harbour`."""

import re

from index.article import DateHow
from index.dates import PartialDate
from index.extraction.dates.dating import Dating, Evidence
from index.extraction.dates.grammar import made

_LONGEST = 2_000  # characters
_DATE = re.compile(
    r"(?<=[/_-])(?P<year>19[6-9][0-9]|20[0-9]{2})(?P<sep>[/_-]?)(?P<month>0[1-9]|1[0-2]|(?<=[/_-])[1-9](?=[/_-]))"
    r"(?P=sep)(?P<day>0[1-9]|[12][0-9]|3[01]|(?<=[/_-])[1-9](?=[/_-]))(?![0-9])"
)


def date_in_address(url: str | None) -> PartialDate | None:
    """Give the one day that the path of an address names, year first."""
    _, _, path = (url or "")[:_LONGEST].partition("://")
    found = {
        made(int(match["year"]), int(match["month"]), int(match["day"]))
        for match in _DATE.finditer(path.partition("?")[0])
    }
    return found.pop() if len(found) == 1 else None


def completed(printed: Dating, url: str | None) -> Dating:
    """Take the day that the address names where nothing is printed, or a day without its year that is the same."""
    addressed = date_in_address(url)
    if addressed is None or url is None:
        return printed
    yearless = PartialDate(None, addressed.month, addressed.day)
    same = printed.date == yearless
    if not same and printed.how is not DateHow.NONE:
        return printed
    evidence = (*printed.evidence, Evidence(url, None, addressed))
    return Dating(addressed, printed.how if same else DateHow.ADDRESS, evidence)
