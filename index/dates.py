"""Calendar dates that may be incomplete or approximate, in the notation of EDTF.

EDTF is ISO 8601-2:2019, https://www.loc.gov/standards/datetime/. The part used here: `2022`, `2022-11`,
`2022-11-22`, a trailing `~` for approximate, and `XXXX-11-19` (or `XXXX-11`) when no year is known.
Days are counted as `datetime.date.toordinal` does. There are no time zones: a date is the day that was printed.
"""

import datetime as dt
import math
from calendar import monthrange
from typing import Self

from index.frozen import Frozen
from index.lazy import pattern

_EDTF = pattern(r"(?P<y>\d{4}|XXXX)(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?(?P<approximate>~)?")
_LEAP_YEAR = 2000  # 29 February is a day of an unknown year


class DaySpan(Frozen):
    """Days from `first` to `last`, both included, as ordinals; `None` leaves an end open."""

    first: int | None = None
    last: int | None = None

    def contains(self, other: "DaySpan") -> bool:
        """Tell whether every day of `other` lies in this span."""
        return self.bounds[0] <= other.bounds[0] and other.bounds[1] <= self.bounds[1]

    @property
    def bounds(self) -> tuple[float, float]:
        """The first and the last day as numbers; an open end is infinite."""
        return (
            -math.inf if self.first is None else self.first,
            math.inf if self.last is None else self.last,
        )


class PartialDate(Frozen):
    """A date as far as it is known: a missing `year` leaves month and day, a missing `day` the month.

    >>> str(PartialDate(2023, 12, 4, approximate=True)), str(PartialDate(None, 11, 19))
    ('2023-12-04~', 'XXXX-11-19')
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            message = "a day needs its month"
            raise ValueError(message)
        if self.year is None and self.month is None:
            message = "a date without year needs a month"
            raise ValueError(message)
        dt.date(
            _LEAP_YEAR if self.year is None else self.year,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
        )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the notation that `str` writes; `ValueError` for anything else."""
        match = _EDTF.fullmatch(text)
        if match is None:
            message = f"not an EDTF date: {text!r}"
            raise ValueError(message)
        year, month, day = match["y"], match["m"], match["d"]
        return cls(
            None if year == "XXXX" else int(year),
            int(month) if month else None,
            int(day) if day else None,
            approximate=match["approximate"] is not None,
        )

    @classmethod
    def of(cls, day: dt.date) -> Self:
        """Give the exact date of a day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        parts = ["XXXX" if self.year is None else f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + ("~" if self.approximate else "")

    @property
    def span(self) -> DaySpan | None:
        """The days that the date may be, or `None` when the year is unknown."""
        if self.year is None:
            return None
        first = dt.date(self.year, self.month or 1, self.day or 1)
        last_month = self.month or 12
        last_day = self.day or monthrange(self.year, last_month)[1]
        return DaySpan(first.toordinal(), dt.date(self.year, last_month, last_day).toordinal())
