"""How answers look: one module a kind of output, and the tables of formats.

A **format** takes an answer and the **surface** it is written on, and gives lines without their ends. Text from
articles passes through `safety` before it reaches a terminal.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from search.render.names import files, ids
from search.render.objects import HIT_KEYS, answer_json, answer_ndjson
from search.render.surface import Surface
from search.render.tables import COLUMNS, facets_csv, facets_tsv, hits_csv, hits_tsv
from search.render.text import answer_text, facets_text
from search.request import Answer

Format = Callable[[Answer, Surface], Iterator[str]]
"""Lines of an answer, without their ends."""

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "text": answer_text,
        "json": answer_json,
        "ndjson": answer_ndjson,
        "csv": hits_csv,
        "tsv": hits_tsv,
        "files": files,
        "ids": ids,
    }
)
"""The formats of hits."""

FACET_FORMATS: Mapping[str, Format] = MappingProxyType(
    {"text": facets_text, "json": answer_json, "csv": facets_csv, "tsv": facets_tsv}
)
"""The formats of facets."""


def shows_snippets(name: str, on: Surface) -> bool:
    """Tell whether a format shows snippets: making them takes longer than the search."""
    return on.is_read if name == "text" else name in {"json", "ndjson"}


WITH_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"json": HIT_KEYS, "ndjson": HIT_KEYS, "csv": COLUMNS, "tsv": COLUMNS}
)
"""The formats of hits whose keys can be chosen, with all their keys."""

WITH_FACETS = frozenset({"text", "json"})
"""The formats of hits that can show facets beside them."""
