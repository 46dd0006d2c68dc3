"""What mends an index, told with the error that it needs mending."""

from collections.abc import Iterator
from contextlib import contextmanager

from index.errors import LockedIndexError, NoIndexError, StoreError
from index.indexer import Place


@contextmanager
def mending(place: Place) -> Iterator[None]:
    """Let the errors of an index name the command that makes it anew, in its own place."""
    try:
        yield
    except LockedIndexError:
        raise
    except StoreError as error:
        error.hint = f"run: {_command(place, rebuilds=not isinstance(error, NoIndexError))}"
        raise


def _command(place: Place, *, rebuilds: bool) -> str:
    from shlex import join  # noqa: PLC0415 - most indexes need no mending

    index = () if place.named is None else ("--index", str(place.named))
    return join(
        ("search", "index", *(["--rebuild"] if rebuilds else []), *index, str(place.corpus))
    )
