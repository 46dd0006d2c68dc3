"""From a page to an article: read its parts, then decide each fact."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from index.article import Article, TitleHow
from index.extraction.dates import Dating
from index.extraction.markup import read_markup
from index.extraction.reading import Reading
from index.extraction.stated import countries_of, date_of, language_of, named
from index.extraction.text import read_clean, read_raw
from index.extraction.title import derived, same, tidied
from index.language import passages
from index.page import Page, PageKind

_READINGS: Mapping[PageKind, Callable[[Page], Reading]] = {
    PageKind.RAW: read_raw,
    PageKind.CLEAN: read_clean,
    PageKind.HTML: read_markup,
}


_STATED = "stated"
"""How a fact is known that a file states, in all enumerations of that."""


def compose(page: Page) -> Article:
    """Make an article of a page; `ReadError` when a page of HTML shows no text."""
    reading, stated = _READINGS[page.kind](page), page.stated
    title, title_how = _title(page, reading)
    own = title_how is not TitleHow.DERIVED
    paragraphs = _untitled(reading.paragraphs, title) if own else reading.paragraphs
    language = language_of(stated, reading, title if own else None, paragraphs)
    dating = date_of(stated, reading, language=language.language)
    tags = stated.tags or reading.tags
    focus, countries_how = countries_of(
        stated, title if own else None, paragraphs, language=language.language, tags=tags
    )
    sidecar = _from_sidecar(
        page, title=title_how, language=language.how, date=dating.how, countries=countries_how
    )
    return Article(
        id=page.id,
        path=page.path,
        title=title,
        title_how=title_how,
        body="\n".join(paragraphs),
        rest="\n".join(reading.rest),
        passages=passages(paragraphs, language=language.language),
        language=language.language,
        language_how=language.how,
        published=dating.date,
        published_how=dating.how,
        countries=focus.about,
        countries_how=countries_how,
        mentions=focus.mentions,
        source=named(stated.source) or reading.source,
        url=stated.url or reading.url,
        author=named(stated.author) or reading.author,
        tags=tags,
        sidecar=sidecar,
    )


def _from_sidecar(page: Page, **hows: str) -> tuple[str, ...]:
    """Name the facts that the sidecar states so that they can be understood; how some of them are known tells."""
    return tuple(fact for fact in page.sidecar if hows.get(fact, _STATED) == _STATED)


def dated(page: Page) -> Dating:
    """Find the date of a page again, with all that speaks for it."""
    reading = _READINGS[page.kind](page)
    return date_of(page.stated, reading, language=compose(page).language)


def _title(page: Page, reading: Reading) -> tuple[str, TitleHow]:
    """Give the stated title, else the page's, else one made of its first words, else the file's name."""
    if page.stated.title and page.stated.title.strip():
        return tidied(page.stated.title), TitleHow.STATED
    if reading.title:
        return reading.title, reading.title_how
    made = derived(reading.paragraphs) or derived(reading.rest)
    return made or PurePosixPath(page.path).stem, TitleHow.DERIVED


def _untitled(paragraphs: tuple[str, ...], title: str) -> tuple[str, ...]:
    """Leave out the title where it stands again on top of the text."""
    return paragraphs[1:] if len(paragraphs) > 1 and same(paragraphs[0], title) else paragraphs
