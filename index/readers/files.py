"""Opening files, and reading small ones whole."""

import os
import stat
from io import BufferedIOBase
from pathlib import Path

from index.errors import ReadError

_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
_ADVICE: dict[type[OSError], str] = {
    FileNotFoundError: "it was moved or deleted meanwhile, or is a link to nothing",
    PermissionError: "give yourself the right to read it, e.g. chmod u+r",
}


def open_regular(file: Path) -> BufferedIOBase:
    """Open a file whose content lies on disk; never one that could make the reader wait, such as a pipe."""
    try:
        mode = file.stat().st_mode
        if stat.S_ISREG(mode):
            return file.open("rb")
    except OSError as error:
        raise unreadable(error) from error
    kind = _KINDS.get(stat.S_IFMT(mode), "no ordinary file")
    message = f"is {kind}, not a file"
    raise ReadError(message, hint="move it out of the corpus")


def unreadable(error: OSError) -> ReadError:
    """Say in the system's words why a file cannot be read."""
    reason = error.strerror or type(error).__name__
    hint = _ADVICE.get(type(error), "check the disk or the connection to it")
    return ReadError(f"cannot be read: {reason}", hint=hint)


def read_whole(stream: BufferedIOBase, *, limit: int) -> bytes:
    """Read all bytes of a file that has at most `limit` of them."""
    size = os.fstat(stream.fileno()).st_size
    if size > limit:
        message = f"is too large: {size:,} bytes, where at most {limit:,} are read"
        raise ReadError(message, hint="split it into one file an article")
    return stream.read()
