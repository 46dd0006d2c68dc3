"""Files with an article a line."""

import gzip
import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import ReadError
from index.page import Page, PageKind, Stated
from index.readers import read

Outcomes = list[Page | ReadError]
Read = Callable[[str, bytes], Outcomes]

GOOD = b'{"id": "x", "text": "The sea rose."}\n'


def ids(outcomes: Outcomes) -> list[str]:
    """Give ids of pages, and for errors where they are, in order."""
    return [page.id if isinstance(page, Page) else str(page.where) for page in outcomes]


def errors(outcomes: Outcomes) -> list[str]:
    return [str(error) for error in outcomes if isinstance(error, ReadError)]


def test_a_line_is_an_article_with_all_that_it_states(outcomes: Read) -> None:
    line = {
        "id": "ab-1",
        "title": " The\nsea ",
        "text": "It rose.\r\nIt fell.",
        "date": "2022-11-22",
        "language": "en",
        "url": "https://a.example/1",
        "source": "The Daily",
        "author": ["Ana Roy", "Luc Bo"],
        "countries": ["FR", "CU"],
        "tags": ["sea"],
        "score": 3,
    }
    assert outcomes("a.jsonl", json.dumps(line).encode()) == [
        Page(
            id="news/a.jsonl#ab-1",
            path="news/a.jsonl",
            kind=PageKind.CLEAN,
            content="It rose.\nIt fell.",
            stated=Stated(
                title="The sea",
                date="2022-11-22",
                language="en",
                countries=("FR", "CU"),
                source="The Daily",
                url="https://a.example/1",
                author="Ana Roy, Luc Bo",
                tags=("sea",),
            ),
        )
    ]


@pytest.mark.parametrize(
    ("fields", "stated"),
    [
        (
            {"headline": "A", "published_at": "2022", "lang": "fr"},
            Stated(title="A", date="2022", language="fr"),
        ),
        ({"pubdate": "2022", "Title": "A"}, Stated(title="A", date="2022")),
        ({"publisher": {"name": "The Daily"}, "link": "b"}, Stated(source="The Daily", url="b")),
        (
            {"byline": "Ana Roy", "country": "France"},
            Stated(author="Ana Roy", countries=("France",)),
        ),
        ({"authors": [{"name": "Ana"}, "Luc", 3]}, Stated(author="Ana, Luc")),
        ({"keywords": "sea,wind"}, Stated(tags=("sea", "wind"))),
        (
            {"title": 3, "date": None, "lang": [], "url": {}, "tags": 5, "author": [[[["x"]]]]},
            Stated(),
        ),
        ({"title": "", "headline": "A"}, Stated(title="A")),
        ({"title": "a\ud800b\u0007c"}, Stated(title="abc")),
        ({"score": float("nan"), "date": float("inf")}, Stated()),
    ],
)
def test_optional_fields_go_by_many_names_and_wrong_types_are_left_out(
    outcomes: Read, fields: dict[str, object], stated: Stated
) -> None:
    (page,) = outcomes("a.jsonl", json.dumps({"text": "The sea rose."} | fields).encode())
    assert isinstance(page, Page)
    assert page.stated == stated


@pytest.mark.parametrize(
    ("line", "content"),
    [
        (b'{"body": "The sea."}', "The sea."),
        (b'{"text": null, "content": "The sea."}', "The sea."),
        (b'{"text": ["The sea.", "It rose."]}', "The sea.\nIt rose."),
        (b'{"text": "The\tsea\\u2028rose.\\u0000"}', "The\tsea\nrose."),
        (b'{"text": "\\ud83d\\ude00 \\ud83d."}', "\U0001f600 ."),
        (b'\xef\xbb\xbf{"text": "The sea."}', "The sea."),
        ('{"text": "L’été\u2028à Brest"}'.encode(), "L’été\nà Brest"),
    ],
)
def test_the_text_goes_by_three_names(outcomes: Read, line: bytes, content: str) -> None:
    (page,) = outcomes("a.jsonl", line)
    assert isinstance(page, Page)
    assert page.content == content


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b'{"text": "The sea', "is not JSON at column 10: Unterminated string"),
        (b'{"id": 1, "text": }', "is not JSON at column 19: Expecting value"),
        (b"{'text': 'a'}", "is not JSON at column 2"),
        (b'{"id": 1}', "has no text"),
        (b'{"text": 5}', "has a text that is a number"),
        (b'{"text": {"a": 1}}', "has a text that is an object"),
        (b'{"text": true}', "has a text that is true or false"),
        (b'{"text": ["a", 5]}', "has a text that is a list"),
        (b'{"text": " \\n "}', "is empty"),
        (b'{"text": []}', "is empty"),
        (b'"text"', "is a string, not an object"),
        (b'[{"text": "a"}]', "is a list, not an object"),
        (b"null", "is null, not an object"),
        (b"NaN", "is a number, not an object"),
        (b'{"text": "caf\xe9"}', "is not UTF-8 at byte 14"),
        (b'{"text": ' + b"[" * 200_000, "is JSON nested too deeply"),
        (b'{"text": "a", "n": ' + b"9" * 5_000 + b"}", "is not JSON that can be read"),
        (b'{"text": "' + b"x" * 10_000_000 + b'"}', "is too long: at most 10,000,000 bytes"),
        (b'{"text": "' + b"x" * 25_000_000 + b'"}', "is too long: at most 10,000,000 bytes"),
    ],
    ids=lambda value: value[:20] if isinstance(value, bytes) else None,
)
def test_a_bad_line_is_named_and_the_others_are_read(
    outcomes: Read, line: bytes, what: str
) -> None:
    before, bad, after = outcomes("a.jsonl", GOOD + b"\n" + line + b"\n" + GOOD)
    assert ids([before, after]) == ["news/a.jsonl#x", "news/a.jsonl#x~2"]
    assert isinstance(bad, ReadError)
    assert str(bad).startswith(f"news/a.jsonl:3: {what}")
    assert bad.hint


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["a", "b"], ["a", "b"]),
        ([7, 7.5, True, None, "", {}], ["7", "2", "3", "4", "5", "6"]),
        (["a", "a", "a"], ["a", "a~2", "a~3"]),
        (["a", "a", "a~2", "a~2"], ["a", "a~2", "a~2~2", "a~2~3"]),
        (["a~2", "a", "a", "a"], ["a~2", "a", "a~3", "a~4"]),
        (["2", None], ["2", "2~2"]),
        (["a\nb\u0007\u2028 c", "a#b/c"], ["a b c", "a#b/c"]),
        (["x" * 300, "x" * 301], ["x" * 200, "x" * 200 + "~2"]),
    ],
)
def test_ids_are_distinct_and_fit_on_a_line(
    outcomes: Read, written: list[object], expected: list[str]
) -> None:
    data = "\n".join(json.dumps({"id": value, "text": "The sea."}) for value in written)
    assert ids(outcomes("a.jsonl", data.encode())) == [f"news/a.jsonl#{name}" for name in expected]


def test_line_numbers_count_blank_lines(outcomes: Read) -> None:
    assert ids(outcomes("a.jsonl", b'\n \r\n{"text": "a"}\r\n\n{')) == [
        "news/a.jsonl#3",
        "news/a.jsonl:5",
    ]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_json_document_is_told_from_json_lines(outcomes: Read, indent: int | None) -> None:
    articles = [{"id": 1, "text": "a"}, {"id": 2, "text": "b"}]
    data = json.dumps(articles, indent=indent).replace("}, ", "},\n").encode()
    first = errors(outcomes("a.jsonl", data))[0]
    assert first.startswith("news/a.jsonl: is one JSON document")
    assert "a line of its own" in first


def test_a_pretty_printed_object_gives_one_error(outcomes: Read) -> None:
    data = json.dumps({"id": 1, "text": "a"}, indent=1).encode()
    assert ids(outcomes("a.jsonl", data)) == ["news/a.jsonl"]


def test_good_lines_after_a_stray_bracket_are_kept(outcomes: Read) -> None:
    assert ids(outcomes("a.jsonl", b"[\n" + GOOD)) == ["news/a.jsonl", "news/a.jsonl#x"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (gzip.compress(GOOD, mtime=0), "gzip data"),
        (GOOD.decode().encode("utf-16"), "UTF-16 text"),
        (b"\x00\x01\n\x02\n", "binary data"),
    ],
)
def test_what_is_no_json_lines_is_named_once(outcomes: Read, data: bytes, kind: str) -> None:
    (error,) = errors(outcomes("a.jsonl", data))
    assert error.startswith(f"news/a.jsonl: looks like {kind}, not JSON Lines")


def many(count: int) -> bytes:
    """Give lines that hardly compress, so that a break falls among them."""
    line = '{{"id": "{0}", "text": "The sea rose {1} times."}}\n'
    return "".join(line.format(n, pow(3, n * n, 10**40 + 7)) for n in range(count)).encode()


def test_gzip_lines_are_read_as_plain_ones_are(outcomes: Read) -> None:
    plain = outcomes("a.jsonl", many(9))
    packed = outcomes("a.JSONL.gz", gzip.compress(many(9)))
    assert [page.id for page in plain if isinstance(page, Page)] == [
        page.id.replace("JSONL.gz", "jsonl") for page in packed if isinstance(page, Page)
    ]


def test_a_truncated_gzip_file_keeps_the_lines_before_the_break(outcomes: Read) -> None:
    whole = gzip.compress(many(3_000))
    *pages, error = outcomes("a.jsonl.gz", whole[: len(whole) // 2])
    assert len(pages) > 500
    assert all(isinstance(page, Page) for page in pages)
    assert str(error).startswith("news/a.jsonl.gz: ends in the middle of its gzip data")


def test_a_damaged_gzip_file_keeps_the_lines_before_the_damage(outcomes: Read) -> None:
    whole = bytearray(gzip.compress(many(6_000)))
    middle = len(whole) // 2
    whole[middle : middle + 64] = bytes([255]) * 64
    *pages, error = outcomes("a.jsonl.gz", bytes(whole))
    assert len(pages) > 500
    assert isinstance(error, ReadError)
    assert "gzip data" in error.what


def test_a_gzip_file_with_a_wrong_checksum_keeps_all_lines(outcomes: Read) -> None:
    whole = bytearray(gzip.compress(many(3)))
    whole[-6] ^= 1
    assert len(ids(outcomes("a.jsonl.gz", bytes(whole)))) == 4


def test_what_is_not_gzip_is_said_so(error: Callable[[str, bytes], ReadError]) -> None:
    assert error("a.jsonl.gz", GOOD).what.startswith("is not sound gzip data")


def test_a_line_that_unpacks_to_far_more_than_the_limit_is_an_error(outcomes: Read) -> None:
    bomb = gzip.compress(GOOD + b" " * 3 + b"[" * 30_000_000 + b"\n" + GOOD, compresslevel=1)
    assert len(bomb) < 1_000_000
    assert ids(outcomes("a.jsonl.gz", bomb)) == [
        "news/a.jsonl.gz#x",
        "news/a.jsonl.gz:2",
        "news/a.jsonl.gz#x~2",
    ]


@settings(max_examples=50)
@given(
    names=st.lists(st.text("a~2", max_size=4) | st.integers(0, 9) | st.none(), max_size=12),
)
def test_ids_of_a_file_are_all_different(
    tmp_path_factory: pytest.TempPathFactory, names: list[object]
) -> None:
    file = tmp_path_factory.getbasetemp() / "names.jsonl"
    file.write_text("\n".join(json.dumps({"id": name, "text": "a"}) for name in names) + "\n ")
    found = [page.id for page in read(file, path="n") if isinstance(page, Page)]
    assert len(set(found)) == len(names)
