"""How answers look: one module a kind of output, and the tables of formats.

A **format** takes an answer and the **surface** it is written on, and gives lines without their ends. Text from
articles passes through `safety` before it reaches a terminal.
"""

from collections.abc import Callable, Iterator, Mapping

from index import lazy
from search.render.surface import Surface
from search.request import Answer

Format = Callable[[Answer, Surface], Iterator[str]]
"""Lines of an answer, without their ends."""

FORMATS: Mapping[str, Format] = lazy.Table(
    __name__,
    {
        "text": "text.answer_text",
        "json": "objects.answer_json",
        "ndjson": "objects.answer_ndjson",
        "csv": "tables.hits_csv",
        "tsv": "tables.hits_tsv",
        "files": "names.files",
        "ids": "names.ids",
    },
)
"""The formats of hits."""

FACET_FORMATS: Mapping[str, Format] = lazy.Table(
    __name__,
    {
        "text": "text.facets_text",
        "json": "objects.answer_json",
        "csv": "tables.facets_csv",
        "tsv": "tables.facets_tsv",
    },
)
"""The formats of facets."""


def shows_snippets(name: str, on: Surface) -> bool:
    """Tell whether a format shows snippets: making them takes longer than the search."""
    return on.is_read if name == "text" else name in {"json", "ndjson"}


WITH_KEYS: Mapping[str, tuple[str, ...]] = lazy.Table(
    __name__,
    {
        "json": "objects.HIT_KEYS",
        "ndjson": "objects.HIT_KEYS",
        "csv": "tables.COLUMNS",
        "tsv": "tables.COLUMNS",
    },
)
"""The formats of hits whose keys can be chosen, with all their keys."""

WITH_FACETS = frozenset({"text", "json"})
"""The formats of hits that can show facets beside them."""
