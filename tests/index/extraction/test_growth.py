"""What a page costs grows no faster than its text, counted in calls rather than seconds."""

import sys
from collections.abc import Callable
from random import Random

import pytest

from index.extraction import extract
from index.page import Page, PageKind

_WORDS = (
    "the port of Marseille closed on Tuesday after talks with dockers from Cuba and Georgia broke down "
    "le gouvernement britannique a annoncé une grève de trois jours dans la région de New York selon un responsable"
)
_PARAGRAPHS = 40
_A_LITTLE = 1.15  # what is done once a page makes no difference, rounding of samples may


def text(paragraphs: int) -> str:
    draw = Random(paragraphs)  # noqa: S311 - made-up text
    sentences = [
        " ".join(draw.choices(_WORDS.split(), k=24)).capitalize() for _ in range(paragraphs)
    ]
    return "By Ann Lee | 3 May 2022\n\n" + "\n\n".join(f"{each}." for each in sentences)


def markup(paragraphs: int) -> str:
    body = "".join(f"<p>{line}</p>" for line in text(paragraphs).split("\n\n"))
    return f"<html><body><article><h1>Dockers walk out</h1>{body}</article></body></html>"


def calls(page: Page) -> int:
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        extract(page)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    ("kind", "write"),
    [(PageKind.RAW, text), (PageKind.CLEAN, text), (PageKind.HTML, markup)],
)
def test_a_page_twice_as_long_takes_at_most_twice_the_calls(
    kind: PageKind, write: Callable[[int], str]
) -> None:
    short, long = (
        Page(id="a", path="a", kind=kind, content=write(paragraphs))
        for paragraphs in (_PARAGRAPHS, 2 * _PARAGRAPHS)
    )
    for page in (short, long):
        extract(page)  # so that tables are read, and words known
    assert calls(long) <= 2 * _A_LITTLE * calls(short)
