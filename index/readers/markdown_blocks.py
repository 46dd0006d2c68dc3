"""From Markdown to paragraphs of plain text, each on one line.

Read is what CommonMark 0.31 (https://spec.commonmark.org/0.31.2/) has in common with the notes of Obsidian and Joplin.
The structure goes and the words stay; where Markdown is ambiguous, marks stay rather than words go. Every pattern
here takes time in proportion to the text, whatever the text is.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from index.frozen import Frozen
from index.readers.markdown_spans import shield, strip_spans

_SPACES = re.compile(r"[ \t]+")
_UNDERLINED = re.compile(r"^[ \t]*([^\s#>|].*)\n=+[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
_QUOTE = re.compile(r"(?:> ?)+(?:\[![\w-]+\][+-]? ?)?")  # [!note] opens a callout of Obsidian's
_RULE = re.compile(r"[-:|=*_ ]{3,}|-+")  # also below a heading, and below the head of a table
_DEFINITION = re.compile(r"\[(?!\^)[^\[\]]+\]: ?\S+(?: [\"'(].*)?")  # where a link leads
_HEADING = re.compile(r"(#{1,6})(?: |$)")
_CLOSING = re.compile(r"(?: #+)?$")
_CELL_END = re.compile(r"(?<!\\)\|")
# An item of a list, perhaps with a box to tick, or a footnote. A year that ends a sentence is none: three digits.
_ITEM = re.compile(r"(?:(?:[-*+]|\d{1,3}[.)]) )+(?:\[[ xX]\] )?|\[\^[^\[\]]+\]: ?")


class Block(Frozen):
    """A paragraph, or a heading of some `level` from 1; a paragraph has 0."""

    text: str
    level: int = 0


def blocks(markdown: str) -> Iterator[Block]:
    """Give the paragraphs, headings, list items, table rows and lines of code that hold any text."""
    text = _UNDERLINED.sub(r"# \1", _without_comments(markdown))
    lines = _separated(_unquoted(_unfenced(text.split("\n"))))
    for is_text, run in groupby(lines, key=bool):
        block = _block(" ".join(run))
        if is_text and block.text:
            yield block


def _block(line: str) -> Block:
    heading = _HEADING.match(line)
    if heading is None:
        return Block(strip_spans(line))
    return Block(strip_spans(_CLOSING.sub("", line[heading.end() :])), len(heading[1]))


def _without_comments(text: str) -> str:
    """Drop `<!-- comments -->`; one that never ends is text."""
    kept, position = [], 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        kept.append(text[position:start])
        position = end + len("-->")
    return "".join(kept) + text[position:]


def _unfenced(lines: Iterable[str]) -> Iterator[str]:
    """Trim lines, and set each line of fenced code apart with nothing in it that could be read as a mark."""
    fence = ""
    for raw in lines:
        line = _SPACES.sub(" ", raw).strip(" ")
        mark = _FENCE.match(line)
        if not fence:
            fence = mark[0] if mark else ""
            yield "" if mark else line
        elif line.startswith(fence) and not line.strip(fence[0]):
            fence = ""
        else:
            yield from ("", shield(line), "")


def _unquoted(lines: Iterable[str]) -> Iterator[str]:
    """Take off the marks of quotes; a quote begins a paragraph, and ends at a blank line."""
    quoted = False
    for line in lines:
        mark = _QUOTE.match(line)
        if mark and not quoted:
            yield ""
        quoted = bool(mark) or (quoted and bool(line))
        yield line[mark.end() :] if mark else line


def _separated(lines: Iterable[str]) -> Iterator[str]:
    """Put blank lines between what are blocks of their own, so that the others are wrapped paragraphs."""
    for line in lines:
        item = _ITEM.match(line)
        if _RULE.fullmatch(line) or _DEFINITION.fullmatch(line):
            yield ""
        elif line.startswith("|"):
            yield from ("", _CELL_END.sub(" ", line).strip(), "")
        elif _HEADING.match(line):
            yield from ("", line, "")
        elif item:
            yield from ("", line[item.end() :])
        else:
            yield line.removesuffix("\\")  # a line break where it was written
