"""The fields of the index.

Each language has fields of its own, and so statistics of its own: `words_fr` holds terms with positions in all parts of
an article, `body_fr_forms` every spelling of them in one part.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from index.analysis import analyzer_for
from index.article import Article
from index.query import TextField


class Part(StrEnum):
    """A part of an article that has fields."""

    TITLE = "title"
    BODY = "body"
    REST = "rest"  # what surrounds the article


PARTS_OF: dict[TextField | None, tuple[Part, ...]] = {
    None: (Part.TITLE, Part.BODY, Part.REST),
    TextField.TITLE: (Part.TITLE,),
    TextField.BODY: (Part.BODY,),
}
"""Where a word is looked for."""


def words_field(language: str) -> str:
    """Name the field that holds a language's terms."""
    return f"words_{language}"


def forms_field(part: Part, language: str) -> str:
    """Name the field that holds how a part's words are written."""
    return f"{part}_{language}_forms"


def keys(article: Article) -> tuple[str, ...]:
    """Name the analyzers that read an article, its own language's first."""
    if not article.passages:
        return _only(article.language)
    languages = (article.language, *(passage.language for passage in article.passages))
    return tuple(dict.fromkeys(analyzer_for(language).language for language in languages))


@lru_cache
def _only(language: str) -> tuple[str]:
    return (analyzer_for(language).language,)


def texts(article: Article) -> Iterator[tuple[Part, str, list[str]]]:
    """Give an article's texts by part and analyzer; passages are read by their own language's as well."""
    own, *others = keys(article)
    yield Part.TITLE, own, [article.title]
    yield Part.BODY, own, [article.body]
    yield Part.REST, own, [article.rest]
    for key in others:
        passages = [p.text for p in article.passages if analyzer_for(p.language).language == key]
        yield Part.BODY, key, passages
