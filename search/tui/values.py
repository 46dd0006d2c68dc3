"""A list of values with their counts, and how a value looks by how it stands."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from textual.content import Content

from index.engine import Bucket
from search.render.safety import plain
from search.tui.choosing import Standing
from search.tui.lines import Lines

STYLES: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.FREE: "",
        Standing.CHOSEN: "bold $text-success",
        Standing.EXCLUDED: "strike $text-error",
    }
)
"""How a value looks by how it stands."""


class Values(Lines):
    """Values of which one is under the cursor, which stays on its value when the lines change."""

    def __init__(self) -> None:
        super().__init__()
        self._values: tuple[str, ...] = ()
        self._contents: tuple[Content, ...] = ()

    @property
    def at(self) -> str | None:
        """The value under the cursor."""
        return self.value(self.cursor)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._contents)

    @property
    def choosable(self) -> int:
        """How many values there are."""
        return len(self._values)

    @property
    def texts(self) -> list[str]:
        """What the lines say."""
        return [line.plain for line in self._contents]

    def drawn(self, number: int, columns: int) -> Sequence[Content]:
        """Cut a line off where there is no more room."""
        return [self._contents[number].truncate(columns, ellipsis=True)]

    def value(self, number: int | None) -> str | None:
        """Give the value of a line, if it is one of a value."""
        is_one = number is not None and number < len(self._values)
        return self._values[number] if is_one and number is not None else None

    def put(
        self, values: Sequence[str], lines: Sequence[Content], *, more: Content | None = None
    ) -> None:
        """Show other lines, with one that tells of `more` below."""
        at = self.at
        self._values = tuple(values)
        self._contents = (*lines, *([more] if more else []))
        cursor = self._values.index(at) if at in self._values else None
        self.renew(0 if cursor is None and values and self.has_focus else cursor)
        if cursor is not None:
            self.show(cursor)

    def on_focus(self) -> None:
        """Put the cursor on a value."""
        if self.cursor is None and self._values:
            self.cursor = 0


def counted(bucket: Bucket, name: str, stands: Standing, *, digits: int) -> Content:
    """Write a value as a line."""
    count = (f" {bucket.count:>{digits}} ", "$foreground-muted")
    return Content.assemble(stands, count, (plain(name), STYLES[stands]))


def digits(buckets: Sequence[Bucket]) -> int:
    """Count the digits of the largest count."""
    return len(str(max((bucket.count for bucket in buckets), default=0)))
