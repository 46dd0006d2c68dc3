"""The tables: what ideas are called in English and French, a line for each.

A line is `english, names = french, names`: words or short phrases. What may stand for several ideas stands in several
lines. `?name` is a translation that is never looked up itself, as it is better known as another word. The files in
`words/` were written for this project; lines in them that begin with `#` are headings.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from index.extraction.countries import english, french
from index.extraction.countries.tables import coded, words

ONLY_A_TRANSLATION = "?"
"""Stands before what is never looked up itself."""

_BESIDE = " || "  # between the columns of two tables
_FOLDER = Path(__file__).parent / "words"


def ideas() -> Iterator[str]:
    """Give the files of ideas of the news; a heading is no line of names."""
    return (file.read_text(encoding="utf-8") for file in sorted(_FOLDER.glob("*.txt")))


def sides(line: str) -> tuple[list[str], list[str]]:
    """Read a line: its names in English, and in French."""
    names, _, others = line.partition(" = ")
    return names.split(", "), others.split(", ")


def countries() -> Iterator[str]:
    """Put the lines of each country in both tables into one, for `lines_of_country` to read."""
    in_french = dict(coded(french.COUNTRIES))
    for codes, columns in coded(english.COUNTRIES):
        yield f"{columns}{_BESIDE}{in_french[codes]}"


def lines_of_country(row: str) -> Iterator[str]:
    """Make the lines of a country, of its people, and of its capitals."""
    (names, people, capitals), others = map(words, row.split(_BESIDE))
    yield from _lines(names, others[0])
    yield from _lines(people, others[1])
    yield from _lines(map(_sure, capitals), map(_sure, others[2]))


def _lines(names: Iterable[str], others: Iterable[str]) -> Iterator[str]:
    """Pair names with those that the other language alone has: so Berlin is not Bonn, and Beijing is Pékin."""
    here, there = list(_plain(names)), list(_plain(others))
    own = [name for name in here if name not in there]
    their = [name for name in there if name not in here]
    both = [name for name in there if name in here]
    yield from _line(here, their)
    yield from _line(own, both)


def _line(names: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    if names and others:
        yield f"{', '.join(names)} = {', '.join(others)}"


def _plain(listed: Iterable[str]) -> Iterator[str]:
    """Take the marks of the country tables off names; a doubtful one stays so."""
    for names in listed:
        yield from names.replace("=", "").split("/")


def _sure(name: str) -> str:
    return name.lstrip(ONLY_A_TRANSLATION)
