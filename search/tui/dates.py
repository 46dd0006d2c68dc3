"""The years, which open into months and days."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from index.engine import Bucket, FacetField
from index.query import UNKNOWN, YEAR_UNKNOWN
from search.parser.dates import MONTHS
from search.request import Request
from search.tui.choosing import Standing, choice, standing
from search.tui.finding import Found
from search.tui.messages import MonthOpened, Toggled
from search.tui.words import SCREEN_WORDS

_YEAR, _MONTH = len("2022"), len("2022-11")
_FIELDS = {0: FacetField.YEAR, _YEAR: FacetField.MONTH, _MONTH: FacetField.DAY}
_STYLES = {Standing.FREE: "", Standing.CHOSEN: "bold green", Standing.EXCLUDED: "strike red"}
_DATELESS = frozenset({UNKNOWN, YEAR_UNKNOWN})


class Dates(Tree[str]):
    """Years, months and days with their counts; the data of a node is the date that it stands for."""

    DEFAULT_CSS = """
    Dates {
        height: auto; max-height: 18; border: round $panel; border-title-color: $foreground-muted;
        background: transparent; padding: 0;
        &:focus { border: round $primary; border-title-color: $text-primary; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "choose(False)", show=False),
        Binding("minus", "choose(True)", show=False),
        Binding("right", "open", show=False),
        Binding("left", "shut", show=False),
    ]

    request: reactive[Request] = reactive(Request)
    found: reactive[Found | None] = reactive(None)

    def __init__(self, language: str) -> None:
        super().__init__("", data="")
        self.show_root = False
        self.show_guides = False
        self.auto_expand = False
        self.guide_depth = 2
        self._language = language
        self._words = SCREEN_WORDS[language]
        self._open: set[str] = set()
        self.border_title = self._words.facets[FacetField.YEAR]

    def watch_request(self, before: Request, request: Request) -> None:
        """Show at once what is chosen."""
        if before.filters != request.filters:
            self._show()

    def watch_found(self) -> None:
        """Show the new counts."""
        self._show()

    def on_focus(self) -> None:
        """Put the cursor on a date."""
        self.cursor_line = max(0, self.cursor_line)

    @on(Tree.NodeSelected)
    def _clicked(self, event: Tree.NodeSelected[str]) -> None:
        event.stop()
        self._toggle(event.node.data, excluded=False)

    @on(Tree.NodeExpanded)
    def _opened(self, event: Tree.NodeExpanded[str]) -> None:
        event.stop()
        date = event.node.data or ""
        if date and date not in self._open:
            self._open.add(date)
            if len(date) == _MONTH:
                self.post_message(MonthOpened())
            self._show()

    @on(Tree.NodeCollapsed)
    def _shut(self, event: Tree.NodeCollapsed[str]) -> None:
        event.stop()
        self._open.discard(event.node.data or "")

    def action_choose(self, excluded: bool) -> None:  # noqa: FBT001 - an action's argument
        """Choose or exclude the date under the cursor."""
        if self.cursor_node is not None:
            self._toggle(self.cursor_node.data, excluded=excluded)

    def action_open(self) -> None:
        """Show the months of a year, the days of a month."""
        if self.cursor_node is not None and self.cursor_node.allow_expand:
            self.cursor_node.expand()

    def action_shut(self) -> None:
        """Hide them, or move to the year of a month."""
        node = self.cursor_node
        if node is not None and node.is_expanded:
            node.collapse()
        elif node is not None and node.parent is not None and node.parent is not self.root:
            self.move_cursor(node.parent)

    def _toggle(self, date: str | None, *, excluded: bool) -> None:
        if date:
            field = FacetField.YEAR if date in _DATELESS else FacetField.DAY
            self.post_message(Toggled(choice(field, date, excluded=excluded)))

    def _show(self) -> None:
        if not self.is_mounted:
            return
        at = self.cursor_node.data if self.cursor_node else None
        self.root.remove_children()
        self._fill(self.root, "")
        self.root.expand()
        node = next((node for node in self._descendants(self.root) if node.data == at), None)
        if at and node is not None:
            self.call_after_refresh(self.move_cursor, node)

    def _fill(self, parent: TreeNode[str], within: str) -> None:
        buckets = self._buckets(within)
        digits = len(str(max((bucket.count for bucket in buckets), default=0)))
        for bucket in buckets:
            opens = len(bucket.value) <= _MONTH and bucket.value not in _DATELESS
            is_open = opens and bucket.value in self._open
            line = self._line(bucket, digits)
            node = parent.add(line, bucket.value, expand=is_open, allow_expand=opens)
            if is_open:
                self._fill(node, bucket.value)

    def _buckets(self, within: str) -> list[Bucket]:
        buckets = self.found.facets.get(_FIELDS[len(within)], ()) if self.found else ()
        return [bucket for bucket in buckets if bucket.value.startswith(within)]

    def _line(self, bucket: Bucket, digits: int) -> Text:
        stands = standing(self.request, choice(FacetField.DAY, bucket.value))
        count = (f" {bucket.count:>{digits}} ", "dim")
        return Text.assemble(str(stands), count, (self._date_name(bucket.value), _STYLES[stands]))

    def _date_name(self, date: str) -> str:
        if date in _DATELESS:
            return self._words.undated if date == UNKNOWN else self._words.year_unknown
        if len(date) == _MONTH:
            return MONTHS[self._language][int(date[-2:]) - 1]
        return date[-2:].lstrip("0") if len(date) > _MONTH else date

    def _descendants(self, parent: TreeNode[str]) -> list[TreeNode[str]]:
        return [one for child in parent.children for one in (child, *self._descendants(child))]
