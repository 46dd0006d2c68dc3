"""The lines around a body, as far as a date in them can be the article's."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from index.extraction.dates.grammar import fold, tidy

ABOVE = 30
"""Lines above the body that are looked at, blank ones not counted (`articles`: bylines stand within 30)."""
BELOW = 6
HEAD = 3
_FAR = 400  # lines, blank ones counted: more of them ends the page for us
_LONG = 4000  # characters of a line that are looked at


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: tidied without its margins, folded, and its index in the page."""

    index: int
    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The last lines `above` a body, the first of its `head`, and the first `below`, each as they follow."""

    above: tuple[Line, ...]
    head: tuple[Line, ...]
    below: tuple[Line, ...]


def surroundings(lines: Sequence[str], body: range) -> Surroundings:
    """Take the lines around the body; without a body, the first of the page count as above."""
    if not body:
        top = tuple(islice(_filled(lines, range(len(lines))[:_FAR]), ABOVE))
        return Surroundings(top[HEAD:], top[:HEAD], ())
    before = range(max(0, body.start - _FAR), body.start)
    above = tuple(islice(_filled(lines, reversed(before)), ABOVE))
    head = tuple(islice(_filled(lines, body[:_FAR]), HEAD))
    below = tuple(islice(_filled(lines, range(body.stop, len(lines))[:_FAR]), ABOVE))
    return Surroundings(above[::-1], head, below)


def _filled(lines: Sequence[str], indices: Iterable[int]) -> Iterator[Line]:
    for index in indices:
        text = tidy(lines[index][:_LONG]).strip()
        if text:
            yield Line(index, text, fold(text))
