"""The tables of country words, line by line; `notation` says how they are written, and what their words mean."""

from collections.abc import Iterable, Iterator

MARKS = "?=+"
"""What may stand before a word, to say how it counts."""


def rows(table: str) -> Iterator[tuple[tuple[str, ...], list[list[str]]]]:
    """Read the lines of a table: codes, then the words of each column."""
    for codes, columns in coded(table):
        yield codes, words(columns)


def coded(table: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Read the codes of each line of a table, and give its columns as they are written."""
    for line in _lines(table):
        codes, _, columns = line.partition("|")
        yield _codes(codes), columns.strip()


def words(columns: str) -> list[list[str]]:
    """Read the columns of a line."""
    return [_words(column) for column in columns.split("|")]


def names(table: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give every country name of a table as it is written, without marks, and what it may mean."""
    for line in _lines(table):
        codes, words, _ = line.split("|", 2)
        for word in _words(words):
            yield word.lstrip(MARKS), _codes(codes)


def principal(table: str) -> Iterator[tuple[str, str]]:
    """Give each country's code and the name that stands first: the one to show, without an article before it."""
    for line in _lines(table):
        codes, words, _ = line.split("|", 2)
        if "/" not in codes:
            name = words.split(",", 1)[0].strip().lstrip("?=")
            bare = name.removeprefix("la ").removeprefix("le ")
            yield codes.strip(), bare[:1].upper() + bare[1:]


def _lines(table: str) -> list[str]:
    return table.replace("\n   ", " ").strip().splitlines()


def _codes(listed: str) -> tuple[str, ...]:
    return tuple(listed.strip().split("/"))


def _words(column: str) -> list[str]:
    return [word for listed in column.split(",") if (word := listed.strip())]


def spellings(text: str) -> Iterable[str]:
    """Give a name as it stands, and with "and" and "Saint" written in other ways."""
    if "&" not in text and not text.startswith("Saint"):
        return (text,)
    with_and = [text.replace("&", "and"), text.replace(" &", "")] if "&" in text else [text]
    return [
        *with_and,
        *(form.replace("Saint ", "St ", 1) for form in with_and if form.startswith("Saint ")),
        *(f"Ste{form[6:]}" for form in with_and if form.startswith("Sainte-")),
        *(f"St{form[5:]}" for form in with_and if form.startswith("Saint-")),
    ]
