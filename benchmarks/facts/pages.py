"""Web pages that people have read and noted down, as a `pages.jsonl` and a folder of files in a tar."""

import json
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from facts.visible import visible_text

from index.article import Article
from index.errors import ReadError
from index.extraction import extract
from index.frozen import Frozen
from index.page import Page, PageKind
from index.readers import read


class Noted(Frozen):
    """A page and what was noted of it; `text` is what a reader sees of the page."""

    name: str
    page: Page
    text: str
    notes: Mapping[str, Any]

    @property
    def language(self) -> str:
        """The language that the page declares: "en", "fr" or "other"."""
        declared = (self.notes["lang_attr"] or "")[:2]
        return declared if declared in {"en", "fr"} else "other"

    def of_markup(self) -> Article | None:
        """Read it as a saved page; `None` when it shows no text."""
        return read_article(self.page)

    def of_text(self) -> Article | None:
        """Read it as a page that was copied as text."""
        name = f"{self.name}.txt"
        return read_article(Page(id=name, path=name, kind=PageKind.RAW, content=self.text))


def by_language(pages: Sequence[Noted]) -> dict[str, Sequence[int]]:
    """Give the places of all pages, and of those in each language."""
    languages = sorted({page.language for page in pages})
    every = {"all": range(len(pages))}
    return every | {
        language: [place for place, page in enumerate(pages) if page.language == language]
        for language in languages
    }


def read_article(page: Page) -> Article | None:
    """Extract an article; `None` when there is none."""
    try:
        return extract(page)
    except ReadError:
        return None


@contextmanager
def noted_pages(archive: Path) -> Iterator[list[Noted]]:
    """Unpack the pages and read them."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as scratch:
        folder = Path(scratch)
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
        lines = (folder / "pages.jsonl").read_text(encoding="utf-8").splitlines()
        yield [page for row in map(json.loads, lines) for page in _noted(folder, row)]


def _noted(folder: Path, row: Mapping[str, Any]) -> Iterator[Noted]:
    for page in read(folder / "html" / row["id"], path=row["id"]):
        if isinstance(page, Page):
            yield Noted(row["id"], page, visible_text(page.content), row)
