"""What is known of an article, in words: its date and how it is known, its countries, its language."""

from types import MappingProxyType

from index.article import UNDETERMINED, Article, DateHow
from index.dates import PartialDate
from index.engine import FacetField
from index.query import UNKNOWN, YEAR_UNKNOWN
from search.parser.dates import MONTHS

_UNDATED = MappingProxyType(
    {
        DateHow.CONFLICT: "no date: two bylines disagree",
        DateHow.AMBIGUOUS: "no date: day or month first?",
    }
)
_LANGUAGES = MappingProxyType(
    {
        "en": {"en": "English", "fr": "French", UNDETERMINED: "language unknown"},
        "fr": {"en": "anglais", "fr": "français", UNDETERMINED: "langue inconnue"},
    }
)
_UNKNOWN = MappingProxyType({"en": "unknown", "fr": "inconnu"})
_YEAR_UNKNOWN = MappingProxyType({"en": "year unknown", "fr": "année inconnue"})
_COUNTRY_FIELDS = frozenset({FacetField.COUNTRY, FacetField.MENTIONS})


def date_text(article: Article) -> str:
    """Say when an article was published and how that is known: "22 November 2022 (byline)"."""
    if article.published is None:
        return _UNDATED.get(article.published_how, "no date in the text")
    return f"{_day_text(article.published)} ({article.published_how})"


def label(field: FacetField, value: str, language: str) -> str:
    """Name a facet's value for a reader: countries and languages by name."""
    if value == UNKNOWN:
        return _UNKNOWN[language]
    if value == YEAR_UNKNOWN and field.startswith("date"):
        return _YEAR_UNKNOWN[language]
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
    """Give a language's name in the reader's; others than the two at home come from CLDR."""
    own = _LANGUAGES[language].get(code)
    if own is not None:
        return own
    from babel import Locale  # noqa: PLC0415 - heavy, and rarely needed

    return str(Locale(language).languages.get(code, code))


def _day_text(date: PartialDate) -> str:
    month = MONTHS["en"][date.month - 1] if date.month else None
    year = "year unknown" if date.year is None else str(date.year)
    known = " ".join(str(part) for part in (date.day, month) if part is not None)
    joined = f"{known}{',' * (date.year is None)} {year}".strip()
    return f"about {joined}" if date.approximate else joined
