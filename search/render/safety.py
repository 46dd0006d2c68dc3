"""Text from articles, made harmless for a terminal and for spreadsheets.

A title may hold terminal escapes (they move the cursor, change its colours, name its window) or marks that turn the
direction of writing. Each such character becomes one visible character, so ranges of matches stay right.
"""

import unicodedata

from index.lazy import pattern

_PICTURES: dict[int, int | str] = {
    code: 0x2400 + code for code in range(0x20)
}  # U+2400 ff. show the control characters
_SPACES = dict.fromkeys((*b"\t\n\v\f\r", 0x85, 0x2028, 0x2029), " ")
_TURNING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HIDDEN = dict.fromkeys((0x7F, *range(0x80, 0xA0), *_TURNING, *range(0xD800, 0xE000)), "\ufffd")
_VISIBLE = {**_PICTURES, **_HIDDEN, **_SPACES}
_UNSAFE_IN_JSON = pattern("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(text: str) -> str:
    """Give a text of one line, as long as it was, without control characters."""
    return text.translate(_VISIBLE)


def escaped(json_text: str) -> str:
    """Write what a terminal would obey, and what is no UTF-8, as escapes of JSON."""
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", json_text)


def cell(text: str) -> str:
    """Give a cell that no spreadsheet takes for a formula (OWASP, CSV injection): an apostrophe goes before it."""
    shown = plain(text)
    return f"'{shown}" if text.startswith(_FORMULA) else shown


def width(text: str) -> int:
    """Count the columns of a text on a terminal: wide letters take two, accents of their own none."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
