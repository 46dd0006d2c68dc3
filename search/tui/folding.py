"""Which panes are shown: all on a wide terminal, two on one of middle width, one on a narrow one."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Pane(StrEnum):
    """A part of the screen that can have the focus."""

    QUERY = "query"
    CHIPS = "chips"
    FACETS = "facets"
    HITS = "hits"
    ARTICLE = "article"
    MONTHS = "months"


FOLDING = (Pane.FACETS, Pane.HITS, Pane.ARTICLE)
"""The panes that stand side by side."""

_MIDDLE, _WIDE = 100, 140  # columns
_TWO: Mapping[Pane, tuple[Pane, ...]] = MappingProxyType(
    {
        Pane.FACETS: (Pane.FACETS, Pane.HITS),
        Pane.HITS: (Pane.FACETS, Pane.HITS),
        Pane.ARTICLE: (Pane.HITS, Pane.ARTICLE),
    }
)


def shown(columns: int, main: Pane) -> tuple[Pane, ...]:
    """Give the panes that are shown while `main` is the one that is used."""
    if columns >= _WIDE:
        return FOLDING
    return _TWO[main] if columns >= _MIDDLE else (main,)
