"""Watching: files are taken once they have come to rest."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from index.engines import engine
from index.errors import LockedIndexError
from index.indexer import Place, Report, bring_in_line
from search.commands.watching import batches, changed_paths, follow, when_free

Run = Callable[..., Any]
SILENCE = frozenset[str]()


def test_a_file_is_waited_for_until_two_looks_are_alike(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"

    def news() -> Iterator[frozenset[str]]:
        for text in ("a", "ab", "abc"):
            file.write_text(text, encoding="utf-8")
            yield frozenset({str(file)})
            yield SILENCE
        yield SILENCE

    assert [(batch, file.read_text("utf-8")) for batch in batches(news())] == [({str(file)}, "abc")]


def test_a_file_that_grows_in_silence_is_still_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"

    def news() -> Iterator[frozenset[str]]:
        yield frozenset({str(file)})
        for text in ("a", "ab"):
            file.write_text(text, encoding="utf-8")
            yield SILENCE
        file.write_text("abcd", encoding="utf-8")
        yield SILENCE
        yield SILENCE

    assert [file.read_text("utf-8") for _ in batches(news())] == ["abcd"]


def test_what_changes_together_is_one_batch_and_what_has_gone_is_at_rest(tmp_path: Path) -> None:
    gone, other = str(tmp_path / "gone"), str(tmp_path / "other")
    news = [SILENCE, frozenset({gone}), frozenset({other}), SILENCE, SILENCE, frozenset({gone})]
    assert list(batches([*news, SILENCE, SILENCE])) == [{gone, other}, {gone}]


@pytest.mark.skipif(find_spec("watchfiles") is not None, reason="watchfiles is installed")
def test_watching_without_its_package_says_what_to_install(run: Run, corpus: Path) -> None:
    outcome = run("index", corpus, "--watch")
    assert outcome.code == 2
    assert "depeche[watch]" in outcome.err


@pytest.mark.skipif(find_spec("watchfiles") is None, reason="watchfiles is not installed")
def test_changes_are_seen_but_not_those_of_hidden_files_and_the_index(tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    news = changed_paths(tmp_path, tmp_path / "index")
    next(news)
    for name in (".hidden", "index/x", "a.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert next(filter(None, news)) == {str(tmp_path.resolve() / "a.txt")}


def test_a_dry_run_has_nothing_to_watch(run: Run, corpus: Path) -> None:
    outcome = run("index", corpus, "--watch", "--dry-run")
    assert (outcome.code, outcome.out) == (2, "")
    assert "leave out --dry-run or --watch" in outcome.err


def test_following_tells_of_runs_that_did_something(corpus: Path) -> None:
    place = Place(corpus)

    def news() -> Iterator[frozenset[str]]:
        yield SILENCE
        for name, content in (("new.txt", b"Rain."), ("bad.jsonl", b"{"), (".hidden", b"x")):
            (corpus / name).write_bytes(content)
            yield from (frozenset({str(corpus / name)}), SILENCE, SILENCE)

    runs = [
        (report.added, report.articles, len(failed))
        for report, failed in follow(news(), partial(bring_in_line, place, engine()))
    ]
    assert runs == [(2, 4, 0), (1, 5, 0), (0, 5, 1)]


def test_what_changed_before_watching_began_is_not_missed(corpus: Path) -> None:
    def news() -> Iterator[frozenset[str]]:
        (corpus / "new.txt").write_bytes(b"Rain.")
        yield SILENCE

    runs = [
        report.added
        for report, _ in follow(news(), partial(bring_in_line, Place(corpus), engine()))
    ]
    assert runs == [2, 1]


def test_an_index_that_is_being_written_is_waited_for() -> None:
    locked, waits = [LockedIndexError("is being written"), LockedIndexError("still")], []

    def bring() -> Report:
        if locked:
            raise locked.pop(0)
        return Report(added=3)

    assert when_free(bring, lambda error: waits.append(error.what)).added == 3
    assert waits == ["is being written", "still"]
