"""What is said on stderr, beside the answer on stdout."""

import sys
from collections.abc import Iterable

from index.errors import DepecheError, QueryError
from search.commands.setting import Setting
from search.render.safety import plain, width

_ROOM = 60  # columns of a query that are shown on either side of a fault
_INDENT = "    "


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
        pointed = _pointed(error.text, error.span, _room())
        sys.stderr.writelines(f"{_INDENT}{line}\n" for line in pointed)
    if error.hint:
        sys.stderr.write(f"  hint: {plain(error.hint)}\n")


def _room() -> int:
    """Say how many columns there are for a fault, and for what stands on either side of it."""
    if not sys.stderr.isatty():
        return _ROOM
    from shutil import get_terminal_size  # noqa: PLC0415 - with its archives, for faults alone

    columns = get_terminal_size().columns - len(_INDENT) - len("……")
    return max(1, min(_ROOM, columns // 3))


def _pointed(text: str, span: tuple[int, int], room: int) -> tuple[str, str]:
    """Give the part of a text around a place, and a line that points at it."""
    first, last = span[0], min(span[1], span[0] + room)
    start, end = max(0, first - room), min(len(text), last + room)
    before = plain("…" * (start > 0) + text[start:first])
    at_fault = plain(text[first:last])
    after = plain(text[last:end] + "…" * (end < len(text)))
    carets = "^" * max(1, width(at_fault))
    return before + at_fault + after, " " * width(before) + carets
