"""A list of values with their counts, and how a value looks by how it stands."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from index.engine import Bucket
from search.render.safety import plain
from search.tui.choosing import Standing

STYLES: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.FREE: "",
        Standing.CHOSEN: "bold $text-success",
        Standing.EXCLUDED: "strike $text-error",
    }
)
"""How a value looks by how it stands."""


class Values(OptionList):
    """Lines of which one is under the cursor, which stays on its value when the lines change.

    How many lines there are changes with every answer; the room they have does not, so nothing is laid out anew.
    """

    DEFAULT_CSS = """
    Values {
        height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden;
        border: none; padding: 0; background: transparent;
        text-wrap: nowrap; text-overflow: ellipsis;
        & > .option-list--option { padding: 0; }
        &:focus { border: none; }
    }
    """
    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.auto_links = False  # looking for links in every line costs more than drawing it
        self._values: tuple[str, ...] = ()

    @property
    def at(self) -> str | None:
        """The value under the cursor."""
        return self.value(self.highlighted)

    def value(self, number: int | None) -> str | None:
        """Give the value of a line, if it is one of a value."""
        is_one = number is not None and number < len(self._values)
        return self._values[number] if is_one and number is not None else None

    def put(
        self, values: Sequence[str], lines: Sequence[Content], *, more: Content | None = None
    ) -> None:
        """Show other lines, with one that tells of `more` below."""
        at, top = self.at, self.scroll_offset.y
        self._values = tuple(values)
        below = [Option(more, disabled=True)] if more else []
        self.set_options([*map(Option, lines), *below])
        if at in self._values:
            self.highlighted = self._values.index(at)
            self.scroll_to(y=top, animate=False, force=True)
            self.scroll_to_highlight()

    def on_focus(self) -> None:
        """Put the cursor on a value."""
        if self.highlighted is None and self._values:
            self.highlighted = 0


def counted(bucket: Bucket, name: str, stands: Standing, *, digits: int) -> Content:
    """Write a value as a line."""
    count = (f" {bucket.count:>{digits}} ", "$foreground-muted")
    return Content.assemble(stands, count, (plain(name), STYLES[stands]))


def digits(buckets: Sequence[Bucket]) -> int:
    """Count the digits of the largest count."""
    return len(str(max((bucket.count for bucket in buckets), default=0)))
