"""Reading bytes as if they stood in a corpus."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.errors import ReadError
from index.page import Page
from index.readers import read

Outcomes = list[Page | ReadError]


@pytest.fixture
def outcomes(tmp_path: Path) -> Callable[[str, bytes], Outcomes]:
    """Write a file of a name and read it: `news/` plus the name is how the corpus calls it."""

    def write_and_read(name: str, data: bytes) -> Outcomes:
        file = tmp_path / name
        file.write_bytes(data)
        return list(read(file, path=f"news/{name}"))

    return write_and_read


@pytest.fixture
def page(outcomes: Callable[[str, bytes], Outcomes]) -> Callable[[str, str], Page]:
    """Write a file that holds one page, and read that."""

    def write_and_read(name: str, text: str) -> Page:
        (only,) = outcomes(name, text.encode())
        assert isinstance(only, Page), only
        return only

    return write_and_read


@pytest.fixture
def error(outcomes: Callable[[str, bytes], Outcomes]) -> Callable[[str, bytes], ReadError]:
    """Write a file that holds nothing but one error, and read that."""

    def write_and_read(name: str, data: bytes) -> ReadError:
        (only,) = outcomes(name, data)
        assert isinstance(only, ReadError), only
        return only

    return write_and_read
