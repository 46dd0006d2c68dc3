"""Whoosh's own matchers over our segments find and score what evaluation over arrays does."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh import query as wq
from whoosh.qparser import QueryParser
from whoosh.scoring import WeightingModel, WeightLengthScorer
from whoosh.searching import Searcher as PlainSearcher

from index.analysis import analyzer_for
from index.article import Article, TitleHow
from index.engines.whoosh import WhooshEngine, scoring
from index.engines.whoosh.codec import whoosh_reader
from index.engines.whoosh.fields import Part
from index.engines.whoosh.writer import ArrayWriter
from index.query import And, Not, Or, Phrase, Prefix, Query, Term, TextField, Wildcard

WORDS = ["strike", "strikes", "port", "ports", "rain", "règle", "1er"]
TITLE = TextField.TITLE


def article(number: int, title: str, path: str | None = None) -> Article:
    return Article(
        id=path or f"{number}.txt",
        path=path or f"{number}.txt",
        title=title,
        title_how=TitleHow.STATED,
        body="",
        language="en",
    )


class SameScores(WeightingModel):  # type: ignore[misc]
    """Our scores of one field, by Whoosh's own numbers of it."""

    def scorer(
        self, searcher: PlainSearcher, fieldname: str, text: bytes, qf: int = 1
    ) -> "SameScorer":
        """Score one term."""
        del qf
        return SameScorer(searcher, fieldname, text)


class SameScorer(WeightLengthScorer):  # type: ignore[misc]
    """BM25 of the title alone, with statistics of the live titles."""

    def __init__(self, searcher: PlainSearcher, fieldname: str, text: bytes) -> None:
        reader = searcher.get_parent().reader()  # statistics are of all segments
        having = sum(1 for _ in reader.postings(fieldname, text).all_ids())
        docs = list(reader.all_doc_ids())
        lengths = [reader.doc_field_length(doc, fieldname) for doc in docs]
        present = [length for length in lengths if length]
        self._average = scoring.average(sum(present), len(present))
        self._idf = scoring.idf(len(docs), having)
        self._searcher, self._field = searcher, fieldname
        self.setup(searcher, fieldname, text)

    def setup(self, searcher: PlainSearcher, fieldname: str, text: bytes) -> None:
        """Take exact lengths; Whoosh's own are rounded."""
        del text
        self.dfl = lambda docnum: searcher.reader().doc_field_length(docnum, fieldname)
        self._maxquality = float("inf")

    def _score(self, weight: float, length: int) -> float:
        return self._idf * saturated(weight, length, self._average)


def saturated(times: float, length: int, average: float) -> float:
    """Give what the occurrences in a title of some length are worth, in levels."""
    each = scoring.WEIGHTS[Part.TITLE] / (1 - scoring.B + scoring.B * length / average)
    frequency = times * each
    level = math.ceil(frequency / (frequency + scoring.K1) * scoring.LEVELS)
    return level / scoring.LEVELS * (scoring.K1 + 1)


def plain(query: Query) -> wq.Query:
    """Say the same in Whoosh's queries, of English titles."""
    analyzer = analyzer_for("en")
    match query:
        case Term(text):
            return wq.Term("title_en", analyzer.term(text))
        case Phrase(text, slop):
            return wq.Phrase("title_en", analyzer.terms(text), slop=slop + 1)
        case Prefix(text):
            return wq.Prefix("title_en_forms", analyzer.form(text))
        case Wildcard(text):
            return wq.Wildcard("title_en_forms", analyzer.form(text))
        case And(parts) | Or(parts):
            kind = wq.And if isinstance(query, And) else wq.Or
            return kind([plain(part) for part in parts])
        case Not(part):
            return wq.Not(plain(part))
        case _:
            raise AssertionError(query)


def scored(query: Query, folder: Path) -> Mapping[str, float]:
    with WhooshEngine().open(folder) as searcher:
        hits = searcher.search(query, limit=None, snippets=0).hits
    return {hit.article.id: hit.score for hit in hits}


def plainly_scored(query: Query, folder: Path) -> Mapping[str, float]:
    with PlainSearcher(whoosh_reader(folder), weighting=SameScores()) as searcher:
        hits = searcher.search(plain(query), limit=None)
        titles = [
            analyzer_for("en").terms(searcher.stored_fields(doc)["article"].title)
            for doc in searcher.reader().all_doc_ids()
        ]
        more = Beside(titles)
        return {
            hit["article"].id: hit.score
            + more.of(query, analyzer_for("en").terms(hit["article"].title))
            for hit in hits
        }


class Beside:
    """What words beside each other add, by looking at all titles: Whoosh scores no phrases."""

    def __init__(self, titles: Sequence[Sequence[str]]) -> None:
        self._titles = titles

    def of(self, query: Query, title: Sequence[str]) -> float:
        """Add up what the pairs of a query give a title, in those parts of the query that the title matches."""
        if not isinstance(query, And | Or) or not matches(query, title):
            return 0.0
        texts = [part.text if isinstance(part, Term) else None for part in query.parts]
        pairs = [(a, b) for a, b in pairwise(texts) if a is not None and b is not None]
        if len(query.parts) not in scoring.SENTENCES:
            pairs = []
        inner = sum(self.of(part, title) for part in query.parts)
        return inner + scoring.BESIDE * sum(self._score(*pair, title) for pair in pairs)

    def _score(self, one: str, other: str, title: Sequence[str]) -> float:
        having = sum(times(one, other, each) > 0 for each in self._titles)
        lengths = [len(each) for each in self._titles if each]
        average = scoring.average(sum(lengths), len(lengths))
        worth = saturated(times(one, other, title), len(title), average)
        return scoring.idf(len(self._titles), having) * worth


def times(one: str, other: str, title: Sequence[str]) -> int:
    term = analyzer_for("en").term
    return sum(pair == (term(one), term(other)) for pair in pairwise(title))


def matches(query: Query, title: Sequence[str]) -> bool:
    match query:
        case And(parts):
            return all(matches(part, title) for part in parts)
        case Or(parts):
            return any(matches(part, title) for part in parts)
        case Term(text):
            return analyzer_for("en").term(text) in title
        case _:
            raise AssertionError(query)


def plainly_found(query: Query, folder: Path) -> set[str]:
    with PlainSearcher(whoosh_reader(folder)) as searcher:
        docs = list(searcher.docs_for_query(plain(query)))
        reader = searcher.reader()  # Whoosh's `Not` may give the dead as well
        return {
            searcher.stored_fields(doc)["article"].id for doc in docs if not reader.is_deleted(doc)
        }


titles = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
words = st.sampled_from(WORDS).map(lambda word: Term(word, TITLE))
scorable = st.recursive(
    words,
    lambda inner: st.lists(inner, min_size=1, max_size=6).flatmap(
        lambda parts: st.sampled_from([And(tuple(parts)), Or(tuple(parts))])
    ),
    max_leaves=8,
)
phrases = st.builds(
    lambda pair, slop: Phrase(" ".join(pair), slop, TITLE),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=2),
    st.integers(0, 2),
)
prefixes = st.sampled_from(["s", "str", "po", "regl", "x"]).map(lambda text: Prefix(text, TITLE))
wild = st.sampled_from(["s*", "?o*t", "*s", "r?gle", "*"]).map(lambda text: Wildcard(text, TITLE))
matchable = st.recursive(
    words | phrases | prefixes | wild,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Or(tuple(parts))),
    ),
    max_leaves=5,
)


def build(folder: Path, batches: list[list[str]], removed: set[int]) -> None:
    """Make an index of one segment a batch, more or less, with some articles removed again."""
    WhooshEngine().create(folder)
    number = 0
    for batch in batches:
        writer = ArrayWriter(folder, words=4)
        for title in batch:
            writer.add(article(number, title))
            number += 1
        writer.commit()
    writer = ArrayWriter(folder)
    for dead in removed:
        writer.remove(f"{dead}.txt")
    writer.commit()


corpora = st.tuples(
    st.lists(st.lists(titles, min_size=1, max_size=6), min_size=1, max_size=3),
    st.sets(st.integers(0, 9), max_size=3),
)
RARELY = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@RARELY
@given(corpora, st.lists(matchable, min_size=1, max_size=4))
def test_plain_whoosh_finds_the_same(
    corpus: tuple[list[list[str]], set[int]], queries: list[Query]
) -> None:
    with TemporaryDirectory() as folder:
        build(Path(folder), *corpus)
        for query in queries:
            assert scored(query, Path(folder)).keys() == plainly_found(query, Path(folder))


@RARELY
@given(corpora, st.lists(scorable, min_size=1, max_size=4))
def test_plain_whoosh_scores_the_same(
    corpus: tuple[list[list[str]], set[int]], queries: list[Query]
) -> None:
    with TemporaryDirectory() as folder:
        build(Path(folder), *corpus)
        for query in queries:
            assert scored(query, Path(folder)) == pytest.approx(plainly_scored(query, Path(folder)))


def test_whoosh_parses_and_answers_over_an_index_of_ours(tmp_path: Path) -> None:
    build(tmp_path, [["Dockers strike again", "Rain in the ports"], ["A strike of dockers"]], set())
    reader = whoosh_reader(tmp_path)
    with PlainSearcher(reader) as searcher:
        parser = QueryParser("title_en", reader.schema)
        found = searcher.search(parser.parse('strikes AND "dockers strike"'), limit=None)
        assert [hit["article"].title for hit in found] == ["Dockers strike again"]
        assert {text for _, text in reader.all_terms()} >= {b"docker", b"strike"}
        assert reader.doc_frequency("title_en", "strike") == 2
        assert list(reader.expand_prefix("title_en_forms", "dock")) == [b"dockers"]
        assert reader.field_length("title_en") == 11


def test_an_empty_index_is_an_empty_reader(tmp_path: Path) -> None:
    WhooshEngine().create(tmp_path)
    assert whoosh_reader(tmp_path).doc_count_all() == 0
