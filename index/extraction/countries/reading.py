"""A text as a row of words, with what a guard asks about their neighbourhood."""

from collections.abc import Iterator

from index.extraction.countries.words import APOSTROPHES, HYPHENS, WORD, fold

_SPACES = frozenset({" ", "\n", "\u00a0", "\u202f"})
_WORD_JOINTS = frozenset(HYPHENS + APOSTROPHES) | _SPACES
_LOOSE_JOINTS = frozenset(HYPHENS) | {"", "&", "(", ")"}
_WIDEST_JOINT = 8  # characters; wider ones part columns
_ABBREVIATED = frozenset({"st", "ste", "n", "s"})
_AFTER_COMMA = frozenset({"d.c", "dc"})
_SHORT = 3  # letters: words up to here are small in titles too
_CASED_LINE = 2  # words that a line needs before its capitals mean anything


class Reading:
    """The words of a text: where they stand and how they compare. Outside the text all words are empty."""

    __slots__ = ("_shouted", "keys", "spans", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in WORD.finditer(text)]
        self.keys = [fold(text[start:end]) for start, end in self.spans]
        self._shouted: dict[int, bool] = {}

    def key(self, at: int) -> str:
        """Give a word in folded form."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def word(self, at: int) -> str:
        """Give a word as it is written."""
        if not 0 <= at < len(self.keys):
            return ""
        start, end = self.spans[at]
        return self.text[start:end]

    def gap(self, at: int) -> str:
        """Give what stands between a word and the one before it; a line's end at either end of the text."""
        if not 0 < at < len(self.keys):
            return "\n"
        return self.text[self.spans[at - 1][1] : self.spans[at][0]]

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
            or (sign == "." and self.keys[at - 1] in _ABBREVIATED)
            or (sign == "," and self.keys[at] in _AFTER_COMMA)
        )

    def capitalised(self, at: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return self.word(at)[:1].isupper()

    def shouted(self, at: int) -> bool:
        """Tell whether a word stands in a line that is all capitals."""
        start, end = self._line(at)
        if start not in self._shouted:
            self._shouted[start] = self.text[start:end].isupper()
        return self._shouted[start]

    def titled(self, at: int) -> bool:
        """Tell whether a word stands in a line whose long words all begin with a capital, as headlines may."""
        capitals = [self.capitalised(word) for word in self._long_words_of_line(at)]
        return len(capitals) > _CASED_LINE and all(capitals)

    def starts_line(self, at: int) -> bool:
        """Tell whether a word is the first of its line."""
        return at == 0 or "\n" in self.gap(at)

    def _line(self, at: int) -> tuple[int, int]:
        start, end = self.spans[at]
        after = self.text.find("\n", end)
        return self.text.rfind("\n", 0, start) + 1, len(self.text) if after < 0 else after

    def _long_words_of_line(self, at: int) -> Iterator[int]:
        first = at
        while not self.starts_line(first):
            first -= 1
        last = at + 1
        while last < len(self.keys) and not self.starts_line(last):
            last += 1
        return (word for word in range(first, last) if len(self.keys[word]) > _SHORT)
