"""The index: opened, looked after, brought in line; a line says what is going on, and is there only then."""

from collections.abc import Callable
from functools import partial

from textual import on
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static
from textual.worker import get_current_worker

from search.render.safety import plain
from search.tui import work
from search.tui.later import later
from search.tui.messages import Failed, Indexed, Indexing, Looked, Opened
from search.tui.opening import Opening
from search.tui.words import SCREEN_WORDS

_BAR = 20  # columns of the bar of an indexing run


class Upkeep(Static):
    """Opens the index, notices what changes under it, and brings it in line when it is told to."""

    DEFAULT_CSS = """
    Upkeep { height: auto; padding: 0 1; color: $text-warning; display: none; }
    Upkeep.-told { display: block; }
    """

    status: reactive[str] = reactive("")

    def __init__(self, opening: Opening) -> None:
        super().__init__(markup=False)
        self._opening = opening
        self._words = SCREEN_WORDS[opening.language]
        self._generation = 0
        self._is_busy = False

    def on_mount(self) -> None:
        """Open the index, made first where there is none."""
        self._run(work.open_up)

    def watch_status(self, status: str) -> None:
        """Say what is going on."""
        self.set_class(bool(status), "-told")
        self.update(Content(plain(status)))

    def bring_in_line(self) -> None:
        """Bring the index in line with the files; the search goes on meanwhile."""
        if not self._is_busy:
            self._run(work.reindex)

    def look(self) -> None:
        """Compare files and index."""
        place, engine = self._opening.place, self._opening.engine
        job = partial(work.look, place, engine, self.post_message)
        self.run_worker(job, thread=True, exclusive=True, group="look")

    def _run(self, job: Callable[..., None]) -> None:
        self._is_busy = True
        self.status = self._words.searching
        place, engine = self._opening.place, self._opening.engine

        def run() -> None:
            worker = get_current_worker()
            job(place, engine, self.post_message, lambda: worker.is_cancelled)

        self.run_worker(run, thread=True, group="index")

    @on(Indexing)
    def _indexing(self, message: Indexing) -> None:
        message.stop()
        told = message.progress
        share = told.done_bytes / told.total_bytes if told.total_bytes else 1.0
        full = round(share * _BAR)
        text = self._words.indexing.format(
            done=told.done_files, files=told.total_files, articles=told.articles
        )
        self.status = f"{text} {'█' * full}{'░' * (_BAR - full)} {share:.0%}"

    @on(Indexed)
    def _indexed(self, message: Indexed) -> None:
        message.stop()
        report = message.report
        self.notify(self._words.indexed.format(articles=report.articles), markup=False)
        if report.failed:
            told = self._words.failed.format(count=len(report.failed))
            self.notify(told, severity="warning", markup=False)

    @on(Opened)
    def _opened(self, message: Opened) -> None:
        """Let the screen have it, and look at the files from time to time."""
        self._generation = message.generation
        if message.grows:
            return
        self._is_busy = False
        self.status = ""
        self._look_later()

    @on(Looked)
    def _looked(self, message: Looked) -> None:
        """Offer what has changed; an index that someone else has changed is opened anew."""
        message.stop()
        self._look_later()
        changes = message.changes.total
        if self._is_busy:
            return
        if message.generation != self._generation:
            self._run(work.open_up)
        else:
            self.status = self._words.changed.format(changes=changes) if changes else ""

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        message.stop()
        self._is_busy = False
        self.status = str(message.error)
        if self._generation:
            self._look_later()  # what went wrong may come right: somebody else may be at the index

    def _look_later(self) -> None:
        later(self, "look later", self._opening.every, self.look)
