"""The pieces of a text that show its marks best."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeAlias

from index.engine import Snippet, SnippetField
from index.snippets.marks import Mark, Range

WIDTH = 240
"""The most characters of a snippet: about three lines of a terminal."""

_SPREAD = 200  # the most characters from the first to the last mark that a snippet is chosen for
_SHORTEST = 160  # characters from which on a snippet may end with a sentence
# It begins with the characters that it looks for, so that a search skips all others quickly.
_SENTENCE_END = re.compile(r"""[.!?…\n](?:(?<=\n)\s*|(?<!\b[A-Z][.!?…])["'’”»)\]]*\s+)""")

_Score: TypeAlias = tuple[int, int, int, int]
_Run: TypeAlias = tuple[_Score, int, int]
"""How good a run of marks is, and its first and last."""


class _Gap(NamedTuple):
    """Characters that no snippet shows yet, and the marks in them."""

    start: int
    end: int
    marks: Sequence[Mark]

    def without(self, start: int, end: int) -> "Iterator[_Gap]":
        """Give what is left of it on either side of a snippet, where marks are left."""
        left = _Gap(self.start, start, [mark for mark in self.marks if mark[1] <= start])
        right = _Gap(end, self.end, [mark for mark in self.marks if mark[0] >= end])
        return (side for side in (left, right) if side.marks)


def cut(text: str, marks: Iterable[Mark], field: SnippetField, limit: int) -> tuple[Snippet, ...]:
    """Give the pieces that show most marks, the best first, or the beginning of a text that has none."""
    shown = [mark for mark in marks if mark[1] - mark[0] <= _SPREAD]
    windows = islice(_windows(text, shown) if shown else _beginning(text), limit)
    return tuple([_snippet(text, window, shown, field) for window in windows])


def _snippet(text: str, window: Range, marks: Iterable[Mark], field: SnippetField) -> Snippet:
    start, end = window
    inside = [mark for mark in marks if start <= mark[0] and mark[1] <= end]
    return Snippet(text[start:end], ranges(inside, start), field)


def ranges(marks: Iterable[Mark], offset: int = 0) -> tuple[Range, ...]:
    """Give ranges that stand apart: in scripts without spaces one word touches the next."""
    apart: list[Range] = []
    before = -1
    for start, end, _ in marks:
        first = apart.pop()[0] if start == before else start - offset
        apart.append((first, end - offset))
        before = end
    return tuple(apart)


def _beginning(text: str) -> Iterator[Range]:
    start = len(text) - len(text.lstrip())
    if start < len(text):
        yield _window(text, (start, start), (start, len(text)))


def _windows(text: str, marks: Sequence[Mark]) -> Iterator[Range]:
    """Give windows that do not overlap; each is the best that is left."""
    gaps = [_Gap(0, len(text), marks)]
    shown: set[str] = set()
    while gaps:
        runs = [_best_run(gap.marks, shown) for gap in gaps]
        best = max(range(len(gaps)), key=lambda number: runs[number][0])
        gap, (_, first, last) = gaps[best], runs[best]
        core = gap.marks[first][0], gap.marks[last][1]
        start, end = _window(text, core, (gap.start, gap.end))
        yield start, end
        shown.update(asked for _, _, asked in gap.marks[first : last + 1])
        gaps[best : best + 1] = gap.without(start, end)


def _best_run(marks: Sequence[Mark], shown: set[str]) -> _Run:
    """Choose by words not shown yet, different words, words, closeness, and last by the place."""
    best: _Run = (0, 0, 0, 0), 0, 0
    counts: defaultdict[str, int] = defaultdict(int)
    first = 0
    for last, (_, end, asked) in enumerate(marks):
        counts[asked] += 1
        while end - marks[first][0] > _SPREAD:
            gone = marks[first][2]
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
            first += 1
        new = len(counts.keys() - shown) if shown else len(counts)
        score = new, len(counts), last - first + 1, marks[first][0] - end
        if score > best[0]:
            best = score, first, last
    return best


def _window(text: str, core: Range, bounds: Range) -> Range:
    """Give at most `WIDTH` characters of `bounds` around `core`, cut between sentences or else between words."""
    start = _window_start(text, core, bounds)
    end = _window_end(text, start, core[1], bounds[1])
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _window_start(text: str, core: Range, bounds: Range) -> int:
    first, room = core[0], WIDTH - (core[1] - core[0])
    earliest = max(bounds[0], first - room)
    filling = max(
        bounds[0], bounds[1] - WIDTH
    )  # a window from here on reaches the end of its bounds
    last = bounds[0] if earliest == bounds[0] else None
    if last is not None and last >= filling:
        return last
    for match in _SENTENCE_END.finditer(text, earliest, first):
        last = match.end()
        if last >= filling:
            break
    if last is not None:
        return last
    near = max(earliest, min(first - room // 2, filling))
    return next((start for start in range(near, first + 1) if text[start - 1].isspace()), near)


def _window_end(text: str, start: int, last: int, bound: int) -> int:
    limit = start + WIDTH
    if bound <= limit:
        return bound
    ends = list(_SENTENCE_END.finditer(text, max(last, start + _SHORTEST), limit + 1))
    if ends:
        return min(ends[-1].end(), limit)
    return next((end for end in range(limit, last - 1, -1) if text[end].isspace()), limit)
