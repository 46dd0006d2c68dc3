"""What is said on stderr, beside the answer on stdout."""

import sys
from collections.abc import Iterable

from index.errors import DepecheError, QueryError
from search.render.safety import plain, width

_ROOM = 60  # columns of a query that are shown on either side of a fault


def say(text: str) -> None:
    """Tell the user something, a line at a time."""
    sys.stdout.flush()
    sys.stderr.write(f"search: {plain(text)}\n")


def write(lines: Iterable[str], end: str = "\n") -> None:
    """Write an answer, each line as soon as it is there."""
    for line in lines:
        sys.stdout.write(line + end)


def complain(error: DepecheError) -> None:
    """Say what went wrong and what to try, and show the place in a query."""
    place = f"{error.where}: " if error.where else ""
    say(f"error: {place}{error.what}")
    if isinstance(error, QueryError):
        sys.stderr.writelines(f"    {line}\n" for line in _pointed(error.text, error.span))
    if error.hint:
        sys.stderr.write(f"  hint: {plain(error.hint)}\n")


def _pointed(text: str, span: tuple[int, int]) -> tuple[str, str]:
    """Give the part of a text around a place, and a line that points at it."""
    start, end = max(0, span[0] - _ROOM), min(len(text), max(span[1], span[0] + 1) + _ROOM)
    head, tail = "…" * (start > 0), "…" * (end < len(text))
    before = plain(head + text[start : span[0]])
    at_fault = min(span[1], end) - span[0]
    carets = "^" * max(1, width(plain(text[span[0] : span[0] + at_fault])))
    return before + plain(text[span[0] : end] + tail), " " * width(before) + carets
