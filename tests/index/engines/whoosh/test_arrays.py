"""Files of arrays, and strings in arrays."""

import json
import pickle
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.article import Article, TitleHow
from index.engines.whoosh import WhooshEngine
from index.engines.whoosh.arrays import MAGIC, Chunks, narrow, read_arrays, write_arrays
from index.engines.whoosh.contents import Entry
from index.engines.whoosh.segment import open_segment
from index.engines.whoosh.strings import Strings
from index.errors import UnreadableIndexError
from index.query import Term

ARRAYS = {
    "days": np.array([1, 70_000, 3], np.uint32),
    "none": np.empty(0, np.uint8),
    "marks": np.array([True, False]),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "a.segment"
    write_arrays(file, ARRAYS.items(), {"articles": 2})
    return file


def test_arrays_come_back_as_they_went_in(file: Path) -> None:
    contents = read_arrays(file)
    assert contents.about == {"articles": 2}
    assert {name: array.tolist() for name, array in contents.arrays.items()} == {
        name: array.tolist() for name, array in ARRAYS.items()
    }
    assert {name: array.dtype for name, array in contents.arrays.items()} == {
        name: array.dtype for name, array in ARRAYS.items()
    }


@pytest.mark.parametrize("count", [1, 262_127, 262_128, 262_129, 800_000])
def test_arrays_of_any_size_come_back(tmp_path: Path, count: int) -> None:
    given = np.arange(count, dtype=np.uint64)
    halves = Chunks(given.dtype, (given[: count // 2], given[count // 2 :]))
    named: dict[str, np.ndarray | Chunks] = {"first": np.zeros(5, np.uint8), "whole": given}
    write_arrays(tmp_path / "a", (named | {"halves": halves, "last": given[:3]}).items(), {})
    arrays = read_arrays(tmp_path / "a").arrays
    for name in ("whole", "halves"):
        np.testing.assert_array_equal(arrays[name], given)
    assert arrays["last"].tolist() == given[:3].tolist()


def test_mapped_arrays_cannot_be_written_to(file: Path) -> None:
    with pytest.raises(ValueError, match="read-only"):
        read_arrays(file).arrays["days"][0] = 2


def test_a_file_cut_short_anywhere_is_refused(file: Path) -> None:
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        with pytest.raises(UnreadableIndexError, match=r"a\.segment"):
            read_arrays(file)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not an index, whatever its length may be",
        pickle.dumps({"arrays": {}}),
        MAGIC + b"\0" * 100,
    ],
)
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "b.segment"
    file.write_bytes(content)
    with pytest.raises(UnreadableIndexError):
        read_arrays(file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableIndexError):
        read_arrays(tmp_path / "c.segment")


def test_a_damaged_directory_is_refused(file: Path) -> None:
    whole = bytearray(file.read_bytes())
    place = whole.index(b'"days"')
    whole[place + 1] ^= 1
    file.write_bytes(whole)
    with pytest.raises(UnreadableIndexError, match="directory"):
        read_arrays(file)


def forged(file: Path, directory: object) -> Path:
    """Write a file whose checksums are right and whose directory says what a stranger wants."""
    text = json.dumps(directory).encode()
    tail = struct.pack("<QQI", len(MAGIC), len(text), zlib.crc32(text))
    file.write_bytes(MAGIC + text + tail + struct.pack("<I", zlib.crc32(tail)))
    return file


@pytest.mark.parametrize(
    "entry", [[8, "<u4", 1_000_000], [-8, "<u4", 1], [8, "|O", 1], [1 << 40, "<u4", 1]]
)
def test_a_directory_that_points_outside_or_at_objects_is_refused(
    tmp_path: Path, entry: list[object]
) -> None:
    file = forged(tmp_path / "d.segment", {"arrays": {"days": entry}, "about": {}})
    with pytest.raises(UnreadableIndexError, match="outside"):
        read_arrays(file)


@pytest.mark.parametrize(
    ("largest", "kind"),
    [(0, np.uint8), (255, np.uint8), (256, np.uint16), (65_536, np.uint32), (1 << 32, np.uint64)],
)
def test_numbers_are_kept_in_the_smallest_type(largest: int, kind: type) -> None:
    values = narrow(np.array([0, largest], np.int64))
    assert values.dtype == kind
    assert values.tolist() == [0, largest]


@given(st.lists(st.text(max_size=5), max_size=20))
def test_strings_come_back_as_they_were_packed(texts: list[str]) -> None:
    packed = Strings.of(texts)
    assert packed.all() == texts
    assert [packed[number] for number in range(len(packed))] == texts


SHORT = st.text(max_size=3) | st.text("aé", max_size=8)


@given(st.sets(SHORT, max_size=20) | st.sets(SHORT, min_size=70, max_size=150), SHORT)
@example({"", "a", "ab"}, "a")
@example({"", "a"}, "")
@example({"b"}, "a")
def test_a_string_is_found_among_sorted_ones(texts: set[str], wanted: str) -> None:
    ordered = sorted(texts)
    assert Strings.of(ordered).find(wanted) == (ordered.index(wanted) if wanted in texts else None)


def test_a_segment_that_lacks_an_array_is_refused(tmp_path: Path) -> None:
    write_arrays(
        tmp_path / "0123456789ab.segment", ARRAYS.items(), {"articles": 1, "languages": []}
    )
    with pytest.raises(UnreadableIndexError, match="name/id/blob"):
        open_segment(tmp_path, Entry("0123456789ab", 1))


def test_a_damaged_article_is_an_error_that_says_so(tmp_path: Path) -> None:
    WhooshEngine().create(tmp_path)
    writer = WhooshEngine().write(tmp_path)
    writer.add(Article(id="a", path="a", title="Quay", title_how=TitleHow.STATED, body="The quay."))
    writer.commit()
    [file] = tmp_path.glob("*.segment")
    packed = open_segment(tmp_path, Entry(file.stem, 1)).articles.texts.packed.raw(0)
    file.write_bytes(file.read_bytes().replace(packed, b"?" * len(packed)))
    with WhooshEngine().open(tmp_path) as searcher:
        article = searcher.article("a")
        assert article is not None
        with pytest.raises(UnreadableIndexError, match="damaged"):
            _ = article.body


@pytest.mark.parametrize(
    "name", ["words_und/body/firsts", "words_und/body/freqs", "words_und/starts", "order/by_id"]
)
def test_an_array_that_is_missed_later_is_an_error_that_says_so(tmp_path: Path, name: str) -> None:
    WhooshEngine().create(tmp_path)
    writer = WhooshEngine().write(tmp_path)
    writer.add(Article(id="a", path="a", title="Quay", title_how=TitleHow.STATED, body="The quay."))
    writer.commit()
    [file] = tmp_path.glob("*.segment")
    there = read_arrays(file)
    left = [row for row in there.arrays.items() if row[0] != name]
    write_arrays(tmp_path / "left", left, there.about)
    (tmp_path / "left").replace(file)
    with (
        WhooshEngine().open(tmp_path) as searcher,
        pytest.raises(UnreadableIndexError, match=f"it lacks .{name}"),
    ):
        searcher.article(searcher.search(Term("quay")).hits[0].article.id)
