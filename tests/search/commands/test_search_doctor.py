"""`search doctor`: the health of an index, and what is not known of its articles."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from index.engines import engine as usual_engine

Run = Callable[..., Any]


class Renamed:
    """The usual engine under another name."""

    name = "renamed"
    version = 1

    def __getattr__(self, name: str) -> object:
        return getattr(usual_engine(), name)


def test_an_index_that_is_well_says_so(ask: Run, indexed: Path) -> None:
    outcome = ask("doctor")
    assert outcome.code == 0
    assert outcome.lines[0].startswith(f"index      well: {indexed / '.search'} (")
    assert outcome.lines[0].endswith("4 articles in 2 files")
    assert outcome.lines[1] == "files      nothing has changed"


def test_what_is_not_known_is_named(ask: Run) -> None:
    lines = ask("doctor").lines
    at = lines.index("undated    2: there is no date")
    assert sorted(line.strip() for line in lines[at + 1 : at + 3]) == [
        "note.txt (note.txt.yaml: date: YYYY-MM-DD)",
        "wire.jsonl#votes (wire.jsonl.yaml: votes: {date: YYYY-MM-DD})",
    ]
    assert "title      1: there is no title: the first sentence stands in" in lines
    assert "language   1: the language is not known" in lines
    assert not any(line.startswith(("conflict", "unread")) for line in lines)


def test_all_of_it_can_be_one_object(ask: Run, indexed: Path) -> None:
    told = json.loads(ask("doctor", "--json").out)
    assert (told["corpus"], told["articles"], told["ill"]) == (str(indexed), 4, None)
    assert told["changes"] == {"added": 0, "changed": 0, "removed": 0}
    assert told["failed"] == []
    assert sorted(told["findings"]["undated"]) == ["note.txt", "wire.jsonl#votes"]
    assert told["findings"]["conflict"] == []
    assert told["sidecars"]["note.txt.yaml"] == [
        "date: YYYY-MM-DD",
        "title: ...",
        "language: en",
    ]
    assert told["sidecars"]["wire.jsonl.yaml"] == ["votes: {date: YYYY-MM-DD}"]


def test_files_that_gave_nothing_and_files_that_changed_are_named(run: Run, corpus: Path) -> None:
    (corpus / "broken.jsonl").write_bytes(b'{"id": 1\n')
    run("index", corpus)
    (corpus / "new.txt").write_text("A zebra.", encoding="utf-8")
    outcome = run("doctor", "--corpus", corpus)
    assert outcome.code == 4
    assert "files      1 file has changed (1 new): search index brings" in outcome.out
    assert "unread     1: cannot be read, or not understood" in outcome.out
    assert "broken.jsonl" in outcome.out


def test_many_articles_of_a_kind_are_named_when_asked_for(run: Run, tmp_path: Path) -> None:
    corpus = tmp_path / "news"
    corpus.mkdir()
    for number in range(7):
        (corpus / f"{number}.txt").write_text("Bread is dear.", encoding="utf-8")
    run("index", corpus, "-q")
    short = run("doctor", "--corpus", corpus).out
    assert "           and 2 more; --all names them" in short
    assert "6.txt" not in short
    assert "6.txt" in run("doctor", "--corpus", corpus, "--all").out


def test_a_corpus_that_cannot_be_reached_is_told(run: Run, corpus: Path, tmp_path: Path) -> None:
    run("index", corpus, "--index", tmp_path / "index")
    corpus.rename(tmp_path / "away")
    outcome = run("doctor", "--corpus", corpus, "--index", tmp_path / "index")
    assert outcome.code == 0
    assert "files      cannot be reached; the index answers nevertheless" in outcome.out
    told = run("doctor", "--corpus", corpus, "--index", tmp_path / "index", "--json").out
    assert json.loads(told)["changes"] is None


def test_an_index_of_another_engine_is_ill(run: Run, corpus: Path) -> None:
    run("index", corpus)
    outcome = run("doctor", "--corpus", corpus, engine=Renamed())
    assert outcome.code == 3
    assert outcome.lines[0].startswith("index      the index must be rebuilt: another engine")


def test_an_index_that_lost_articles_is_ill(run: Run, corpus: Path) -> None:
    run("index", corpus)
    (table,) = (corpus / ".search").glob("files-*.json")
    rows = json.loads(table.read_text(encoding="utf-8"))
    rows["files"] = rows["files"][:1]
    table.write_text(json.dumps(rows), encoding="utf-8")
    outcome = run("doctor", "--corpus", corpus)
    assert outcome.code == 3
    assert "index      holds 4 articles and should hold 1" in outcome.out


@pytest.mark.parametrize("damage", ["manifest.json", "*/contents.json"])
def test_a_damaged_index_is_an_error(damage: str, run: Run, corpus: Path) -> None:
    run("index", corpus)
    (file,) = (corpus / ".search").glob(damage)
    file.write_text("{", encoding="utf-8")
    outcome = run("doctor", "--corpus", corpus)
    assert (outcome.code, outcome.out) == (3, "")
    assert f"hint: run: search index --rebuild {corpus}\n" in outcome.err
    asked = run("query", "oil", "--corpus", corpus, "--index", corpus / ".search")
    assert asked.code == 3
    assert f"search index --rebuild --index {corpus / '.search'} {corpus}\n" in asked.err


def test_the_doctor_makes_no_index(run: Run, corpus: Path) -> None:
    outcome = run("doctor", "--corpus", corpus)
    assert outcome.code == 3
    assert f"hint: run: search index {corpus}\n" in outcome.err
    assert not (corpus / ".search").exists()
