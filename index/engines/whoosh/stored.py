"""Articles as they are stored: JSON, pressed one by one, their texts apart from their facts.

A list of hits needs facts alone; texts are read for the articles that are shown.
"""

import json
from functools import lru_cache
from typing import Any

from index.article import Article, CountriesHow, DateHow, LanguageHow, Passage, TitleHow
from index.dates import PartialDate
from index.frozen import as_dict, replace

_DATES = 1 << 14  # different ones kept; forty years have as many days


@lru_cache(_DATES)
def _date(text: str) -> PartialDate:
    return PartialDate.parse(text)


# Looked up in a table, a value costs a tenth of what it costs to ask its enumeration.
_TITLE_HOW = {str(how): how for how in TitleHow}
_LANGUAGE_HOW = {str(how): how for how in LanguageHow}
_DATE_HOW = {str(how): how for how in DateHow}
_COUNTRIES_HOW = {str(how): how for how in CountriesHow}


_decode = json.JSONDecoder().raw_decode  # `loads` takes twice as long for pieces so small


def pack_facts(article: Article) -> bytes:
    """Write what is known of an article but its texts; of a path that its id begins with, only how long it is."""
    return _packed(
        [
            article.id,
            len(article.path) if article.id.startswith(article.path) else article.path,
            article.title,
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
    return _packed([article.body, article.rest, [as_dict(passage) for passage in article.passages]])


def unpack(facts: bytes) -> Article:
    """Read an article without its texts."""
    (
        article_id,
        path,
        title,
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
    return Article(
        id=article_id,
        path=path if isinstance(path, str) else article_id[:path],
        title=title,
        title_how=_TITLE_HOW[title_how],
        body="",
        rest="",
        passages=(),
        language=language,
        language_how=_LANGUAGE_HOW[language_how],
        published=None if published is None else _date(published),
        published_how=_DATE_HOW[published_how],
        countries=tuple(countries),
        countries_how=_COUNTRIES_HOW[countries_how],
        mentions=tuple(mentions),
        source=source,
        url=url,
        author=author,
        tags=tuple(tags),
        sidecar=tuple(sidecar),
    )


def with_texts(article: Article, texts: bytes) -> Article:
    """Add its texts to an article."""
    body, rest, rows = _unpacked(texts)
    passages = tuple(Passage(**row) for row in rows)
    return replace(article, body=body, rest=rest, passages=passages)


def unpack_names(facts: bytes) -> tuple[str, str]:
    """Read the id and the title of an article alone."""
    article_id, _, title, *_ = _unpacked(facts)
    return article_id, title


def _packed(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _unpacked(packed: bytes) -> Any:  # noqa: ANN401 - JSON
    return _decode(packed.decode("utf-8", "surrogatepass"))[0]
