"""Titles: what a page's markup calls it, where a line of its text says so too."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import lxml.html
from facts.pages import Noted, by_language, noted_pages
from facts.report import SHARES, Report, every, outcome, shares
from lxml.etree import ParserError

from index.article import Article, TitleHow
from index.extraction.title import same

_SETS = ("htmldate-eval.tar.gz", "trafilatura-eval.tar.gz")
_NAMES = "//meta[@property='og:title' or @name='twitter:title']/@content | //head/title/text()"
_SEPARATOR = re.compile(r"\s+[|•·»:–—-]+\s+")
_WORDS = 3
_WORST = 20


def titles(folder: Path, sample: int | None) -> Report:
    """Tell how often the title is found among the lines of a page, beside the first line of some words."""
    told, worst = list[list[str]](), list[str]()
    for archive in _SETS:
        with noted_pages(folder / archive) as all_pages:
            wanted = {page.name: _visible(page) for page in every(all_pages, sample)}
            pages = [page for page in all_pages if wanted.get(page.name)]
            ours = [_given(page.of_text()) for page in pages]
            firsts = [_first(page.text) for page in pages]
            for name, given in {"ours": ours, "first line of three words": firsts}.items():
                outcomes = [
                    outcome(_alike(title, wanted[page.name]), wanted[page.name])
                    for page, title in zip(pages, given, strict=True)
                ]
                told += _rows(f"{archive.partition('-')[0]}, {name}", pages, outcomes)
            worst += _wrong(pages, ours, wanted)
    return Report(("titles in text", *SHARES), told, worst[:_WORST])


def _rows(name: str, pages: Sequence[Noted], outcomes: Sequence[str]) -> Iterator[list[str]]:
    for language, places in by_language(pages).items():
        yield shares(f"{name}, {language}", (outcomes[place] for place in places))


def _visible(page: Noted) -> str:
    """Give the longest line that is what the markup calls the page, or more than half of it."""
    names = list(_names(page))
    lines = {line.strip("• ") for line in page.text.splitlines()}
    found = [line for line in lines if line and any(same(line, name) for name in names)]
    return max(sorted(found), key=len, default="")


def _names(page: Noted) -> Iterator[str]:
    try:
        tree = lxml.html.document_fromstring(page.page.content.encode())
    except (ParserError, ValueError):
        return
    for name in map(str.strip, tree.xpath(_NAMES)):
        yield name
        for place in _SEPARATOR.finditer(name):
            yield from (
                part
                for part in (name[: place.start()], name[place.end() :])
                if len(part.split()) >= _WORDS and 2 * len(part) >= len(name)
            )


def _alike(title: str | None, wanted: str) -> str | None:
    return wanted if title and same(title, wanted) else title


def _given(article: Article | None) -> str | None:
    return article.title if article and article.title_how is not TitleHow.DERIVED else None


def _first(text: str) -> str | None:
    return next((line for line in text.splitlines() if len(line.split()) >= _WORDS), None)


def _wrong(
    pages: Sequence[Noted], given: Sequence[str | None], wanted: dict[str, str]
) -> Iterator[str]:
    for page, title in zip(pages, given, strict=True):
        if title and not same(title, wanted[page.name]):
            yield f"{page.name}: {title[:60]!r}, not {wanted[page.name][:60]!r}"
