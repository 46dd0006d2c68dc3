"""What of articles is shown for a query."""

from collections.abc import Iterable, Sequence

from index.analysis import Analyzer, analyzer_for
from index.article import Article
from index.engine import Snippet, SnippetField
from index.query import Query, TextField, Word, positive_words
from index.reading import rows
from index.snippets.marks import Mark, Marker, Range
from index.snippets.windows import cut, ranges

_ASKED_IN = {
    SnippetField.TITLE: frozenset({None, TextField.TITLE}),
    SnippetField.BODY: frozenset({None, TextField.BODY}),
    SnippetField.REST: frozenset({None}),
}


class Showing:
    """What shows articles for one query, which it reads once; threads may share it.

    `languages` are the search's: they limit which analyzers read the query.
    """

    def __init__(self, query: Query, languages: Iterable[str] | None = None) -> None:
        words = tuple(positive_words(query))
        read_by = None if languages is None else {analyzer_for(own).language for own in languages}
        self._title = _Field(words, SnippetField.TITLE, read_by)
        self._body = _Field(words, SnippetField.BODY, read_by)
        self._rest = _Field(words, SnippetField.REST, read_by)

    def snippets(
        self, article: Article, *, limit: int = 2, rest: str | None = None
    ) -> tuple[Snippet, ...]:
        """Choose the pieces of an article that show best what the query finds in it, the best one first.

        They come from the body; from `rest` (else the article's own) when only that holds words of the query; and when
        only the title or a filter answers it, there is one, the beginning of the body.
        """
        marks = self._body_marks(article)
        if not marks and not self._title.marks(article.title, article.language):
            around = article.rest if rest is None else rest
            found = self._rest.marks(around, article.language)
            if found:
                return cut(around, found, SnippetField.REST, limit)
        return cut(article.body, marks, SnippetField.BODY, limit)

    def title_matches(self, article: Article) -> tuple[Range, ...]:
        """Give where the words of the query stand in the title."""
        return ranges(self._title.marks(article.title, article.language))

    def body_matches(self, article: Article) -> tuple[Range, ...]:
        """Give where the words of the query stand in the body, its passages in other languages included."""
        return ranges(self._body_marks(article))

    def _body_marks(self, article: Article) -> list[Mark]:
        """List the marks of a body and of its passages; a word that two analyzers found is marked once."""
        found = self._body.marks(article.body, article.language)
        if not article.passages:
            return found
        for passage in article.passages:
            at = article.body.find(passage.text)
            if at >= 0:
                marks = self._body.marks(passage.text, passage.language)
                found += ((at + start, at + end, asked) for start, end, asked in marks)
        return _apart(sorted(found))


class _Field:
    """The marker of each language for those words of a query that are looked for in one field."""

    def __init__(
        self, words: Sequence[Word], field: SnippetField, read_by: set[str] | None
    ) -> None:
        self._words = [word for word in words if word.field in _ASKED_IN[field]]
        self._read_by = read_by
        self._markers: dict[str, Marker] = {}

    def marks(self, text: str, language: str) -> list[Mark]:
        """List the words of a text that are asked for, in order."""
        marker = self._markers.get(language)
        if marker is None:
            marker = self._markers[language] = self._marker(analyzer_for(language))
        return marker.marks(text)

    def _marker(self, analyzer: Analyzer) -> Marker:
        reads = self._read_by is None or analyzer.language in self._read_by
        read = (row for word in self._words for row in rows(word, analyzer)) if reads else ()
        return Marker(analyzer, tuple(dict.fromkeys(read)))


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept
