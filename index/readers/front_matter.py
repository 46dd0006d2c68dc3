"""The block of YAML between two lines of `---` at the very top of a note."""

import re

from index.errors import ReadError
from index.page import Stated
from index.readers.limits import FRONT_MATTER
from index.readers.plain_yaml import mapping
from index.readers.stated import stated

_BLOCK = re.compile(
    r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)


def split_front_matter(text: str) -> tuple[Stated, str]:
    """Take what a text states at its top, and the text after it.

    What is no mapping in YAML is part of the text: a page may begin with a rule.
    """
    block = _BLOCK.match(text, 0, FRONT_MATTER)
    if block is None:
        return Stated(), text
    try:
        return stated(mapping(block["yaml"])), text[block.end() :]
    except ReadError:
        return Stated(), text
