"""The pieces of a text that show its marks best."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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


def cut(text: str, marks: Iterable[Mark], field: SnippetField, limit: int) -> Iterator[Snippet]:
    """Give the pieces that show most marks, the best first, or the beginning of a text that has none."""
    shown = [mark for mark in marks if mark.end - mark.start <= _SPREAD]
    for start, end in _windows(text, shown, limit) if shown else _beginning(text, limit):
        inside = (mark for mark in shown if start <= mark.start and mark.end <= end)
        yield Snippet(text[start:end], ranges(inside, start), field)


def ranges(marks: Iterable[Mark], offset: int = 0) -> tuple[Range, ...]:
    """Give ranges that stand apart: in scripts without spaces one word touches the next."""
    apart: list[Range] = []
    for mark in marks:
        start, end = mark.start - offset, mark.end - offset
        touches = apart and apart[-1][1] == start
        apart.append((apart.pop()[0] if touches else start, end))
    return tuple(apart)


def _beginning(text: str, limit: int) -> Iterator[Range]:
    start = len(text) - len(text.lstrip())
    if limit > 0 and start < len(text):
        yield _window(text, (start, start), (start, len(text)))


def _windows(text: str, marks: Sequence[Mark], limit: int) -> Iterator[Range]:
    """Give windows that do not overlap; each is the best that is left."""
    gaps = [_Gap(0, len(text), marks)]
    shown: set[str] = set()
    for _ in range(limit):
        if not gaps:
            return
        runs = [_best_run(gap.marks, shown) for gap in gaps]
        best = max(range(len(gaps)), key=lambda number: runs[number][0])
        gap, (_, first, last) = gaps[best], runs[best]
        core = gap.marks[first].start, gap.marks[last].end
        start, end = _window(text, core, (gap.start, gap.end))
        shown.update(mark.asked for mark in gap.marks[first : last + 1])
        left = _Gap(gap.start, start, [mark for mark in gap.marks if mark.end <= start])
        right = _Gap(end, gap.end, [mark for mark in gap.marks if mark.start >= end])
        gaps[best : best + 1] = [side for side in (left, right) if side.marks]
        yield start, end


def _best_run(marks: Sequence[Mark], shown: set[str]) -> _Run:
    """Choose by words not shown yet, different words, words, closeness, and last by the place."""
    best: _Run = (0, 0, 0, 0), 0, 0
    counts: defaultdict[str, int] = defaultdict(int)
    first = 0
    for last, mark in enumerate(marks):
        counts[mark.asked] += 1
        while mark.end - marks[first].start > _SPREAD:
            counts[marks[first].asked] -= 1
            if not counts[marks[first].asked]:
                del counts[marks[first].asked]
            first += 1
        new = len(counts.keys() - shown) if shown else len(counts)
        score = new, len(counts), last - first + 1, marks[first].start - mark.end
        if score > best[0]:
            best = score, first, last
    return best


def _window(text: str, core: Range, bounds: Range) -> Range:
    """Give at most `WIDTH` characters of `bounds` around `core`, cut between sentences or else between words."""
    start = _window_start(text, core, bounds)
    end = _window_end(text, start, core[1], bounds[1])
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


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
