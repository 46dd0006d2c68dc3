"""Articles as they are stored, pressed one by one, their texts apart from their facts, and their names from both.

Facts are JSON. Texts are the length of the body in bytes, the body, and what there may be beside it as JSON.
"""

import json
import struct
from functools import lru_cache
from typing import Any

from index.article import Article, CountriesHow, DateHow, LanguageHow, Passage, TitleHow
from index.dates import PartialDate
from index.frozen import as_dict

_DATES = 1 << 14  # different ones kept; forty years have as many days


@lru_cache(_DATES)
def _date(text: str) -> PartialDate:
    return PartialDate.parse(text)


# Looked up in a table, a value costs a tenth of what it costs to ask its enumeration.
_TITLE_HOW = {str(how): how for how in TitleHow}
_LANGUAGE_HOW = {str(how): how for how in LanguageHow}
_DATE_HOW = {str(how): how for how in DateHow}
_COUNTRIES_HOW = {str(how): how for how in CountriesHow}


_LENGTH = struct.Struct("<I")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_decode = json.JSONDecoder().raw_decode  # `loads` takes twice as long for pieces so small


def pack_facts(article: Article) -> bytes:
    """Write what is known of an article but its id, title and texts.

    Of a path that its id begins with it is only how long it is.
    """
    return _packed(
        [
            len(article.path) if article.id.startswith(article.path) else article.path,
            article.title_how,
            article.language,
            article.language_how,
            None if article.published is None else str(article.published),
            article.published_how,
            article.countries,
            article.countries_how,
            article.mentions,
            article.source,
            article.url,
            article.author,
            article.tags,
            article.sidecar,
        ]
    )


def pack_texts(article: Article) -> bytes:
    """Write what an article says."""
    body = article.body.encode("utf-8", "surrogatepass")
    beside = [article.rest, [as_dict(passage) for passage in article.passages]]
    return _LENGTH.pack(len(body)) + body + (_packed(beside) if any(beside) else b"")


def unpack_facts(article_id: str, title: str, facts: bytes) -> dict[str, object]:
    """Give what is known of an article that has this id and title, by field."""
    (
        path,
        title_how,
        language,
        language_how,
        published,
        published_how,
        countries,
        countries_how,
        mentions,
        source,
        url,
        author,
        tags,
        sidecar,
    ) = _unpacked(facts)
    return {
        "path": path if isinstance(path, str) else article_id[:path],
        "title": title,
        "title_how": _TITLE_HOW[title_how],
        "language": language,
        "language_how": _LANGUAGE_HOW[language_how],
        "published": None if published is None else _date(published),
        "published_how": _DATE_HOW[published_how],
        "countries": tuple(countries),
        "countries_how": _COUNTRIES_HOW[countries_how],
        "mentions": tuple(mentions),
        "source": source,
        "url": url,
        "author": author,
        "tags": tuple(tags),
        "sidecar": tuple(sidecar),
    }


NO_TEXTS: dict[str, object] = {"body": "", "rest": "", "passages": ()}
"""The texts of an article in a list, by field."""


def unpack_texts(texts: bytes) -> dict[str, object]:
    """Read what an article says, by field."""
    end = _LENGTH.size + _LENGTH.unpack_from(texts)[0]
    body = texts[_LENGTH.size : end].decode("utf-8", "surrogatepass")
    rest, rows = _unpacked(texts[end:]) if len(texts) > end else ("", ())
    return {"body": body, "rest": rest, "passages": tuple(Passage(**row) for row in rows)}


def _packed(value: object) -> bytes:
    return _encode(value).encode("utf-8", "surrogatepass")


def _unpacked(packed: bytes) -> Any:  # noqa: ANN401 - JSON
    return _decode(packed.decode("utf-8", "surrogatepass"))[0]
