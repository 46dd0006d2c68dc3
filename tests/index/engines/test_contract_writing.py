"""How an index is made and changed, and what is refused, in every engine."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from index.article import Article, CountriesHow, DateHow, LanguageHow, Passage, TitleHow
from index.dates import PartialDate
from index.engine import Engine, FacetField
from index.errors import LockedIndexError, NoIndexError, UnreadableIndexError
from index.frozen import replace
from index.query import And, Everything, Not, Or, Phrase, Prefix, Query, Term

Make: TypeAlias = Callable[..., Article]
Write: TypeAlias = Callable[..., None]


@pytest.fixture
def folder(engine: Engine, tmp_path: Path) -> Path:
    made = tmp_path / "made" / "index"
    engine.create(made)
    return made


def found(engine: Engine, folder: Path, query: Query = Everything()) -> list[str]:  # noqa: B008 - immutable
    with engine.open(folder) as searcher:
        return sorted(hit.article.id for hit in searcher.search(query, limit=None).hits)


def test_a_new_index_is_empty(engine: Engine, folder: Path) -> None:
    assert found(engine, folder) == []


def test_an_index_can_be_made_in_an_empty_folder(engine: Engine, tmp_path: Path) -> None:
    engine.create(tmp_path)
    assert found(engine, tmp_path) == []


FULL = {
    "path": "news/all.jsonl.gz",
    "title": "Élan\tvital",
    "title_how": TitleHow.DERIVED,
    "rest": "Around\nit",
    "passages": (Passage("en", "In English."), Passage("de", "Straße.")),
    "language": "fr",
    "language_how": LanguageHow.DECLARED,
    "published": PartialDate(2023, 12, 4, approximate=True),
    "published_how": DateHow.CAPTION,
    "countries": ("RU", "CU"),
    "countries_how": CountriesHow.STATED,
    "mentions": ("RU", "CU", "US"),
    "source": "Agence",
    "url": "https://example.org/é?a=1&b=2",
    "author": "A. B.",
    "tags": ("x", "a"),
}


@pytest.mark.parametrize(
    "facts",
    [
        FULL,
        {},
        {"body": "", "title": ""},
        {"body": "日本\u2028語 \U0001f600 \x00 e\u0301 \r\n\tend"},
        {"published": PartialDate(None, 11, 19)},
        {"published": PartialDate(2022)},
        {"published": PartialDate(1, 1, 1)},
        {"published": PartialDate(9999, 12, 31)},
        {"source": "", "author": "", "tags": ("",)},
        {"tags": ("a", "a"), "countries": ("CU", "CU")},
        {"body": "word " * 50_000},
        {"language": "xx"},
    ],
)
def test_an_article_comes_back_as_it_went_in(
    engine: Engine, make: Make, write: Write, folder: Path, facts: dict[str, Any]
) -> None:
    article = make("news/a.txt", **{"body": "Le corps.\nIn English.\nStraße."} | facts)
    write(engine, folder, [article, make("other", "body")])
    with engine.open(folder) as searcher:
        assert searcher.article("news/a.txt") == article
        hits = {hit.article.id: hit.article for hit in searcher.search(Everything()).hits}
        assert hits["news/a.txt"] == replace(article, body="", rest="", passages=())


def test_an_id_that_is_not_there_has_no_article(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    write(engine, folder, [make("a")])
    with engine.open(folder) as searcher:
        assert searcher.article("b") is None
        assert searcher.article("") is None


def test_added_articles_are_seen_after_the_commit(engine: Engine, make: Make, folder: Path) -> None:
    writer = engine.write(folder)
    writer.add(make("a", "salt"))
    assert found(engine, folder) == []
    writer.commit()
    assert found(engine, folder, Term("salt")) == ["a"]


def test_removing_a_path_removes_all_its_articles(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    write(engine, folder, [make("a.jsonl#1"), make("a.jsonl#2"), make("a.jsonl.gz#1"), make("b")])
    write(engine, folder, [], ["a.jsonl"])
    assert found(engine, folder) == ["a.jsonl.gz#1", "b"]


def test_a_path_removed_and_added_again_is_replaced(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    write(engine, folder, [make("a", "salt"), make("b", "salt")])
    write(engine, folder, [make("a", "pepper")], ["a"])
    assert found(engine, folder) == ["a", "b"]
    assert found(engine, folder, Term("salt")) == ["b"]
    assert found(engine, folder, Term("pepper")) == ["a"]
    assert found(engine, folder, Not(Term("salt"))) == ["a"]
    with engine.open(folder) as searcher:
        article = searcher.article("a")
        assert article is not None
        assert article.body == "pepper"


def test_removing_spares_what_the_same_writer_adds(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    write(engine, folder, [make("a", "salt")])
    writer = engine.write(folder)
    writer.add(make("a", "pepper"))
    writer.remove("a")
    writer.commit()
    assert found(engine, folder, Or((Term("salt"), Term("pepper")))) == ["a"]
    assert found(engine, folder, Term("salt")) == []


def test_removing_an_unknown_path_changes_nothing(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    write(engine, folder, [make("a")])
    write(engine, folder, [], ["b", "A", "a/", ""])
    assert found(engine, folder) == ["a"]


def test_an_index_may_lose_all_its_articles_and_gain_others(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    write(engine, folder, [make("a", "salt"), make("b", "salt")])
    write(engine, folder, [], ["a", "b"])
    assert found(engine, folder) == []
    write(engine, folder, [make("c", "salt")])
    assert found(engine, folder, Term("salt")) == ["c"]


def test_an_empty_commit_changes_nothing(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    write(engine, folder, [make("a")])
    write(engine, folder, [])
    assert found(engine, folder) == ["a"]


def test_a_cancelled_writer_leaves_the_index_as_it_was_and_free(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    write(engine, folder, [make("a")])
    writer = engine.write(folder)
    writer.remove("a")
    writer.add(make("b"))
    writer.cancel()
    assert found(engine, folder) == ["a"]
    write(engine, folder, [make("c")])
    assert found(engine, folder) == ["a", "c"]


def test_one_writer_at_a_time(engine: Engine, make: Make, write: Write, folder: Path) -> None:
    writer = engine.write(folder)
    with pytest.raises(LockedIndexError):
        engine.write(folder)
    writer.add(make("a"))
    writer.commit()
    write(engine, folder, [make("b")])
    assert found(engine, folder) == ["a", "b"]


def test_a_searcher_sees_the_index_as_it_was_when_opened(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    write(engine, folder, [make("a", "salt"), make("b", "salt")])
    with engine.open(folder) as before:
        write(engine, folder, [make("a", "pepper"), make("c", "salt")], ["a"])
        write(engine, folder, [], ["b"])
        ids = [hit.article.id for hit in before.search(Term("salt")).hits]
        assert sorted(ids) == ["a", "b"]
        assert before.search(Everything()).total == 2
        old = before.article("a")
        assert old is not None
        assert old.body == "salt"
        assert before.article("c") is None
    assert found(engine, folder, Term("salt")) == ["c"]


def test_many_small_commits_answer_as_one_large_commit(
    engine: Engine, make: Make, write: Write, tmp_path: Path
) -> None:
    bodies = [f"salt {'pepper ' * (number % 4)} road{number % 3}" for number in range(30)]
    articles = [make(f"{number:02}", body) for number, body in enumerate(bodies)]
    folders = [tmp_path / "many", tmp_path / "one"]
    for folder in folders:
        engine.create(folder)
    for article in articles:
        write(engine, folders[0], [article])
    write(engine, folders[1], articles)
    queries = [Term("pepper"), Phrase("pepper road1"), And((Term("salt"), Not(Prefix("road2"))))]
    for query in queries:
        answers = []
        for folder in folders:
            with engine.open(folder) as searcher:
                results = searcher.search(query, limit=None, facets=list(FacetField))
                order = [hit.article.id for hit in results.hits]
                answers.append((results.total, order, results.facets))
        assert answers[0] == answers[1]


def test_an_index_may_be_moved(
    engine: Engine, make: Make, write: Write, folder: Path, tmp_path: Path
) -> None:
    write(engine, folder, [make("a", "salt")])
    shutil.move(folder, tmp_path / "elsewhere")
    assert found(engine, tmp_path / "elsewhere", Term("salt")) == ["a"]
    write(engine, tmp_path / "elsewhere", [make("b", "salt")])
    assert found(engine, tmp_path / "elsewhere", Term("salt")) == ["a", "b"]


def test_threads_may_share_a_searcher(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    for batch in range(3):
        names = [f"{batch}-{number}" for number in range(10)]
        articles = [make(name, f"salt word{name[-1]} pepper") for name in names]
        write(engine, folder, articles)
    queries = [Term(f"word{number}") for number in range(10)] * 10
    with engine.open(folder) as searcher, ThreadPoolExecutor(8) as pool:

        def ids(query: Term) -> list[str]:
            return [hit.article.id for hit in searcher.search(query).hits]

        expected = [[f"{batch}-{query.text[-1]}" for batch in range(3)] for query in queries]
        assert list(pool.map(ids, queries)) == expected


def test_statistics_count_what_the_index_holds(
    engine: Engine, make: Make, write: Write, folder: Path
) -> None:
    articles = [make("a", "salt"), make("b", "sel", language="fr"), make("c", "salt road")]
    write(engine, folder, articles)
    write(engine, folder, [make("d", "x", language="und")], ["c"])
    with engine.open(folder) as searcher:
        numbers = searcher.statistics()
    assert numbers.articles == 3
    assert dict(numbers.languages) == {"en": 1, "fr": 1, "und": 1}
    assert numbers.terms >= 3
    assert numbers.bytes > 0


def test_no_index_is_opened_where_there_is_none(engine: Engine, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(NoIndexError):
            engine.open(folder)
        with pytest.raises(NoIndexError):
            engine.write(folder)


def test_opening_leaves_no_trace_where_there_is_no_index(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(NoIndexError):
        engine.open(tmp_path / "missing")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"\x00" * 100, b"not an index", b"{}\n[]"])
def test_a_foreign_index_is_refused(
    engine: Engine, make: Make, write: Write, folder: Path, content: bytes
) -> None:
    write(engine, folder, [make("a", "salt")])
    for file in (path for path in folder.rglob("*") if path.is_file()):
        file.write_bytes(content)
    with pytest.raises(UnreadableIndexError):
        engine.open(folder)


def test_a_file_cut_short_is_refused_or_does_not_matter(
    engine: Engine, make: Make, write: Write, folder: Path, tmp_path: Path
) -> None:
    write(engine, folder, [make("a", "salt road", rest="pepper"), make("b", "salt")])
    write(engine, folder, [make("c", "salt road")], ["b"])
    for number, file in enumerate(path for path in folder.rglob("*") if path.is_file()):
        for share in (0.0, 0.5, 0.99):
            copy = tmp_path / f"copy-{number}-{share}"
            shutil.copytree(folder, copy)
            damaged = copy / file.relative_to(folder)
            damaged.write_bytes(damaged.read_bytes()[: int(file.stat().st_size * share)])
            with suppress(UnreadableIndexError, NoIndexError):
                assert found(engine, copy, Phrase("salt road")) == ["a", "c"]


def test_the_name_of_an_engine_is_a_word(engine: Engine) -> None:
    assert engine.name.isidentifier()


def test_a_writer_that_is_finished_may_be_cancelled(
    engine: Engine, make: Make, folder: Path
) -> None:
    engine.create(folder)
    writer = engine.write(folder)
    writer.add(make("a"))
    writer.commit()
    writer.cancel()
    with engine.open(folder) as searcher:
        assert searcher.article("a") is not None
