"""Dates that are counted back, `3 hours ago`, `publié hier`: from the day on which a page says that it was saved.

That day is never today: where no page and no file states it, such a date stays unknown. What is counted in days or
longer is about that day, as sites round it.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache

from index.article import DateHow
from index.dates import PartialDate
from index.extraction.dates.dating import Dating, Evidence
from index.extraction.dates.grammar import fold, full_dates, tidy
from index.extraction.dates.labels import Label, label_of, remaining_words, without_clock
from index.extraction.dates.surroundings import Line, Surroundings
from index.frozen import replace

_ENDS = 10
"""Lines at both ends of a page in which it is looked for when it was saved."""

_LONGEST = 120  # characters
_NEAR = 8  # lines
_MOST_WORDS = 4
"""Words beside what is counted: more make a sentence."""

_SAVED = re.compile(
    r"\b(?:printed|retrieved|accessed|saved|captured|archived|clipped|imprimee?|consultee?|enregistree?"
    r"|sauvegardee?|archivee?|capturee?)(?:\s(?:page|on|le|the|date|du|from|at))*[\s:]*$"
)
_UNITS = {
    "minute": 0, "minutes": 0, "min": 0, "mins": 0, "hour": 0, "hours": 0, "hr": 0, "hrs": 0, "day": 1, "days": 1,
    "week": 7, "weeks": 7, "heure": 0, "heures": 0, "h": 0, "jour": 1, "jours": 1, "j": 1, "semaine": 7, "semaines": 7,
}  # fmt: skip
"""Days that one of them counts."""

_DAYS = {"yesterday": 1, "today": 0, "hier": 1, "aujourd'hui": 0}


def saved_on(lines: Sequence[str], *, day_first: bool) -> Evidence | None:
    """Give the day on which a page says that it was printed, saved or consulted."""
    last = max(_ENDS, len(lines) - _ENDS)
    for place in (*range(min(_ENDS, len(lines))), *range(last, len(lines))):
        text = tidy(lines[place].strip())
        folded = fold(text) if len(text) <= _LONGEST else ""
        for printed in full_dates(folded, day_first=day_first):
            if printed.date and _SAVED.search(folded[: printed.start]):
                return Evidence(text, place, printed.date)
    return None


def counted_back(
    around: Surroundings, saved: Evidence | None, *, title: int | None
) -> Dating | None:
    """Give the one day that lines around title and body count back from the day on which the page was saved."""
    if saved is None or saved.date is None or saved.date.span is None or saved.date.day is None:
        return None
    near = (*around.title, *around.above[-_NEAR:], *around.head, *around.below[:_NEAR])
    lines = {line.index: line for line in near if line.index != title}
    found = [
        Evidence(line.text, line.index, date)
        for line in lines.values()
        for date in _counted(line, dt.date.fromordinal(saved.date.span.first or 1))
    ]
    if len({one.date for one in found}) != 1:
        return None
    return Dating(found[0].date, DateHow.BYLINE, (found[0], saved))


def _counted(line: Line, saved: dt.date) -> Iterator[PartialDate]:
    """Read what a short line counts back, when it says little else."""
    matches = list(_form().finditer(line.folded)) if len(line.text) <= _LONGEST else []
    if len(matches) != 1:
        return
    match = matches[0]
    before, after = line.folded[: match.start()], line.folded[match.end() :]
    label = label_of(before)
    if (
        label not in {Label.BARE, Label.PUBLISHED}
        or len(remaining_words(f"{before} {after}")) > _MOST_WORDS
    ):
        return
    told = match["day"]
    if told is None:
        unit = match["unit"] or match["unite"]
        days = _number(match["n"] or match["nombre"]) * _UNITS[unit]
        yield replace(PartialDate.of(saved - dt.timedelta(days=days)), approximate=True)
    elif label is Label.PUBLISHED or without_clock(after) != after:
        yield PartialDate.of(saved - dt.timedelta(days=_DAYS[told]))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else 1


@cache
def _form() -> re.Pattern[str]:
    units = "|".join(sorted(_UNITS, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<n>[0-9]{{1,3}}|an?|one)\s(?P<unit>{units})\sago\b"
        rf"|\bil y a (?P<nombre>[0-9]{{1,3}}|une?)\s?(?P<unite>{units})\b"
        rf"|\b(?P<day>{'|'.join(_DAYS)})\b"
    )
