"""The publication date of a page of text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import TypeAlias

from index.article import DateHow
from index.extraction.dates.byline import Byline, bylines
from index.extraction.dates.caption import dated_by_caption, shows_picture
from index.extraction.dates.conflict import agreed, labelled, last_together, surest, without_lists
from index.extraction.dates.counted import counted_back, saved_on
from index.extraction.dates.dateline import datelines
from index.extraction.dates.dating import UNDATED, Dating, Evidence
from index.extraction.dates.grammar import day_comes_first, full_dates
from index.extraction.dates.labels import Label
from index.extraction.dates.surroundings import BELOW, Line, Surroundings, surroundings
from index.frozen import replace

_Places: TypeAlias = tuple[frozenset[int], ...]
_NEAR = 8  # lines
_RIGHT_ABOVE = 3  # lines
_PROSE = 8  # words: a date right above so many is that of a comment
_OTHER_MATTER = re.compile(
    r"\W*(?:[0-9]+ )?(?:comments?|commentaires?|leave a (?:comment|reply)|laisser un commentaire"
    r"|most (?:read|viewed|popular)|read (?:next|more|also)|related|recommended|more (?:from|on|in"
    r"|stories)|latest|trending|you may|see also"
    r"|(?:a )?lire aussi|a lire|les? plus lus|sur le meme|dans la meme|voir aussi"
    r"|articles? (?:lies|similaires|recents?)|derniers? articles?|a la une|newsletter|subscribe|abonnez)\b"
)


def date_of_page(
    lines: Sequence[str],
    *,
    body: range,
    language: str,
    title: int | None = None,
    saved: Evidence | None = None,
) -> Dating:
    """Find the publication date of a page of text, whose body is the lines of `body` (which may be empty).

    Only a bounded number of lines around the body, and around the line of the `title`, is looked at. Full dates come
    before partial ones, then: published above the body, dateline, updated, right below the body; then what is counted
    back from the day when the page was `saved`; a caption's date is the last resort and approximate.
    """
    around = surroundings(lines, body, title=title)
    day_first = day_comes_first(language)
    opening = datelines(around.above, around.head, day_first=day_first)
    above = without_lists(_above(around, opening, day_first=day_first))
    below = _undisputed(_below(around.below, day_first=day_first), around, day_first=day_first)
    near = _places(around, title)
    found = [dating for dating in _by_rank(above, opening, below, near=near) if dating]
    return (
        _with_year(_first(found), around, day_first=day_first)
        or _anywhere(around, day_first=day_first)
        or counted_back(around, saved or saved_on(lines, day_first=day_first), title=title)
        or dated_by_caption(around.above, day_first=day_first)
        or UNDATED
    )


def _above(around: Surroundings, opening: list[Byline], *, day_first: bool) -> list[Byline]:
    """Find the bylines above a body and in its head, where they are full dates and no datelines.

    Further into the body only what says that it is the day of publication counts.
    """
    taken = [byline.line for byline in opening]
    lines = [line for line in (*around.above, *around.opening) if line not in taken]
    above, head = set(around.above), set(around.head)
    return [
        one
        for one in bylines(lines, day_first=day_first)
        if one.line in above
        or (one.printed.readings[0].year and (one.line in head or one.label is Label.PUBLISHED))
    ]


def _by_rank(
    above: list[Byline], opening: list[Byline], below: list[Byline], *, near: _Places
) -> Iterator[Dating | None]:
    everything = [*above, *opening, *below]
    first = _near_title(labelled(above, Label.PUBLISHED, Label.BARE), near)
    bare = last_together(first, Label.BARE, titled=bool(near))
    published = last_together(first, Label.PUBLISHED) or surest(bare)
    yield agreed(published, how=DateHow.BYLINE, others=everything)
    yield agreed(opening, how=DateHow.DATELINE, others=everything)
    changed = _near_title(labelled(above, Label.UPDATED), near)
    updated = last_together(changed, Label.UPDATED)
    yield _changed(agreed(updated, how=DateHow.BYLINE, others=everything))
    yield agreed(below, how=DateHow.BYLINE, others=everything)


def _places(around: Surroundings, title: int | None) -> _Places:
    """Give where a byline stands likeliest: below the title, right above the body, right above the title."""
    if title is None or not around.title:
        return ()
    below = frozenset(line.index for line in around.title if line.index >= title)
    above = frozenset(line.index for line in around.title) - below
    return below, frozenset(line.index for line in around.above[-_RIGHT_ABOVE:]), above


def _near_title(found: list[Byline], near: _Places) -> list[Byline]:
    """Keep the bylines in the likeliest of these places that has any."""
    groups = ([byline for byline in found if byline.line.index in place] for place in near)
    return next((group for group in groups if group), found)


def _undisputed(found: list[Byline], around: Surroundings, *, day_first: bool) -> list[Byline]:
    """Drop bylines without a label when a line near above the body prints another date, whatever it says of it."""
    near = around.title or around.above[-_NEAR:]
    printed = {
        date.readings for line in near for date in full_dates(line.folded, day_first=day_first)
    }
    return [
        one
        for one in found
        if one.label is not Label.BARE or not printed or one.printed.readings in printed
    ]


def _anywhere(around: Surroundings, *, day_first: bool) -> Dating | None:
    """Take what says that it is the day of publication, or of the last change, further below the body."""
    found = without_lists(bylines(around.below, day_first=day_first), least=2)
    published, updated = (labelled(found, label) for label in (Label.PUBLISHED, Label.UPDATED))
    return agreed(published, how=DateHow.BYLINE) or _changed(agreed(updated, how=DateHow.BYLINE))


def _changed(dating: Dating | None) -> Dating | None:
    return replace(dating, changed=True) if dating else None


def _first(found: Sequence[Dating]) -> Dating | None:
    """Give what comes first, unless it is a partial date and a full one follows."""
    full = [dating for dating in found if dating.date and dating.date.year and dating.date.day]
    first = found[0] if found else None
    return full[0] if first and first.date and full else first


def _with_year(dating: Dating | None, around: Surroundings, *, day_first: bool) -> Dating | None:
    """Complete a day without its year by the one full date of the same day that is printed around the body."""
    if dating is None or dating.date is None or dating.date.year or not dating.date.day:
        return dating
    day = (dating.date.month, dating.date.day)
    found = [
        Evidence(line.text, line.index, printed.date)
        for line in (*around.above, *around.below)
        if not shows_picture(line.folded)
        for printed in full_dates(line.folded, day_first=day_first)
        if printed.date and (printed.date.month, printed.date.day) == day
    ]
    if len({one.date for one in found}) != 1:
        return dating
    return replace(dating, date=found[0].date, evidence=(*dating.evidence, found[0]))


def _below(lines: Sequence[Line], *, day_first: bool) -> list[Byline]:
    """Find the byline right below a body, before anything else begins and unless it is one of a list."""
    single = without_lists(bylines(lines, day_first=day_first), least=2)
    own = list(takewhile(lambda line: not _OTHER_MATTER.match(line.folded), lines[:BELOW]))
    before_prose = {
        line.index for line, after in pairwise(lines) if len(after.text.split()) > _PROSE
    }
    near = [byline for byline in single if byline.line in own]
    bare = [
        byline for byline in labelled(near, Label.BARE) if byline.line.index not in before_prose
    ]
    return labelled(near, Label.PUBLISHED) or bare
