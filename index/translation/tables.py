"""The tables: what ideas are called in English and French, a line for each.

A line is `english, names = french, names`: words or short phrases. What may stand for several ideas stands in several
lines. `?name` is a translation that is never looked up itself, as it is better known as another word. The files in
`words/` were written for this project; lines in them that begin with `#` are headings.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from index.extraction.countries import english, french
from index.extraction.countries.tables import rows

ONLY_A_TRANSLATION = "?"
"""Stands before what is never looked up itself."""

_FOLDER = Path(__file__).parent / "words"


def ideas() -> Iterator[str]:
    """Give the files of ideas of the news; a heading is no line of names."""
    return (file.read_text(encoding="utf-8") for file in sorted(_FOLDER.glob("*.txt")))


def sides(line: str) -> tuple[list[str], list[str]]:
    """Read a line: its names in English, and in French."""
    names, _, others = line.partition(" = ")
    return names.split(", "), others.split(", ")


def countries() -> Iterator[str]:
    """Make the lines of countries, of their people, and of their capitals."""
    in_french = dict(rows(french.COUNTRIES))
    for codes, (names, people, capitals) in rows(english.COUNTRIES):
        other_names, other_people, other_capitals = in_french[codes]
        yield from _lines(names, other_names)
        yield from _lines(people, other_people)
        yield from _lines(map(_sure, capitals), map(_sure, other_capitals))


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
