"""Forms by their words, so that reading a text costs one look-up a word."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.extraction.countries.notation import Form, Spelling
from index.extraction.countries.reading import Reading
from index.extraction.countries.words import WORD, fold, keys

_REMEMBERED = 1 << 16
"""Words that are not looked up again."""


@dataclass(frozen=True, slots=True)
class Match:
    """A form found at the words `first` to `last`, the latter not included."""

    form: Form
    first: int
    last: int


class _Node:
    """What may follow the words up to here, and the forms that end here, with the places of their capitals."""

    __slots__ = ("children", "forms")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.forms: list[tuple[Form, tuple[int, ...]]] = []


class Trie:
    """A tree of words in which all forms are looked for at once."""

    __slots__ = ("_beginning", "_root", "_seen")

    def __init__(self, forms: Iterable[Form]) -> None:
        self._root = _Node()
        self._seen: set[str] = set()
        self._beginning: set[str] = set()
        for form in forms:
            self._add(form)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Find forms from left to right, the longest first; they do not overlap."""
        reached = 0
        for at in self._beginnings(reading):
            match = self._longest(reading, at) if at >= reached else None
            if match is not None:
                yield match
                reached = match.last

    def _beginnings(self, reading: Reading) -> list[int]:
        """List the words that may begin a form: "the" does so only before the second word of one."""
        beginning = self._of_these(reading.distinct)
        places = [at for at, word in enumerate(reading.words) if word in beginning]
        return [at for at in places if self._may_begin(reading, at)]

    def _of_these(self, words: frozenset[str]) -> set[str]:
        """Choose the words that some form begins with, by two operations on sets for all that were seen before."""
        if len(self._seen) > _REMEMBERED:
            self._seen.clear()
        new = words - self._seen
        self._seen |= new
        self._beginning |= {word for word in new if fold(word) in self._root.children}
        return self._beginning & words

    def _may_begin(self, reading: Reading, at: int) -> bool:
        node = self._root.children[reading.key(at)]
        return bool(node.forms) or reading.key(at + 1) in node.children

    def _add(self, form: Form) -> None:
        node = self._root
        for key in keys(form.text):
            node = node.children.setdefault(key, _Node())
        node.forms.append((form, _capitals(form.text)))

    def _longest(self, reading: Reading, first: int) -> Match | None:
        node = self._root.children.get(reading.key(first))
        best = None
        last = first + 1
        while node is not None:
            form = _first_spelt(node, reading, first, last)
            best = best if form is None else Match(form, first, last)
            node = node.children.get(reading.key(last)) if node.children else None
            node = node if reading.joined(last) else None
            last += 1
        return best


def _first_spelt(node: _Node, reading: Reading, first: int, last: int) -> Form | None:
    for form, capitals in node.forms:
        if _spelt(form, capitals, reading, first, last):
            return form
    return None


def _capitals(text: str) -> tuple[int, ...]:
    words = enumerate(WORD.findall(text))
    return tuple(position for position, word in words if word[0].isupper())


def _spelt(form: Form, capitals: tuple[int, ...], reading: Reading, first: int, last: int) -> bool:
    """Tell whether the words from `first` to `last` are written as the form wants them."""
    match form.spelling:
        case Spelling.CAPITAL:
            return any(reading.capitalised(first + position) for position in capitals)
        case Spelling.ANY:
            return True
        case Spelling.PREFIX:
            return reading.hyphenated(last)
        case Spelling.BEHIND_TOWN:
            return _is_state(form, reading, first, last)
        case Spelling.EXACT:
            written = reading.text[reading.start(first) : reading.end(last - 1)]
            return unicodedata.normalize("NFC", written) == form.text


def _is_state(form: Form, reading: Reading, first: int, last: int) -> bool:
    """Tell whether words stand where the state of a town does: "Malibu, Calif., Nov 3", "Austin, TX 78701"."""
    behind_town = reading.sign(first) in _BEHIND_TOWN and reading.capitalised(first - 1)
    if not behind_town or (reading.spaced(last) and reading.capitalised(last)):
        return False
    if form.text.isupper() and form.text.isalpha():  # a postal code
        return reading.word(first) == form.text and not reading.shouted(first)
    return reading.capitalised(first)


_BEHIND_TOWN = frozenset({",", ".,"})
