"""Articles as they are stored: JSON, compressed one by one, their texts apart from their facts.

A list of hits needs facts alone; texts are read for the articles that are shown.
"""

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from types import MappingProxyType
from typing import Any

from index.article import Article, CountriesHow, DateHow, LanguageHow, Passage, TitleHow
from index.dates import PartialDate

_LEVEL = 3
_TEXTS = ("body", "rest", "passages")
_FACTS = tuple(field.name for field in fields(Article) if field.name not in _TEXTS)
_READ: Mapping[str, Callable[[Any], object]] = MappingProxyType(
    {
        "title_how": TitleHow,
        "language_how": LanguageHow,
        "published": lambda text: None if text is None else PartialDate.parse(text),
        "published_how": DateHow,
        "countries": tuple,
        "countries_how": CountriesHow,
        "mentions": tuple,
        "tags": tuple,
    }
)


def pack_facts(article: Article) -> bytes:
    """Write what is known of an article."""
    facts = {name: getattr(article, name) for name in _FACTS}
    return _packed(
        facts | {"published": None if article.published is None else str(article.published)}
    )


def pack_texts(article: Article) -> bytes:
    """Write what an article says."""
    return _packed([article.body, article.rest, [asdict(passage) for passage in article.passages]])


def unpack(facts: bytes, texts: bytes | None = None) -> Article:
    """Read an article; its texts are empty where they are not given."""
    known = _unpacked(facts)
    known |= {name: read(known[name]) for name, read in _READ.items()}
    if texts is None:
        return Article(**known, body="")
    body, rest, passages = _unpacked(texts)
    return Article(
        **known, body=body, rest=rest, passages=tuple(Passage(**row) for row in passages)
    )


def _packed(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def _unpacked(packed: bytes) -> Any:  # noqa: ANN401 - JSON
    return json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
