"""Names of sites, as the heads of pages say them."""

import pytest

from index.extraction.source import cleaned, named_by


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Lagoon Mirror", "The Lagoon Mirror"),
        ("The Lagoon Mirror | Home", "The Lagoon Mirror"),
        ("Home | The Lagoon Mirror", "The Lagoon Mirror"),
        ("Accueil - Le Miroir", "Le Miroir"),
        ("The Lagoon Mirror Home", "The Lagoon Mirror"),
        ("The Lagoon Mirror - All the news of Murano, Burano and Torcello", "The Lagoon Mirror"),
        ("★★★ - Lagoon Mirror - News", "Lagoon Mirror"),
        ("https://www.lagoon.example", "lagoon.example"),
        ("www.lagoon.example", "lagoon.example"),
        ("https://www.facebook.com/lagoon", None),
        ("Lagoon_Mirror", "Lagoon Mirror"),
        ("Zuane Barbini zuane@lagoon.example", None),
        ("Copyright 2001-2009", None),
        ("Lagoon Works, 30141 Murano", "Lagoon Works"),
        ("Cold furnaces in Murano", None),
        ("Cold furnaces in Murano - my blog of glass", "my blog of glass"),
        ("http://[", None),
        ("", None),
        (None, None),
    ],
)
def test_only_the_name_is_kept(name: str | None, expected: str | None) -> None:
    assert cleaned(name, title="Cold furnaces in Murano") == expected


def test_an_address_names_the_site_when_nothing_else_does() -> None:
    url = "https://www.lagoon.example/2021/murano"
    assert named_by("Home", url, title=None) == "lagoon.example"
    assert named_by(None, "https://www.facebook.com/lagoon", title=None) is None
    assert named_by(None, None, title=None) is None
