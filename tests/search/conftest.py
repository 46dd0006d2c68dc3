"""What the tests of the search package share: a day to call today."""

import datetime as dt

import pytest


@pytest.fixture
def today() -> dt.date:
    return dt.date(2024, 3, 5)
