"""Which line of a page of text is its title."""

import pytest

from index.article import TitleHow
from index.extraction import extract
from index.page import Page, PageKind

BODY = """\
Villagers in the hills above Porto have voted to keep their last bakery open with their own money.

The oven, which is said to be three hundred years old, bakes forty loaves on an ordinary day.

Each family will pay two euros a week, and the baker has promised never to raise the price of bread.

"We could buy it in the valley," said the mayor, "but then nobody would meet anybody any more."
"""
SUMMARY = "The mayor says that nobody would meet any more without its bread, young and old, rich and poor alike"
MENU = "• News\n• Sport\n• Weather"


def title(text: str) -> str | None:
    article = extract(Page(id="a", path="a", kind=PageKind.RAW, content=text))
    return article.title if article.title_how is TitleHow.LINE else None


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        # words of the body, beside lines that have none or have no look of a title
        ("A village above Porto keeps its bakery | The Pelican", "A village above Porto keeps its bakery"),
        ("Photo 2021 06 03 1432 IMG 88 22\n\nWhy a bakery matters to villagers", "Why a bakery matters to villagers"),
        ("PORTUGAL\n\nVillagers save their bakery in the hills", "Villagers save their bakery in the hills"),
        # no word of the body, but a byline or names below
        (f"{MENU}\n\nWhere neighbours meet\n\nBy Ann Lee | 3 May 2022", "Where neighbours meet"),
        (f"{MENU}\n\nWhere neighbours meet at dawn\n\nAnn Lee and Bo Yi", "Where neighbours meet at dawn"),
        # two that could be it
        (
            f"A village keeps its bakery\n\n{SUMMARY}\n\nBy Ann Lee | 3 May 2022",
            "A village keeps its bakery",
        ),
        (
            f"{MENU}\n\nA village keeps its last oven warm\n\nBy Ann Lee | 3 May 2022\n\nThe bakery in Porto",
            "A village keeps its last oven warm",
        ),
        (
            "News > Portugal > Where neighbours meet\n\nWhere neighbours meet\n\nThe mayor and the baker of Porto",
            "Where neighbours meet",
        ),
        ("PORTUGAL\nWhere neighbours still meet\n\nBy Ann Lee | 3 May 2022", "Where neighbours still meet"),
        # a page whose lines are not parted by blank ones
        (f"{MENU}\nA village keeps its last bakery\nBy Ann Lee | 3 May 2022", "A village keeps its last bakery"),
        ("• A village above Porto keeps its bakery\n• Sport", None),
        ("Home > World > Portugal > Villagers > Bakery", None),
        ("Ten cheap flights for the coming winter", None),
        ("Ann Lee and Bo Yi", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_likeliest_line_above_the_body_is_the_title(above: str, expected: str | None) -> None:
    assert title(f"{above}\n\n{BODY}") == expected


def test_the_title_of_a_very_long_page_is_found_in_time() -> None:
    lines = "\n\n".join(f"Link number {n} of the day" for n in range(20_000))
    found = title(f"A village keeps its bakery\n\n{BODY}\n\nMore news\n\n{lines}")
    assert found == "A village keeps its bakery"


@pytest.mark.parametrize(
    "question",
    [
        "Can a village in the hills above Porto keep its last bakery?",
        "Comment ça va, la boulangerie du village au-dessus de Porto ?",
    ],
)
def test_a_title_that_asks_is_no_part_of_the_text(question: str) -> None:
    page = Page(id="a", path="a", kind=PageKind.RAW, content=f"{question}\n\n{BODY}")
    article = extract(page)
    assert (article.title, article.title_how) == (question, TitleHow.LINE)
    assert article.body.startswith("Villagers in the hills")
