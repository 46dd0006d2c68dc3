"""Near-copies of one dispatch under the best of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DISPATCH = "Dockers stopped work. " + " ".join(f"The ship number {n} waits." for n in range(40))
TEXTS = {
    "first": DISPATCH,
    "again": f"{DISPATCH} Reporting by the port desk.",
    "other": "Dockers are honoured in a museum of the sea that opened last week.",
    "third": DISPATCH.replace("number 7", "number seven"),
}


@pytest.fixture
def news(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    folder = tmp_path / "wires"
    folder.mkdir()
    rows = [
        {"id": name, "title": "The port", "text": text, "language": "en"}
        for name, text in TEXTS.items()
    ]
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    monkeypatch.setenv("SEARCH_CORPUS", str(folder))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert run("index", "--quiet").code == 0
    return run


def groups(outcome: Any) -> set[frozenset[str]]:  # noqa: ANN401 - what a run gives
    told = json.loads(outcome.out)
    assert told["total"] == 4
    names = [[hit["id"], *hit["duplicates"]] for hit in told["hits"]]
    return {frozenset(name.partition("#")[2] for name in group) for group in names}


@pytest.mark.parametrize("limit", ["20", "0"])
def test_copies_are_named_under_one_hit(news: Run, limit: str) -> None:
    outcome = news("query", "dockers", "--group-duplicates", "--json", "--limit", limit)
    assert groups(outcome) == {frozenset({"first", "again", "third"}), frozenset({"other"})}
    apart = news("query", "dockers", "--json", "--limit", limit)
    assert {len(group) for group in groups(apart)} == {1}


def test_copies_are_counted_for_a_reader(news: Run) -> None:
    outcome = news("query", "dockers", "--group-duplicates", "--color", "always")
    assert "(+2 near-copies: a.jsonl#" in outcome.out
    assert "4 articles in" in outcome.out
    assert "shown" not in outcome.out


def test_copies_that_are_grouped_are_given_once(news: Run) -> None:
    assert news("save", "port", "dockers").code == 0
    asked = ("query", "--saved", "port", "--since-last", "--format", "ids")
    assert len(news(*asked, "--group-duplicates").lines) == 2
    assert news(*asked, "--ok-empty").lines == []
