"""What an index can be asked.

A `Query` is a tree. Words in it are as they were typed: every language's analyzer reads them in its own way.
A `Filter` keeps articles and leaves their score alone; in a query it stands in `Keep`.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias, assert_never

from index.dates import DaySpan
from index.frozen import Frozen, replace

MOST_EDITS = 2
"""How many letters a misspelt word may be away: two already reach most words of four letters."""

UNKNOWN = "unknown"
"""The value of a filter or bucket for articles that have none."""

YEAR_UNKNOWN = "XXXX"
"""The date value (EDTF) for articles whose day or month is known but not the year."""


def fold(value: str) -> str:
    """Write a value as values are compared: without case and accents."""
    from index.analysis.steps import fold_accents, normalise  # noqa: PLC0415 - with the stemmers

    return fold_accents(normalise(value).casefold())


class TextField(StrEnum):
    """A part of an article that words are looked for in."""

    TITLE = "title"
    BODY = "body"


class Term(Frozen):
    """A word, in any of its forms; everywhere when `field` is `None`."""

    text: str
    field: TextField | None = None


class Phrase(Frozen):
    """Words one after the other; `slop` is how many further positions they may be apart."""

    text: str
    slop: int = 0
    field: TextField | None = None


class Prefix(Frozen):
    """Words that begin so: their written forms fold case and accents, and are not stemmed."""

    text: str
    field: TextField | None = None


class Wildcard(Frozen):
    """Words that look so, `*` for any letters and `?` for one; written forms are compared as by `Prefix`."""

    text: str
    field: TextField | None = None


class Fuzzy(Frozen):
    """Words whose written form is at most `distance` edits away: a letter put in, left out, changed, or two swapped."""

    text: str
    distance: int = 1
    field: TextField | None = None


class Exact(Frozen):
    """A word as it is written: it is not stemmed and its accents count; its case does not."""

    text: str
    field: TextField | None = None


class Translated(Frozen):
    """A word with what other languages call it, as pairs of language and text.

    To the analyzer of each language the word and its own translations are one word, however often each of them stands
    there (A. Pirkola, The effects of query structure and dictionary setups, SIGIR 1998: structured queries). A text of
    several words is a phrase. What is looked for `elsewhere` alone is found by its translations, not by itself: its
    words stand in the query one by one as well.
    """

    word: Term | Phrase
    others: tuple[tuple[str, str], ...]
    elsewhere: bool = False

    @property
    def text(self) -> str:
        """The word as it was typed."""
        return self.word.text

    @property
    def field(self) -> TextField | None:
        """Where it is looked for."""
        return self.word.field


class Boost(Frozen):
    """A part that counts `factor` times as much for the order of the hits."""

    part: "Query"
    factor: float


class And(Frozen):
    """All of its parts."""

    parts: tuple["Query", ...]


class Or(Frozen):
    """Any of its parts."""

    parts: tuple["Query", ...]


class Not(Frozen):
    """Everything but its part."""

    part: "Query"


class Everything(Frozen):
    """All articles."""


class ValueField(StrEnum):
    """A fact with values to choose from."""

    COUNTRY = "country"  # about; ISO 3166-1 alpha-2
    MENTIONS = "mentions"  # about or mentioned
    LANGUAGE = "lang"  # ISO 639-1 or "und"
    SOURCE = "source"
    AUTHOR = "author"
    TAG = "tag"
    PATH = "path"
    URL = "url"


class OneOf(Frozen):
    """Keep articles that have one of `values`.

    Values are compared without case and accents. `*` and `?` stand for any characters; a path that ends in `/` is
    a folder with all that is in it. `UNKNOWN` stands for no value.
    """

    field: ValueField
    values: frozenset[str]
    excluded: bool = False


class Published(Frozen):
    """Keep articles whose date lies wholly in one of `spans`, or is not known at all, or lacks its year."""

    spans: tuple[DaySpan, ...] = ()
    undated: bool = False
    year_unknown: bool = False
    excluded: bool = False


Filter: TypeAlias = OneOf | Published


class Keep(Frozen):
    """A filter as part of a query."""

    filter: Filter


Word: TypeAlias = Term | Phrase | Prefix | Wildcard | Fuzzy | Exact | Translated
"""What is looked for in texts. Of several words in one (`porte-par*`), each stands right behind the one before it."""

Query: TypeAlias = Word | Boost | And | Or | Not | Everything | Keep


def positive_words(query: Query) -> Iterator[Word]:
    """Give the words that an article is found by, none of those under `Not`."""
    match query:
        case Term() | Phrase() | Prefix() | Wildcard() | Fuzzy() | Exact() | Translated():
            yield query
        case Boost(part):
            yield from positive_words(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from positive_words(part)
        case Not() | Everything() | Keep():
            return
        case _:
            assert_never(query)


def typed_words(query: Query) -> Iterator[Word]:
    """Give the words that an article is found by as they were typed, one by one."""
    return (word for word in positive_words(query) if not _is_elsewhere(word))


def changed(query: Query, words: Mapping[Word, Word]) -> Query:
    """Put other words for those that an article is found by."""
    match query:
        case Term() | Phrase() | Prefix() | Wildcard() | Fuzzy() | Exact() | Translated():
            return words.get(query, query)
        case Boost(part):
            return replace(query, part=changed(part, words))
        case And(parts) | Or(parts):
            return replace(query, parts=tuple(changed(part, words) for part in parts))
        case Not() | Everything() | Keep():
            return query
        case _:
            assert_never(query)


def untranslated(query: Query) -> Query:
    """Give a query as it was typed, without translations."""
    match query:
        case Translated(word):
            return word
        case Boost(part):
            return replace(query, part=untranslated(part))
        case And(parts):
            return And(tuple(map(untranslated, parts)))
        case Or(parts):
            typed = tuple(untranslated(part) for part in parts if not _is_elsewhere(part))
            return typed[0] if len(typed) == 1 < len(parts) else Or(typed)
        case _:
            return query


def _is_elsewhere(query: Query) -> bool:
    return isinstance(query, Translated) and query.elsewhere
