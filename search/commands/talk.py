"""What is said on stderr, beside the answer on stdout."""

import sys
from collections.abc import Iterable

from index.errors import DepecheError, QueryError
from search.commands.setting import Setting
from search.render.safety import plain, width

_ROOM = 60  # columns of a query that are shown on either side of a fault


def say(text: str) -> None:
    """Tell the user something, a line at a time."""
    sys.stdout.flush()
    sys.stderr.write(f"search: {plain(text)}\n")


def note(text: str, setting: Setting) -> None:
    """Tell what only the curious want to know."""
    if setting.verbose:
        say(text)


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
    first, last = span[0], min(span[1], span[0] + _ROOM)
    start, end = max(0, first - _ROOM), min(len(text), last + _ROOM)
    before = plain("…" * (start > 0) + text[start:first])
    at_fault = plain(text[first:last])
    after = plain(text[last:end] + "…" * (end < len(text)))
    carets = "^" * max(1, width(at_fault))
    return before + at_fault + after, " " * width(before) + carets
