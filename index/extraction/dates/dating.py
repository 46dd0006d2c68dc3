"""What was found out about a publication date, and the printed words behind it."""

from dataclasses import dataclass

from index.article import DateHow
from index.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that print a date.

    `line` is their index among the page's lines, or `None` for markup. `date` is `None` when the words can be read
    in two ways.
    """

    text: str
    line: int | None
    date: PartialDate | None


@dataclass(frozen=True, slots=True)
class Dating:
    """A publication date and how it is known; without a date, `how` says why.

    It is `changed` when nothing but the day of the last change is printed.
    """

    date: PartialDate | None
    how: DateHow
    evidence: tuple[Evidence, ...] = ()
    changed: bool = False


UNDATED = Dating(None, DateHow.NONE)
