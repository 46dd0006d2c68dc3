"""What a file states about itself, understood; it wins, and what cannot be understood is derived instead."""

import re
from collections.abc import Iterable

from index.article import CountriesHow, DateHow, LanguageHow
from index.extraction.countries.focus import Focus, focus
from index.extraction.countries.names import code_of
from index.extraction.dates import Dating, Evidence, understand
from index.extraction.reading import Reading
from index.language import Detected, detect, language_code
from index.page import Stated

_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?(?P<wiki>[^\]|]+)\]\]|\[(?P<text>[^\]]+)\]\([^)]*\)")


def named(name: str | None) -> str | None:
    """Give a stated name without the link that note-taking programs put around it."""
    told = (name or "").strip()
    link = _LINK.fullmatch(told)
    return (link["wiki"] or link["text"] if link else told) or None


def language_of(stated: Stated, reading: Reading, paragraphs: Iterable[str]) -> Detected:
    """Give the stated language, else the one of the body alone, else the one that the page declares."""
    code = language_code(stated.language) if stated.language else None
    if code is not None:
        return Detected(code, LanguageHow.STATED)
    return detect("\n".join(paragraphs), declared=reading.language)


def date_of(stated: Stated, reading: Reading, *, language: str) -> Dating:
    """Give the stated date, else the one found on the page."""
    date = understand(stated.date, language=language) if stated.date else None
    if date is None:
        return reading.date(language, url=stated.url)
    return Dating(date, DateHow.STATED, (Evidence(stated.date or "", None, date),))


def countries_of(
    stated: Stated, title: str | None, paragraphs: tuple[str, ...], *, language: str
) -> tuple[Focus, CountriesHow]:
    """Give the countries that the article is about, as stated or derived, and all it mentions."""
    derived = focus(title, paragraphs, language, tags=stated.tags)
    codes = (code_of(name) for name in stated.countries)
    told = tuple(dict.fromkeys(code for code in codes if code is not None))
    if told:
        mentions = tuple(dict.fromkeys([*told, *derived.mentions]))
        return Focus(about=told, mentions=mentions), CountriesHow.STATED
    found = derived.about or derived.mentions
    return derived, CountriesHow.DERIVED if found else CountriesHow.NONE
