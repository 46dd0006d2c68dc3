"""Which characters a text may hold, whatever it was read from."""

import re

# Controls but the tab, halves of surrogate pairs, the byte-order mark, and the two that are no characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def clean(text: str) -> str:
    r"""Put `\n` between lines, however they end, and drop what cannot be printed or written as UTF-8."""
    return "\n".join(map(_printable, text.splitlines()))


def one_line(text: str) -> str:
    """Write a text on one line, with single spaces."""
    line = " ".join(text.split())
    return line if line.isprintable() else " ".join(_UNPRINTABLE.sub("", line).split())


def _printable(line: str) -> str:
    # A no-break space is not "printable", so this decides nothing; it is three times as fast where it can.
    return line if line.isprintable() else _UNPRINTABLE.sub("", line)
