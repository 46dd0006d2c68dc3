"""Notes become paragraphs of plain text."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ReadError
from index.page import Page, PageKind, Stated
from index.readers.markdown_blocks import Block, blocks


def lines(markdown: str) -> list[str]:
    return [block.text for block in blocks(markdown)]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("The **sea** *rose* __last__ _night_.", "The sea rose last night."),
        ("A ***very*** ~~old~~ ==bright== star", "A very old bright star"),
        ("snake_case and 5 * 3 = 15 and a_b_c", "snake_case and 5 * 3 = 15 and a_b_c"),
        ('See [the *report*](https://a.example/x_(1) "Title").', "See the report."),
        ("See [the [old] report](a.html).", "See the [old] report."),
        ("See [the report][1] and [notes][].", "See the report and notes."),
        ("He said [sic] so.", "He said [sic] so."),
        ("Before ![a boat](boat.png 'A') after", "Before after"),
        ("Before ![[boat.png]] ![b][1] after", "Before after"),
        ("[![a boat](boat.png)](https://a.example) text", "text"),
        ("[[Ana Roy]] and [[people/Luc|Luc]]", "Ana Roy and Luc"),
        ("A fact.[^1] Another.[^note]", "A fact. Another."),
        ("[^1]: Where it is from.", "Where it is from."),
        ("<https://a.example/x_y_z> <a@b.example>", "https://a.example/x_y_z a@b.example"),
        ("H<sub>2</sub>O, <span class='x'>deep</span>", "H2O, deep"),
        ("one<br>two<br/>three", "one two three"),
        ("<p>one</p><p>two</p>", "one two"),
        ("2 < 3 and 5 > 4", "2 < 3 and 5 > 4"),
        ("fish &amp; chips&nbsp;!", "fish & chips\u00a0!"),
        (r"\*not emphasis\* and \[no\](link)", "*not emphasis* and [no](link)"),
        (r"1\. not a list", "1. not a list"),
        ("`a*b*c` and ``d*e``", "a*b*c and d*e"),
        ("an odd ` mark", "an odd ` mark"),
        ("a <!-- hidden\nnote --> b", "a b"),
        ("« Oui »\u00a0: 12\u202f000", "« Oui »\u00a0: 12\u202f000"),
    ],
)
def test_marks_within_a_paragraph_go_and_its_words_stay(markdown: str, text: str) -> None:
    assert lines(markdown) == [text]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("wrapped\nat the\n  margin\n\nnext  \none", ["wrapped at the margin", "next one"]),
        ("a line\\\nbroken", ["a line broken"]),
        ("# One\ntext\n## Two ##\n### C#", ["One", "text", "Two", "C#"]),
        ("One\n===\ntext\n\nTwo\n---\ntext", ["One", "text", "Two", "text"]),
        ("#tag is no heading", ["#tag is no heading"]),
        ("- one\n- two\n  goes on\n* three\n+ four", ["one", "two goes on", "three", "four"]),
        ("1. one\n2) two\n   - three", ["one", "two", "three"]),
        ("- [ ] to do\n- [x] done", ["to do", "done"]),
        ("It was in\n2022. The sea rose.", ["It was in 2022. The sea rose."]),
        ("text\n> quoted\n> on\n\nafter", ["text", "quoted on", "after"]),
        ("> outer\n>\n> > inner", ["outer", "inner"]),
        ("> [!note] Weather\n> It rains.", ["Weather It rains."]),
        ("one\n\n---\n\n***\n\n_ _ _\n\ntwo", ["one", "two"]),
        ("| Port | Ships |\n|:--|--:|\n| Brest | 12 |", ["Port Ships", "Brest 12"]),
        ("Port | Ships\n--- | ---\nBrest | 12", ["Port | Ships", "Brest | 12"]),
        (r"| a \| b | c |", ["a | b c"]),
        ("```py\nx = a*b*c\n\n# no heading\n```\ntext", ["x = a*b*c", "# no heading", "text"]),
        ("~~~~\n~~~\n1. kept\n~~~~\ntext", ["~~~", "1. kept", "text"]),
        ("```\nnever closed", ["never closed"]),
        ('text\n\n[1]: https://a.example "A"\n[b c]: <d>', ["text"]),
        ("![only a picture](a.png)\n\ntext", ["text"]),
        ("a <!-- never closed", ["a <!-- never closed"]),
        ("<!-- one --> a <!-- two -->", ["a"]),
        ("<div>\n\ntext\n\n</div>", ["text"]),
        ("", []),
    ],
)
def test_blocks_become_a_line_each(markdown: str, expected: list[str]) -> None:
    assert lines(markdown) == expected


def test_headings_keep_their_level() -> None:
    assert list(blocks("# A\n\n### *B*\n\nc")) == [Block("A", 1), Block("B", 3), Block("c")]


def test_a_note_is_clean_text_with_what_it_states(page: Callable[[str, str], Page]) -> None:
    note = "---\ntitle: The sea\nlang: en\n---\n\nIt **rose**\nagain.\n\n- One\n- Two\n"
    assert page("a.md", note) == Page(
        id="news/a.md",
        path="news/a.md",
        kind=PageKind.CLEAN,
        content="It rose again.\nOne\nTwo",
        stated=Stated(title="The sea", language="en"),
    )


@pytest.mark.parametrize(
    ("note", "title", "content"),
    [
        ("# The *sea*\n\nIt rose.", "The sea", "It rose."),
        ("The sea\n=======\n\nIt rose.", "The sea", "It rose."),
        ("![a](b.png)\n\n# The sea\n\nIt rose.", "The sea", "It rose."),
        ("---\ntitle: THE  SEA\n---\n# The sea\nIt rose.", "THE SEA", "It rose."),
        ("---\ntitle: The sea\n---\n## The sea\nIt rose.", "The sea", "It rose."),
        ("---\ntitle: A flood\n---\n# The sea\nIt rose.", "A flood", "The sea\nIt rose."),
        ("---\nlang: en\n---\n# The sea\nIt rose.", "The sea", "It rose."),
        ("## The sea\n\nIt rose.", None, "The sea\nIt rose."),
        ("It rose.\n\n# Sources\n\nNone.", None, "It rose.\nSources\nNone."),
        ("---\ntitle: It rose.\n---\nIt rose.", "It rose.", "It rose."),
    ],
)
def test_a_heading_that_opens_a_note_is_its_title_and_is_not_repeated(
    page: Callable[[str, str], Page], note: str, title: str | None, content: str
) -> None:
    read = page("a.markdown", note)
    assert (read.stated.title, read.content) == (title, content)


def test_a_note_of_a_heading_alone_is_empty(error: Callable[[str, bytes], ReadError]) -> None:
    assert error("a.md", b"# The sea\n").what == "is empty"


@given(st.text(st.sampled_from("ab *_`[]()!<>#|-=~\\&^\n1.:"), max_size=60))
def test_no_block_is_blank_or_has_more_than_a_line(markdown: str) -> None:
    for text in lines(markdown):
        assert text.strip() == text != ""
        assert "\n" not in text


@given(st.lists(st.text("abcdefgh éàç,", min_size=1).map(str.strip).filter(bool), max_size=5))
def test_plain_paragraphs_come_back_word_for_word(paragraphs: list[str]) -> None:
    words = [paragraph.split() for paragraph in paragraphs]
    assert [text.split() for text in lines("\n\n".join(paragraphs))] == words
