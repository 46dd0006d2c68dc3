"""How well hits are ranked, on judged queries: ours beside other engines, and BM25 over a grid of its constants.

python benchmarks/retrieval.py FOLDER --only time piaf

FOLDER holds pairs NAME.docs.jsonl.gz and NAME.queries.jsonl.gz (`news-mix` for the headlines of OrangeSum). A query is
the OR of its words: a question has many, and no text has them all. Texts are indexed without their titles. Beside each
mean stands half the width of its 95 % interval over queries, and beside each peer how far ours is ahead of it, query by
query (both by bootstrap: B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993).
"""

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from facts.report import every
from ranking.bm25 import IDFS, K1, B, Bm25
from ranking.intervals import Interval, interval
from ranking.measures import MEASURES
from timing.articles import Prepared, rows
from timing.peers import available, peer
from timing.queries import Asked, Shape
from timing.tables import table

from index.analysis import analyzer_for
from index.analysis.tokenizer import words
from index.frozen import Frozen, replace

_DEPTH = 1_000  # hits that are looked at
_LANGUAGES = {"en": "fr", "fr": "en"}
_NEWS = "news-mix"
_OURS = "ours"


class Judged(Frozen):
    """A query and the ids that answer it."""

    asked: Asked
    relevant: frozenset[str]


class Collection(Frozen):
    """Articles with judged queries; `measure` is a key of `MEASURES`."""

    name: str
    measure: str
    articles: Sequence[Prepared]
    queries: Sequence[Judged]


def main() -> None:
    """Run from the command line."""
    options = _options()
    results = []
    for name in options.only:
        for collection in _COLLECTIONS[name](options.folder, options.sample):
            results.append(_measured(collection, options))
            print(json.dumps(results[-1]), flush=True)
    _print(results, options.engines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    engines = [name for name in available() if name != "whoosh"]
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", default=list(_COLLECTIONS), choices=_COLLECTIONS)
    parser.add_argument("--engines", nargs="*", default=engines, choices=available())
    parser.add_argument("--sample", type=int, help="ask only so many queries of each set")
    parser.add_argument("--grid", action="store_true", help="try constants of BM25")
    return parser.parse_args()


def _measured(collection: Collection, options: argparse.Namespace) -> dict[str, Any]:
    """Measure all engines on one collection."""
    measure = MEASURES[collection.measure]
    scores = {name: _of_engine(name, collection, measure) for name in options.engines}
    ours = scores.get(_OURS)
    plain = Bm25([article.terms.split() for article in _read(collection)])
    grid = [(K1, B), *((k1, b) for k1 in _K1 for b in _B if options.grid)]
    cells = {
        f"{k1} {b} {idf}": _of_plain(plain, collection, k1, b, idf)
        for k1, b in dict.fromkeys(grid)
        for idf in IDFS
    }
    return {
        "name": collection.name,
        "measure": collection.measure,
        "articles": len(collection.articles),
        "queries": len(collection.queries),
        "engines": {name: interval(own) for name, own in scores.items()},
        "ahead": {
            name: interval([a - b for a, b in zip(ours, own, strict=True)])
            for name, own in scores.items()
            if ours is not None and name != _OURS
        },
        "plain": cells,
    }


def _of_engine(name: str, collection: Collection, measure: Callable[..., float]) -> list[float]:
    engine = peer(name)
    with tempfile.TemporaryDirectory(prefix="benchmark-") as scratch:
        folder = Path(scratch)
        engine.create(folder)
        engine.add(folder, collection.articles)
        engine.open(folder)
        return [
            measure(engine.top(judged.asked, _DEPTH), judged.relevant)
            for judged in collection.queries
        ]


def _read(collection: Collection) -> list[Prepared]:
    """Give the articles in the language that the queries look in, as plain BM25 knows no other."""
    languages = {judged.asked.language for judged in collection.queries}
    return [article for article in collection.articles if article.language in languages]


def _of_plain(plain: Bm25, collection: Collection, k1: float, b: float, idf: str) -> float:
    ids = [article.id for article in _read(collection)]
    measure = MEASURES[collection.measure]
    best = plain.ranker(k1, b, idf, _DEPTH)
    return fmean(
        measure([ids[number] for number in best(judged.asked.terms)], judged.relevant)
        for judged in collection.queries
    )


_K1 = (0.6, 0.9, 1.2, 1.6, 2.0)
_B = (0.3, 0.5, 0.65, 0.75, 0.9)


def _print(results: Sequence[Mapping[str, Any]], engines: Sequence[str]) -> None:
    peers = [name for name in engines if name != _OURS and _OURS in engines]
    head = ["", "measure", "articles", "queries", *engines, *(f"ours - {name}" for name in peers)]
    head += [f"BM25 {K1} {B}, {idf}" for idf in IDFS]
    lines = [
        [
            of["name"],
            of["measure"],
            f"{of['articles']:,}",
            f"{of['queries']:,}",
            *(_with_width(of["engines"][name]) for name in engines),
            *(_difference(of["ahead"][name]) for name in peers if name in of["ahead"]),
            *(f"{of['plain'][f'{K1} {B} {idf}']:.3f}" for idf in IDFS),
        ]
        for of in results
    ]
    print(table(head, lines))
    for of in results:
        for idf in IDFS if len(of["plain"]) > len(IDFS) else ():
            cells = [[f"{b}", *(f"{of['plain'][f'{k1} {b} {idf}']:.3f}" for k1 in _K1)] for b in _B]
            print(table([f"{of['name']}, {idf}: b, by k1", *map(str, _K1)], cells))


def _with_width(of: Interval) -> str:
    return f"{of.mean:.3f} ±{(of.high - of.low) / 2:.3f}"


def _difference(of: Interval) -> str:
    return f"{of.mean:+.3f} ({of.low:+.3f} to {of.high:+.3f})"


def _time(folder: Path, sample: int | None) -> Iterator[Collection]:
    yield _pair(folder, "time-en", "MAP", sample)


def _piaf(folder: Path, sample: int | None) -> Iterator[Collection]:
    yield _pair(folder, "piaf-fr", "MRR", sample)


def _orange(folder: Path, sample: int | None) -> Iterator[Collection]:
    """Look for articles by their headlines, but those that are not among the articles."""
    articles = _articles(rows(folder / f"{_NEWS}.jsonl.gz"))
    articles = [replace(article, id=article.id.rpartition("/")[2]) for article in articles]
    there = {article.id for article in articles}
    judged = [
        replace(query, relevant=query.relevant & there)
        for query in _queries(folder, "orangesum-fr")
        if query.relevant & there
    ]
    yield Collection("orangesum-fr", "MRR", articles, every(judged, sample))


def _parallel(folder: Path, sample: int | None) -> Iterator[Collection]:
    """Look for a headline's article in its own language, then for the translation among those in the other one."""
    name = "parallel-en-fr"
    articles = _articles(rows(folder / f"{name}.docs.jsonl.gz"))
    language = {article.id: article.language for article in articles}
    for wanted, told in (("same", "own language"), ("other", "translation")):
        for query_language, other in _LANGUAGES.items():
            target = query_language if wanted == "same" else other
            judged = [
                Judged(
                    _asked(query["text"], target),
                    frozenset(i for i in query["relevant"] if language[i] == target),
                )
                for query in rows(folder / f"{name}.queries.jsonl.gz")
                if query["lang"] == query_language
            ]
            kept = every([query for query in judged if query.relevant], sample)
            yield Collection(f"headlines {query_language}, {told}", "MRR", articles, kept)


_COLLECTIONS: Mapping[str, Callable[[Path, int | None], Iterator[Collection]]] = {
    "time": _time,
    "piaf": _piaf,
    "parallel": _parallel,
    "orangesum": _orange,
}


def _pair(folder: Path, name: str, measure: str, sample: int | None) -> Collection:
    articles = _articles(rows(folder / f"{name}.docs.jsonl.gz"))
    return Collection(name, measure, articles, every(_queries(folder, name), sample))


def _articles(given: Iterator[Mapping[str, Any]]) -> list[Prepared]:
    return [Prepared.of({**row, "title": ""}) for row in given]


def _queries(folder: Path, name: str) -> list[Judged]:
    return [
        Judged(_asked(row["text"], row["lang"]), frozenset(row["relevant"]))
        for row in rows(folder / f"{name}.queries.jsonl.gz")
    ]


def _asked(text: str, language: str) -> Asked:
    """Ask for any of the words of a text as `language` reads them."""
    different = tuple(dict.fromkeys(words(text)))
    terms = tuple(dict.fromkeys(map(analyzer_for(language).term, different)))
    return Asked(Shape.ANY, language, different, terms)


if __name__ == "__main__":
    main()
