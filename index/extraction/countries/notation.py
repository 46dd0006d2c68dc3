"""How the tables of country words are written, and what they say.

A line is `code | names | inhabitants | capitals`, or `code | words` where all words are of one kind. It may go on
in lines that begin with a space. Words are parted by commas; the first name is the one to show. `CD/CG` says that
either country may be meant.
A **form** is one way in which a word may stand in a text:

    ?Hamilton       doubtful: it counts only where the text names the country in another way too
    =Malé           only with these very letters and accents (so "male" is not the Maldives)
    Saint Lucia     also "St Lucia" and "St. Lucia"
    Serbia & Chad   also "Serbia and Chad"
    la Réunion      a word with a capital must have one in the text, any other need not
    USA             all capitals here, all capitals in the text
    +Calif.         only behind a town: "Malibu, Calif., Nov 3"

Inhabitants are written in the singular, and in French in the masculine: their other forms follow by rule, save a
feminine that stands after a slash (`grec/grecque`). French ones count with a small first letter too.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TypeAlias

from index.extraction.countries import english, french, phrases, places, prefixes
from index.extraction.countries.tables import MARKS, rows, spellings
from index.frozen import Frozen


class MentionKind(StrEnum):
    """In which way a text speaks of a country."""

    NAME = "name"
    DEMONYM = "demonym"  # its people, and the adjective
    CAPITAL = "capital"
    METONYM = "metonym"  # a seat of power that stands for its government
    PLACE = "place"  # another city or region


class Spelling(StrEnum):
    """Which capital letters a form needs."""

    CAPITAL = "capital"
    ANY = "any"
    EXACT = "exact"
    PREFIX = "prefix"  # any, with a hyphen and a word right behind: "franco-", "Russo-"
    BEHIND_TOWN = "behind a town"  # a capital, between commas behind a town's name


class Form(Frozen):
    """One way to write a word for one of `codes`; without codes it only keeps its words from being read."""

    text: str
    codes: tuple[str, ...]
    kind: MentionKind
    spelling: Spelling = Spelling.CAPITAL
    doubtful: bool = False


_LONGEST_ACRONYM = 5
_NOT_MEN = {"German", "West German", "Roman"}
_Inflections: TypeAlias = Callable[[str], Iterable[str]]


def english_forms() -> list[Form]:
    """List all forms of the English tables."""
    return [
        *_blocking_forms(phrases.ENGLISH),
        *_country_forms(english.COUNTRIES, _english_inflections, Spelling.CAPITAL),
        *_inhabitants(english.INHABITANTS, _english_inflections, Spelling.CAPITAL),
        *_forms_of_kind(english.SEATS_OF_POWER, MentionKind.METONYM),
        *_forms_of_kind(english.PLACES, MentionKind.PLACE),
        *_forms_of_kind(places.PLACES, MentionKind.PLACE),
        *_forms_of_kind(prefixes.PREFIXES, MentionKind.DEMONYM, Spelling.PREFIX),
    ]


def french_forms() -> list[Form]:
    """List all forms of the French tables."""
    return [
        *_blocking_forms(phrases.FRENCH),
        *_country_forms(french.COUNTRIES, _french_inflections, Spelling.ANY),
        *_inhabitants(french.INHABITANTS, _french_inflections, Spelling.ANY),
        *_forms_of_kind(french.SEATS_OF_POWER, MentionKind.METONYM),
        *_forms_of_kind(french.PLACES, MentionKind.PLACE),
        *_forms_of_kind(places.PLACES, MentionKind.PLACE),
        *_forms_of_kind(prefixes.PREFIXES, MentionKind.DEMONYM, Spelling.PREFIX),
    ]


def _country_forms(
    table: str, inflections: _Inflections, people_spelling: Spelling
) -> Iterator[Form]:
    for codes, (names, people, capitals) in rows(table):
        for word in names:
            yield from _variants(word, codes, MentionKind.NAME, Spelling.CAPITAL)
        yield from _people(people, codes, inflections, people_spelling)
        for word in capitals:
            yield from _variants(word, codes, MentionKind.CAPITAL, Spelling.CAPITAL)


def _inhabitants(table: str, inflections: _Inflections, spelling: Spelling) -> Iterator[Form]:
    for codes, (people,) in rows(table):
        yield from _people(people, codes, inflections, spelling)


def _people(
    words: Iterable[str], codes: tuple[str, ...], inflections: _Inflections, spelling: Spelling
) -> Iterator[Form]:
    for word in words:
        for text in inflections(word):
            yield from _variants(text, codes, MentionKind.DEMONYM, spelling)


def _forms_of_kind(
    table: str, kind: MentionKind, spelling: Spelling = Spelling.CAPITAL
) -> Iterator[Form]:
    for codes, (words,) in rows(table):
        for word in words:
            yield from _variants(word, codes, kind, spelling)


def _blocking_forms(listed: str) -> Iterator[Form]:
    for line in listed.strip().splitlines():
        for phrase in filter(None, line.split(",")):
            text = phrase.strip()
            spelling = Spelling.EXACT if text.startswith("=") else Spelling.ANY
            yield Form(text.lstrip("="), (), MentionKind.NAME, spelling)


def _variants(
    word: str, codes: tuple[str, ...], kind: MentionKind, spelling: Spelling
) -> Iterator[Form]:
    text = word.lstrip(MARKS)
    if word.startswith("+"):
        spelling = Spelling.BEHIND_TOWN
    elif word.startswith("=") or _is_acronym(text):
        spelling = Spelling.EXACT
    for written in spellings(text):
        yield Form(written, codes, kind, spelling, doubtful=word.startswith("?"))


def _is_acronym(text: str) -> bool:
    return text.isupper() and text.isalpha() and len(text) <= _LONGEST_ACRONYM


def _english_inflections(word: str) -> Iterable[str]:
    """Give singular and plural; what ends in a hiss has no plural (Chinese, Danish, Swiss)."""
    if word.endswith(("man", "woman")) and word.lstrip("?") not in _NOT_MEN:
        return (word, f"{word[:-2]}en")
    return (word,) if word.endswith(("s", "sh", "ch")) else (word, f"{word}s")


def _french_inflections(word: str) -> Iterable[str]:
    """Give masculine and feminine, singular and plural."""
    if word.startswith("="):
        return (word,)
    masculine, slash, feminine = word.partition("/")
    if not slash:
        feminine = _feminine(masculine)
    return dict.fromkeys((masculine, feminine, _french_plural(masculine), _french_plural(feminine)))


def _feminine(masculine: str) -> str:
    if masculine.endswith(("ien", "éen", "yen", "on")):
        return f"{masculine}ne"
    return masculine if masculine.endswith(("e", "é", "è")) else f"{masculine}e"


def _french_plural(singular: str) -> str:
    return singular if singular.endswith(("s", "x", "z")) else f"{singular}s"
