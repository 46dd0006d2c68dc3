"""How a word is looked up: in any of its forms, since words are compared by the terms of their language.

Tables are long and a query is short, so only those names are read that begin as the word does.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from index.analysis import ANALYZERS
from index.analysis.steps import fold_accents, normalise
from index.translation.tables import ONLY_A_TRANSLATION, sides

LANGUAGES = ("en", "fr")
"""The languages of a line's sides."""

OTHER: Mapping[str, str] = MappingProxyType({"en": "fr", "fr": "en"})
"""The language that each of them is translated into."""

Terms: TypeAlias = tuple[str, ...]
"""The terms of a word or phrase."""

Read: TypeAlias = Callable[[str], Iterable[str]]
"""Makes the lines, as `sides` reads them, of a line of a table that is written otherwise."""

_BEGINNING = 3  # letters that stemming leaves alone in all but the shortest terms
# What stands before a name, also in the tables of countries, or before its first word less its elision.
_BEFORE = (", ", "= ", "| ", *"?=+/'")
_ACCENTS = tuple(zip("àâäçèéêëîïôöùûüœ’", "aaaceeeeiioouuuo'", strict=True))


class Glossary:
    """Lines of a table, by the words of both languages; `read` makes them of what the table has for lines."""

    def __init__(self, lines: Iterable[str], read: Read = lambda line: (line,)) -> None:
        self._lines_in = read
        self._text = "\n".join(("", *lines, ""))
        self._plain = _parted(_plain(self._text))
        self._beginning = cache(self._read)

    def translations(self, terms: Terms, language: str) -> tuple[str, ...]:
        """Give what a word or phrase of a language is called in the other one; nothing when it is not known."""
        if not terms:
            return ()
        return self._beginning(_beginning(terms[0]), language).get(terms, ())

    def _read(self, letters: str, language: str) -> Mapping[Terms, tuple[str, ...]]:
        """Read the names that begin so."""
        side, terms_of = LANGUAGES.index(language), ANALYZERS[language].terms
        found: defaultdict[Terms, dict[str, None]] = defaultdict(dict)
        for line in self._lines(letters):
            names = sides(line)
            others = (other.lstrip(ONLY_A_TRANSLATION) for other in names[1 - side])
            translations = dict.fromkeys(others)
            for name in names[side]:
                if _may_begin(name, letters):
                    found[tuple(terms_of(name))].update(translations)
        return {terms: tuple(others) for terms, others in found.items()}

    def _lines(self, letters: str) -> Iterator[str]:
        """Give the lines, in order, in which a name of either language may begin so."""
        places = {self._text.rfind("\n", 0, at + 1) for at in self._places(letters)}
        for start in sorted(places):
            yield from self._lines_in(self._text[start + 1 : self._text.index("\n", start + 1)])

    def _places(self, letters: str) -> Iterator[int]:
        for written in {letters, letters.replace("oe", "o"), ".".join(letters)}:  # also œ, and U.N.
            at = self._plain.find("\n" + written)
            while at >= 0:
                yield at
                at = self._plain.find("\n" + written, at + 1)


def _beginning(term: str) -> str:
    """Give the letters that all names of a term begin with: of "dry" and "dries", the term is "dri"."""
    return term[:_BEGINNING] if len(term) > _BEGINNING else term[: _BEGINNING - 1]


def _may_begin(name: str, letters: str) -> bool:
    plain = fold_accents(normalise(name)).lower().replace(".", "")
    return plain.startswith(letters) or f"'{letters}" in plain


def _plain(text: str) -> str:
    """Write a text in small letters without accents, letter for letter, so that places stay the same."""
    plain = text.lower()
    for accented, letter in _ACCENTS:
        plain = plain.replace(accented, letter)
    return plain


def _parted(plain: str) -> str:
    """Begin a line with whatever may be a name, letter for letter."""
    for before in _BEFORE:
        plain = plain.replace(before, "\n".rjust(len(before)))
    return plain
