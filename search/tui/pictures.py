"""Pictures of the screen, made by the screen itself: `python -m search.tui.pictures docs/`.

They show the sample articles in `corpus/`, whose index is made in a folder of its own.
"""

import asyncio
import datetime as dt
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from textual.pilot import Pilot

from index.engines import engine
from index.frozen import Frozen
from index.indexer import Place, bring_in_line
from search.parser import read_filter
from search.request import Request
from search.tui.app import SearchApp
from search.tui.opening import Opening
from search.tui.screen import SearchScreen

_TODAY = dt.date(2026, 1, 1)
_TURNS = 2000  # of the event loop until the screen must be ready


class Picture(Frozen, kw_only=True):
    """A state of the screen, its size in columns and rows, and the keys that lead on from there."""

    name: str
    text: str
    size: tuple[int, int]
    filters: tuple[tuple[str, str], ...] = ()
    language: str = "en"
    theme: str = "dark"
    keys: tuple[str, ...] = ()


PICTURES = (
    Picture(
        name="screen",
        text="blocus OR blockade OR embargo",
        size=(160, 42),
        filters=(("country", "cuba,us"), ("date", "2023..2025")),
        keys=("enter", "enter"),
    ),
    Picture(name="screen-light", text="grève OR strike", size=(120, 36), theme="light"),
    Picture(
        name="screen-narrow", text="élection OR vote", size=(80, 24), language="fr", keys=("tab",)
    ),
)
"""All pictures."""


def main(folder: Path, corpus: Path, pictures: Sequence[Picture] = PICTURES) -> None:
    """Draw pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as index:
        place = Place(corpus, Path(index) / "index")
        bring_in_line(place, engine())
        for picture in pictures:
            drawn = asyncio.run(_drawn(picture, place))
            (folder / f"{picture.name}.svg").write_text(drawn, encoding="utf-8")


async def _drawn(picture: Picture, place: Place) -> str:
    kept = tuple(read_filter(name, values, today=_TODAY) for name, values in picture.filters)
    opening = Opening(
        place=place,
        engine=engine(),
        today=_TODAY,
        show=lambda _id, _edit: None,
        request=Request(filters=kept).asking(picture.text, today=_TODAY),
        language=picture.language,
        theme=picture.theme,
        flags=(),
    )
    app = SearchApp(opening)
    async with app.run_test(size=picture.size) as pilot:
        screen = app.screen
        if isinstance(screen, SearchScreen):
            await _until(pilot, lambda: screen.is_at_rest)
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        return app.export_screenshot(title="search")


async def _until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    for _ in range(_TURNS):
        if condition():
            return
        await pilot.pause(0.01)
    message = "the screen does not come to rest"
    raise TimeoutError(message)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "corpus"))  # noqa: PLR2004 - two arguments
