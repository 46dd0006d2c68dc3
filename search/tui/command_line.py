"""The line of a shell that gives what the screen shows."""

import shlex
from collections.abc import Sequence

from index.engine import Sort
from index.frozen import replace
from search.request import PAGE, SNIPPETS, Request, command


def command_line(request: Request, *, shown: int, total: int, flags: Sequence[str] = ()) -> str:
    """Write it: `shown` hits of `total`, from the place that `flags` name."""
    limit = PAGE if total <= PAGE else shown
    program, name, *rest = shlex.split(command(_bare(replace(request, limit=limit))))
    return shlex.join((program, name, *flags, *rest))


def saved_arguments(request: Request) -> tuple[str, ...]:
    """Write what a search is saved as: its words and filters, in no order and of no length."""
    bare = _bare(replace(request, sort=Sort.RELEVANCE, limit=PAGE))
    return tuple(shlex.split(command(bare))[2:])


def _bare(request: Request) -> Request:
    """Leave out what only the screen needs; a line that asks for nothing must say that it asks for everything."""
    text = request.text if request.text.strip() or request.filters else "*"
    return replace(request, text=text, offset=0, facets=(), snippets=SNIPPETS)
