"""Forms by their words, so that reading a text costs one look-up a word."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from index.extraction.countries.notation import Form, Spelling
from index.extraction.countries.reading import Reading
from index.extraction.countries.words import WORD, fold, keys
from index.frozen import Frozen

_REMEMBERED = 1 << 16
"""Words that are not looked up again."""


class Match(Frozen):
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


class _Beginnings(dict[str, _Node | None]):
    """The nodes of words as they are written, so that a word which was seen before costs one look-up."""

    __slots__ = ("_root",)

    def __init__(self, root: _Node) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, word: str) -> _Node | None:
        if len(self) >= _REMEMBERED:
            self.clear()
        node = self[word] = self._root.children.get(fold(word))
        return node


class Trie:
    """A tree of words in which all forms are looked for at once."""

    __slots__ = ("_beginnings", "_root")

    def __init__(self, forms: Iterable[Form]) -> None:
        self._root = _Node()
        self._beginnings = _Beginnings(self._root)
        for form in forms:
            self._add(form)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Find forms from left to right, the longest first; they do not overlap."""
        reached = 0
        for at, node in self._begun(reading.words):
            match = _longest(node, reading, at) if at >= reached else None
            if match is not None:
                yield match
                reached = match.last

    def _begun(self, words: Sequence[str]) -> list[tuple[int, _Node]]:
        """List the words that may begin a form, with their nodes: "the" does so only before the second word of one."""
        nodes = map(self._beginnings.__getitem__, words)
        return [
            (at, node)
            for at, (node, following) in enumerate(zip(nodes, [*words[1:], ""], strict=False))
            if node is not None and (node.forms or fold(following) in node.children)
        ]

    def _add(self, form: Form) -> None:
        node = self._root
        for key in keys(form.text):
            node = node.children.setdefault(key, _Node())
        node.forms.append((form, _capitals(form.text)))


def _longest(begun: _Node, reading: Reading, first: int) -> Match | None:
    node: _Node | None = begun
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
