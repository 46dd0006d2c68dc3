"""Which visible line above a body is its title.

Every line that may be a title gets points for how it looks, where it stands, and which of its words and letters come
again; the one with most points is the title, if they are enough. None of them knows the words of a language.

The points are the rounded weights of a conditional logit over the lines of 224 web pages turned into text; fitted to
nine tenths of them, it finds four in five titles of the last tenth.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from index.extraction import bylines
from index.extraction.furniture import is_navigation
from index.extraction.lines import Line, Look, without_bullet
from index.extraction.recurrence import echoed, letters_of, recurring, words_of
from index.frozen import Frozen

_ABOVE = 60
"""Lines above the body in which the title is looked for."""

_LOOKS = frozenset({Look.OTHER, Look.SHORT_SENTENCE, Look.SENTENCE, Look.LONG})
_TEXTS = frozenset({Look.SENTENCE, Look.LONG})
_KICKER_WORDS, _KICKER_AND_BLANK = 2, 2
_LEAST_CHARACTERS = 5
_MOST_WORDS = 40
_NUMBERED = re.compile(r"\S*\d\S*")
_FEW_NUMBERS = 3
"""One word in so many may have digits; the names of picture files have more."""

_ENOUGH = 6.5
"""Points of a title: nine in ten right ones have them, and half of the best lines of pages that lost their title."""

_PLENTY = 0.5
"""Share of a title's words that come again in the body; more is no better."""

_BEFORE_ALL = -2
"""Where the blank line before the first line would follow."""

_RIGHT_ABOVE = 2
"""Lines between a title and the byline, the byline's own counted."""

_TRAIL = re.compile(r"\s[|»•·→\u203a/>]\s|>")
_ROW = re.compile(r"\s[|*>/•·]\s|\s{2,}(?=\S)")
_ROW_OF_LINKS = 2
_ADDRESS = re.compile(r"@|https?:")
_ASKING = ("?", "!", "? »", "! »", "?”", "!”", '?"', '!"')
_MORE_LINES = 1
_MOST_WORDS_ASKED = 20
_FULL_STOPS = tuple(".…;。")


class _Candidate(Frozen, kw_only=True):
    """A line that may be the title.

    Of its words so many are `recurring` in the body, which is a `share`. It is `apart` between blank lines; it `leads`
    to a line of text. It is `signed` for a byline below it: twice for one right below, once for one in the line after.
    """

    line: Line
    recurring: int
    share: float
    apart: bool
    leads: bool
    signed: int


_SIGNS: tuple[tuple[float, Callable[[_Candidate], float]], ...] = (
    (3.0, lambda one: one.apart),
    (3.0, lambda one: min(one.share / _PLENTY, 1.0)),
    (0.5, lambda one: min(one.recurring // 2, 1) + min(one.recurring // 3, 1)),
    (1.5, lambda one: one.signed > 0),
    (0.5, lambda one: one.signed > 1),
    (-2.0, lambda one: not one.recurring and bylines.is_name(one.line.text)),
    (1.5, lambda one: one.leads),
    (-2.0, lambda one: one.line.text.endswith(_FULL_STOPS)),
    (-1.5, lambda one: one.line.look is Look.SHORT_SENTENCE),
    (-2.0, lambda one: _ADDRESS.search(one.line.text) is not None),
    (-1.5, lambda one: _TRAIL.search(one.line.text) is not None),
)
"""Points, and how much of them a line gets: none, all, or a part."""

_BY_WORDS = ((range(3), -1.5), (range(5, 8), 1.5), (range(8, 17), 1.0), (range(26, 41), -1.0))
_LAST = -2.0
"""For the line right above the body, beside others: it is as often a caption or a summary."""


def line_above(lines: Sequence[Line], body: Sequence[Line]) -> Line | None:
    """Give the visible line above the body that is most likely its title, if one is likely enough.

    A question or an exclamation ends as a sentence does, so the first line of what was cut out may be the title too.
    """
    body = body[_opens_as_title(body) :]
    if not body:
        return None
    above = [line for line in lines if line.index < body[0].index]
    candidates = list(_candidates(above, body))[::-1]  # of equals, the upper one
    page = letters_of(lines) if candidates else ""
    points = {one.line.index: _points(one) + echoed(one.line, page) for one in candidates}
    last = above[-1].index if above else None
    best = max(points, key=lambda at: points[at] + (_LAST if at == last else 0.0), default=None)
    found = (one.line for one in candidates if one.line.index == best)
    return next(found, None) if best is not None and points[best] >= _ENOUGH else None


def _opens_as_title(body: Sequence[Line]) -> bool:
    """Tell whether a text begins with a short line that asks or exclaims, and goes on."""
    if len(body) <= _MORE_LINES or body[0].words > _MOST_WORDS_ASKED:
        return False
    return body[0].text.endswith(_ASKING) and not any(mark in body[0].text for mark in _FULL_STOPS)


def _points(candidate: _Candidate) -> float:
    by_words = sum(points for words, points in _BY_WORDS if candidate.line.words in words)
    return by_words + sum(points * sign(candidate) for points, sign in _SIGNS)


def _candidates(above: Sequence[Line], body: Sequence[Line]) -> Iterator[_Candidate]:
    """Describe the lines above a body that may be its title, from the last one up."""
    known = words_of(body) if above else frozenset()
    places = [_BEFORE_ALL, *(line.index for line in (*above, body[0]))]
    spaced = any(after - before > 1 for before, after in pairwise(places[1:]))
    signed = 0
    for place in reversed(range(max(len(above) - _ABOVE, 0), len(above))):
        line = above[place]
        if _may_be_title(line):
            again, share = recurring(line, known)
            kicker = place > 0 and _may_be_kicker(above[place - 1])
            yield _Candidate(
                line=line,
                recurring=again,
                share=share,
                apart=not spaced or _is_apart(places[max(place - 1, 0) : place + 3], kicker=kicker),
                leads=(*above[place + 1 : place + 2], body[0])[0].look in _TEXTS,
                signed=max(signed, 0),
            )
        signed = _RIGHT_ABOVE if _signs(line) else signed - 1


def _may_be_kicker(line: Line) -> bool:
    return line.words <= _KICKER_WORDS and without_bullet(line.text) == line.text


def _is_apart(places: Sequence[int], *, kicker: bool) -> bool:
    """Tell whether the last line but one of these stands between blank lines, be it with a kicker upon it."""
    *_, before, here, after = places
    with_kicker = kicker and here - places[0] > _KICKER_AND_BLANK
    return after - here > 1 and (here - before > 1 or with_kicker)


def _may_be_title(line: Line) -> bool:
    return (
        line.look in _LOOKS
        and line.words <= _MOST_WORDS
        and len(line.text) >= _LEAST_CHARACTERS
        and without_bullet(line.text) == line.text
        and not is_navigation(line.text)
        and any(map(str.isalpha, line.text))
        and len(_ROW.findall(line.text)) < _ROW_OF_LINKS
        and not bylines.is_byline(line)
        and len(_NUMBERED.findall(line.text)) * _FEW_NUMBERS < line.words
    )


def _signs(line: Line) -> bool:
    """Tell whether a line may be the byline below a title: one, or nothing but names."""
    return bylines.is_byline(line) or (line.words > 1 and bylines.is_name(line.text))
