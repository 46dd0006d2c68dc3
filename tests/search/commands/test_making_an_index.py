"""`search index`, and the index that a first question makes."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from index.engine import Searcher, Writer
from index.engines import engine as usual_engine

Run = Callable[..., Any]


class Stubborn:
    """The usual engine under another name; writing with it raises what it was given."""

    name = "stubborn"
    version = 1

    def __init__(self, error: BaseException | None = None) -> None:
        self._error = error
        self._usual = usual_engine()

    def create(self, folder: Path) -> None:
        """Make an empty index."""
        self._usual.create(folder)

    def write(self, folder: Path) -> Writer:
        """Fail as was asked for."""
        if self._error is not None:
            raise self._error
        return self._usual.write(folder)

    def open(self, folder: Path) -> Searcher:
        """Open an index."""
        return self._usual.open(folder)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_indexing_says_what_was_done(run: Run, corpus: Path) -> None:
    outcome = run("index", corpus)
    assert outcome.code == 0
    assert outcome.out.startswith("2 added; 4 articles in the index, ")
    assert outcome.err == ""
    assert (corpus / ".search").is_dir()


def test_kinds_of_files_that_are_not_read_are_named(run: Run, corpus: Path) -> None:
    for name in ("a.pdf", "b.pdf", "c.docx", "LICENCE"):
        (corpus / name).write_bytes(b"%")
    said = run("index", str(corpus))
    assert "4 files of other kinds left out (.pdf, no suffix, .docx); " in said.out + said.err


def test_the_corpus_can_be_named_in_four_ways(
    run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("index", "--corpus", corpus).code == 0
    assert run("index", corpus).out.startswith("nothing to do; 4 articles")
    monkeypatch.setenv("SEARCH_CORPUS", str(corpus))
    assert run("index").out.startswith("nothing to do; 4 articles")
    monkeypatch.delenv("SEARCH_CORPUS")
    corpus.rename(corpus.parent / "corpus")
    monkeypatch.chdir(corpus.parent)
    assert run("index").out.startswith("nothing to do; 4 articles")


def test_the_index_can_lie_elsewhere(
    run: Run, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("index", corpus, "--index", tmp_path / "a").code == 0
    monkeypatch.setenv("SEARCH_INDEX", str(tmp_path / "b"))
    assert run("index", corpus).code == 0
    assert (tmp_path / "a").is_dir()
    assert (tmp_path / "b").is_dir()
    assert not (corpus / ".search").exists()


def test_a_folder_named_twice_is_refused(run: Run, corpus: Path) -> None:
    outcome = run("index", corpus, "--corpus", corpus)
    assert outcome.code == 2
    assert "named twice" in outcome.err


@pytest.mark.parametrize("command", [["index"], ["query", "oil"], ["status"], ["count"]])
def test_a_corpus_that_is_not_there_is_a_usage_error(
    command: list[str], run: Run, tmp_path: Path
) -> None:
    outcome = run(*command, "--corpus", tmp_path / "nowhere")
    assert outcome.code in {2, 3}
    assert outcome.out == ""
    assert "nowhere" in outcome.err


def test_a_dry_run_changes_nothing(run: Run, corpus: Path) -> None:
    outcome = run("index", corpus, "--dry-run")
    assert outcome.code == 0
    assert outcome.out.startswith("would be: 2 added; ")
    assert not (corpus / ".search").exists()


def test_a_run_can_be_told_as_json(run: Run, corpus: Path) -> None:
    report = json.loads(run("index", corpus, "--json").out)
    assert report.pop("seconds") >= 0
    assert report == {
        "format_version": 1,
        "dry_run": False,
        "added": 2,
        "changed": 0,
        "moved": 0,
        "removed": 0,
        "unchanged": 0,
        "skipped": {},
        "repeated": [],
        "failed": [],
        "articles": 4,
        "rebuilt_because": None,
    }


def test_a_rebuild_gives_the_same_answers(run: Run, corpus: Path) -> None:
    first = run("query", "oil", "--corpus", corpus, "-q")
    assert run("index", corpus, "--rebuild").out.startswith("2 added; 4 articles")
    assert run("query", "oil", "--corpus", corpus, "-q").code == first.code == 0


def test_files_that_fail_are_named_and_stop_nothing(run: Run, corpus: Path) -> None:
    (corpus / "broken.jsonl").write_bytes(b'{"id": 1\n')
    for _ in range(2):
        outcome = run("index", corpus)
        assert outcome.code == 4
        assert "broken.jsonl" in outcome.err
        assert "4 articles" in outcome.out
    assert "broken.jsonl" in json.loads(run("index", corpus, "--json").out)["failed"][0]["where"]


def test_quiet_indexing_still_names_what_failed(run: Run, corpus: Path) -> None:
    assert run("index", corpus, "-q").err == ""
    (corpus / "broken.jsonl").write_bytes(b'{"id": 1\n')
    outcome = run("index", corpus, "-q")
    assert (outcome.code, outcome.out) == (4, "")
    assert "broken.jsonl" in outcome.err


def test_a_first_question_makes_the_index_and_says_so(run: Run, corpus: Path) -> None:
    first = run("query", "tankers", "--corpus", corpus)
    assert first.code == 0
    assert len(first.lines) == 1
    talk = first.err.splitlines()
    assert "there is no index yet" in talk[0]
    assert "2 added; 4 articles" in talk[1]
    assert run("query", "tankers", "--corpus", corpus).err == ""


def test_a_first_question_names_what_failed(run: Run, corpus: Path) -> None:
    (corpus / "broken.jsonl").write_bytes(b'{"id": 1\n')
    outcome = run("count", "--corpus", corpus)
    assert (outcome.code, outcome.out) == (0, "4\n")
    assert "broken.jsonl" in outcome.err


def test_a_first_question_can_be_quiet(run: Run, corpus: Path) -> None:
    outcome = run("query", "-q", "tankers", "--corpus", corpus)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")


def test_changed_files_are_counted_after_the_answer_and_not_indexed(run: Run, corpus: Path) -> None:
    run("index", corpus)
    (corpus / "new.txt").write_text("A zebra.", encoding="utf-8")
    (corpus / "note.txt").unlink()
    outcome = run("query", "oil", "-c", "--corpus", corpus)
    assert (outcome.code, outcome.out) == (0, "2\n")
    assert outcome.err.splitlines() == [
        (
            "search: 2 files have changed (1 new, 1 removed) since the index was made: "
            "search index brings it in line"
        )
    ]
    assert run("query", "zebra", "--corpus", corpus).code == 1
    assert run("query", "-q", "oil", "--corpus", corpus).err == ""


def test_an_index_answers_where_its_files_cannot_be_reached(
    run: Run, corpus: Path, tmp_path: Path
) -> None:
    run("index", corpus, "--index", tmp_path / "index")
    outcome = run("count", "--corpus", tmp_path / "away", "--index", tmp_path / "index")
    assert (outcome.code, outcome.out) == (0, "4\n")
    assert "away" in outcome.err


def test_one_changed_file_is_spoken_of_as_one(run: Run, corpus: Path) -> None:
    run("index", corpus)
    (corpus / "new.txt").write_text("A zebra.", encoding="utf-8")
    assert "1 file has changed (1 new) since" in run("count", "--corpus", corpus).err


def test_an_index_of_another_make_is_made_anew_for_a_question(run: Run, corpus: Path) -> None:
    run("index", corpus, engine=Stubborn())
    outcome = run("query", "tankers", "--corpus", corpus)
    assert outcome.code == 0
    assert len(outcome.lines) == 1
    assert "making the index anew" in outcome.err


def test_an_index_of_another_make_is_made_anew_by_indexing(run: Run, corpus: Path) -> None:
    run("index", corpus, engine=Stubborn())
    outcome = run("index", corpus)
    assert outcome.code == 0
    assert "search: made anew: " in outcome.err


def test_an_interrupted_run_leaves_the_index_as_it_was(run: Run, corpus: Path) -> None:
    run("index", corpus, engine=Stubborn())
    (corpus / "new.txt").write_text("A zebra.", encoding="utf-8")
    outcome = run("index", corpus, engine=Stubborn(KeyboardInterrupt()))
    assert outcome.code == 130
    assert "the index answers as before" in outcome.err
    assert run("count", "--corpus", corpus, engine=Stubborn()).out == "4\n"


def test_a_full_disk_is_an_error_of_the_store(run: Run, corpus: Path) -> None:
    outcome = run("index", corpus, engine=Stubborn(OSError(28, "No space left on device")))
    assert outcome.code == 3
    assert "No space left on device" in outcome.err


def test_a_foreign_index_is_refused(run: Run, corpus: Path) -> None:
    run("index", corpus)
    for file in (corpus / ".search").iterdir():
        if file.is_file():
            file.write_bytes(b"\x80junk")
    outcome = run("query", "oil", "--corpus", corpus)
    assert outcome.code == 3
    assert outcome.err.startswith("search: error: ")


def test_a_bar_is_drawn_on_a_terminal(
    run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert run("index", corpus).code == 0
    assert "2/2 files, 4 articles" in terminal.getvalue()


def test_no_bar_is_drawn_when_quiet(
    run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert run("index", corpus, "-q").code == 0
    assert terminal.getvalue() == ""
