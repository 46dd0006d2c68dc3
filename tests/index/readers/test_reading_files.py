"""Whatever lies in a corpus, reading it gives pages and errors and raises nothing."""

import gzip
import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ReadError
from index.page import Page
from index.readers import READERS, read, suffix_of


def only_error(file: Path) -> ReadError:
    (error,) = read(file, path="a/b")
    assert isinstance(error, ReadError)
    assert error.where == "a/b"
    assert error.hint
    return error


@pytest.mark.parametrize(
    ("path", "suffix"),
    [
        ("a.txt", ".txt"),
        ("A.TXT", ".txt"),
        (Path("x.html/a.jsonl.gz"), ".jsonl.gz"),
        ("a.b.JsonL", ".jsonl"),
        ("a.htm", ".htm"),
        ("a.markdown", ".markdown"),
        ("a.gz", None),
        ("a.pdf", None),
        ("x.txt/a", None),
        ("txt", None),
        ("", None),
    ],
)
def test_a_kind_is_the_longest_known_end_of_a_name(path: str | Path, suffix: str | None) -> None:
    assert suffix_of(path) == suffix


def test_another_kind_of_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-")
    assert only_error(file).what == "is not a kind of file that is read"


def test_a_file_that_vanished_is_named(tmp_path: Path) -> None:
    assert "No such file" in only_error(tmp_path / "a.txt").what


def test_a_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "a.txt"
    folder.mkdir()
    assert only_error(folder).what == "is a folder, not a file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are files on Unix only")
@pytest.mark.parametrize("suffix", READERS)
def test_a_pipe_is_named_and_not_waited_for(tmp_path: Path, suffix: str) -> None:
    pipe = tmp_path / f"a{suffix}"
    os.mkfifo(pipe)
    assert only_error(pipe).what == "is a pipe, not a file"


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="sockets are files on Unix only")
def test_a_socket_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # addresses are short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.md")
        assert only_error(Path("a.md")).what == "is a socket, not a file"


def test_a_link_in_a_circle_is_named(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to(link)
    assert only_error(link).what.startswith("cannot be read: ")


def test_a_link_to_a_device_is_named(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to(os.devnull)
    assert only_error(link).what == "is a device, not a file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The sea rose.")
    file.chmod(0)
    assert "Permission denied" in only_error(file).what


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails when read")
def test_a_file_that_fails_while_it_is_read_is_named(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to("/proc/self/mem")
    assert only_error(link).what.startswith("cannot be read: ")


MARKS = """--- |title: a|*a|&a|{|[|{"id":1,"text":"a"}|"|<meta charset=utf-7>|# a|```|](|<!--|? |- |: |!!x |%|é"""
BYTES = [b"\n", b"\r", b"\t", b"\x00", b"\xe9", b"\xef\xbb\xbf", b"\xff\xfe", b"\x1f\x8b", b"---\n"]
PIECES = st.sampled_from([*BYTES, *MARKS.encode().split(b"|"), gzip.compress(b"{}")])
CONTENT = st.binary(max_size=80) | st.lists(PIECES, max_size=14).map(b"".join)


@given(suffix=st.sampled_from(sorted(READERS)), data=CONTENT, packed=st.booleans())
def test_any_bytes_give_pages_with_ids_of_their_own_and_errors_that_say_where(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: bytes, *, packed: bool
) -> None:
    file = tmp_path_factory.getbasetemp() / f"any{suffix}"
    file.write_bytes(gzip.compress(data) if packed and suffix.endswith(".gz") else data)
    outcomes = list(read(file, path="a/b"))
    pages = [outcome for outcome in outcomes if isinstance(outcome, Page)]
    errors = [outcome for outcome in outcomes if isinstance(outcome, ReadError)]
    assert outcomes
    assert len(pages) + len(errors) == len(outcomes)
    assert len({page.id for page in pages}) == len(pages)
    for page in pages:
        assert page.id.startswith(page.path)
        assert page.content.strip() == page.content != ""
        page.content.encode()  # no halves of surrogate pairs
    assert all(str(error.where).startswith("a/b") and error.hint for error in errors)
