"""What of articles is shown for a query."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from index.analysis import Analyzer, analyzer_for
from index.article import Article
from index.engine import Snippet, SnippetField
from index.query import Query, TextField, Word, positive_words
from index.reading import rows
from index.snippets.marks import Mark, Marker, Range
from index.snippets.windows import cut, ranges

_AT_ONCE = 32  # articles whose texts are held
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

    def snippets(self, articles: Iterable[Article], *, limit: int) -> Iterator[tuple[Snippet, ...]]:
        """Choose the pieces of each article that show best what the query finds in it, the best one first.

        They come from the body; from what surrounds it when only that holds words of the query; and when only the title
        or a filter answers it, there is one, the beginning of the body.
        """
        waiting = iter(articles)
        while some := list(islice(waiting, _AT_ONCE)):
            for article, marks in zip(some, self._body_marks(some), strict=True):
                yield self._chosen(article, marks, limit)

    def title_matches(self, articles: Sequence[Article]) -> list[tuple[Range, ...]]:
        """Give where the words of the query stand in each title."""
        return list(map(ranges, self._title.marks([(a.title, a.language) for a in articles])))

    def body_matches(self, articles: Sequence[Article]) -> list[tuple[Range, ...]]:
        """Give where the words of the query stand in each body, its passages in other languages included."""
        return list(map(ranges, self._body_marks(articles)))

    def _chosen(self, article: Article, marks: list[Mark], limit: int) -> tuple[Snippet, ...]:
        language = article.language
        if not marks and not self._title.marks([(article.title, language)])[0]:
            [found] = self._rest.marks([(article.rest, language)])
            if found:
                return cut(article.rest, found, SnippetField.REST, limit)
        return cut(article.body, marks, SnippetField.BODY, limit)

    def _body_marks(self, articles: Sequence[Article]) -> list[list[Mark]]:
        found = self._body.marks([(article.body, article.language) for article in articles])
        return [
            self._with_passages(article, marks) if article.passages else marks
            for article, marks in zip(articles, found, strict=True)
        ]

    def _with_passages(self, article: Article, marks: list[Mark]) -> list[Mark]:
        """Add the marks of an article's passages; a word that two analyzers found is marked once."""
        passages = [(passage.text, passage.language) for passage in article.passages]
        for (text, _), own in zip(passages, self._body.marks(passages), strict=True):
            at = article.body.find(text)
            if at >= 0:
                marks += ((at + start, at + end, asked) for start, end, asked in own)
        return _apart(sorted(marks))


class _Field:
    """The marker of each language for those words of a query that are looked for in one field."""

    def __init__(
        self, words: Sequence[Word], field: SnippetField, read_by: set[str] | None
    ) -> None:
        self._words = [word for word in words if word.field in _ASKED_IN[field]]
        self._read_by = read_by
        self._markers: dict[str, Marker] = {}

    def marks(self, texts: Sequence[tuple[str, str]]) -> list[list[Mark]]:
        """List the words that are asked for in each text, which comes with its language, in order."""
        found: list[list[Mark]] = [[]] * len(texts)
        for language in {language for _, language in texts}:
            numbers = [number for number, (_, own) in enumerate(texts) if own == language]
            marked = self._marker(language).marks([texts[number][0] for number in numbers])
            for number, marks in zip(numbers, marked, strict=True):
                found[number] = marks
        return found

    def _marker(self, language: str) -> Marker:
        marker = self._markers.get(language)
        if marker is None:
            marker = self._markers[language] = self._made(analyzer_for(language))
        return marker

    def _made(self, analyzer: Analyzer) -> Marker:
        reads = self._read_by is None or analyzer.language in self._read_by
        read = (row for word in self._words for row in rows(word, analyzer)) if reads else ()
        return Marker(analyzer, tuple(dict.fromkeys(read)))


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept
