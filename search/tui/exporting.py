"""The whole answer as a file, in any of the formats of the command line."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from index.engine import Searcher
from index.errors import StoreError
from index.frozen import replace
from search.render import FORMATS, shows_snippets
from search.render.surface import Surface
from search.request import Answer, Request, ask

ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        ".csv": "csv",
        ".tsv": "tsv",
        ".json": "json",
        ".ndjson": "ndjson",
        ".jsonl": "ndjson",
        ".txt": "text",
        ".files": "files",
        ".ids": "ids",
    }
)
"""The formats by the ending of a file's name."""


def export(request: Request, searcher: Searcher, file: Path, on: Surface) -> int:
    """Write all hits of a request, and give how many there are; the file is there as a whole or not at all."""
    name = ENDINGS[file.suffix.lower()]
    snippets = request.snippets if shows_snippets(name, on) else 0
    whole = replace(request, offset=0, limit=None, facets=(), snippets=snippets)
    results = ask(whole, searcher)
    lines = FORMATS[name](Answer(whole, results), on)
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("w", encoding="utf-8", errors="surrogateescape") as stream:
            stream.writelines(f"{line}\n" for line in lines)
        part.replace(file)
    except OSError as error:
        what = f"the file cannot be written: {error.strerror or error}"
        raise StoreError(what, where=str(file), hint="name another one") from error
    return results.total
