"""What a run does with files that come, change, move, go, or cannot be read."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from index.engine import Engine
from index.errors import StoreError, UsageError
from index.indexer import (
    Changes,
    Failure,
    Place,
    Progress,
    Report,
    bring_in_line,
    is_stale,
    open_index,
    state,
)

Contents = Callable[[Place], dict[str, str]]
Write = Callable[..., Path]


def lines(*names: str) -> str:
    """Write an article a line."""
    rows = (
        {"id": name, "text": f"Ministers of {name} met on Friday to talk about grain."}
        for name in names
    )
    return "".join(f"{json.dumps(row)}\n" for row in rows)


def counts(report: Report) -> tuple[int, int, int, int, int]:
    return report.added, report.changed, report.moved, report.removed, report.unchanged


def test_every_article_of_every_file_is_indexed(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.txt")
    write("deep/er/b.txt")
    write("many.jsonl", lines("one", "two"))
    report = bring_in_line(place, engine)
    assert set(contents(place)) == {"a.txt", "deep/er/b.txt", "many.jsonl#one", "many.jsonl#two"}
    assert (counts(report), report.articles) == ((3, 0, 0, 0, 0), 4)
    assert (report.failed, report.rebuilt_because, report.dry_run) == ((), None, False)


def test_an_empty_corpus_gives_an_empty_index(
    place: Place, engine: Engine, contents: Contents
) -> None:
    assert counts(bring_in_line(place, engine)) == (0, 0, 0, 0, 0)
    assert contents(place) == {}


def test_indexing_twice_changes_nothing(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.txt")
    write("b.jsonl", lines("one") + "{broken\n")
    first = bring_in_line(place, engine)
    before = state(place, engine), contents(place)
    second = bring_in_line(place, engine)
    assert (state(place, engine), contents(place)) == before
    assert counts(second) == (0, 0, 0, 0, 2)
    assert second.failed == first.failed != ()


def test_files_that_have_old_times_are_not_even_written_about_again(
    place: Place, engine: Engine, write: Write
) -> None:
    write("a.txt", old=True)
    bring_in_line(place, engine)
    before = {file: file.stat() for file in place.folder.glob("*.json")}
    bring_in_line(place, engine)
    assert {file: file.stat() for file in place.folder.glob("*.json")} == before


def test_changed_moved_and_removed_files_are_told_apart(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    for name in ("stays", "changes", "moves", "goes"):
        write(f"{name}.txt")
    bring_in_line(place, engine)
    write("changes.txt", "The vote was put off until spring, the speaker of parliament said.")
    (place.corpus / "moves.txt").rename(place.corpus / "moved.txt")
    (place.corpus / "goes.txt").unlink()
    write("comes.txt")
    report = bring_in_line(place, engine)
    assert counts(report) == (1, 1, 1, 1, 1)
    assert set(contents(place)) == {"stays.txt", "changes.txt", "moved.txt", "comes.txt"}
    assert "put off until spring" in contents(place)["changes.txt"]


def test_a_copy_is_an_added_file(place: Place, engine: Engine, write: Write) -> None:
    write("a.txt", "The same words stand in both of these files, it was found.")
    bring_in_line(place, engine)
    write("b.txt", "The same words stand in both of these files, it was found.")
    assert counts(bring_in_line(place, engine)) == (1, 0, 0, 0, 1)


def test_a_touched_file_counts_as_unchanged_and_is_not_opened_again(
    place: Place, engine: Engine, write: Write
) -> None:
    file = write("a.txt", old=True)
    bring_in_line(place, engine)
    os.utime(file, (1_100_000_000, 1_100_000_000))
    assert is_stale(place) == Changes(changed=1)
    before = state(place, engine)
    assert counts(bring_in_line(place, engine)) == (0, 0, 0, 0, 1)
    assert (state(place, engine), is_stale(place)) == (before, Changes())


def test_a_file_changed_right_after_it_was_indexed_is_noticed_though_size_and_time_are_the_same(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    file = write("a.txt", "The first of two versions of one story was shorter than this.")
    bring_in_line(place, engine)
    status = file.stat()
    write("a.txt", "The other of two versions of one story was shorter than this.")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert counts(bring_in_line(place, engine)) == (0, 1, 0, 0, 0)
    assert "The other of two" in contents(place)["a.txt"]


def test_a_file_that_loses_lines_loses_their_articles(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.jsonl", lines("one", "two", "three"))
    bring_in_line(place, engine)
    write("a.jsonl", lines("two"))
    bring_in_line(place, engine)
    assert set(contents(place)) == {"a.jsonl#two"}


def test_bad_lines_are_named_and_the_rest_of_the_file_is_indexed(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.jsonl", lines("one") + "{broken\n" + lines("two"))
    report = bring_in_line(place, engine)
    assert set(contents(place)) == {"a.jsonl#one", "a.jsonl#two"}
    assert [failure.where for failure in report.failed] == ["a.jsonl:2"]
    assert state(place, engine).failed == report.failed


def test_of_very_many_bad_lines_a_hundred_are_named_and_the_others_counted(
    place: Place, engine: Engine, write: Write
) -> None:
    write("a.jsonl", lines("one") + "{broken\n" * 150)
    failed = bring_in_line(place, engine).failed
    assert len(failed) == 101
    assert failed[-1] == Failure("a.jsonl", "50 more places cannot be read")


def test_a_file_that_becomes_unreadable_keeps_its_indexed_version_until_it_can_be_read(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.txt")
    write("b.txt")
    bring_in_line(place, engine)
    before = contents(place)
    file = write("a.txt", " ")
    report = bring_in_line(place, engine)
    assert contents(place) == before
    assert counts(report) == (0, 0, 0, 0, 1)
    assert [failure.where for failure in report.failed] == ["a.txt"]
    assert "the version indexed on" in report.failed[0].what
    assert not is_stale(place)
    assert bring_in_line(place, engine).failed == report.failed
    file.write_text(
        "Readable again, the story told of a harbour and of its fishermen.", encoding="utf-8"
    )
    assert (counts(bring_in_line(place, engine)), "harbour" in contents(place)["a.txt"]) == (
        (0, 1, 0, 0, 1),
        True,
    )


def test_a_new_file_that_cannot_be_read_is_tried_again_in_every_run(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.txt", "\n")
    first = bring_in_line(place, engine)
    assert (counts(first), len(first.failed)) == ((0, 0, 0, 0, 0), 1)
    assert bring_in_line(place, engine).failed == first.failed
    assert state(place, engine).generation == 1
    assert contents(place) == {}


def test_a_file_behind_a_broken_link_keeps_its_indexed_version(
    place: Place, engine: Engine, contents: Contents, tmp_path: Path
) -> None:
    target = tmp_path / "elsewhere.txt"
    target.write_text("A train left the rails near the border, the railway said.", encoding="utf-8")
    (place.corpus / "a.txt").symlink_to(target)
    bring_in_line(place, engine)
    target.unlink()
    report = bring_in_line(place, engine)
    assert set(contents(place)) == {"a.txt"}
    assert [failure.where for failure in report.failed] == ["a.txt"]
    assert report.failed[0].what.endswith("what was indexed of it is kept")
    assert not is_stale(place)


def test_a_folder_that_cannot_be_reached_keeps_all_that_was_indexed_of_it(
    place: Place, engine: Engine, contents: Contents, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    (disk / "2022").mkdir(parents=True)
    (disk / "2022" / "a.txt").write_text(
        "Rain fell on the capital for nine days.", encoding="utf-8"
    )
    (place.corpus / "news").symlink_to(disk)
    bring_in_line(place, engine)
    disk.rename(tmp_path / "unplugged")
    report = bring_in_line(place, engine)
    assert (set(contents(place)), counts(report)) == ({"news/2022/a.txt"}, (0, 0, 0, 0, 1))
    assert [failure.where for failure in report.failed] == ["news"]
    assert not is_stale(place)
    (place.corpus / "news").unlink()
    assert is_stale(place) == Changes(removed=1)
    assert (counts(bring_in_line(place, engine)), contents(place)) == ((0, 0, 0, 1, 0), {})


def test_staleness_counts_what_differs_and_opens_nothing(
    place: Place, engine: Engine, write: Write
) -> None:
    for name in ("stays", "changes", "goes"):
        write(f"{name}.txt")
    bring_in_line(place, engine)
    assert not is_stale(place)
    write("changes.txt", "Longer or shorter than it was before.")
    (place.corpus / "goes.txt").unlink()
    write("comes.txt")
    write("comes too.jsonl")
    assert is_stale(place) == Changes(added=2, changed=1, removed=1)
    assert is_stale(place).total == 4


def test_a_dry_run_foretells_and_writes_nothing(place: Place, engine: Engine, write: Write) -> None:
    write("a.txt")
    foretold = bring_in_line(place, engine, dry_run=True)
    assert (counts(foretold), foretold.dry_run) == ((1, 0, 0, 0, 0), True)
    assert not place.folder.exists()
    bring_in_line(place, engine)
    (place.corpus / "a.txt").rename(place.corpus / "b.txt")
    write("c.txt")
    before = sorted(place.folder.rglob("*"))
    assert counts(bring_in_line(place, engine, dry_run=True)) == (1, 0, 1, 0, 0)
    assert sorted(place.folder.rglob("*")) == before
    assert counts(bring_in_line(place, engine)) == (1, 0, 1, 0, 0)


def test_progress_ends_with_everything_done_and_never_goes_back(
    place: Place, engine: Engine, write: Write
) -> None:
    write("a.txt")
    write("b.jsonl", lines(*map(str, range(50))))
    told: list[Progress] = []
    bring_in_line(place, engine, progress=told.append)
    size = sum(file.stat().st_size for file in place.corpus.glob("*.*") if file.is_file())
    assert told[-1] == Progress(2, 2, size, size, 51, "b.jsonl")
    steps = [(one.done_files, one.done_bytes, one.articles) for one in told]
    assert steps == sorted(steps)
    assert all(one.done_bytes <= one.total_bytes for one in told)


def test_a_large_file_of_lines_tells_its_progress_while_it_is_read(
    place: Place, engine: Engine, write: Write
) -> None:
    write("a.jsonl", lines("one", "two"))
    told: list[Progress] = []
    bring_in_line(place, engine, progress=told.append)
    assert (told[0].done_files, told[0].articles) == (0, 1)
    assert 0 < told[0].done_bytes < told[0].total_bytes


@pytest.mark.parametrize(
    "name", ["a#b.txt", "a\nb.txt", "50%23.txt", "100%.txt", "tab\t.txt", "été.txt"]
)
def test_an_odd_name_is_found_by_its_id_and_keeps_its_path(
    place: Place, engine: Engine, write: Write, name: str, contents: Contents
) -> None:
    write(name)
    bring_in_line(place, engine)
    (article_id,) = contents(place)
    assert not {"#", "\n", "\t"} & set(article_id)
    with open_index(place, engine) as searcher:
        article = searcher.article(article_id)
    assert article is not None
    assert article.path == name


def test_a_name_with_a_hash_is_not_taken_for_a_line_of_another_file(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.jsonl", lines("b.txt"))
    write("a.jsonl#b.txt")
    write("a.jsonl%23b.txt")
    assert bring_in_line(place, engine).articles == 3
    assert set(contents(place)) == {"a.jsonl#b.txt", "a.jsonl%23b.txt", "a.jsonl%2523b.txt"}


def test_a_missing_corpus_is_a_usage_error_and_leaves_nothing_behind(
    tmp_path: Path, engine: Engine
) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        bring_in_line(Place(tmp_path / "none"), engine)
    assert not (tmp_path / "none").exists()


def test_a_file_in_place_of_a_corpus_is_a_usage_error(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="not a folder"):
        bring_in_line(Place(tmp_path / "file"), engine)


def test_a_corpus_that_is_a_link_to_itself_is_a_usage_error(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(UsageError, match="cannot be read"):
        bring_in_line(Place(tmp_path / "loop", tmp_path / "index"), engine, dry_run=True)


def test_the_corpus_itself_cannot_be_the_folder_of_its_index(place: Place, engine: Engine) -> None:
    with pytest.raises(UsageError, match="folder of its own"):
        bring_in_line(Place(place.corpus, place.corpus), engine)


def test_a_folder_with_other_things_in_it_is_left_alone(
    place: Place, engine: Engine, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "manifest.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UsageError, match="other things"):
        bring_in_line(Place(place.corpus, theirs), engine)
    assert [file.name for file in theirs.iterdir()] == ["manifest.json"]


def test_an_index_folder_that_cannot_be_made_is_a_store_error(
    place: Place, engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be written"):
        bring_in_line(Place(place.corpus, tmp_path / "file" / "index"), engine)


def test_an_index_folder_can_lie_anywhere(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("a.txt")
    inside = Place(place.corpus, place.corpus / "made" / "here")
    assert counts(bring_in_line(inside, engine)) == (1, 0, 0, 0, 0)
    assert counts(bring_in_line(inside, engine)) == (0, 0, 0, 0, 1)
    assert set(contents(inside)) == {"a.txt"}


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file whose reading fails")
def test_a_file_whose_reading_fails_keeps_its_indexed_version(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    file = write("a.txt")
    bring_in_line(place, engine)
    before = contents(place)
    file.unlink()
    file.symlink_to("/proc/self/mem")
    (failure,) = bring_in_line(place, engine).failed
    assert (failure.where, contents(place)) == ("a.txt", before)
    assert "the version indexed on" in failure.what


def test_a_first_index_can_be_made_in_portions_that_are_searched_meanwhile(
    place: Place, engine: Engine, contents: Contents, write: Write
) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        write(name, f"The port of {name} reopened on Monday.".ljust(100, "."))
    heard: list[Progress] = []
    first = bring_in_line(place, engine, portion=250, progress=heard.append)
    assert (first.added, first.left, sorted(contents(place))) == (2, 2, ["a.txt", "b.txt"])
    assert (heard[-1].done_files, heard[-1].total_files) == (2, 4)
    second = bring_in_line(place, engine, portion=1)
    assert (second.added, second.left) == (1, 1)
    assert is_stale(place).added == 1
    third = bring_in_line(place, engine, portion=1)
    assert (third.added, third.left, third.articles) == (1, 0, 4)
    assert not is_stale(place)
