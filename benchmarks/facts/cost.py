"""What it costs to derive an article's facts from real pages, step by step, and how that grows with the text."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from facts.pages import noted_pages, read_article
from facts.report import Report, every

from index.extraction import compose
from index.page import Page, PageKind

_MILLI = 1_000
_STEPS: Mapping[str, str] = {
    "language_of": "language",
    "passages": "passages",
    "date_of": "date",
    "countries_of": "countries",
}
"""Steps of `compose` by name; what is left of its time goes into body, title and source."""

_LEFT = "body, title, source"
_LENGTHS = tuple(8_000 << doubling for doubling in range(6))


def cost(folder: Path, sample: int | None) -> Report:
    """Give milliseconds a page, in the mean, and the worst pages; then milliseconds for 1,000 characters of text."""
    with noted_pages(folder / "htmldate-eval.tar.gz") as all_pages:
        pages = every(all_pages, sample)
        texts = [_as_text(page.name, page.text) for page in pages]
        markup, by_page = _spent([page.page for page in pages])
        text, _ = _spent(texts)
    grown = [_grown(texts, length) for length in _LENGTHS]
    rows = [_row("markup, a page", markup, len(pages)), _row("text, a page", text, len(texts))]
    rows += [
        _row(
            f"1,000 of {len(page.content):,} characters",
            _spent([page])[0],
            len(page.content) / 1_000,
        )
        for page in grown
    ]
    slowest = sorted(by_page.items(), key=lambda pair: -pair[1])[:5]
    worst = [f"markup: {name}: {seconds * _MILLI:.0f} ms" for name, seconds in slowest]
    return Report(("cost, ms", "all", *_STEPS.values(), _LEFT), rows, worst)


def _as_text(name: str, text: str) -> Page:
    return Page(id=name, path=name, kind=PageKind.RAW, content=text)


def _grown(texts: Sequence[Page], length: int) -> Page:
    """Make a text of about so many characters out of pages, one after the other."""
    joined = ""
    for page in texts:
        joined += page.content + "\n\n"
        if len(joined) >= length:
            break
    return _as_text("grown", joined[:length])


def _spent(pages: Sequence[Page]) -> tuple[Counter[str], dict[str, float]]:
    """Give the processor's seconds by step, and by page, of the middle one of three readings."""
    rounds = []
    for _ in range(3):
        with _watched() as spent:
            by_page = dict(zip((page.id for page in pages), map(_timed, pages), strict=True))
        spent["all"] = sum(by_page.values())
        spent[_LEFT] = spent["all"] - sum(spent[step] for step in _STEPS.values())
        rounds.append((spent, by_page))
    return sorted(rounds, key=lambda told: told[0]["all"])[1]


def _timed(page: Page) -> float:
    began = time.process_time()
    read_article(page)
    return time.process_time() - began


@contextmanager
def _watched() -> Iterator["Counter[str]"]:
    """Add up the time of each step while articles are composed."""
    spent: Counter[str] = Counter()
    kept = {name: getattr(compose, name) for name in _STEPS}
    for name, step in _STEPS.items():
        setattr(compose, name, _adding(spent, step, kept[name]))
    try:
        yield spent
    finally:
        for name, function in kept.items():
            setattr(compose, name, function)


def _adding(spent: "Counter[str]", step: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def watched(*args: object, **options: object) -> object:
        began = time.process_time()
        try:
            return function(*args, **options)
        finally:
            spent[step] += time.process_time() - began

    return watched


def _row(name: str, spent: Mapping[str, float], parts: float) -> list[str]:
    steps = ("all", *_STEPS.values(), _LEFT)
    return [name, *(f"{spent[step] * _MILLI / parts:.2f}" for step in steps)]
