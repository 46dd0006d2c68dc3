"""Answers as names alone: files to open, or ids."""

from collections.abc import Iterator

from search.render.surface import Surface
from search.request import Answer


def files(answer: Answer, on: Surface) -> Iterator[str]:
    """Give each file once, as a path that can be opened from here."""
    given: set[str] = set()
    for hit in answer.hits:
        if hit.article.path not in given:
            given.add(hit.article.path)
            yield str(on.corpus / hit.article.path)


def ids(answer: Answer, _on: Surface) -> Iterator[str]:
    """Give the id of each hit."""
    yield from (hit.article.id for hit in answer.hits)
