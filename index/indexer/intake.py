"""From one file to the index, article by article, so that a file of any length fits."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from index.article import Article
from index.errors import ReadError
from index.extraction import extract
from index.indexer.meter import Meter
from index.indexer.report import Failure
from index.indexer.walk import Found
from index.indexer.writing import Writing
from index.page import Page
from index.readers import read

_NAMED = 100  # failures of one file that are named; the others are counted
_AMBIGUOUS = re.compile(r"[#\x00-\x1f\x7f]|%(?=[0-9A-Fa-f]{2})")
_blake2b = partial(hashlib.blake2b, digest_size=16)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file gave."""

    articles: int
    failures: tuple[Failure, ...]

    @property
    def nothing(self) -> bool:
        """Tell whether it gave nothing but failures: then the index still has what it had."""
        return bool(self.failures) and self.articles == 0


def take_in(found: Found, writing: Writing, meter: Meter) -> Taken:
    """Put a file's articles in place of those the index has of it, unless it gives none and says why."""
    articles = 0
    failures = _Failures(found.path)
    for item in _items(found, meter):
        if isinstance(item, ReadError):
            failures.add(item)
            continue
        if articles == 0:
            writing.remove(found.path)
        writing.add(item)
        articles += 1
    if articles == 0 and not failures.total:
        writing.remove(found.path)
    meter.file(found)
    return Taken(articles, failures.named())


def _items(found: Found, meter: Meter) -> Iterator[Article | ReadError]:
    address = _address(found.path)
    for page in read(found.file, path=found.path):
        if isinstance(page, ReadError):
            yield page
            continue
        item = _extracted(page)
        meter.article(found, len(page.content))
        yield item if isinstance(item, ReadError) else _addressed(item, address)


def _extracted(page: Page) -> Article | ReadError:
    try:
        return extract(page)
    except ReadError as error:
        return error


def _address(path: str) -> str:
    """Write a path so that the first `#` of an id ends it and an id is one line; most paths stay as they are."""
    return _AMBIGUOUS.sub(lambda match: f"%{ord(match[0]):02X}", path)


def _addressed(article: Article, address: str) -> Article:
    if address == article.path:
        return article
    return replace(article, id=address + article.id.removeprefix(article.path))


class _Failures:
    """The first failures of a file by name, and how many there are."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._named: list[Failure] = []
        self.total = 0

    def add(self, error: ReadError) -> None:
        self.total += 1
        if self.total <= _NAMED:
            self._named.append(Failure.of(error, self._path))

    def named(self) -> tuple[Failure, ...]:
        more = self.total - len(self._named)
        rest = (Failure(self._path, f"{more} more places cannot be read"),) if more else ()
        return (*self._named, *rest)


def digest(file: Path) -> str | None:
    """Give the BLAKE2b of a file's content (128 bits, hexadecimal), `None` when it cannot be read."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, _blake2b).hexdigest()
    except OSError:
        return None
