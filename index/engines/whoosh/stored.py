"""Articles as they are stored: JSON, pressed one by one, their texts apart from their facts.

A list of hits needs facts alone; texts are read for the articles that are shown. What other columns hold (id, title)
is not stored again.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from index.article import Article, CountriesHow, DateHow, LanguageHow, Passage, TitleHow
from index.dates import PartialDate

_TEXTS = ("body", "rest", "passages")
_NAMES = ("id", "title")
_FACTS = tuple(
    field.name for field in fields(Article) if field.name not in {*_NAMES, "path", *_TEXTS}
)
_DATES = 1 << 14  # different ones kept; forty years have as many days


class Names(NamedTuple):
    """What columns of their own hold of an article."""

    id: str
    title: str


@lru_cache(_DATES)
def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)


_READ: Mapping[str, Callable[[Any], object]] = MappingProxyType(
    {
        "title_how": {str(how): how for how in TitleHow}.__getitem__,
        "language_how": {str(how): how for how in LanguageHow}.__getitem__,
        "published": _date,
        "published_how": {str(how): how for how in DateHow}.__getitem__,
        "countries": tuple,
        "countries_how": {str(how): how for how in CountriesHow}.__getitem__,
        "mentions": tuple,
        "tags": tuple,
    }
)
_READERS = tuple((name, _READ.get(name)) for name in _FACTS)


def pack_facts(article: Article) -> bytes:
    """Write what is known of an article besides its names; of a path that its id begins with, only how long it is."""
    path = len(article.path) if article.id.startswith(article.path) else article.path
    facts = [getattr(article, name) for name in _FACTS]
    return _packed([path, *map(_plain, facts)])


def pack_texts(article: Article) -> bytes:
    """Write what an article says."""
    return _packed([article.body, article.rest, [asdict(passage) for passage in article.passages]])


def unpack(names: Names, facts: bytes, texts: bytes | None = None) -> Article:
    """Read an article; its texts are empty where they are not given."""
    path, *values = json.loads(facts)
    known: dict[str, Any] = {
        name: value if read is None else read(value)
        for (name, read), value in zip(_READERS, values, strict=True)
    }
    known["path"] = path if isinstance(path, str) else names.id[:path]
    if texts is None:
        return Article(id=names.id, title=names.title, body="", **known)
    body, rest, passages = json.loads(texts)
    return Article(
        id=names.id,
        title=names.title,
        body=body,
        rest=rest,
        passages=tuple(Passage(**row) for row in passages),
        **known,
    )


def _plain(value: object) -> object:
    return str(value) if isinstance(value, PartialDate) else value


def _packed(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
