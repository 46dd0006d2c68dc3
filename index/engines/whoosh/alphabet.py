"""Sorted words letter by letter, so that all of them are compared with a pattern or a misspelling at once."""

from functools import cached_property

import numpy as np

from index.analysis.nearness import is_within
from index.engines.whoosh.arrays import Array, begins_of_runs
from index.engines.whoosh.strings import Strings

_UPPER_BITS, _GOES_ON = 0xC0, 0x80  # how the bytes begin that continue a letter in UTF-8
_NO_LETTER = 0xFFFFFFFF
_ANY_LETTER = "?"
_BITS = 31
_FEW = 32  # words that are compared one by one as quickly as all at once
_WORTH_COPYING = 0.7


class Letters:
    """m words as code points: `codes` (uint32) one word after the other; word i ends before `ends[i + 1]`."""

    def __init__(self, texts: Strings) -> None:
        whole = texts.blob.tobytes().decode("utf-8", "surrogatepass")
        self.codes = np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), np.uint32)
        begins = begins_of_runs((texts.blob & _UPPER_BITS) != _GOES_ON)
        self.ends = begins[texts.ends.astype(np.int64)].astype(np.int32)
        self.lengths = np.diff(self.ends)

    @cached_property
    def marks(self) -> Array:
        """Give which letters each word has: 32 bits, of which letters may share one."""
        bits = np.left_shift(np.uint32(1), self.codes & _BITS)
        return np.bitwise_or.reduceat(bits, self.ends[:-1]) if len(bits) else bits

    def like(self, word: str, edits: int) -> Array:
        """Give the words that may be so near: as long, and with the same letters, save one for each edit."""
        marks = np.bitwise_or.reduce([np.uint32(1 << (ord(letter) & _BITS)) for letter in word])
        near = np.abs(self.lengths - len(word)) <= edits
        near &= np.bitwise_count(self.marks & ~marks) <= edits
        near &= np.bitwise_count(marks & ~self.marks) <= edits
        return np.flatnonzero(near)

    def matching(self, pattern: str, first: int, after: int) -> Array:
        """Give which of the words from `first` to `after` look so: `*` is any letters, `?` one.

        Pieces between stars are taken at their first place after the one before; no other choice leaves more room.
        """
        words = np.arange(first, after)
        head, *others = pattern.split("*")
        at = self.ends[words]
        fits = self.lengths[words] >= len(head)
        words, at = words[fits], at[fits]
        fits = self._stands(head, at)
        words, at = words[fits], at[fits] + len(head)
        for piece in others[:-1]:
            words, at = self._after(piece, words, at)
        return self._ending(others, words, at)

    def _ending(self, others: list[str], words: Array, at: Array) -> Array:
        """Keep the words that end with the last piece, or where the only one ended."""
        ends = self.ends[words + 1]
        begins = at if not others else ends - len(others[-1])
        fits = (begins >= at) if others else (at == ends)
        words, begins = words[fits], begins[fits]
        kept: Array = words[self._stands(others[-1], begins)] if others else words
        return kept

    def _after(self, piece: str, words: Array, at: Array) -> tuple[Array, Array]:
        """Find the first place of a piece in each word from a place on; give the place behind it."""
        if not piece or not len(words):
            return words, at
        low, high = int(self.ends[words[0]]), int(self.ends[words[-1] + 1])
        there = np.arange(low, max(high - len(piece) + 1, low), dtype=np.int32)
        for offset, letter in enumerate(piece):
            if letter != _ANY_LETTER:
                there = there[self.codes[there + offset] == ord(letter)]
        place = np.searchsorted(there, at)
        found = np.append(there, np.iinfo(np.int32).max - len(piece))[place] + len(piece)
        fits = found <= self.ends[words + 1]
        return words[fits], found[fits].astype(np.int32)

    def _stands(self, piece: str, at: Array) -> Array:
        """Tell at which places a piece stands; there must be room for it."""
        stands = np.ones(len(at), bool)
        for offset, letter in enumerate(piece):
            if letter != _ANY_LETTER:
                stands &= self.codes[at + offset] == ord(letter)
        return stands

    def within(self, word: str, edits: int) -> Array:
        """Give the words at most so many edits away, as `is_within` does for one: a band of its table for all at once.

        Row i of the table holds, at offset o, the edits from the first i letters of `word` to the first i + o of each
        other one. After every row the words that are too far away are left out.
        """
        words = self.like(word, edits)
        if len(words) <= _FEW:
            near = [each for each in words.tolist() if is_within(word, self._text(each), edits)]
            return np.array(near, np.int64)
        band = _Band(word, edits, self, words)
        for number in range(len(word)):
            band.advance(number)
        return band.reached()

    def _text(self, word: int) -> str:
        return "".join(map(chr, self.codes[self.ends[word] : self.ends[word + 1]].tolist()))

    def column(self, words: Array, place: int) -> Array:
        """Give the letter (uint32) at a place of each word, `_NO_LETTER` behind its end."""
        inside = place < self.lengths[words]
        letters: Array = self.codes[np.where(inside, self.ends[words] + place, 0)]
        return np.where(inside, letters, np.uint32(_NO_LETTER))


class _Band:
    """The rows of such a table: `row` and the two before it are (2 * edits + 1, w) of uint8, for w words."""

    def __init__(self, word: str, edits: int, letters: Letters, words: Array) -> None:
        self._word, self._edits, self._letters = word, edits, letters
        self._far = np.uint8(edits + 1)  # stands for all that is too many
        self._words = words
        offsets = np.arange(-edits, edits + 1)
        first = np.where(offsets < 0, self._far, offsets).astype(np.uint8)
        self._row = np.repeat(first[:, None], len(self._words), axis=1)
        self._before = np.full_like(self._row, self._far)
        self._columns = {place: letters.column(self._words, place) for place in range(edits)}

    def advance(self, number: int) -> None:
        """Go on by one letter of the word."""
        self._columns.pop(number - self._edits - 2, None)
        ahead = number + self._edits
        self._columns[ahead] = self._letters.column(self._words, ahead)
        following = np.full_like(self._row, self._far)
        for offset in range(len(following)):
            length = number + 1 + offset - self._edits  # of the other words
            if length >= 0:
                following[offset] = self._fewest(number, length, offset, following)
        self._before, self._row = self._row, following
        self._leave_out()

    def _fewest(self, number: int, length: int, offset: int, following: Array) -> Array:
        if not length:
            return np.full(len(self._words), min(number + 1, int(self._far)), np.uint8)
        fewest: Array = self._row[offset] + self._differs(number, length - 1)
        if offset + 1 < len(following):
            fewest = np.minimum(fewest, self._row[offset + 1] + 1)
        if offset:
            fewest = np.minimum(fewest, following[offset - 1] + 1)
        if number and length > 1:
            swapped = self._differs(number, length - 2) | self._differs(number - 1, length - 1)
            fewest = np.where(swapped, fewest, np.minimum(fewest, self._before[offset] + 1))
        capped: Array = np.minimum(fewest, self._far)
        return capped

    def _differs(self, number: int, place: int) -> Array:
        differs: Array = self._columns[place] != ord(self._word[number])
        return differs

    def _leave_out(self) -> None:
        """Forget words that cannot come near again, where that spares much."""
        edits = np.minimum(self._row.min(axis=0), self._before.min(axis=0))
        near = np.flatnonzero(edits < self._far)
        if len(near) <= _WORTH_COPYING * len(self._words):
            self._words = self._words[near]
            self._row, self._before = self._row[:, near], self._before[:, near]
            self._columns = {place: column[near] for place, column in self._columns.items()}

    def reached(self) -> Array:
        """Give the words whose whole is near enough."""
        offset = self._letters.lengths[self._words] - len(self._word) + self._edits
        edits = self._row[offset, np.arange(len(self._words))]
        near: Array = self._words[edits < self._far]
        return near
