"""How an analyzer reads a word of a query: as **steps**, one for each word of a text that must stand in a row.

A step names a term, or else describes how a word is written: spellings keep their accents, forms do not.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple, TypeAlias, assert_never

from index.analysis import Analyzer, analyzer_for
from index.analysis.nearness import is_within
from index.analysis.spelling import form
from index.analysis.tokenizer import wild_words, words
from index.frozen import Frozen
from index.query import Exact, Fuzzy, Phrase, Prefix, Query, Term, Translated, Wildcard, Word

_CACHED = (
    1 << 10
)  # words that have been read: a search reads them anew for every segment and snippet


class OfTerm(Frozen):
    """Any form of a term."""

    text: str


class Spelled(Frozen):
    """One spelling of a term."""

    text: str
    term: str


class Beginning(Frozen):
    """Forms that begin so."""

    text: str


class Pattern(Frozen):
    """Forms that look so: `*` is any letters, `?` is one."""

    text: str


class Near(Frozen):
    """Forms at most so many edits away."""

    text: str
    edits: int


Described: TypeAlias = Beginning | Pattern | Near
"""What is known by its form alone; nothing says how rare the meant word is."""

Step: TypeAlias = OfTerm | Spelled | Described


class Row(NamedTuple):
    """Steps that must stand one after the other; `slop` is how many further positions they may be apart."""

    steps: tuple[Step, ...]
    slop: int


@lru_cache(_CACHED)
def rows(word: Word, analyzer: Analyzer) -> tuple[Row, ...]:
    """Read a word in all ways that count as it: as it was typed, and its translations into the analyzer's language.

    No row at all stands for what no article has.
    """
    read = [Row(steps(each, analyzer), slop(each)) for each in alternatives(word, analyzer)]
    there = [row for row in read if row.steps]
    return tuple(there) if len(there) <= 1 else tuple(dict.fromkeys(there))


def alternatives(word: Word, analyzer: Analyzer) -> tuple[Word, ...]:
    """Give the words and phrases that one word is to an analyzer."""
    if not isinstance(word, Translated):
        return (word,)
    others = (Phrase(text, field=word.field) for text in translations(word, analyzer))
    return tuple(others) if word.elsewhere else (word.word, *others)


def translations(word: Word, analyzer: Analyzer) -> tuple[str, ...]:
    """Give the translations of a word that an analyzer reads."""
    others = word.others if isinstance(word, Translated) else ()
    return tuple(text for language, text in others if analyzer_for(language) is analyzer)


def steps(word: Word, analyzer: Analyzer) -> tuple[Step, ...]:
    """Read a word; no step at all stands for what no article has."""
    match word:
        case Term(text) | Phrase(text):
            return tuple(map(OfTerm, analyzer.terms(text)))
        case Exact(text):
            return tuple(Spelled(analyzer.spelling(w), analyzer.term(w)) for w in words(text))
        case Wildcard(text):
            return tuple(_wild_or_plain(w, analyzer) for w in wild_words(text))
        case Prefix(text):
            return _last_by_form(text, analyzer, Beginning)
        case Fuzzy(text, distance):
            return _last_by_form(text, analyzer, partial(Near, edits=distance))
        case Translated(own):
            return steps(own, analyzer)
        case _:
            assert_never(word)


def neighbours(parts: Sequence[Query]) -> Iterator[tuple[Term, Term]]:
    """Give the words of a query that stand beside each other and are looked for in the same field."""
    typed = [
        part.word if isinstance(part, Translated) else part
        for part in parts
        if not (isinstance(part, Translated) and part.elsewhere)
    ]
    for one, other in pairwise(typed):
        if isinstance(one, Term) and isinstance(other, Term) and one.field is other.field:
            yield one, other


def beside(one: Term, other: Term) -> Phrase:
    """Give the phrase that two words make."""
    return Phrase(f"{one.text} {other.text}", field=one.field)


def slop(word: Word) -> int:
    """Say how many further positions the steps of a word may be apart."""
    match word:
        case Phrase(slop=positions):
            return positions
        case Translated(own):
            return slop(own)
        case _:
            return 0


def written_test(step: Spelled | Described) -> Callable[[str], bool]:
    """Make the test of whether a word of a text is written as a step says, given its spelling or form."""
    match step:
        case Spelled(text):
            return text.__eq__
        case Beginning(text):
            return lambda written: written.startswith(text)
        case Pattern(text):
            looks = re.compile(_regex(text), re.DOTALL)
            return lambda written: looks.fullmatch(written) is not None
        case Near(text, edits):
            letters, lengths = frozenset(text), range(len(text) - edits, len(text) + edits + 1)
            return lambda written: (
                len(written) in lengths
                and len(letters.difference(written)) <= edits
                and is_within(text, written, edits)
            )
        case _:
            assert_never(step)


def _last_by_form(text: str, analyzer: Analyzer, last: Callable[[str], Step]) -> tuple[Step, ...]:
    """Describe the last word of a text; those before it are terms."""
    found = words(text)
    before = (OfTerm(analyzer.term(word)) for word in found[:-1])
    return (*before, *(last(form(word)) for word in found[-1:]))


def _wild_or_plain(word: str, analyzer: Analyzer) -> Step:
    return Pattern(form(word)) if {"*", "?"} & set(word) else OfTerm(analyzer.term(word))


def _regex(text: str) -> str:
    """Write a pattern as a regular expression that tries each piece between stars at its first place only."""
    first, *others = (_piece(piece) for piece in text.split("*"))
    if not others:
        return first
    middle = "".join(f"(?>.*?{piece})" for piece in others[:-1])
    return f"{first}{middle}.*{others[-1]}"


def _piece(text: str) -> str:
    return "".join("." if letter == "?" else re.escape(letter) for letter in text)
