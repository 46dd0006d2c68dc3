"""Datelines: the place and date that open a dispatch, `PARIS, 19 novembre (AFP) —`."""

import re
from collections.abc import Sequence

from index.extraction.dates.byline import Byline
from index.extraction.dates.grammar import Printed, fold, full_dates, partial_dates
from index.extraction.dates.labels import Label
from index.extraction.dates.surroundings import Line

_ABOVE = 2  # lines above a body where a dateline may stand by itself
_OPENING = 140  # characters in which a dateline ends
_CAPITALISED = r"[^\W\d_a-zà-öø-ÿ][\w'’.-]*"
_PLACE = rf"{_CAPITALISED}(?:[ /]+(?:(?:de|du|la|le|les|sur|en|of|and|et|el|al)[ -]+)*{_CAPITALISED}){{0,4}}"
_BEFORE = re.compile(
    rf"\W*(?:(?P<place>{_PLACE})\s*(?:,\s*{_PLACE}\s*)?(?:\([^()]{{1,40}}\)\s*)?(?:[,:–—-]|/[^/]{{1,30}}/)?\s*)?"
    r"(?:(?:le|on|the)\s+)?"
)
_AGENCY = r"\((?=[^\W\d_a-zà-öø-ÿ])[^()]{1,40}\)"
_AFTER = re.compile(
    rf"(?:, {_PLACE})?\.?,?\s*(?:{_AGENCY}|/\s?[^/]{{1,30}}/|[–—]|-(?=\s|-)|\.\s?[-–—])"
)
_SET_OFF = re.compile(r"[0-9][^.]{5,40}[0-9]{4}(?:, [^.]{2,40})?\.\s?[-–—]")
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


def datelines(above: Sequence[Line], head: Sequence[Line], *, day_first: bool) -> list[Byline]:
    """Find the dateline of the first line of a body that has one, or by itself right above it.

    Only the first line may lack the place, or a further one that alone sets off its date by a full stop and a dash;
    above, a full date makes a byline.
    """
    set_off = [line for line in head if _SET_OFF.match(line.folded)]
    may_lack = [*head[:1], *(set_off if len(set_off) == 1 else ())]
    opening = [_dateline(line, placeless=line in may_lack, day_first=day_first) for line in head]
    alone = [_dateline(line, placeless=False, day_first=day_first) for line in above[-_ABOVE:]]
    partial = [one for one in alone if one and not one.printed.readings[0].year]
    return [one for one in (*opening, *partial) if one][:1]


def _dateline(line: Line, *, placeless: bool, day_first: bool) -> Byline | None:
    opening = line.folded[:_OPENING]
    dates = full_dates(opening, day_first=day_first) or partial_dates(opening)
    opens = dates and _opens(line.text[:_OPENING], dates[0], placeless=placeless)
    return Byline(line, dates[0], Label.BARE, "dateline") if opens else None


def _opens(text: str, printed: Printed, *, placeless: bool) -> bool:
    """Tell whether a place and a date, then an agency, a dash or nothing, begin the text."""
    before = _BEFORE.fullmatch(text[: printed.start])
    place = (before["place"] or "") if before else ""
    after = text[printed.end :]
    if before is None or fold(place) in _STARTERS:
        return False
    if not place:
        return placeless and len(after.split()) > _SENTENCE and bool(_AFTER.match(after))
    follows = _AFTER.match(after) or _COLON.match(after) or _in_capitals(place, after)
    return bool(follows) or _stands_alone(text, printed)


def _stands_alone(text: str, printed: Printed) -> bool:
    """Tell whether the line is only `Moscow, 3 November`, without a year (with one it is a byline)."""
    ends = not text[printed.end :].strip(" .")
    return ends and "," in text[: printed.start] and not printed.readings[0].year


def _in_capitals(place: str, after: str) -> bool:
    """Tell whether a place in capitals and a date stand apart by themselves."""
    return place.isupper() and len(place) > len("UN") and not after[:2].strip(" .,").isalnum()
