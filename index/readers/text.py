"""Text files: the whole of a page, as it was copied from the screen."""

from collections.abc import Iterator
from io import BufferedIOBase

from index.page import Page, PageKind
from index.readers.decoding import decode
from index.readers.files import read_whole
from index.readers.front_matter import split_front_matter
from index.readers.limits import TEXT_FILE
from index.readers.nonempty import nonempty


def read_text(stream: BufferedIOBase, path: str) -> Iterator[Page]:
    """Read a text file, with front matter or without."""
    text = decode(read_whole(stream, limit=TEXT_FILE))
    stated, content = split_front_matter(text)
    yield Page(id=path, path=path, kind=PageKind.RAW, content=nonempty(content), stated=stated)
