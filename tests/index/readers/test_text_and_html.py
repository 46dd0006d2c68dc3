"""Files that hold a whole page."""

from collections.abc import Callable

import pytest

from index.errors import ReadError
from index.page import Page, PageKind, Stated

Outcomes = list[Page | ReadError]


def test_a_text_file_is_one_raw_page(page: Callable[[str, str], Page]) -> None:
    assert page("a.txt", "Home\r\nWorld\r\n\r\nThe sea rose.\r\n") == Page(
        id="news/a.txt",
        path="news/a.txt",
        kind=PageKind.RAW,
        content="Home\nWorld\n\nThe sea rose.",
    )


def test_a_text_file_may_have_front_matter(page: Callable[[str, str], Page]) -> None:
    read = page("a.txt", "---\r\ntitle: The sea\r\n---\r\nThe sea rose.")
    assert (read.stated, read.content) == (Stated(title="The sea"), "The sea rose.")


def test_a_text_file_may_begin_with_a_rule(page: Callable[[str, str], Page]) -> None:
    assert page("a.txt", "---\nBreaking news\n---\nText").content.startswith("---\nBreaking")


def test_an_html_file_is_its_markup_and_states_nothing(page: Callable[[str, str], Page]) -> None:
    markup = "<html lang=fr><title>La mer</title><p>La mer a monté.</p></html>"
    assert page("a.HTM", markup) == Page(
        id="news/a.HTM", path="news/a.HTM", kind=PageKind.HTML, content=markup
    )


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET = windows-1251 />",
        "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_html_is_read_in_the_encoding_that_it_declares(
    outcomes: Callable[[str, bytes], Outcomes], head: str
) -> None:
    markup = f"{head}<p>Мир</p>"
    (read,) = outcomes("a.html", markup.encode("cp1251"))
    assert isinstance(read, Page)
    assert read.content == markup


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.htm", "a.md", "a.jsonl", "a.markdown"])
@pytest.mark.parametrize("data", [b"", b" \n\r\n\t", "\ufeff\n".encode()])
def test_a_file_without_text_is_said_to_be_empty(
    error: Callable[[str, bytes], ReadError], name: str, data: bytes
) -> None:
    empty = error(name, data)
    assert (empty.where, empty.what) == (f"news/{name}", "is empty")


def test_a_file_of_front_matter_alone_is_empty(error: Callable[[str, bytes], ReadError]) -> None:
    assert error("a.txt", b"---\ntitle: A\n---\n").what == "is empty"


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_file_over_the_limit_is_named_with_both_sizes(
    error: Callable[[str, bytes], ReadError], name: str
) -> None:
    large = error(name, b"x" * 10_000_001)
    assert str(large).startswith(
        f"news/{name}: is too large: 10,000,001 bytes, where at most 10,000,000 are read"
    )


def test_a_pdf_named_txt_is_named_for_what_it_is(
    error: Callable[[str, bytes], ReadError],
) -> None:
    assert str(error("a.txt", b"%PDF-1.4\n")).startswith("news/a.txt: looks like a PDF")
