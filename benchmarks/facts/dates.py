"""Publication dates: of web pages as markup and as text, and of French news."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel import Locale
from facts.pages import Noted, by_language, noted_pages, read_article
from facts.report import SHARES, Report, every, outcome, shares
from htmldate import find_date
from timing.articles import rows

from index.article import Article
from index.page import Page, PageKind

_WORST = 20
_LANGUAGES = ("en", "fr", "de")


def dates(folder: Path, sample: int | None) -> Report:
    """Tell right, wrong and missing dates, beside htmldate, and beside the first full date in the text."""
    with noted_pages(folder / "htmldate-eval.tar.gz") as all_pages:
        pages = every(all_pages, sample)
        markup = {page.name: _date(page.of_markup()) for page in pages}
        text = {page.name: _date(page.of_text()) for page in pages}
        told = [
            *_rows("markup: ours", pages, list(markup.values())),
            *_rows("markup: htmldate", pages, [_by_htmldate(page) for page in pages]),
            *_rows("text: ours", pages, list(text.values())),
            *_rows("text: first full date", pages, [_first(page.text) for page in pages]),
        ]
        worst = [*_wrong("markup", pages, markup), *_wrong("text", pages, text)][:_WORST]
    return Report(("dates", *SHARES), [*told, _wikinews(folder)], worst)


def _rows(
    name: str, pages: Sequence[Noted], given: Sequence[str | None]
) -> Iterator[Sequence[str]]:
    outcomes = [outcome(date, page.notes["date"]) for date, page in zip(given, pages, strict=True)]
    for language, places in by_language(pages).items():
        yield shares(f"{name}, {language}", (outcomes[place] for place in places))


def _wrong(kind: str, pages: Sequence[Noted], given: dict[str, str | None]) -> Iterator[str]:
    for page in pages:
        date, wanted = given[page.name], page.notes["date"]
        if date not in {None, wanted}:
            yield f"{kind}: {page.name}: {date}, not {wanted}"


def _date(article: Article | None) -> str | None:
    """Give a whole date; one without its day, or a mere bound, is none."""
    date = None if article is None else article.published
    whole = date is not None and date.day is not None and date.year is not None
    return str(date) if whole and date is not None and not date.approximate else None


def _by_htmldate(page: Noted) -> str | None:
    return find_date(page.page.content, url=page.notes["url"], original_date=True)


def _wikinews(folder: Path) -> list[str]:
    """Read the datelines of French news."""
    outcomes = []
    for row in rows(folder / "wikinews-fr.jsonl.gz"):
        text = f"{row['title']}\n\n{row['text']}"
        page = Page(id=row["id"], path=row["id"], kind=PageKind.RAW, content=text)
        outcomes.append(outcome(_date(read_article(page)), row["date"]))
    return shares("French datelines: ours", outcomes)


def _months() -> dict[str, int]:
    return {
        name.rstrip(".").lower(): number
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in Locale(language).months["format"][width].items()
    }


_MONTHS = _months()
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_FULL = re.compile(
    rf"\b(?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d)\b"
    rf"|\b(?P<d2>\d{{1,2}})(?:er|st|nd|rd|th|\.)?\s+(?P<m2>{_MONTH})\.?,?\s+(?P<y2>\d{{4}})\b"
    rf"|\b(?P<m3>{_MONTH})\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}})\b",
    re.IGNORECASE,
)


def _first(text: str) -> str | None:
    """Give the first full date of a text, wherever it stands."""
    found = _FULL.search(text)
    if found is None:
        return None
    year, month, day = (
        next(part for part in found.group(f"{name}1", f"{name}2", f"{name}3") if part)
        for name in "ymd"
    )
    return f"{year}-{_MONTHS.get(month.lower()) or int(month):02}-{int(day):02}"
