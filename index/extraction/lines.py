"""The lines of a page, and what each of them looks like.

Every rule here looks at a bounded part of a line, so that a text without line breaks costs no more than its length.
"""

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import TypeAlias

from index.extraction import furniture
from index.frozen import Frozen

_LOOKED_AT = 2_000
"""Characters of a line in which words are counted."""

_SENTENCE_WORDS = 8
_SHORT_SENTENCE_WORDS = 5
_LONG_WORDS = 25
_LONGEST_HEADING = 80
_LONGEST_CALL = 300
_LONGEST_CAPTION = 500
_LONGEST_NOTICE = 600
"""Characters; more is text, whatever it begins with or contains."""

_REMEMBERED = 4_096
"""Short lines whose look is remembered, as pages of one site have the same ones."""

_WRAP_COLUMNS = range(40, 101)
"""Lengths of the lines of hard-wrapped text, but for the last of a paragraph."""

_WORD = re.compile(r"\w+")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_IDEOGRAPHS_A_WORD = 2
_END = re.compile(r"[.!?…:;\u3002\uff01\uff1f\u061f\u0964][\"'”’»\u203a)\]\s]*$|\]\(.*\)\.?$")
_TEASER = re.compile(r"(?:\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\))\W*$")
BULLET = r"[•*·▪◦‣▸►■□≡–-]\s+"
_BULLET = re.compile(BULLET)
_TAIL = 24
"""Characters at the end of a line in which its end is looked for."""


class Look(Enum):
    """What a line looks like."""

    SENTENCE = auto()  # of some length, with an end
    LONG = auto()  # many words without an end
    SHORT_SENTENCE = auto()
    CAPTION = auto()  # with the credit of a picture
    RELATED = auto()  # the heading of links to other articles
    HEADING = auto()  # of another part of the page
    COMMENTS = auto()  # the heading of what readers wrote
    SIGN_OFF = auto()  # with which an agency ends a story
    CALL = auto()  # to subscribe
    LINK = auto()  # to another article
    FURNITURE = auto()  # cookies, rights
    TEASER = auto()  # the beginning of another article, cut off
    OTHER = auto()  # navigation, titles, names


class Line(Frozen):
    """A line that is not blank: its place among all lines, its stripped text, how many words, what it looks like."""

    index: int
    text: str
    words: int
    look: Look


def paragraphs(text: str) -> list[str]:
    """Split a text into lines, joining those that were broken at a margin; blank ones stay."""
    joined: list[str] = []
    block: list[str] = []
    for line in [*text.splitlines(), ""]:
        if block and (not line.strip() or _indent(line) > _indent(block[-1])):
            joined += _unwrapped(block)
            block = []
        if line.strip():
            block.append(line)
        else:
            joined.append("")
    return joined[:-1]


def look_at(lines: Sequence[str]) -> list[Line]:
    """Describe the lines that are not blank."""
    stripped = ((index, line.strip()) for index, line in enumerate(lines))
    return [Line(index, text, *_described(text)) for index, text in stripped if text]


def count_words(text: str) -> int:
    """Count words, two ideographs being one; of a very long text, those at its beginning."""
    sample = text[:_LOOKED_AT]
    words = _WORD.subn("", sample)[1]  # counted without a list
    if sample.isascii():
        return words
    return words + len(_IDEOGRAPH.findall(sample)) // _IDEOGRAPHS_A_WORD


def ends(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return not text[-1:].isalnum() and _END.search(text[-_TAIL:]) is not None


def without_bullet(text: str) -> str:
    """Leave out the mark of a list item."""
    return _BULLET.sub("", text, count=1) if _BULLET.match(text) else text


def _described(text: str) -> tuple[int, Look]:
    return _described_before(text) if len(text) <= _LONGEST_HEADING else _describe(text)


def _describe(text: str) -> tuple[int, Look]:
    words = count_words(text)
    return words, _special_look(text) or _plain_look(text, words)


_described_before = lru_cache(maxsize=_REMEMBERED)(_describe)


def _plain_look(text: str, words: int) -> Look:
    if ends(text) and words >= _SENTENCE_WORDS:
        return Look.SENTENCE
    if _BULLET.match(text):
        return Look.OTHER
    if words >= _LONG_WORDS:
        return Look.LONG
    return Look.SHORT_SENTENCE if ends(text) and words >= _SHORT_SENTENCE_WORDS else Look.OTHER


_Looks: TypeAlias = tuple[tuple[int, Callable[[str], object], Look], ...]
_SPECIAL: _Looks = (
    (_LONGEST_HEADING, furniture.is_comments, Look.COMMENTS),
    (_LONGEST_CALL, furniture.is_sign_off, Look.SIGN_OFF),
    (_LONGEST_NOTICE, furniture.is_lead_in, Look.LINK),
    (_LONGEST_HEADING, furniture.is_related, Look.RELATED),
    (_LONGEST_HEADING, furniture.is_heading, Look.HEADING),
)
_NOTICES: _Looks = (
    (_LONGEST_CALL, furniture.is_call, Look.CALL),
    (_LONGEST_NOTICE, furniture.is_legal, Look.FURNITURE),
)
"""What a line no longer than so many characters is, when its small letters match; the first that does."""


def _special_look(text: str) -> Look | None:
    """Tell a line by what it is headed with, by the credit of a picture, by what it has anywhere, in this order."""
    if len(text) > _LONGEST_NOTICE:
        return None
    small = text.lower()
    look = _first_look(small, _SPECIAL)
    if look is None and len(text) <= _LONGEST_CAPTION and furniture.has_credit(text):
        return Look.CAPTION
    if look is None and furniture.may_be_notice(small):
        look = _first_look(small, _NOTICES)
    return look or (Look.TEASER if _TEASER.search(text) else None)


def _first_look(small: str, table: _Looks) -> Look | None:
    for longest, matches, look in table:
        if len(small) <= longest and matches(small):
            return look
    return None


def _unwrapped(block: list[str]) -> list[str]:
    """Join lines that follow each other without a blank one, when they look broken at a margin."""
    if not _is_wrapped(block):
        return block
    return [" ".join(line.strip() for line in block)]


def _is_wrapped(block: list[str]) -> bool:
    """Tell so by even lengths, and by half of the lines going on in small letters."""
    *full, last = (line.rstrip() for line in block)
    if not full or not all(len(line) in _WRAP_COLUMNS for line in full):
        return False
    if len(last) >= _WRAP_COLUMNS.stop:
        return False
    going_on = sum(line.lstrip()[0].islower() for line in block[1:])
    return going_on * 2 >= len(full)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
