"""Bylines: short lines that are mostly a date, and what their words make of it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from index.extraction.dates.caption import is_caption
from index.extraction.dates.dating import Evidence
from index.extraction.dates.grammar import (
    Printed,
    alternatives,
    fold,
    full_dates,
    months_of_years,
    partial_dates,
    short_dates,
)
from index.extraction.dates.labels import (
    Label,
    has_author,
    label_alone,
    label_of,
    looks_day_first,
    remaining_words,
    speaks_of_itself,
    without_clock,
)
from index.extraction.dates.months import MONTHS
from index.extraction.dates.surroundings import Line
from index.frozen import Frozen

_LONGEST = 240  # characters
_WORDS = {
    Label.PUBLISHED: 12,
    Label.UPDATED: 12,
    Label.BARE: 6,
}  # besides the date, its label and time
_WORDS_BEHIND = 14
"""Where the date opens the line: author, sections and number of comments may follow."""

_SMALL_WORDS = {
    Label.PUBLISHED: 3,
    Label.UPDATED: 2,
    Label.BARE: 2,
}  # not capitalised: a sentence has more
_SENTENCE = re.compile(r"[?!\"«»“”…@]|\.\.\.|://|www\.")
_EXPLAINED = re.compile(r"\s*:\s*[a-z]")  # "11 May 2001: the day the quay fell"
_DIGIT = re.compile(r"[0-9]")
_YEAR = re.compile(r"1[789][0-9]{2}|20[0-9]{2}")
_JOINED = re.compile(r"[a-z0-9]\s+(?:on|le|in|a|at)\s+$")
_RUN_OF_WORDS = re.compile(r"[a-z0-9][a-z0-9'.,&\s-]*")


class Byline(Frozen):
    """A date that a line above or below a body gives. `shape` is how the line is built, apart from its words.

    It is `loose` when its line says more, in small letters, and names no author: it may be a caption.
    """

    line: Line
    printed: Printed
    label: Label
    shape: str
    loose: bool = False

    @property
    def evidence(self) -> Evidence:
        """The line that gives it."""
        return Evidence(self.line.text, self.line.index, self.printed.date)


def bylines(lines: Sequence[Line], *, day_first: bool) -> list[Byline]:
    """Find the bylines among lines that follow each other; a label may stand on the line before its date."""
    found: list[Byline] = []
    before: Line | None = None
    for line in lines:
        short = len(line.text) <= _LONGEST
        if short and _DIGIT.search(line.text):
            found += _in_line(line, before.folded if before else "", day_first=day_first)
        before = line if short else None
    return found


def _in_line(line: Line, line_before: str, *, day_first: bool) -> list[Byline]:
    dates = _dates(
        line.folded, day_first=day_first or looks_day_first(f"{line_before} {line.folded}")
    )
    if not dates:
        return []
    told = dates[0]
    if speaks_of_itself(line.folded[: told.start], line.folded[told.end :]):
        return [Byline(line, told, Label.PUBLISHED, "itself")]
    labels = list(_labels(line.folded, dates, label_alone(line_before)))
    shape, loose = _shape(line.folded, dates), _is_loose(line, dates)
    found = [
        Byline(line, printed, label, f"{label} {shape}", loose and label is Label.BARE)
        for printed, label in zip(dates, labels, strict=True)
        if _is_byline(line, dates, label)
    ]
    bare = {byline.printed.readings for byline in found if byline.label is Label.BARE}
    alone = len(bare) == 1 and set(labels) <= {Label.BARE, Label.UPDATED}
    return [one for one in found if one.label is not Label.BARE or alone]


def _dates(folded: str, *, day_first: bool) -> list[Printed]:
    return (
        full_dates(folded, day_first=day_first)
        or short_dates(folded, day_first=day_first)
        or partial_dates(folded)
        or months_of_years(folded)
    )


def _labels(folded: str, dates: Sequence[Printed], waiting: Label) -> Iterator[Label]:
    """Give each date the label between it and the date before it, or `waiting` from the line above."""
    end = 0
    for printed in dates:
        before = folded[end : printed.start]
        label = label_of(before)
        if label is Label.BARE and end == 0 and not remaining_words(before):
            label = waiting
        yield Label.OTHER if label is Label.BARE and _in_a_sentence(before) else label
        end = printed.end


def _in_a_sentence(before: str) -> bool:
    """Tell whether `on` or `le` joins a date to words that name no author: "died on May 3, 2023"."""
    return _JOINED.search(before) is not None and not has_author(before)


def _is_byline(line: Line, dates: Sequence[Printed], label: Label) -> bool:
    bare = label is Label.BARE
    if label is Label.OTHER or (bare and _is_of_something_else(line, dates)):
        return False
    around = _around(line.folded, dates, mark=" ")
    words = remaining_words(around)
    opens = bare and not line.folded[: dates[0].start].strip(" •-|[")
    most = _WORDS_BEHIND if opens else _WORDS[label]
    few = len(words) <= most and len(_small_words(line, dates, words)) <= _SMALL_WORDS[label]
    return (
        few and _whole_enough(dates[0], label, words) and not (bare and _is_a_piece(around, words))
    )


def _is_a_piece(around: str, words: Sequence[str]) -> bool:
    """Tell whether what stands around a date ends a sentence, or holds another date: a range, often of an event."""
    ends = bool(words) and without_clock(around).rstrip().endswith(".") and not has_author(around)
    return ends or bool(_other_date().search(around)) or any(map(_YEAR.fullmatch, words))


@cache
def _other_date() -> re.Pattern[str]:
    """Compile a day and a month, in either order; a month alone may be a name: "Jan Ruiz"."""
    month = rf"(?:{alternatives(MONTHS)})(?![a-z])"
    return re.compile(rf"\b(?:[0-9]{{1,2}}\W{{1,3}}{month}|{month}\W{{1,3}}(?:[0-9]{{1,2}}\b|$))")


def _is_of_something_else(line: Line, dates: Sequence[Printed]) -> bool:
    """Tell whether an unlabelled date is part of a headline, a message, an address or a caption."""
    after = line.folded[dates[0].end :]
    return bool(_SENTENCE.search(line.text) or _EXPLAINED.match(after) or is_caption(line.folded))


def _is_loose(line: Line, dates: Sequence[Printed]) -> bool:
    around = _around(line.folded, dates, mark=" ")
    return not has_author(around) and bool(_small_words(line, dates, remaining_words(around)))


def _small_words(line: Line, dates: Sequence[Printed], words: Sequence[str]) -> set[str]:
    """Give the words that remain beside the dates and are not capitalised."""
    small = [word for word in _around(line.text, dates, mark=" ").split() if word.islower()]
    return {fold(word).strip(".,:;()|") for word in small}.intersection(words)


def _whole_enough(printed: Printed, label: Label, words: Sequence[str]) -> bool:
    """Tell whether a date is full, or else has a label, or is a day with no words beside it."""
    date = printed.readings[0]
    if date.year and date.day:
        return True
    return label is not Label.BARE or (date.day is not None and not words)


def _around(text: str, dates: Sequence[Printed], *, mark: str) -> str:
    """Give a line with `mark` for its dates."""
    ends = [0, *(printed.end for printed in dates)]
    starts = [*(printed.start for printed in dates), len(text)]
    return mark.join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _shape(folded: str, dates: Sequence[Printed]) -> str:
    """Give how a line is built: lists print every date in the same shape, seldom the article's own."""
    forms = " ".join(printed.form for printed in dates)
    plain = without_clock(_around(folded, dates, mark="@"), mark="#")
    return f"{forms} {_RUN_OF_WORDS.sub('w', plain)}"
