"""Markdown files: notes as web clippers and note-taking programs keep them."""

from collections.abc import Iterator
from io import BufferedIOBase

from index.frozen import replace
from index.page import Page, PageKind
from index.readers.characters import one_line
from index.readers.decoding import decode
from index.readers.files import read_whole
from index.readers.front_matter import split_front_matter
from index.readers.limits import STATED_VALUE, TEXT_FILE
from index.readers.markdown_blocks import Block, blocks
from index.readers.nonempty import nonempty


def read_markdown(stream: BufferedIOBase, path: str) -> Iterator[Page]:
    """Read a note; a heading `#` that opens it is its title when front matter has none."""
    stated, text = split_front_matter(decode(read_whole(stream, limit=TEXT_FILE)))
    parts = list(blocks(text))
    if stated.title is None and parts and parts[0].level == 1:
        stated = replace(stated, title=parts[0].text[:STATED_VALUE])
    body = parts[_repeats(parts, stated.title) :]
    content = nonempty("\n".join(part.text for part in body))
    yield Page(id=path, path=path, kind=PageKind.CLEAN, content=content, stated=stated)


def _repeats(parts: list[Block], title: str | None) -> bool:
    """Tell whether a text opens with its title as a heading."""
    if title is None or not parts or not parts[0].level:
        return False
    return one_line(parts[0].text)[:STATED_VALUE].casefold() == title.casefold()
