"""What was found out about a publication date, and the printed words behind it."""

from index.article import DateHow
from index.dates import PartialDate
from index.frozen import Frozen


class Evidence(Frozen):
    """Words that print a date.

    `line` is their index among the page's lines, or `None` for markup. `date` is `None` when the words can be read
    in two ways.
    """

    text: str
    line: int | None
    date: PartialDate | None


class Dating(Frozen):
    """A publication date and how it is known; without a date, `how` says why.

    It is `changed` when nothing but the day of the last change is printed.
    """

    date: PartialDate | None
    how: DateHow
    evidence: tuple[Evidence, ...] = ()
    changed: bool = False


UNDATED = Dating(None, DateHow.NONE)
