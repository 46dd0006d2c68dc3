"""How an index follows the sidecars of its files."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from index.engine import Engine
from index.engines import engine as usual_engine
from index.indexer import Changes, Failure, Place, bring_in_line, is_stale, open_index
from index.query import Everything

Contents = Callable[[Place], dict[str, str]]
Write = Callable[..., Path]


def titles(contents: dict[str, str]) -> dict[str, str]:
    return {name: text.split("\n")[0] for name, text in contents.items()}


def test_a_sidecar_is_no_article_and_speaks_for_one(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.txt")
    write("a.txt.yaml", "title: The port")
    report = bring_in_line(place, engine)
    assert (report.added, report.skipped, report.failed) == (1, {}, ())
    assert titles(contents(place)) == {"a.txt": "The port"}


@pytest.mark.parametrize("old", [True, False])
def test_a_changed_sidecar_changes_its_article(
    place: Place, engine: Engine, write: Write, contents: Contents, *, old: bool
) -> None:
    write("a.txt", old=old)
    sidecar = write("a.txt.yaml", "title: One", old=old)
    write("b.txt", old=old)
    bring_in_line(place, engine)
    sidecar.write_text("title: Two", encoding="utf-8")
    assert is_stale(place) == Changes(changed=1)
    assert bring_in_line(place, engine).changed == 1
    assert titles(contents(place))["a.txt"] == "Two"
    sidecar.unlink()
    assert bring_in_line(place, engine).changed == 1
    assert titles(contents(place))["a.txt"] != "Two"
    assert not is_stale(place)


def test_a_sidecar_that_was_only_touched_changes_nothing(
    place: Place, engine: Engine, write: Write
) -> None:
    write("a.txt", old=True)
    sidecar = write("a.txt.yaml", "title: One", old=True)
    bring_in_line(place, engine)
    os.utime(sidecar, (1_000_000_100, 1_000_000_100))
    report = bring_in_line(place, engine)
    assert (report.changed, report.unchanged) == (0, 1)
    assert not is_stale(place)


def test_what_a_sidecar_states_survives_a_rebuild(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.txt")
    write("a.txt.toml", "title = 'The port'")
    bring_in_line(place, engine)
    bring_in_line(place, engine, rebuild=True)
    assert titles(contents(place)) == {"a.txt": "The port"}


def test_a_broken_sidecar_is_named_until_it_is_mended(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.txt")
    write("a.txt.yaml", "title: [")
    for _ in range(2):
        report = bring_in_line(place, engine)
        (failure,) = report.failed
        assert failure.where == "a.txt.yaml"
        assert report.articles == 1
    write("a.txt.yaml", "title: The port")
    assert bring_in_line(place, engine).failed == ()
    assert titles(contents(place)) == {"a.txt": "The port"}


def test_facts_that_mean_nothing_are_named(place: Place, engine: Engine, write: Write) -> None:
    write("a.txt")
    write("a.txt.yaml", "date: soon\nlanguage: klingonese\ncountries: [Cuba, Atlantis]")
    assert [failure.what for failure in bring_in_line(place, engine).failed] == [
        "states the language klingonese, which is not understood",
        "states the date soon, which is not understood",
        "states the country Atlantis, which is not understood",
    ]


def test_unknown_is_a_fact(place: Place, engine: Engine, write: Write) -> None:
    write("a.txt")
    write("a.txt.yaml", "date: unknown\ncountries: unknown")
    assert bring_in_line(place, engine).failed == ()


def test_of_two_sidecars_one_counts(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.txt")
    write("a.txt.yaml", "title: One")
    write("a.txt.toml", "title = 'Two'")
    what = "is left out: a.txt.yaml speaks for the same file"
    failed = bring_in_line(place, engine).failed
    assert failed == (Failure("a.txt.toml", what, "keep one of them"),)
    assert titles(contents(place)) == {"a.txt": "One"}


def test_a_sidecar_without_its_file_is_a_file_of_another_kind(
    place: Place, engine: Engine, write: Write
) -> None:
    write("a.txt.yaml", "title: One")
    write("b.yaml", "title: Two")
    report = bring_in_line(place, engine)
    assert (report.articles, report.skipped, report.failed) == (0, {".yaml": 2}, ())


def test_worker_processes_read_sidecars_too(place: Place, write: Write) -> None:
    engine = usual_engine()
    for number in range(3):
        row = {"id": "one", "text": "The port reopened.", "note": "x" * 1_500_000}
        write(f"{number}.jsonl", f"{json.dumps(row)}\n")
        write(f"{number}.jsonl.yaml", f"one: {{title: Port {number}}}\ntwo: {{title: None}}")
    report = bring_in_line(place, engine, jobs=2)
    assert [failure.where for failure in report.failed] == [f"{n}.jsonl.yaml" for n in range(3)]
    with open_index(place, engine) as searcher:
        hits = searcher.search(Everything(), limit=None).hits
    assert {hit.article.title for hit in hits} == {"Port 0", "Port 1", "Port 2"}
    assert {hit.article.sidecar for hit in hits} == {("title",)}
