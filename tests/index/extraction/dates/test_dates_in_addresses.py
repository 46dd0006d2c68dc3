"""Dates in the address of a page."""

import pytest

from index.article import DateHow
from index.dates import PartialDate
from index.extraction.dates import Dating, completed
from index.extraction.dates.address import date_in_address
from index.extraction.dates.dating import UNDATED

URL = "https://ellery.example/2022/11/22/harbour"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (URL, "2022-11-22"),
        ("https://ellery.example/news/2022-11-22-harbour.html", "2022-11-22"),
        ("https://ellery.example/news/20221122/harbour", "2022-11-22"),
        ("https://ellery.example/2022/1/9/harbour", "2022-01-09"),
        ("https://ellery.example/2022/11/22/2022-11-22-harbour", "2022-11-22"),
        ("https://ellery.example/2022/11/22/report-of-2021-05-04", "None"),
        ("https://ellery.example/2022/11/harbour", "None"),
        ("https://ellery.example/2022/13/45/harbour", "None"),
        ("https://ellery.example/2022/02/31/harbour", "None"),
        ("https://ellery.example/item/120221122345", "None"),
        ("https://ellery.example/harbour?day=/2022/11/22/", "None"),
        ("https://" + "/2022/11/22" * 10_000, "2022-11-22"),
        ("not an address", "None"),
        ("", "None"),
        (None, "None"),
    ],
)
def test_an_address_gives_the_one_day_in_its_path(url: str | None, expected: str) -> None:
    assert str(date_in_address(url)) == expected


def byline(date: str) -> Dating:
    return Dating(PartialDate.parse(date), DateHow.BYLINE)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (UNDATED, ("2022-11-22", DateHow.ADDRESS)),
        (byline("XXXX-11-22"), ("2022-11-22", DateHow.BYLINE)),
        (byline("XXXX-11-23"), ("XXXX-11-23", DateHow.BYLINE)),
        (byline("2022-11-20"), ("2022-11-20", DateHow.BYLINE)),
        (Dating(None, DateHow.CONFLICT), ("None", DateHow.CONFLICT)),
    ],
)
def test_an_address_completes_what_is_printed(
    printed: Dating, expected: tuple[str, DateHow]
) -> None:
    dating = completed(printed, URL)
    assert (str(dating.date), dating.how) == expected
