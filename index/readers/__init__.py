"""From a file to pages: one module a format, and one table that says which.

A **reader** takes an open file and gives its **pages**; what it cannot read it gives as an error in the same place,
so that nothing else of the file is lost. What a **sidecar** beside a file states of its articles wins. A new format
is a module and a line in `READERS`.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, TypeAlias

from index.errors import ReadError
from index.readers.files import open_regular, unreadable

if TYPE_CHECKING:
    from io import BufferedIOBase

    from index.page import Page

Reader: TypeAlias = "Callable[[BufferedIOBase, str], Iterator[Page | ReadError]]"
"""Gives the pages of an open file; raises `ReadError` or `OSError` for what is wrong with all of the rest."""

READERS: Mapping[str, str] = {
    ".txt": "text.read_text",
    ".html": "html.read_html",
    ".htm": "html.read_html",
    ".md": "markdown.read_markdown",
    ".markdown": "markdown.read_markdown",
    ".jsonl": "jsonl.read_json_lines",
    ".jsonl.gz": "jsonl.read_gzip_json_lines",
}
"""The kinds of files that are read, by the end of their name in lower case, and their readers: a module of this
package and a function of it, which load when a file is read. Whether a file counts is asked by every search."""

_OF_LINES = frozenset({".jsonl", ".jsonl.gz"})


def suffix_of(path: str | PurePath) -> str | None:
    """Give the longest key of `READERS` that a file name ends with, in any case, or `None`."""
    name = PurePath(path).name.lower()
    return max((suffix for suffix in READERS if name.endswith(suffix)), key=len, default=None)


def read(file: Path, *, path: str, sidecar: Path | None = None) -> "Iterator[Page | ReadError]":
    """Read a file; `path` is how it is called from the corpus, with `/`. What a `sidecar` states wins.

    Errors are values here: each names the path, or `path:line`, or the sidecar, and nothing is raised.
    """
    pages = _pages(file, path)
    if sidecar is None:
        return pages
    from index.readers.sidecars import with_last_word  # noqa: PLC0415 - few files have one

    called = path + sidecar.name.removeprefix(file.name)
    return with_last_word(pages, sidecar, path=called, of_lines=suffix_of(file) in _OF_LINES)


def _pages(file: Path, path: str) -> "Iterator[Page | ReadError]":
    try:
        reader = _reader(_known(file))
        with open_regular(file) as stream:
            yield from reader(stream, path)
    except ReadError as error:
        yield ReadError(error.what, where=path, hint=error.hint)
    except OSError as error:
        yield ReadError(unreadable(error).what, where=path, hint=unreadable(error).hint)


def _reader(suffix: str) -> Reader:
    module, _, function = READERS[suffix].partition(".")
    reader: Reader = getattr(import_module(f"{__name__}.{module}"), function)
    return reader


def _known(file: Path) -> str:
    suffix = suffix_of(file)
    if suffix is None:
        message = "is not a kind of file that is read"
        raise ReadError(message, hint=f"kinds are {', '.join(READERS)}")
    return suffix
