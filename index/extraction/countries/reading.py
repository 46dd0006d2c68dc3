"""A text as a row of words, with what a guard asks about their neighbourhood."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from index.extraction.countries.words import APOSTROPHES, HYPHENS, fold, split

_SPACES = frozenset({" ", "\n", "\u00a0", "\u202f"})
_WORD_JOINTS = frozenset(HYPHENS + APOSTROPHES) | _SPACES
_LOOSE_JOINTS = frozenset(HYPHENS) | {"", "&", "(", ")"}
_BREAK = "\n\n"
_WIDEST_JOINT = 8  # characters; wider ones part columns
_ABBREVIATED = frozenset({"st", "ste", "n", "s"})
_AFTER_COMMA = frozenset({"d.c", "dc"})
_SHORT = 3  # letters: words up to here are small in titles too
_CASED_LINE = 2  # words that a line needs before its capitals mean anything


class Reading:
    """The words of a text: where they stand and how they compare. Outside the text all words are empty."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._pieces = split(text)
        self.words = self._pieces[1::2]
        self._shouted: dict[int, bool] = {}
        self._titled: dict[int, bool] = {}

    @cached_property
    def distinct(self) -> frozenset[str]:
        """All words of the text, as they are written."""
        return frozenset(self.words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of the text, in folded form."""
        return frozenset(map(fold, self.distinct))

    def key(self, at: int) -> str:
        """Give a word in folded form."""
        return fold(self.words[at]) if 0 <= at < len(self.words) else ""

    def word(self, at: int) -> str:
        """Give a word as it is written."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> str:
        """Give what stands between a word and the one before it; a line's end at either end of the text."""
        return self._pieces[2 * at] if 0 < at < len(self.words) else "\n"

    def start(self, at: int) -> int:
        """Give the character with which a word begins."""
        return self._offsets[2 * at]

    def end(self, at: int) -> int:
        """Give the character behind a word."""
        return self._offsets[2 * at + 1]

    @cached_property
    def _offsets(self) -> list[int]:
        return list(accumulate(map(len, self._pieces)))

    def sign(self, at: int) -> str:
        """Give the marks between a word and the one before it in its paragraph, without spaces."""
        gap = self.gap(at)
        return "" if _BREAK in gap else gap.strip(" \n")

    def spaced(self, at: int) -> bool:
        """Tell whether nothing but a space stands between a word and the one before it."""
        return self.gap(at) in _SPACES - {"\n"}

    def hyphenated(self, at: int) -> bool:
        """Tell whether a hyphen joins a word to the one before it."""
        return self.gap(at) in HYPHENS

    def joined(self, at: int) -> bool:
        """Tell whether a word may belong to one name with the one before it."""
        gap = self.gap(at)
        if gap in _WORD_JOINTS:
            return True
        if len(gap) > _WIDEST_JOINT or gap.count("\n") > 1:
            return False
        sign = gap.strip()
        return (
            sign in _LOOSE_JOINTS
            or (sign == "." and self.key(at - 1) in _ABBREVIATED)
            or (sign == "," and self.key(at) in _AFTER_COMMA)
        )

    def capitalised(self, at: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return self.word(at)[:1].isupper()

    def shouted(self, at: int) -> bool:
        """Tell whether a word stands in a line that is all capitals."""
        line = self._line(at)
        if line not in self._shouted:
            self._shouted[line] = self.text[slice(*self._ends(line))].isupper()
        return self._shouted[line]

    def titled(self, at: int) -> bool:
        """Tell whether a word stands in a line whose long words all begin with a capital, as headlines may."""
        line = self._line(at)
        if line not in self._titled:
            self._titled[line] = self._is_titled(line)
        return self._titled[line]

    def starts_line(self, at: int) -> bool:
        """Tell whether a word is the first of its line."""
        return "\n" in self.gap(at)

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        for line in self.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def _line(self, at: int) -> int:
        return bisect_right(self._line_starts, self.start(at)) - 1

    def _ends(self, line: int) -> tuple[int, int]:
        return self._line_starts[line], self._line_starts[line + 1] - 1

    def _is_titled(self, line: int) -> bool:
        starts = self._offsets[:-1:2]
        first, last = (bisect_left(starts, offset) for offset in self._ends(line))
        long_words = [at for at in range(first, last) if len(self.key(at)) > _SHORT]
        return len(long_words) > _CASED_LINE and all(map(self.capitalised, long_words))
