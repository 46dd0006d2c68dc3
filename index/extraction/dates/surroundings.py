"""The lines around a body, as far as a date in them can be the article's."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from index.extraction.dates.grammar import fold, tidy
from index.frozen import Frozen

ABOVE = 30
"""Lines above the body that are looked at, blank ones not counted (`articles`: bylines stand within 30)."""
BELOW = 6
HEAD = 3
OPENING = 12
"""Lines of a body in which it may be said when it was published, where the cut began too early."""

_BEFORE_TITLE, _AFTER_TITLE = 5, 10
_FAR = 400  # lines, blank ones counted: more of them ends the page for us
_LONG = 1000  # characters of a line that are looked at


class Line(Frozen):
    """A line that is not blank: its index in the page, and tidied without its margins."""

    index: int
    text: str

    @property
    def folded(self) -> str:
        """The same, folded: few lines are looked at so closely."""
        return fold(self.text)


class Surroundings(Frozen):
    """The lines around a `title` (above the body), the last `above` a body, its `opening` and those `below`.

    Those above include those around the title, however far above that stands.
    """

    title: tuple[Line, ...]
    above: tuple[Line, ...]
    opening: tuple[Line, ...]
    below: tuple[Line, ...]

    @property
    def head(self) -> tuple[Line, ...]:
        """The first lines of the body, where a dateline may stand."""
        return self.opening[:HEAD]


def surroundings(lines: Sequence[str], body: range, *, title: int | None = None) -> Surroundings:
    """Take the lines around the body; without a body, the first of the page count as above."""
    if not body:
        top = tuple(islice(_filled(lines, range(len(lines))[:_FAR]), ABOVE))
        return Surroundings((), top[HEAD:], top[:HEAD], ())
    around = _around_title(lines, title, body)
    before = range(max(0, body.start - _FAR), body.start)
    above = tuple(islice(_filled(lines, reversed(before)), ABOVE))[::-1]
    known = {line.index for line in above}
    opening = tuple(islice(_filled(lines, body[:_FAR]), OPENING))
    below = tuple(islice(_filled(lines, range(body.stop, len(lines))[:_FAR]), ABOVE))
    further = tuple(line for line in around if line.index not in known)
    return Surroundings(around, further + above, opening, below)


def _around_title(lines: Sequence[str], title: int | None, body: range) -> tuple[Line, ...]:
    if title is None or title >= body.start:
        return ()
    before = islice(_filled(lines, reversed(range(max(0, title - _FAR), title))), _BEFORE_TITLE)
    after = islice(_filled(lines, range(title, min(body.start, title + _FAR))), 1 + _AFTER_TITLE)
    return (*tuple(before)[::-1], *after)


def _filled(lines: Sequence[str], indices: Iterable[int]) -> Iterator[Line]:
    for index in indices:
        text = tidy(lines[index][:_LONG]).strip()
        if text:
            yield Line(index, text)
