"""The line of a shell that gives what the screen shows."""

from collections.abc import Sequence

from index.engine import Sort
from index.frozen import replace
from search.command_line import arguments, command
from search.request import SNIPPETS, Request


def command_line(
    request: Request, usual: Request, *, shown: int, total: int, flags: Sequence[str] = ()
) -> str:
    """Write it: `shown` hits of `total`, from the place that `flags` name; `usual` is what settings ask for."""
    is_usual = total <= (shown if usual.limit is None else usual.limit)
    limit = usual.limit if is_usual else shown
    return command(_bare(replace(request, limit=limit)), usual, place=flags)


def saved_arguments(request: Request, usual: Request) -> tuple[str, ...]:
    """Write what a search is saved as: its words and filters, in no order and of no length."""
    bare = _bare(replace(request, sort=Sort.RELEVANCE, limit=usual.limit))
    return arguments(bare, usual)


def _bare(request: Request) -> Request:
    """Leave out what only the screen needs; a line that asks for nothing must say that it asks for everything."""
    text = request.text if request.text.strip() or request.filters else "*"
    return replace(request, text=text, offset=0, facets=(), snippets=SNIPPETS)
