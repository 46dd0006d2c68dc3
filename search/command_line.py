"""A request as the command line that asks it."""

import shlex
from collections.abc import Iterator, Sequence

from index.engine import Sort
from index.query import Filter, ValueField
from search import parser
from search.request import Request, flag_of

_USUAL = Request()


def command(request: Request, usual: Request = _USUAL, *, place: Sequence[str] = ()) -> str:
    """Write the line `search query ...` that gives the same answer, quoted for a shell.

    It says what is not as in the `usual` request, which is what settings make of a line without flags; `place` are the
    flags that say where the articles are.
    """
    return shlex.join(("search", "query", *place, *arguments(request, usual)))


def arguments(request: Request, usual: Request = _USUAL) -> tuple[str, ...]:
    """Write what stands behind `search query`."""
    flags = {flag_of(kept): kept for kept in reversed(request.filters)}
    text = _text_with(request.text, [k for k in request.filters if flags[flag_of(k)] is not k])
    words = ["--", text] if text.startswith("-") else [text] if text else []
    return (*_filter_flags(flags), *_other_flags(request, usual), *words)


def _text_with(text: str, further: list[Filter]) -> str:
    """Write filters into the text for which there is no flag left."""
    if not further:
        return text.strip()
    return " ".join((*([f"({text})"] if text.strip() else []), *map(parser.filter_text, further)))


def _filter_flags(flags: dict[str, Filter]) -> Iterator[str]:
    for flag in reversed(flags):
        yield from (flag, parser.values_text(flags[flag]))


def _other_flags(request: Request, usual: Request) -> Iterator[str]:
    if request.sort is not Sort.RELEVANCE:
        yield f"--sort={request.sort}"
    if request.limit != usual.limit:
        yield f"--limit={request.limit or 0}"
    if request.offset:
        yield f"--offset={request.offset}"
    yield from (f"--facet={facet}" for facet in request.facets)
    if request.snippets != usual.snippets:
        yield f"--snippets={request.snippets}"
    if request.translate != usual.translate:
        yield "--translate" if request.translate else "--no-translate"
    if usual.names_languages and not request.names_languages:
        yield f"--{ValueField.LANGUAGE}=*"
    if request.group:
        yield "--group-duplicates"
