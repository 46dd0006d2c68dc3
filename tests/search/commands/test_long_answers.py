"""Answers of many hits are written bit by bit, and are the same as those found at once."""

import json
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from index.engine import Searcher, Sort
from index.engines import engine
from index.indexer import Place, open_index
from search.cli import main
from search.request import Request, ask_bit_by_bit
from search.request import ask as carry_out

Run = Callable[..., Any]
MANY = 730  # more than three pages


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("many")
    lines = (
        json.dumps({"id": str(n), "title": f"Bread {n % 7}", "text": "bread " * (n % 5 + 1)})
        for n in range(MANY)
    )
    (corpus / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert main(["index", str(corpus), "-q"]) == 0
    return corpus


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize(
    ("offset", "limit"),
    [(0, None), (0, 0), (0, 5), (0, 100), (0, 101), (95, 350), (700, None), (700, 90), (900, None)],
)
def test_bit_by_bit_is_the_same_as_at_once(
    sort: Sort, offset: int, limit: int | None, many: Path
) -> None:
    request = Request(text="bread", sort=sort, offset=offset, limit=limit, snippets=0)
    with open_index(Place(many), engine()) as searcher:
        whole = carry_out(request, searcher)
        results, further = ask_bit_by_bit(request, searcher)
        assert results.total == whole.total
        assert tuple(chain(results.hits, further)) == whole.hits


def test_no_more_is_found_than_is_asked_for(many: Path) -> None:
    class Counting:
        """A searcher that counts the hits it gives."""

        def __init__(self, searcher: Searcher) -> None:
            self._searcher = searcher
            self.given = 0

        def search(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - passed on
            """Search, and count."""
            results = self._searcher.search(*arguments, **options)
            self.given += len(results.hits)
            return results

    with open_index(Place(many), engine()) as searcher:
        counting = Counting(searcher)
        _, further = ask_bit_by_bit(Request(limit=None, snippets=0), counting)  # type: ignore[arg-type]
        assert counting.given == 100
        next(further)
        assert counting.given == 300


@pytest.mark.parametrize("name", ["ids", "ndjson", "csv", "tsv", "text", "json"])
def test_every_format_gives_all_hits(name: str, many: Path, run: Run) -> None:
    out = run("query", "bread", "--limit", "0", "--format", name, "--corpus", many).out
    shown = len(json.loads(out)["hits"]) if name == "json" else out.count("many.jsonl#")
    assert shown == MANY


def test_files_are_named_once(many: Path, run: Run) -> None:
    assert run("query", "*", "-l", "--limit", "0", "--corpus", many).lines == [
        str(many / "many.jsonl")
    ]


def test_the_last_line_of_a_page_counts_what_was_shown(many: Path, run: Run) -> None:
    flags = ("--color", "always", "--corpus", many, "--snippets", "0")
    all_of_them = run("query", "bread", "--limit", "0", *flags).lines[-1]
    some = run("query", "bread", "--limit", "300", "--offset", "20", *flags).lines[-1]
    assert f"{MANY} articles in" in all_of_them
    assert "shown" not in all_of_them
    assert ", 21 to 320 shown; --offset 320 goes on" in some
