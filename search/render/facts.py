"""What is known of an article, in words: its date and how it is known, its countries, its language."""

from index.article import Article, DateHow
from index.dates import PartialDate
from index.engine import FacetField
from index.query import UNKNOWN, YEAR_UNKNOWN
from search.parser.dates import MONTHS
from search.render.words import WORDS

_COUNTRY_FIELDS = frozenset({FacetField.COUNTRY, FacetField.MENTIONS})


def date_text(article: Article, language: str) -> str:
    """Say when an article was published and how that is known: "22 November 2022 (byline)"."""
    how = WORDS[language].dates[article.published_how]
    if article.published is None and article.published_how is DateHow.STATED:
        return f"{WORDS[language].unknown} ({how})"
    if article.published is None:
        return how
    return f"{day_text(article.published, language)} ({how})"


def label(field: FacetField, value: str, language: str) -> str:
    """Name a facet's value for a reader: countries and languages by name."""
    if value == UNKNOWN:
        return WORDS[language].unknown
    if value == YEAR_UNKNOWN and field.startswith("date"):
        return WORDS[language].year_unknown
    if field in _COUNTRY_FIELDS:
        return country_name(value, language)
    if field is FacetField.LANGUAGE:
        return language_name(value, language)
    return value


def country_name(code: str, language: str) -> str:
    """Give a country's name in the reader's language."""
    from index.extraction.countries.names import name_of  # noqa: PLC0415 - few answers need names

    return name_of(code, language)


def language_name(code: str, language: str) -> str:
    """Give a language's name in the reader's; a code that is none is its own name."""
    own = WORDS[language].languages.get(code)
    if own is not None:
        return own
    from index.language_names import name_of  # noqa: PLC0415 - most articles are in those two

    return name_of(code, language)


def day_text(date: PartialDate, language: str) -> str:
    """Name a date as far as it is known: "about 4 December 2023"."""
    words = WORDS[language]
    month = MONTHS[language][date.month - 1] if date.month else None
    known = " ".join(str(part) for part in (date.day, month) if part is not None)
    told = f"{known}, {words.year_unknown}" if date.year is None else f"{known} {date.year}".strip()
    return words.about.format(date=told) if date.approximate else told
