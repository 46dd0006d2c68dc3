"""tantivy through tantivy-py, a field a language.

It is given articles as they were written and analyses them as far as it can: words, lower case, its own Snowball
stems, no accents. It knows no elision (`l'Iran`), so its totals differ from ours by a little.
"""

import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Occur, Query
from timing.articles import LANGUAGES, Prepared, prepared
from timing.peers import TITLE_WEIGHT, TOP, Answer, Spent
from timing.queries import Asked, Shape

_HEAP = 256_000_000
_STEMMERS = {"en": "english", "fr": "french"}
_ALL_VALUES = 100_000


def _analyzers() -> dict[str, tantivy.TextAnalyzer]:
    """Make the analyzers of a language's terms, and of forms, which are not stemmed."""
    plain = tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold()
    made = {
        language: (tantivy.Filter.lowercase(), tantivy.Filter.stemmer(name), plain[1])
        for language, name in _STEMMERS.items()
    }
    return {name: _analyzer(*filters) for name, filters in (made | {_FORMS: plain}).items()}


def _analyzer(*filters: tantivy.Filter) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for each in filters:
        builder = builder.filter(each)
    return builder.build()


_FORMS = "forms"
_ANALYZERS = _analyzers()


class Tantivy:
    """tantivy; stores the text."""

    def create(self, folder: Path) -> None:
        """Make an empty index."""
        self._opened(tantivy.Index(_schema(), path=str(folder)))

    def add(self, folder: Path, articles: Iterable[Prepared]) -> None:
        """Add and commit."""
        self._add(folder, articles, threads=1)

    def add_in_parallel(self, folder: Path, articles: Path, number: int) -> Spent:
        """Add with two indexing threads."""
        given = list(islice(prepared(articles), number))
        used, began = time.process_time(), time.perf_counter()
        self._add(folder, given, threads=2)
        return Spent(time.perf_counter() - began, time.process_time() - used)

    def _add(self, folder: Path, articles: Iterable[Prepared], *, threads: int) -> None:
        index = self._opened(tantivy.Index.open(str(folder)))
        writer = index.writer(heap_size=_HEAP, num_threads=threads)
        for article in articles:
            writer.add_document(_document(article))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        """Open."""
        index = self._opened(tantivy.Index.open(str(folder)))
        index.reload()
        self._schema = index.schema
        self._searcher = index.searcher()

    def top(self, asked: Asked, limit: int = TOP) -> list[str]:
        """Give the best ids."""
        found = self._searcher.search(self._query(asked), limit=limit, count=False)
        return [_id(self._searcher.doc(address)) for _, address in found.hits]

    def screen(self, asked: Asked, snippets: int) -> Answer:
        """Give hits, total, facets as aggregations, snippets of the body."""
        query = self._query(asked)
        found = self._searcher.search(query, limit=TOP, count=True)
        documents = [self._searcher.doc(address) for _, address in found.hits]
        if snippets and asked.language:
            body = f"body_{asked.language}"
            generator = tantivy.SnippetGenerator.create(self._searcher, query, self._schema, body)
            for document in documents[:snippets]:
                generator.snippet_from_doc(document).to_html()
        counted = self._searcher.aggregate(query, {name: _terms(name) for name in _FACETS})
        countries, months = (_counts(counted[name]["buckets"]) for name in _FACETS)
        ids = [_id(document) for document in documents]
        return Answer(ids, found.count, countries, months)

    def total(self, asked: Asked) -> int:
        """Count."""
        return int(self._searcher.search(self._query(asked), limit=1, count=True).count)

    def _opened(self, index: tantivy.Index) -> tantivy.Index:
        for name, analyzer in _ANALYZERS.items():
            index.register_tokenizer(name, analyzer)
        return index

    def _query(self, asked: Asked) -> Query:
        parts = [(Occur.Must, self._scored(asked))]
        if asked.country is not None:
            chosen = Query.term_query(self._schema, "country", asked.country, "basic")
            parts.append((Occur.Must, Query.const_score_query(chosen, 0.0)))
        if asked.days is not None:
            whole = tantivy.FieldType.Unsigned
            days = Query.range_query(self._schema, "day", whole, *asked.days)
            parts.append((Occur.Must, Query.const_score_query(days, 0.0)))
        return parts[0][1] if len(parts) == 1 else Query.boolean_query(parts)

    def _scored(self, asked: Asked) -> Query:
        match asked.shape:
            case Shape.EVERYTHING:
                return Query.all_query()
            case Shape.PREFIX:
                forms = f"forms_{asked.language}"
                return Query.regex_query(self._schema, forms, asked.terms[0] + ".*")
            case Shape.PHRASE:
                return self._in_both(asked.language, self._phrase, _terms_of(asked))
        occur = Occur.Must if asked.shape is Shape.ALL else Occur.Should
        words = [(occur, self._in_both(asked.language, self._word, t)) for t in _terms_of(asked)]
        return words[0][1] if len(words) == 1 else Query.boolean_query(words)

    def _in_both(self, language: str, make: Any, words: Any) -> Query:  # noqa: ANN401 - a word or several
        title = Query.boost_query(make(f"title_{language}", words), TITLE_WEIGHT)
        return Query.boolean_query(
            [(Occur.Should, title), (Occur.Should, make(f"body_{language}", words))]
        )

    def _word(self, field: str, word: str) -> Query:
        return Query.term_query(self._schema, field, word)

    def _phrase(self, field: str, words: list[str]) -> Query:
        return Query.phrase_query(self._schema, field, words)


_FACETS = ("country", "month")


def _terms_of(asked: Asked) -> list[str]:
    """Give the terms that a query's words have become in the index."""
    return [term for word in asked.words for term in _ANALYZERS[asked.language].analyze(word)]


def _terms(field: str) -> dict[str, Any]:
    return {"terms": {"field": field, "size": _ALL_VALUES}}


def _counts(buckets: list[dict[str, Any]]) -> dict[str, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in buckets}


def _id(document: tantivy.Document) -> str:
    return str(document["id"][0])


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for language in LANGUAGES:
        for part in ("title", "body"):
            builder.add_text_field(f"{part}_{language}", stored=True, tokenizer_name=language)
        builder.add_text_field(
            f"forms_{language}", stored=False, tokenizer_name=_FORMS, index_option="basic"
        )
    for name in _FACETS:
        builder.add_text_field(
            name, stored=True, fast=True, tokenizer_name="raw", index_option="basic"
        )
    builder.add_unsigned_field("day", stored=True, indexed=True, fast=True)
    return builder.build()


def _document(row: Prepared) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text("id", row.id)
    document.add_text(f"title_{row.language}", row.title)
    document.add_text(f"body_{row.language}", row.body)
    document.add_text(f"forms_{row.language}", f"{row.title}\n{row.body}")
    for country in row.countries:
        document.add_text("country", country)
    if row.day:
        document.add_unsigned("day", row.day)
        document.add_text("month", row.month)
    return document


ENGINE = Tantivy
