"""The index in Whoosh's form, kept and read as arrays; the only place that imports Whoosh.

A **segment** is a finished set of articles in one file of arrays; **contents** name the segments of the index now. A
**posting** says that a term occurs in a document; **facts** are columns of values. A **snapshot** is all segments with
their statistics; a **mask** marks documents (one bool each); **evaluation** turns a query into matches.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Self

from index.engines.whoosh.contents import FORMAT, Contents, write_contents
from index.engines.whoosh.searcher import ArraySearcher

if TYPE_CHECKING:
    from index.engines.whoosh.kept import Kept
    from index.engines.whoosh.writer import ArrayPortion, ArrayWriter


class WhooshEngine:
    """An `Engine` that keeps a Whoosh index whose codec is arrays."""

    def __init__(self) -> None:
        self._kept: Kept | None = None

    def __reduce__(self) -> tuple[type[Self], tuple[()]]:
        return type(self), ()  # what is kept stays in its process

    @property
    def name(self) -> str:
        """The name it has in `ENGINES`."""
        return "whoosh"

    @property
    def version(self) -> int:
        """The version of its files."""
        return FORMAT

    def create(self, folder: Path) -> None:
        """Make an empty index in an empty or missing folder."""
        folder.mkdir(parents=True, exist_ok=True)
        write_contents(folder, Contents(0))

    def write(self, folder: Path) -> "ArrayWriter":
        """Open an index to change it."""
        from index.engines.whoosh.writer import ArrayWriter  # noqa: PLC0415 - a search needs no writer

        return ArrayWriter(folder)

    def portion(self, folder: Path) -> "ArrayPortion":
        """Begin a portion for the writer that another process has open."""
        from index.engines.whoosh.kept import Kept  # noqa: PLC0415 - as above
        from index.engines.whoosh.writer import ArrayPortion  # noqa: PLC0415

        self._kept = self._kept or Kept()
        return ArrayPortion(folder, self._kept)

    def open(self, folder: Path) -> ArraySearcher:
        """Open an index to search it; `UnreadableIndexError` when it is not one of this engine's."""
        return ArraySearcher(folder)
