"""What tells whether a file is still the same when its time is not to be trusted."""

import hashlib
from functools import partial
from pathlib import Path

_blake2b = partial(hashlib.blake2b, digest_size=16)


def digest(file: Path) -> str | None:
    """Give the BLAKE2b of a file's content (128 bits, hexadecimal), `None` when it cannot be read."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, _blake2b).hexdigest()
    except OSError:
        return None
