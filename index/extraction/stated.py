"""What a file states about itself, understood; it wins, and what cannot be understood is derived instead."""

import re
from collections.abc import Iterable, Iterator, Sequence

from index.article import Article, CountriesHow, DateHow, LanguageHow, TitleHow
from index.extraction.countries.focus import Focus, focus
from index.extraction.countries.names import code_of
from index.extraction.dates import Dating, Evidence, understand
from index.extraction.reading import Reading
from index.frozen import replace
from index.language import Detected, detect, language_code
from index.page import Stated

_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?(?P<wiki>[^\]|]+)\]\]|\[(?P<text>[^\]]+)\]\([^)]*\)")

_UNKNOWN = "unknown"
"""What states that there is no date, or no country that the article is about."""

_DAY_FIRST = "fr"
"""A language in which dates in digits have one reading."""

_LONG_LINE = 8
"""Words of a line that is more than navigation."""


def named(name: str | None) -> str | None:
    """Give a stated name without the link that note-taking programs put around it."""
    told = (name or "").strip()
    link = _LINK.fullmatch(told)
    return (link["wiki"] or link["text"] if link else told) or None


def language_of(
    stated: Stated, reading: Reading, title: str | None, paragraphs: Sequence[str]
) -> Detected:
    """Give the stated language, else the one of the body alone, else the one that the page declares.

    Where the body tells nothing and the page declares nothing, its title and the longer lines around it may tell.
    """
    code = language_code(stated.language) if stated.language else None
    if code is not None:
        return Detected(code, LanguageHow.STATED)
    found = detect("\n".join(paragraphs), declared=reading.language)
    if found.how is not LanguageHow.NONE:
        return found
    around = (line for line in reading.rest if len(line.split()) >= _LONG_LINE)
    return detect("\n".join([title or "", *paragraphs, *around]))


def date_of(stated: Stated, reading: Reading, *, language: str) -> Dating:
    """Give the stated date, else the one found on the page; "unknown" states that there is none.

    A stated date that is not understood stays among the evidence, and says why where the page has no other.
    """
    told = stated.date or ""
    if _is_unknown(told):
        return Dating(None, DateHow.STATED)
    date = understand(told, language=language)
    if date is not None:
        return Dating(date, DateHow.STATED, (Evidence(told, None, date),))
    found = reading.date(language, url=stated.url)
    if not told.strip():
        return found
    either = found.how is DateHow.NONE and understand(told, language=_DAY_FIRST) is not None
    how = DateHow.AMBIGUOUS if either else found.how
    return replace(found, how=how, evidence=(Evidence(told, None, None), *found.evidence))


def countries_of(
    stated: Stated,
    title: str | None,
    paragraphs: tuple[str, ...],
    *,
    language: str,
    tags: tuple[str, ...],
) -> tuple[Focus, CountriesHow]:
    """Give the countries that the article is about, as stated or derived, and all it mentions."""
    derived = focus(title, paragraphs, language, tags=tags)
    told, named = _codes(stated.countries), _codes(stated.mentions)
    is_none = any(map(_is_unknown, stated.countries))
    about = told if told or is_none else derived.about
    mentions = tuple(dict.fromkeys([*about, *(named or derived.mentions)]))
    if told or is_none:
        return Focus(about=told, mentions=mentions), CountriesHow.STATED
    how = CountriesHow.DERIVED if mentions else CountriesHow.NONE
    return replace(derived, mentions=mentions), how


def _is_unknown(text: str | None) -> bool:
    return text is not None and text.strip().casefold() == _UNKNOWN


def _codes(names: Iterable[str]) -> tuple[str, ...]:
    codes = map(code_of, names)
    return tuple(dict.fromkeys(code for code in codes if code is not None))


def misunderstood(stated: Stated) -> Iterator[str]:
    """Name the stated values that mean nothing here, so that what is derived stands instead."""
    if stated.language and language_code(stated.language) is None:
        yield f"the language {stated.language}"
    read = (understand(stated.date or _UNKNOWN, language=one) for one in ("en", "fr"))
    if stated.date and not (_is_unknown(stated.date) or any(read)):
        yield f"the date {stated.date}"
    for name in (*stated.countries, *stated.mentions):
        if not _is_unknown(name) and code_of(name) is None:
            yield f"the country {name}"


def focus_of(article: Article) -> Focus:
    """Weigh the countries of an article again, whatever it states of them."""
    title = None if article.title_how is TitleHow.DERIVED else article.title
    return focus(title, article.body.split("\n"), article.language, tags=article.tags)
