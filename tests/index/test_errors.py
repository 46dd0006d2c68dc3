"""Errors say what is wrong, where, and what to try."""

import pytest

from index.errors import (
    DepecheError,
    LockedIndexError,
    NoIndexError,
    OutdatedIndexError,
    QueryError,
    ReadError,
    StoreError,
    UnreadableIndexError,
    UsageError,
)


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (DepecheError("wrong"), "wrong"),
        (ReadError("no text", where="a.html"), "a.html: no text"),
        (NoIndexError("there is none", hint="search index"), "there is none (search index)"),
        (UsageError("wrong", where="--limit", hint="a number"), "--limit: wrong (a number)"),
        (QueryError("unclosed", text='"a', span=(0, 1), hint='add "'), 'unclosed (add ")'),
    ],
)
def test_an_error_reads_as_one_line(error: DepecheError, text: str) -> None:
    assert str(error) == text


def test_an_error_keeps_its_parts() -> None:
    error = ReadError("no text", where="a.html", hint="look at it")
    assert (error.what, error.where, error.hint) == ("no text", "a.html", "look at it")


def test_a_query_error_knows_the_place() -> None:
    error = QueryError("unclosed", text='a "b', span=(2, 4))
    assert error.text[slice(*error.span)] == '"b'
    assert error.where is None


@pytest.mark.parametrize(
    "kind", [NoIndexError, UnreadableIndexError, OutdatedIndexError, LockedIndexError]
)
def test_what_is_wrong_with_an_index_can_be_caught_together(kind: type[StoreError]) -> None:
    message = "wrong"
    with pytest.raises(StoreError):
        raise kind(message)


@pytest.mark.parametrize("kind", [ReadError, UsageError, StoreError])
def test_all_errors_are_of_one_family_and_none_of_another(kind: type[DepecheError]) -> None:
    assert issubclass(kind, DepecheError)
    assert not issubclass(kind, LookupError | OSError | ValueError)
