"""What the file system says of a sidecar without opening it."""

from typing import NamedTuple


class Stamp(NamedTuple):
    """What follows the name of the file that it speaks for, its size in bytes and when it changed, in ns since 1970."""

    ending: str
    size: int
    mtime_ns: int
