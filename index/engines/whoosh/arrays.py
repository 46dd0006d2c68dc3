"""A file of named arrays: written once, mapped into memory, viewed and never copied; no pickle is involved.

Layout, all numbers little-endian: 8 bytes of magic; the arrays, each beginning at a multiple of 64; a directory in
JSON (UTF-8) that gives for every array its offset, dtype and length; then 24 bytes: offset and length of the
directory (uint64), CRC-32 of it (uint32), CRC-32 of those 20 bytes. A file cut short has no end, a foreign one no
beginning, and both are refused when opened.
"""

import json
import mmap
import os
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, NamedTuple, TypeAlias

import numpy as np

from index.errors import UnreadableIndexError
from index.frozen import Frozen

MAGIC = b"DPCHARR1"
"""The last character is the version of the layout."""

Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]


class Chunks(NamedTuple):
    """An array (of type `dtype`) that is made piece by piece, so that it is never held as a whole."""

    dtype: np.dtype[Any]
    pieces: Iterable[Array]


NamedArrays: TypeAlias = Iterator[tuple[str, Array | Chunks]]

_ALIGNMENT = 64  # a cache line, and a multiple of every item's size
_PAGE = 1 << 21  # bytes
_TAIL = struct.Struct("<QQI")
_CHECK = struct.Struct("<I")
_NARROW = (np.uint8, np.uint16, np.uint32, np.uint64)
_HINT = "rebuild it with: search index --rebuild"


class ArrayFile(Frozen):
    """What a file of arrays holds: `arrays` by name, read-only, and `about`, plain JSON values."""

    arrays: Mapping[str, Array]
    about: Mapping[str, Any]


def narrow(values: Array) -> Array:
    """Give whole numbers of 0 and more in the smallest unsigned type that holds them."""
    return values.astype(narrowest(int(values.max()) if values.size else 0))


def narrowest(largest: int) -> np.dtype[Any]:
    """Give the smallest unsigned type for numbers up to a largest one."""
    return np.dtype(next(kind for kind in _NARROW if largest <= np.iinfo(kind).max))


def place(number: int, rising: Array) -> int:
    """Find where a number stands, or would stand, among rising ones; these are not converted to another type."""
    if number > np.iinfo(rising.dtype).max:
        return len(rising)
    return int(np.searchsorted(rising, rising.dtype.type(number)))


def spread(starts: Array, counts: Array) -> Array:
    """List the whole numbers (int64) from each of `starts` on, as many as `counts` says."""
    ends = counts.cumsum(dtype=np.int64)
    spread: Array = (starts - (ends - counts)).repeat(counts)
    spread += np.arange(ends[-1] if len(ends) else 0)
    return spread


def begins_of_runs(lengths: Array) -> Array:
    """Say where runs of these lengths begin that follow each other, and at last where all end (int64)."""
    return np.append(0, lengths.cumsum(dtype=np.int64))


def sums_of_runs(values: Array, begins: Array) -> Array:
    """Sum runs of numbers (int64) that follow each other, given where they begin and all end."""
    sums: Array = np.diff(begins_of_runs(values)[begins])
    return sums


def left_of_runs(counts: Array, values: Array, left: Array) -> tuple[Array, Array]:
    """Leave out what is not marked (bool) of runs that follow each other, of so many values each."""
    if left.all():
        return counts, values
    return sums_of_runs(left, begins_of_runs(counts)), values[left]


def nonzero(values: Array) -> Array:
    """Give the places (int64) of what is not 0; `np.flatnonzero` goes through three more functions on its way."""
    return values.nonzero()[0]


def changes(column: Array) -> Array:
    """Mark the values (bool) that differ from the one before, the first included."""
    first = np.ones(len(column), bool)
    np.not_equal(column[1:], column[:-1], out=first[1:])
    return first


def write_arrays(
    file: Path,
    arrays: Iterable[tuple[str, Array | Chunks]],
    about: Mapping[str, Any],
    *,
    lasting: bool = True,
) -> None:
    """Write a file whole, each array as it comes; see it on disk before returning when it is to last."""
    with file.open("wb") as out:
        pages = _Pages(out)
        pages.write(MAGIC)
        directory = {name: _append(pages, array) for name, array in arrays}
        text = json.dumps({"arrays": directory, "about": about}, separators=(",", ":")).encode()
        tail = _TAIL.pack(pages.size, len(text), zlib.crc32(text))
        pages.write(text + tail + _CHECK.pack(zlib.crc32(tail)))
        pages.finish()
        if lasting:
            out.flush()
            os.fsync(out.fileno())


def read_arrays(file: Path) -> ArrayFile:
    """Map a file; `UnreadableIndexError` when it is missing, cut short or not one of ours."""
    try:
        with file.open("rb") as source:
            mapped = mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:  # an empty file cannot be mapped
        raise unreadable(file, str(error)) from error
    directory = _directory(file, mapped)
    views = _Views(file)
    for name, entry in directory["arrays"].items():
        views[name] = _view(file, mapped, entry)
    return ArrayFile(views, directory["about"])


class _Views(dict[str, Array]):
    """The arrays of a file by name; an array that should be there is missed whenever it is asked for."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def __missing__(self, name: str) -> Array:
        raise unreadable(self._file, f"it lacks {name!r}")


class _Pages:
    """Writes a file in huge pages, 2 MB each.

    A system that keeps in one piece what was written so (Linux does on XFS, and from 6.16 on ext4) maps each with a
    single page fault and translates its addresses at once. Searches jump through a file, and are a tenth faster then.
    """

    def __init__(self, out: IO[bytes]) -> None:
        self.size = 0  # of all that was written
        self._out, self._held = out, bytearray()

    def write(self, data: bytes | memoryview) -> None:
        """Write what comes next, of any size, without holding more than a page of it."""
        room = _PAGE - len(self._held)
        self._held += data[:room]
        self.size += len(data)
        if len(self._held) == _PAGE:
            last = len(data) - self.size % _PAGE
            self._out.write(self._held)
            self._out.write(data[room:last])
            self._held = bytearray(data[last:])

    def finish(self) -> None:
        """Write the last piece."""
        self._out.write(self._held)


def _append(out: _Pages, array: Array | Chunks) -> tuple[int, str, int]:
    out.write(b"\0" * (-out.size % _ALIGNMENT))
    offset = out.size
    chunks = array if isinstance(array, Chunks) else Chunks(array.dtype, (array,))
    little = chunks.dtype.newbyteorder("<")
    for piece in chunks.pieces:
        out.write(np.ascontiguousarray(piece, little).ravel().view(np.uint8).data)
    return offset, little.str, (out.size - offset) // little.itemsize


def _directory(file: Path, mapped: mmap.mmap) -> dict[str, Any]:
    end = len(mapped) - _TAIL.size - _CHECK.size
    if end < len(MAGIC) or mapped[: len(MAGIC)] != MAGIC:
        raise unreadable(file, "it is not a segment of this program")
    tail = mapped[end : end + _TAIL.size]
    if _CHECK.unpack(mapped[end + _TAIL.size :])[0] != zlib.crc32(tail):
        raise unreadable(file, "it is cut short or damaged")
    offset, length, checksum = _TAIL.unpack(tail)
    text = mapped[offset : offset + length]
    if offset + length != end or zlib.crc32(text) != checksum:
        raise unreadable(file, "its directory is damaged")
    directory: dict[str, Any] = json.loads(text)
    return directory


def _view(file: Path, mapped: mmap.mmap, entry: tuple[int, str, int]) -> Array:
    offset, kind, count = entry
    dtype = np.dtype(kind)
    if dtype.hasobject or not 0 <= offset <= len(mapped) - count * dtype.itemsize:
        raise unreadable(file, "its directory points outside of it")
    return np.frombuffer(mapped, dtype, count, offset)


def unreadable(file: Path, why: str) -> UnreadableIndexError:
    """Make the error of a file that cannot be what it should be."""
    return UnreadableIndexError(
        f"a part of the index cannot be read: {why}", where=str(file), hint=_HINT
    )
