"""What the block at the top of a note states."""

import pytest

from index.page import Stated
from index.readers.front_matter import split_front_matter


def block(yaml: str) -> str:
    return f"---\n{yaml}\n---\nBody.\n"


@pytest.mark.parametrize(
    ("yaml", "stated"),
    [
        ("title: A flood", Stated(title="A flood")),
        ("Title: A flood", Stated(title="A flood")),
        ("headline: A flood", Stated(title="A flood")),
        ("title: 1984", Stated(title="1984")),
        ("title: |\n  Two\n  lines", Stated(title="Two lines")),
        ("title: Floods: what we know", Stated(title="Floods: what we know")),
        (
            'title: Floods: "it rose"\ntags: [a, b]',
            Stated(title='Floods: "it rose"', tags=("a", "b")),
        ),
        ("title: null\ndate: ~", Stated()),
        ("title:", Stated()),
        ("published: 2022-11-22", Stated(date="2022-11-22")),
        ("published: 2022-11-22T08:00:00Z", Stated(date="2022-11-22T08:00:00Z")),
        ("date: 22 novembre 2022", Stated(date="22 novembre 2022")),
        ("published:\ndate: 2022", Stated(date="2022")),
        ("date-published: 2022-11-22", Stated(date="2022-11-22")),
        ("created: 2024-01-05", Stated()),
        ("id: 7\ncssclass: wide", Stated()),
        ("lang: no", Stated(language="no")),
        ("language: French", Stated(language="French")),
        ("country: NO", Stated(countries=("NO",))),
        ("countries: Cuba, France", Stated(countries=("Cuba", "France"))),
        ("countries: ['Korea, Republic of']", Stated(countries=("Korea, Republic of",))),
        ("source: https://a.example/1", Stated(url="https://a.example/1")),
        ("source: www.a.example/1", Stated(url="www.a.example/1")),
        ("source: The Daily", Stated(source="The Daily")),
        (
            "source: https://a.example/1\nsite: The Daily",
            Stated(source="The Daily", url="https://a.example/1"),
        ),
        (
            "source: https://a.example/1\nurl: https://a.example/2",
            Stated(url="https://a.example/2"),
        ),
        ("link: https://a.example/1", Stated(url="https://a.example/1")),
        ("publisher: {name: The Daily}", Stated(source="The Daily")),
        ("author: Ana Roy", Stated(author="Ana Roy")),
        ("author: [Ana Roy, Luc Bo]", Stated(author="Ana Roy, Luc Bo")),
        (
            'author:\n  - "[[Ana Roy]]"\n  - "[[people/Luc|Luc Bo]]"',
            Stated(author="Ana Roy, Luc Bo"),
        ),
        ("author: [[Ana Roy]]", Stated(author="Ana Roy")),
        ("tags: [clippings, '#news', clippings]", Stated(tags=("clippings", "news"))),
        ("tags: '#news #sea'", Stated(tags=("news", "sea"))),
        ("tags: sea, climate change", Stated(tags=("sea", "climate", "change"))),
        ("keywords: [climate change]", Stated(tags=("climate change",))),
        ("tags: '#'", Stated()),
        ("tags: {a: b}", Stated()),
    ],
)
def test_names_of_clippers_are_understood(yaml: str, stated: Stated) -> None:
    assert split_front_matter(block(yaml)) == (stated, "Body.\n")


@pytest.mark.parametrize(
    "text",
    [
        "No front matter",
        "---\nA page that begins with a rule\n---\nBody",
        "---\ntitle: [unclosed\n---\nBody",
        "---\n- a\n- list\n---\nBody",
        "---\ntitle: never ends\nBody",
        "\n---\ntitle: too late\n---\nBody",
        "---\na: &a [x]\nb: [*a, *a]\n---\nBody",
        f"---\na: {'[' * 9}{']' * 9}\n---\nBody",
        f"---\na: {'[' * 100}\n---\nBody",
        f"---\na: {'x' * 70_000}\n---\nBody",
        "---\n? [a]\n: b\n---\nBody",
        "---\n---\nBody",
    ],
)
def test_what_is_no_mapping_in_plain_yaml_stays_in_the_text(text: str) -> None:
    assert split_front_matter(text) == (Stated(), text)


def test_three_dots_end_a_block_too() -> None:
    assert split_front_matter("---\ntitle: A\n...\nBody") == (Stated(title="A"), "Body")


def test_a_value_of_any_length_is_cut() -> None:
    stated, _ = split_front_matter(block(f"title: {'x' * 5_000}"))
    assert stated.title == "x" * 2_000
