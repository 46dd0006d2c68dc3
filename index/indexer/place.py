"""Where a corpus and its index lie."""

from pathlib import Path

from index.frozen import Frozen

FOLDER = ".search"
"""The index's folder inside its corpus, unless another is asked for; hidden, as .git and .notmuch are."""

MARK = "DEPECHE-INDEX"
"""The file by which a folder is known as an index."""


class Place(Frozen):
    """A corpus, and the folder of its index: inside the corpus when none is named."""

    corpus: Path
    named: Path | None = None

    @property
    def folder(self) -> Path:
        """The folder of the index."""
        return self.corpus / FOLDER if self.named is None else self.named
