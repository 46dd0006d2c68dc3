"""Dates of pictures: the article that shows a picture is not older."""

import re
from collections.abc import Sequence

from index.article import DateHow
from index.extraction.dates.dating import Dating, Evidence
from index.extraction.dates.grammar import full_dates
from index.extraction.dates.surroundings import Line
from index.frozen import replace

_NEAR = 8  # lines above the body
_PICTURE = (
    r"photos?|photograph(?:ed|s|er|ie|iee|e)?|pictured?|pictures|images?|captures?|illustration|archives?|video grab"
    r"|prise?s? (?:le|a|en)|taken (?:on|in|from|by)|handout|(?:photo )?credits?(?: ?:)?|file photo"
)
_AGENCY = "ap|afp|epa|reuters|getty|sipa|xinhua|tass|sputnik|anadolu"
_CAPTION = re.compile(rf"\b(?:{_PICTURE})\b|^\W*file\b|\([^()]{{0,60}}\b(?:{_AGENCY})\b")
_SHOWN = re.compile(rf"\b(?:{_PICTURE})\b|^\W*file\b")
_CREDIT = re.compile(rf"\b(?:{_PICTURE}|{_AGENCY})\b|^\W*file\b")


def is_caption(folded: str) -> bool:
    """Tell whether a short line is about a picture, not an article."""
    return _CAPTION.search(folded) is not None


def shows_picture(folded: str) -> bool:
    """Tell whether a line speaks of a picture, be it without an agency."""
    return _SHOWN.search(folded) is not None


def dated_by_caption(above: Sequence[Line], *, day_first: bool) -> Dating | None:
    """Give the latest date of the captions right above a body, as approximate."""
    found = [
        Evidence(line.text, line.index, replace(printed.date, approximate=True))
        for line in above[-_NEAR:]
        if _CREDIT.search(line.folded)
        for printed in full_dates(line.folded, day_first=day_first)
        if printed.date
    ]
    if not found:
        return None
    latest = max(found, key=lambda evidence: str(evidence.date))
    return Dating(latest.date, DateHow.CAPTION, tuple(found))
