"""Articles as they are stored: JSON, compressed one by one, with title and id apart for sorting."""

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from types import MappingProxyType
from typing import Any

from index.article import Article, CountriesHow, DateHow, LanguageHow, Passage, TitleHow
from index.dates import PartialDate

_LEVEL = 3
_NAMES = tuple(field.name for field in fields(Article))

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
        "passages": lambda rows: tuple(Passage(**row) for row in rows),
    }
)


def pack(article: Article) -> bytes:
    """Write an article."""
    facts = {name: getattr(article, name) for name in _NAMES}
    facts["published"] = None if article.published is None else str(article.published)
    facts["passages"] = [asdict(passage) for passage in article.passages]
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(packed: bytes) -> Article:
    """Read an article that `pack` wrote."""
    facts = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return Article(**facts | {name: read(facts[name]) for name, read in _READ.items()})
