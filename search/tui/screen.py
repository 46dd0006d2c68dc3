"""The screen: what is asked and what was found, in one place; widgets show it and send messages."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget

from index.engine import FacetField
from index.errors import DepecheError, QueryError
from index.frozen import replace
from search.request import Request
from search.tui import history, work
from search.tui.article import ArticlePane
from search.tui.chips import Chips
from search.tui.choosing import (
    between,
    choices,
    cleared,
    grouped_or_not,
    sorted_next,
    toggled,
    translated_or_not,
    without,
)
from search.tui.command_line import command_line
from search.tui.facets import Facets
from search.tui.finding import FACETS, STEP, Found, Reading
from search.tui.folding import FOLDING, Pane, shown
from search.tui.foot import CommandLine, KeyLine
from search.tui.hits import Hits
from search.tui.keys import bindings
from search.tui.later import later
from search.tui.messages import (
    Answered,
    ArticleWanted,
    Asked,
    Failed,
    Fetched,
    MonthOpened,
    MoreWanted,
    Opened,
    SpanChosen,
    Toggled,
)
from search.tui.months import Months
from search.tui.opening import Opening
from search.tui.query_line import QueryInput, QueryLine
from search.tui.upkeep import Upkeep
from search.tui.words import SCREEN_WORDS

if TYPE_CHECKING:
    from search.tui.lending import Lent

_GLANCE = 0.03  # seconds in which an answer is painted
_TYPING = (
    0.15  # seconds after an answer in which the next letter comes: its article would not be read
)
_REST = 0.3  # seconds after which one reads rather than types


class SearchScreen(Screen[None]):
    """Everything at once on a wide terminal, one pane at a time on a narrow one."""

    AUTO_FOCUS = "QueryInput"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    DEFAULT_CSS = """
    SearchScreen {
        #panes { height: 1fr; }
        #hits, #article { width: 1fr; }
    }
    """

    request: var[Request] = var(Request, init=False)
    found: var[Found | None] = var(None)
    reading: var[Reading | None] = var(None)
    error: var[DepecheError | None] = var(None)
    command: var[str] = var("")
    pane: var[Pane] = var(Pane.QUERY)
    main: var[Pane] = var(Pane.HITS)

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self.opening = opening
        self.set_reactive(SearchScreen.request, opening.request)
        self.lent: Lent | None = None
        self._number = self._shown = 0
        self._extending = (0, 0)
        self._wanted = ""

    def compose(self) -> ComposeResult:
        """Hand the state down to the widgets."""
        language = self.opening.language
        asked = history.load(self.opening.history)
        hint = SCREEN_WORDS[language].ask
        line = QueryLine(self.request.text, language=language, hint=hint, history=asked)
        yield line.data_bind(SearchScreen.error, SearchScreen.found)
        yield Chips(language).data_bind(SearchScreen.request)
        with Horizontal(id="panes"):
            yield Facets(language).data_bind(SearchScreen.request, SearchScreen.found)
            yield Hits(language).data_bind(SearchScreen.found)
            yield ArticlePane(language).data_bind(SearchScreen.reading)
        yield Months(language).data_bind(SearchScreen.request, SearchScreen.found)
        yield Upkeep(self.opening)
        yield CommandLine().data_bind(SearchScreen.command)
        yield KeyLine(language).data_bind(SearchScreen.pane)

    @property
    def is_at_rest(self) -> bool:
        """Tell whether all that was asked is there."""
        waits = any(worker.node in {self, self.query_one(QueryLine)} for worker in self.workers)
        return self.found is not None and self._shown == self._number and not waits

    def on_mount(self) -> None:
        """Fold the panes before they are drawn first."""
        self._fold(self.app.size.width)

    def on_unmount(self) -> None:
        """Let the index go."""
        if self.lent is not None:
            self.lent.give_up()

    @on(Asked)
    def _asked(self, message: Asked) -> None:
        try:
            self.request = self.request.asking(message.text, today=self.opening.today)
        except QueryError as error:
            self.error = error
            return
        self.error = None
        if message.at_once:
            history.store(self.opening.history, self.query_one(QueryInput).history)
            self._go_to(self.query_one(Hits))

    def ask(self, request: Request) -> None:
        """Ask for something else altogether."""
        self.query_one(QueryInput).value = request.text
        self.error = None
        self.request = request

    @on(Toggled)
    def _toggled(self, message: Toggled) -> None:
        self.request = toggled(self.request, message.choice)

    @on(SpanChosen)
    def _span_chosen(self, message: SpanChosen) -> None:
        self.request = between(self.request, message.span)

    @on(MonthOpened)
    def _month_opened(self) -> None:
        self.request = replace(self.request, facets=(*FACETS, FacetField.DAY))

    @on(Opened)
    def _opened(self, message: Opened) -> None:
        if self.lent is not None:
            self.lent.give_up()
        self.lent = message.lent
        self.watch_request()

    def watch_request(self) -> None:
        """Ask, in a worker; its answer counts only while it is the newest question."""
        self._number += 1
        if self.lent is None:
            self.tell_command()
        else:
            lent, tell = self.lent, self.post_message
            first = self.query_one(Hits).room
            job = partial(work.search, self._number, self.request, first, lent, tell)
            self._work("search", job)

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        if message.number != self._number:
            return
        self._shown = message.number
        self.found = message.found
        self.tell_command()
        if not message.found.rows:
            self._wanted, self.reading = "", None
        if len(message.found.hits) < STEP and not message.found.is_whole:
            later(self, "rest", _REST, self._fill_up)

    def _fill_up(self) -> None:
        """Fetch the rest of the first hits, unless scrolling has done so meanwhile."""
        if self.found is not None and len(self.found.hits) < STEP:
            self._more_wanted()

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self.notify(str(message.error), severity="error", markup=False)

    @on(MoreWanted)
    def _more_wanted(self) -> None:
        found, lent = self.found, self.lent
        is_newest = (
            self._shown == self._number
        )  # else an answer that has no place any more would grow
        if found is None or lent is None or found.is_whole or not is_newest:
            return
        wanted = (self._number, len(found.hits))
        if wanted != self._extending:
            self._extending = wanted
            job = partial(work.extend, self._number, found, lent, self.post_message)
            self._work("more", job)

    @on(ArticleWanted)
    def _article_wanted(self, message: ArticleWanted) -> None:
        self._wanted = message.article_id
        if message.to_read:
            self._go_to(self.query_one(ArticlePane))
        is_typing = self.pane == Pane.QUERY and not message.to_read
        later(self, "glance", _TYPING if is_typing else _GLANCE, self._fetch)

    def _fetch(self) -> None:
        """Fetch the article that is wanted, if there is a pane to show it."""
        if self.lent is not None and self._wanted and self.query_one(ArticlePane).display:
            job = partial(work.fetch, self._wanted, self.request, self.lent, self.post_message)
            self._work("article", job)

    @on(Fetched)
    def _fetched(self, message: Fetched) -> None:
        if message.article_id != self._wanted:
            return
        rows = self.found.rows if self.found else ()
        hits = (row.hit for row in rows if row.hit.article.id == self._wanted)
        copies = next((hit.duplicates for hit in hits), ())
        self.reading = replace(message.reading, copies=copies) if message.reading else None

    def _work(self, group: str, job: Callable[[], None]) -> None:
        self.run_worker(job, thread=True, exclusive=True, group=group)

    def tell_command(self) -> None:
        """Write the line for what is asked now; an answer brings its own, and needs no frame before it."""
        found = self.found if self.found and self.found.request == self.request else None
        rows, total = (len(found.hits), found.total) if found else (0, 0)
        self.command = command_line(
            self.request, self.opening.usual, shown=rows, total=total, flags=self.opening.flags
        )

    def action_ask(self) -> None:
        """Go to the query."""
        self._go_to(self.query_one(QueryInput))

    def action_clear(self) -> None:
        """Choose nothing."""
        self.request = cleared(self.request)

    def action_drop(self) -> None:
        """Take off what was chosen last."""
        chosen = choices(self.request)
        if chosen:
            self.request = without(self.request, chosen[-1])

    def action_sort(self) -> None:
        """Give the next order."""
        self.request = sorted_next(self.request)

    def action_translate(self) -> None:
        """Look in the other language too, or no longer."""
        self.request = translated_or_not(self.request)

    def action_group(self) -> None:
        """Put near-copies of one dispatch under the best of them, or no longer."""
        self.request = grouped_or_not(self.request)

    def action_next_match(self) -> None:
        """Go to the next match."""
        self.query_one(ArticlePane).step(1)

    def action_previous_match(self) -> None:
        """Go to the match before."""
        self.query_one(ArticlePane).step(-1)

    def action_reindex(self) -> None:
        """Bring the index in line."""
        self.query_one(Upkeep).bring_in_line()

    def action_back(self) -> None:
        """Go back from the article to the hits, and to these from anywhere else."""
        self._go_to(self.query_one(Hits))

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self._cycle(1)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._cycle(-1)

    def on_resize(self, event: events.Resize) -> None:
        """Fold the panes or unfold them, if there are any yet: a terminal tells its size as soon as it likes."""
        if self.is_mounted:
            self._fold(event.size.width)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Note which pane is used, by key or by mouse."""
        self._note(event.widget)

    def _cycle(self, step: int) -> None:
        stops = list(self._stops())
        focused = self.focused
        at = next((n for n, (_, stop) in enumerate(stops) if focused is stop), 0)
        self._go_to(stops[(at + step) % len(stops)][1])

    def _go_to(self, widget: Widget) -> None:
        self._note(widget)
        widget.focus()

    def _note(self, widget: Widget) -> None:
        pane = next((pane for pane, stop in self._stops() if widget is stop), None)
        if pane is None:
            return
        self.pane = pane
        if pane in FOLDING:
            self.main = pane
            self._fold(self.size.width)

    def _stops(self) -> list[tuple[Pane, Widget]]:
        """Give what Tab goes through, in order."""
        lists = [(Pane.FACETS, stop) for stop in self.query_one(Facets).stops()]
        chips = [(Pane.CHIPS, self.query_one(Chips))] if choices(self.request) else []
        return [
            (Pane.QUERY, self.query_one(QueryInput)),
            *chips,
            *lists,
            (Pane.HITS, self.query_one(Hits)),
            (Pane.ARTICLE, self.query_one(ArticlePane)),
            (Pane.MONTHS, self.query_one(Months)),
        ]

    def _fold(self, columns: int) -> None:
        panes = shown(columns, self.main)
        was_read = self.query_one(ArticlePane).display
        for pane in FOLDING:
            self.query_one(f"#{pane}").display = pane in panes
        if Pane.ARTICLE in panes and not was_read:
            self._fetch()
        self.query_one("#facets").set_class(len(panes) == 1, "-alone")
