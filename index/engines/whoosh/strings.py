"""Many strings as two arrays: their UTF-8 bytes one after the other, and how many each of them has."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from index.engines.whoosh.arrays import Array, narrow, narrowest, spread
from index.frozen import Frozen

_NONE: Array = np.empty(0, np.uint8)
_STRIDE = 64  # sorted strings between two that are kept at hand to begin a search with


class Strings(Frozen):
    """n strings: `blob` is uint8, `lengths` (n) are unsigned."""

    blob: Array
    lengths: Array

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Strings":
        """Pack strings in their order."""
        return cls.of_bytes([text.encode("utf-8", "surrogatepass") for text in texts])

    @classmethod
    def of_bytes(cls, pieces: Sequence[bytes]) -> "Strings":
        """Pack bytes in their order, text or not."""
        lengths = np.fromiter(map(len, pieces), np.int64, len(pieces))
        return cls(np.frombuffer(b"".join(pieces), np.uint8), narrow(lengths))

    @classmethod
    def joined(cls, lists: Sequence["Strings"]) -> "Strings":
        """Put lists behind each other."""
        blob = np.concatenate([_NONE, *(own.blob for own in lists)])
        return cls(blob, np.concatenate([_NONE, *(own.lengths for own in lists)]))

    @classmethod
    def named(cls, name: str, arrays: Mapping[str, Array]) -> "Strings":
        """Take them from a file's arrays, where `named_arrays` has put them."""
        return cls(arrays[f"{name}/blob"], arrays[f"{name}/lengths"])

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the two arrays for a file."""
        return {f"{name}/blob": self.blob, f"{name}/lengths": self.lengths}

    @cached_property
    def ends(self) -> Array:
        """Where the strings end (n + 1, from 0): string i is `blob[ends[i]:ends[i + 1]]`."""
        ends = np.zeros(len(self.lengths) + 1, narrowest(len(self.blob)))
        np.cumsum(self.lengths, out=ends[1:])
        return ends

    def __len__(self) -> int:
        return len(self.lengths)

    def raw(self, number: int) -> bytes:
        """Give the bytes of one string."""
        return bytes(self._bytes[self._ends[number] : self._ends[number + 1]])

    def __getitem__(self, number: int) -> str:
        own = self._bytes[self._ends[number] : self._ends[number + 1]]
        return str(own, "utf-8", "surrogatepass")

    @cached_property
    def _bytes(self) -> memoryview:
        return self.blob.data

    @cached_property
    def _ends(self) -> memoryview:
        return self.ends.data

    def all(self) -> list[str]:
        """List the strings."""
        whole = self.blob.tobytes()
        ends = self.ends.tolist()
        return [whole[start:end].decode("utf-8", "surrogatepass") for start, end in pairwise(ends)]

    def raws(self) -> list[bytes]:
        """List the bytes of the strings."""
        whole = self.blob.tobytes()
        return [whole[start:end] for start, end in pairwise(self.ends.tolist())]

    def take(self, numbers: Array) -> "Strings":
        """Take some strings in a new order; those that stand behind each other as one."""
        if len(numbers) and (np.diff(numbers) == 1).all():
            return self._between(int(numbers[0]), int(numbers[-1]) + 1)
        starts, lengths = self.ends[numbers].astype(np.int64), self.lengths[numbers]
        return Strings(self.blob[spread(starts, lengths)], lengths)

    def _between(self, first: int, after: int) -> "Strings":
        blob = self.blob[self.ends.item(first) : self.ends.item(after)]
        return Strings(blob, self.lengths[first:after])

    def place(self, text: bytes) -> int:
        """Find where bytes stand, or would stand, among sorted strings (UTF-8 sorts as code points do)."""
        first = max(0, bisect_left(self._signposts, text) - 1) * _STRIDE
        last = min(first + _STRIDE, len(self))
        return bisect_left(range(last), text, first, key=self.raw)

    @cached_property
    def _signposts(self) -> list[bytes]:
        blob, starts, ends = self.blob.data, self.ends[:-1:_STRIDE], self.ends[1::_STRIDE]
        pairs = zip(starts.tolist(), ends.tolist(), strict=True)
        return [bytes(blob[start:end]) for start, end in pairs]

    def find(self, text: str) -> int | None:
        """Find the number of a string among sorted ones."""
        wanted = text.encode("utf-8", "surrogatepass")
        signpost = bisect_right(self._signposts, wanted) - 1
        if signpost < 0:
            return None
        first, ends = signpost * _STRIDE, self._ends
        if self._signposts[signpost] == wanted:
            return first
        last = min(first + _STRIDE, len(self.lengths))
        start = ends[first]
        near = bytes(self._bytes[start : ends[last]])
        at = near.find(wanted)  # in others as well, but sooner found than by comparing
        while at >= 0:
            number = bisect_right(ends, start + at, first, last) - 1
            if ends[number] == start + at and ends[number + 1] == start + at + len(wanted):
                return number
            at = near.find(wanted, at + 1)
        return None
