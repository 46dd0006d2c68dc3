"""How soon the screen shows what is typed: from the last key to painted hits and facets.

python benchmarks/screen.py CORPUS --index FOLDER --size 160x45

Queries are words of titles in the index. They are typed letter by letter into the real screen under a pilot; a driver
that is no terminal takes what would be painted, drawn in full. "found" is when the answer came to the screen, "search"
what of that was spent inside the index, in which the screen's own thread may have worked too; "own" the
processor's time of that thread until then; "painted" is when the
last frame of hits, facets, dates and bars had gone out, "read" when the article had too. All count from the last key,
and so hold the pause of 100 ms. Then queries are typed without waiting for any answer: all keys must arrive, and the
last query alone must be answered in the end.
"""

import argparse
import asyncio
import datetime as dt
import random
import re
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from textual import events
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot
from textual.widget import Widget
from timing.tables import table

from index.engine import Article, Engine, Results, Searcher
from index.engines import engine
from index.frozen import Frozen, replace
from index.indexer import Place, open_index
from index.query import Everything
from search.tui.app import SearchApp, collect_seldom
from search.tui.article import ArticlePane
from search.tui.dates import Dates
from search.tui.hits import Hits
from search.tui.lines import Lines
from search.tui.months import Months
from search.tui.opening import Opening
from search.tui.query_line import QueryInput
from search.tui.screen import SearchScreen

_WORD = re.compile(r"[^\W\d_]{4,}")
_BETWEEN = 0.03  # seconds between two keys of a fast typist
_LONGEST = 30.0  # seconds an answer may take


class Clock:
    """When something happened, in seconds: frames, by the clock and by the processor, and what searches took."""

    def __init__(self) -> None:
        self.frames: list[tuple[float, float, int]] = []
        self.searches: list[tuple[float, float]] = []


class Typed(Frozen):
    """What one query took, in ms; `frames` and `bytes` went out until hits and facets were painted."""

    found: float
    search: float
    painted: float
    own: float
    read: float
    frames: int
    bytes: int


def painter(clock: Clock) -> type[HeadlessDriver]:
    """Make a driver that notes what is painted."""

    class Painter(HeadlessDriver):
        @property
        def is_headless(self) -> bool:
            """Let everything be drawn."""
            return False

        def write(self, data: str) -> None:
            """Note a frame."""
            clock.frames.append((time.perf_counter(), time.thread_time(), len(data)))

    return Painter


class Timed:
    """An engine whose searchers note how long they search."""

    def __init__(self, clock: Clock, inner: Engine) -> None:
        self.clock, self.inner = clock, inner
        self.name, self.version = inner.name, inner.version

    def open(self, folder: Path) -> "TimedSearcher":
        """Open an index."""
        return TimedSearcher(self.clock, self.inner.open(folder))


class TimedSearcher:
    """A searcher of that engine."""

    def __init__(self, clock: Clock, inner: Searcher) -> None:
        self._clock, self._inner = clock, inner
        self.statistics, self.close, self.suggest = inner.statistics, inner.close, inner.suggest

    def search(self, *asked: Any, **options: Any) -> Results:  # noqa: ANN401 - handed on as they are
        """Search."""
        begun = time.perf_counter()
        results = self._inner.search(*asked, **options)
        self._clock.searches.append((begun, time.perf_counter() - begun))
        return results

    def article(self, article_id: str) -> Article | None:
        """Give an article."""
        return self._inner.article(article_id)


def queries(searcher: Searcher, number: int, seed: int) -> Iterator[str]:
    """Take one to three words of titles, the same every time."""
    chance = random.Random(seed)  # noqa: S311 - not a secret
    total = searcher.search(Everything(), limit=0).total
    while number:
        [hit] = searcher.search(Everything(), offset=chance.randrange(total), limit=1).hits
        words = _WORD.findall(hit.article.title)
        if words:
            number -= 1
            yield " ".join(chance.sample(words, min(len(words), chance.randint(1, 3)))).lower()


class Typist:
    """Types on a screen and looks when it has shown what was asked."""

    def __init__(self, pilot: Pilot[None], clock: Clock) -> None:
        self.pilot, self.clock = pilot, clock
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)  # noqa: S101 - tells the type
        self.screen = screen
        self.line = screen.query_one(QueryInput)
        kinds = (Hits, Dates, Months)
        self.parts: list[Widget] = [*(screen.query_one(kind) for kind in kinds)]
        self.parts += screen.query("#facets Lines").results(Lines)
        self.article = screen.query_one(ArticlePane)

    async def type(self, text: str) -> Typed:
        """Type a query and time it."""
        self.line.value = ""
        await self.shown("")
        for letter in text[:-1]:
            self.press(letter)
            await asyncio.sleep(_BETWEEN)
        self.clock.frames.clear()
        self.clock.searches.clear()
        begun, busy = time.perf_counter(), time.thread_time()
        self.press(text[-1])
        found = await self.until(lambda: self.has_found(text))
        painted = await self.until(lambda: self.is_painted(self.parts))
        frames = [frame for frame in self.clock.frames if frame[0] <= painted]
        read = await self.until(lambda: self.is_read() and self.is_painted([self.article]))
        searches = [took for at, took in self.clock.searches if at < found]
        return Typed(
            found=(found - begun) * 1e3,
            search=sum(searches) * 1e3,
            painted=(frames[-1][0] - begun) * 1e3,
            read=(self.clock.frames[-1][0] - begun) * 1e3 if read else 0,
            own=(frames[-1][1] - busy) * 1e3,
            frames=len(frames),
            bytes=sum(size for *_, size in frames),
        )

    def press(self, letter: str) -> None:
        """Press a key as a terminal would."""
        key = "space" if letter == " " else letter
        self.pilot.app.post_message(events.Key(key, letter))

    async def shown(self, text: str) -> None:
        """Wait until all that was asked is on the screen."""
        await self.until(lambda: self.has_found(text))
        await self.until(lambda: self.is_painted([*self.parts, self.article]) and self.is_whole())
        await self.pilot.pause()

    async def until(self, condition: Callable[[], bool]) -> float:
        """Wait, and give the time at which a condition was seen to hold."""
        last = time.perf_counter() + _LONGEST
        while not condition():
            if time.perf_counter() > last:
                message = f"the screen does not show what was asked: {self.line.value}"
                raise TimeoutError(message)
            await asyncio.sleep(0.001)
        return time.perf_counter()

    def has_found(self, text: str) -> bool:
        """Tell whether the answer is there."""
        found = self.screen.found
        return found is not None and found.request.text == text

    def is_painted(self, parts: list[Widget]) -> bool:
        """Tell whether widgets have nothing left to draw: by what Textual notes for its next frame."""
        screen = self.screen
        waits = screen._layout_required or screen._layout_widgets  # noqa: SLF001 - told in no other way
        dirty = screen._dirty_widgets  # noqa: SLF001 - as above
        queues = (screen, *parts, *(part.parent for part in parts))
        return (
            not waits
            and not any(queue.message_queue_size for queue in queues if queue)
            and not any(part in dirty or part._repaint_required for part in parts)  # noqa: SLF001 - as above
        )

    def is_whole(self) -> bool:
        """Tell whether the first hits have all come."""
        found = self.screen.found
        return found is not None and (found.is_whole or len(found.hits) >= 50)  # noqa: PLR2004 - as many as are fetched

    def is_read(self) -> bool:
        """Tell whether the article is there, if there is one to show."""
        found, reading = self.screen.found, self.screen.reading
        if found is None or not found.rows or not self.article.display:
            return True
        return reading is not None and reading.article.id == found.ids[0]


async def measure(
    opening: Opening, asked: list[str], size: tuple[int, int]
) -> tuple[list[Typed], int]:
    """Type all queries; give what each took, and how many keys were lost in typing fast."""
    clock = Clock()
    timed: Any = Timed(clock, opening.engine)
    app = SearchApp(replace(opening, engine=timed))
    app.driver_class = painter(clock)
    told: list[Typed] = []
    lost: list[int] = []

    async def drive(pilot: Pilot[None]) -> None:
        while not app.screen.is_mounted:
            await pilot.pause()
        typist = Typist(pilot, clock)
        await typist.shown("")
        told.extend([await typist.type(text) for text in asked])
        lost.append(await _lost(typist, asked[:20]))
        app.exit()

    await app.run_async(size=size, auto_pilot=drive)
    return told, lost[0]


async def _lost(typist: Typist, asked: list[str]) -> int:
    """Type queries in one go, and count the keys that have not arrived."""
    typist.line.value = ""
    await typist.shown("")
    text = " OR ".join(asked)
    for letter in text:
        typist.press(letter)
        await asyncio.sleep(_BETWEEN / 3)
    await typist.until(lambda: typist.has_found(typist.line.value))
    await typist.shown(typist.line.value)
    return len(text) - len(typist.line.value)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--index", type=Path, help="the folder of its index, else the one inside")
    parser.add_argument("--size", nargs="+", default=["80x24", "160x45"], metavar="WIDTHxHEIGHT")
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    place = Place(options.corpus, options.index)
    opening = Opening(
        place=place,
        engine=engine(),
        today=dt.date(2026, 1, 1),
        show=lambda _id, _edit: None,
        every=1e9,
    )
    with open_index(place, engine()) as searcher:
        asked = list(queries(searcher, options.queries, options.seed))
    collect_seldom()
    rows = [_row(opening, asked, size) for size in options.size]
    print(table(_HEAD, rows))


_HEAD = (
    "size",
    "painted, median ms",
    "p95",
    "found, median",
    "p95",
    "search, median",
    "p95",
    "own, median",
    "p95",
    "read, median",
    "p95",
    "frames",
    "KB",
    "lost keys",
    "peak MB",
)


def _row(opening: Opening, asked: list[str], size: str) -> tuple[str, ...]:
    columns, _, rows = size.partition("x")
    typed, lost = asyncio.run(measure(opening, asked, (int(columns), int(rows))))
    times = ("painted", "found", "search", "own", "read")
    cells = [f"{value:.0f}" for name in times for value in _spread(typed, name)]
    frames = median(one.frames for one in typed)
    size_kb = median(one.bytes for one in typed) / 1e3
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    return (size, *cells, f"{frames:.0f}", f"{size_kb:.1f}", str(lost), f"{peak:.0f}")


def _spread(typed: list[Typed], name: str) -> tuple[float, float]:
    values = [getattr(one, name) for one in typed]
    return median(values), quantiles(values, n=20)[-1]


if __name__ == "__main__":
    main()
