"""What of an article is shown for a query."""

from collections.abc import Iterable
from functools import lru_cache

from index.analysis import analyzer_for
from index.article import Article
from index.engine import Snippet, SnippetField
from index.query import Query
from index.snippets.marks import Mark, Range, marker
from index.snippets.windows import cut, ranges


def snippets(
    article: Article,
    query: Query,
    *,
    languages: Iterable[str] | None = None,
    limit: int = 2,
    rest: str | None = None,
) -> tuple[Snippet, ...]:
    """Choose the pieces of an article that show best what a query finds in it, the best one first.

    They come from the body; from `rest` (else the article's own) when only that holds words of the query; and when
    only the title or a filter answers it, there is one, the beginning of the body. `languages` are the search's.
    """
    read_by = _read_by(languages)
    marks = _body_marks(article, query, read_by)
    if not marks and not _marks(article, query, SnippetField.TITLE, article.title, read_by):
        around = article.rest if rest is None else rest
        found = _marks(article, query, SnippetField.REST, around, read_by)
        if found:
            return tuple(cut(around, found, SnippetField.REST, limit))
    return tuple(cut(article.body, marks, SnippetField.BODY, limit))


def title_matches(
    article: Article, query: Query, *, languages: Iterable[str] | None = None
) -> tuple[Range, ...]:
    """Give where the words of a query stand in the title."""
    read_by = _read_by(languages)
    return ranges(_marks(article, query, SnippetField.TITLE, article.title, read_by))


def body_matches(
    article: Article, query: Query, *, languages: Iterable[str] | None = None
) -> tuple[Range, ...]:
    """Give where the words of a query stand in the body, its passages in other languages included."""
    return ranges(_body_marks(article, query, _read_by(languages)))


def matches(
    text: str, query: Query, language: str, *, field: SnippetField = SnippetField.BODY
) -> tuple[Range, ...]:
    """Give where the words of a query stand in a text of one language, read as that field."""
    return ranges(marker(query, analyzer_for(language), field).marks(text))


def _read_by(languages: Iterable[str] | None) -> frozenset[str] | None:
    return None if languages is None else _analyzers_of(tuple(languages))


@lru_cache(64)
def _analyzers_of(languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(analyzer_for(language).language for language in languages)


def _marks(
    article: Article, query: Query, field: SnippetField, text: str, read_by: frozenset[str] | None
) -> list[Mark]:
    analyzer = analyzer_for(article.language)
    if read_by is not None and analyzer.language not in read_by:
        return []
    return marker(query, analyzer, field).marks(text)


def _body_marks(article: Article, query: Query, read_by: frozenset[str] | None) -> list[Mark]:
    """List the marks of a body and of its passages; a word that two analyzers found is marked once."""
    found = _marks(article, query, SnippetField.BODY, article.body, read_by)
    for passage in article.passages:
        analyzer = analyzer_for(passage.language)
        at = article.body.find(passage.text)
        if at >= 0 and (read_by is None or analyzer.language in read_by):
            marks = marker(query, analyzer, SnippetField.BODY).marks(passage.text)
            found += [Mark(at + start, at + end, asked) for start, end, asked in marks]
    return _apart(sorted(found)) if article.passages else found


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
