"""Which files of a folder are taken for a corpus."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from index.engine import Engine
from index.indexer import Place, bring_in_line

Contents = Callable[[Place], dict[str, str]]
Write = Callable[..., Path]


@pytest.mark.parametrize(
    "name", [".hidden.txt", ".git/a.txt", "deep/.cache/a.txt", "a.txt~", "a.txt.swp", "#a.txt#"]
)
def test_hidden_files_and_backups_are_no_part_of_a_corpus(
    place: Place, engine: Engine, write: Write, name: str
) -> None:
    write(name)
    report = bring_in_line(place, engine)
    assert (report.articles, report.failed, report.skipped) == (0, (), {})


def test_files_of_other_kinds_are_counted_by_suffix(
    place: Place, engine: Engine, write: Write
) -> None:
    for name in ("a.pdf", "b.PDF", "c.tar", "noname"):
        write(name)
    report = bring_in_line(place, engine)
    assert (report.skipped, report.failed) == ({"": 1, ".pdf": 2, ".tar": 1}, ())


def test_a_folder_named_like_a_file_is_a_folder(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("x.txt/a.txt")
    assert bring_in_line(place, engine).failed == ()
    assert set(contents(place)) == {"x.txt/a.txt"}


def test_a_pipe_is_reported_and_not_waited_for(place: Place, engine: Engine) -> None:
    os.mkfifo(place.corpus / "pipe.txt")
    (failure,) = bring_in_line(place, engine).failed
    assert (failure.where, "pipe" in failure.what) == ("pipe.txt", True)


@pytest.mark.parametrize("target", ["nowhere.txt", "a.txt"])
def test_links_to_nothing_and_to_themselves_are_reported(
    place: Place, engine: Engine, target: str
) -> None:
    (place.corpus / "a.txt").symlink_to(target)
    (failure,) = bring_in_line(place, engine).failed
    assert failure.where == "a.txt"


def test_a_link_to_a_file_is_followed(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    (place.corpus / "b.txt").symlink_to(write("a.txt"))
    bring_in_line(place, engine)
    assert set(contents(place)) == {"a.txt", "b.txt"}


def test_a_link_to_a_folder_of_the_corpus_is_not_followed_whatever_its_name(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("real/a.txt")
    for name in ("a link", "z link"):
        (place.corpus / name).symlink_to(place.corpus / "real")
    (place.corpus / "real" / "up").symlink_to(place.corpus)
    report = bring_in_line(place, engine)
    assert set(contents(place)) == {"real/a.txt"}
    assert report.repeated == ("a link", "real/up", "z link")
    assert report.failed == ()


def test_a_folder_outside_is_followed_once(
    place: Place, engine: Engine, contents: Contents, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    (outside / "sub").mkdir(parents=True)
    (outside / "sub" / "a.txt").write_text("The ferry was late again on Tuesday.", encoding="utf-8")
    for name in ("second", "first"):
        (place.corpus / name).symlink_to(outside)
    report = bring_in_line(place, engine)
    assert (set(contents(place)), report.repeated) == ({"first/sub/a.txt"}, ("second",))


def test_a_link_to_the_index_is_left_out(
    place: Place, engine: Engine, write: Write, tmp_path: Path
) -> None:
    write("a.txt")
    elsewhere = Place(place.corpus, tmp_path / "index")
    elsewhere.folder.mkdir()
    (place.corpus / "link").symlink_to(elsewhere.folder)
    assert bring_in_line(elsewhere, engine).repeated == ()
    assert bring_in_line(elsewhere, engine).skipped == {}


def test_the_index_of_another_corpus_is_left_out(
    place: Place, engine: Engine, write: Write, contents: Contents
) -> None:
    write("inner/a.txt")
    bring_in_line(Place(place.corpus / "inner", place.corpus / "an index"), engine)
    report = bring_in_line(place, engine)
    assert (set(contents(place)), report.skipped) == ({"inner/a.txt"}, {})


@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"caf\xe9/a.txt"])
def test_a_name_that_is_not_utf8_is_reported(place: Place, engine: Engine, name: bytes) -> None:
    file = Path(os.fsdecode(os.fsencode(place.corpus) + b"/" + name))
    try:
        file.parent.mkdir(exist_ok=True)
        file.touch()
    except OSError:
        pytest.skip("this file system refuses such names")
    (failure,) = bring_in_line(place, engine).failed
    assert (failure.where.startswith("caf\\xe9"), failure.hint) == (True, "rename it")


def test_a_file_of_another_kind_may_have_any_name(place: Place, engine: Engine) -> None:
    file = Path(os.fsdecode(os.fsencode(place.corpus) + b"/a.\xe9"))
    try:
        file.touch()
    except OSError:
        pytest.skip("this file system refuses such names")
    assert bring_in_line(place, engine).skipped == {".\\xe9": 1}


def test_a_page_without_any_text_is_reported(place: Place, engine: Engine, write: Write) -> None:
    write(
        "a.html",
        "<html><head><title>Only a title</title></head><body><script>1</script></body></html>",
    )
    (failure,) = bring_in_line(place, engine).failed
    assert failure.where == "a.html"


@pytest.mark.skipif(os.access("/", os.W_OK), reason="nothing is forbidden to root")
def test_a_forbidden_folder_is_reported(place: Place, engine: Engine, write: Write) -> None:
    folder = write("secret/a.txt").parent
    folder.chmod(0)
    (failure,) = bring_in_line(place, engine).failed
    folder.chmod(0o700)
    assert failure.where == "secret"
