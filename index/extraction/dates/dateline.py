"""Datelines: the place and date that open a dispatch, `PARIS, 19 novembre (AFP) —`."""

import re
from collections.abc import Sequence

from index.extraction.dates.byline import Byline
from index.extraction.dates.grammar import Printed, fold, full_dates, partial_dates
from index.extraction.dates.labels import Label
from index.extraction.dates.surroundings import Line

_OPENING = 140  # characters in which a dateline ends
_CAPITALISED = r"[^\W\d_a-zà-öø-ÿ][\w'’.-]*"
_PLACE = rf"{_CAPITALISED}(?:[ /-]+(?:(?:de|du|la|le|les|sur|en|of|and|et|el|al)[ -]+)*{_CAPITALISED}){{0,4}}"
_BEFORE = re.compile(
    rf"\W*(?:(?P<place>{_PLACE})\s*(?:,\s*{_PLACE}\s*)?(?:\([^()]{{1,40}}\)\s*)?(?:[,:–—-]|/[^/]{{1,30}}/)?\s*)?"
    r"(?:(?:le|on|the)\s+)?"
)
_AGENCY = r"\((?=[^\W\d_a-zà-öø-ÿ])[^()]{1,40}\)"
_AFTER = re.compile(rf"\.?,?\s*(?:{_AGENCY}|/\s?[^/]{{1,30}}/|[–—]|-(?=\s|-)|\.\s?[-–—])")
_COLON = re.compile(r"\.?\s?:\s")
# fmt: off
_STARTERS = frozenset(
    [
        "on", "in", "by", "from", "since", "until", "before", "after", "the", "le", "en", "du", "au", "dans", "des",
        "depuis", "avant", "apres", "vers", "jusqu'au",
    ]
)
# fmt: on
_SENTENCE = 8  # words: without a place, so many must follow, or the line is a byline


def datelines(head: Sequence[Line], *, day_first: bool) -> list[Byline]:
    """Find the dateline of the first line of a body that has one; only the first may lack the place."""
    for line in head:
        opening = line.folded[:_OPENING]
        dates = full_dates(opening, day_first=day_first) or partial_dates(opening)
        if dates and _opens(line.text[:_OPENING], dates[0], placeless=line is head[0]):
            return [Byline(line, dates[0], Label.BARE, "dateline")]
    return []


def _opens(text: str, printed: Printed, *, placeless: bool) -> bool:
    """Tell whether a place and a date, then an agency or a dash, begin the text."""
    before = _BEFORE.fullmatch(text[: printed.start])
    place = (before["place"] or "") if before else ""
    after = text[printed.end :]
    if before is None or fold(place) in _STARTERS:
        return False
    if not place:
        return placeless and len(after.split()) > _SENTENCE and bool(_AFTER.match(after))
    return bool(_AFTER.match(after) or _COLON.match(after)) or _in_capitals(place, after)


def _in_capitals(place: str, after: str) -> bool:
    """Tell whether a place in capitals and a date stand apart by themselves."""
    return place.isupper() and len(place) > len("UN") and not after[:2].strip(" .,").isalnum()
