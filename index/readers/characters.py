"""Which characters a text may hold, whatever it was read from."""

import re

_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Controls but tab and line feed, halves of surrogate pairs, the byte-order mark, and the two that are no characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def clean(text: str) -> str:
    r"""End every line with `\n`, and drop what cannot be printed or written as UTF-8."""
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """Write a text on one line, with single spaces."""
    return " ".join(clean(text).split())
