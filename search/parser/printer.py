"""A query as it would be typed, without translations of its words.

Law: `parse(to_text(query)) == query` for every query that can be typed, as long as its text is not too long to be.
"""

import datetime as dt
from collections.abc import Callable
from typing import assert_never

from index.dates import DaySpan, PartialDate
from index.lazy import pattern
from index.query import (
    UNKNOWN,
    YEAR_UNKNOWN,
    And,
    Boost,
    Everything,
    Exact,
    Filter,
    Fuzzy,
    Keep,
    Not,
    OneOf,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    TextField,
    Translated,
    Wildcard,
    Word,
)
from search.parser.fields import DATE

_PLAIN_LISTED = pattern(r'[^\s,"“”„«»\\](?:[^,"“”„«»\\]*[^\s,"“”„«»\\])?')
_PLAIN_VALUE = pattern(r'[^\s(),"“”„«»\\]+')


def to_text(query: Query) -> str:
    """Write a query down."""
    match query:
        case And(parts):
            return " ".join(_part(part) for part in parts)
        case Or(parts):
            return _listed(parts) or " OR ".join(_alternative(part) for part in parts)
        case Not() | Everything() | Keep():
            return _unscored(query)
        case Boost(part, factor):
            return f"{_weighed(part)}^{factor:.6g}"
        case Term() | Phrase() | Prefix() | Wildcard() | Fuzzy() | Exact() | Translated():
            return _in_field(_words(query), query.field)
        case _:
            assert_never(query)


def _unscored(query: Not | Everything | Keep) -> str:
    match query:
        case Not(part):
            return f"NOT {_part(part)}"
        case Everything():
            return "*"
        case Keep(kept):
            return filter_text(kept)
        case _:
            assert_never(query)


def filter_text(kept: Filter) -> str:
    """Write a filter as the field that means the same."""
    sign = "-" if kept.excluded else ""
    return f"{sign}{filter_name(kept)}:{values_text(kept)}"


def filter_name(kept: Filter) -> str:
    """Give the field that a filter is about."""
    return kept.field if isinstance(kept, OneOf) else DATE


def values_text(kept: Filter) -> str:
    """Write the values of a filter as a comma list."""
    if isinstance(kept, OneOf):
        return ",".join(map(value_text, sorted(kept.values)))
    unknown = (UNKNOWN,) * kept.undated + (YEAR_UNKNOWN,) * kept.year_unknown
    return ",".join((*map(_span, kept.spans), *unknown))


def _part(query: Query) -> str:
    is_one = not isinstance(query, And | Or) or (isinstance(query, Or) and _listed(query.parts))
    return to_text(query) if is_one else f"({to_text(query)})"


def _alternative(query: Query) -> str:
    return to_text(query) if isinstance(query, And) else _part(query)


def _weighed(part: Query) -> str:
    """Write a part so that a weight can follow it."""
    if isinstance(part, Word) and not _has_comma(_words(part)):
        return to_text(part)
    return f"({to_text(part)})"


def _listed(parts: tuple[Query, ...]) -> str:
    """Write words of one field as a comma list; nothing when they are no such words."""
    words = [part for part in parts if isinstance(part, Word)]
    fields = {word.field for word in words}
    if len(words) < len(parts) or len(fields) > 1 or None in fields:
        return ""
    texts = [_words(word) for word in words]
    return "" if any(map(_has_comma, texts)) else f"{words[0].field}:{','.join(texts)}"


def _words(query: Word) -> str:
    match query:
        case Term(text) | Wildcard(text):
            return text
        case Prefix(text):
            return f"{text}*"
        case Fuzzy(text, distance):
            return f"{text}~{distance}" if distance > 1 else f"{text}~"
        case Exact(text):
            return f"={text}"
        case Translated(word):
            return _words(word)
        case Phrase(text, slop):
            return _quote(text) + (f"~{slop}" if slop else "")
        case _:
            assert_never(query)


def _in_field(words: str, field: TextField | None) -> str:
    """Write a field before a word; parentheses keep a word's comma from parting values."""
    if field is None:
        return words
    return f"{field}:({words})" if _has_comma(words) else f"{field}:{words}"


def _has_comma(words: str) -> bool:
    return "," in words and not words.startswith('"')


def value_text(value: str) -> str:
    """Write a value as it stands behind a field."""
    return value if _PLAIN_VALUE.fullmatch(value) else _quote(value)


def listed_text(value: str) -> str:
    """Write a value as it stands behind a flag, where spaces need no quotes."""
    return value if _PLAIN_LISTED.fullmatch(value) else _quote(value)


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _span(span: DaySpan) -> str:
    """Write days as coarsely as they allow: years, months or days."""
    if span == DaySpan():
        return "*"
    texts = (_range(span, form) for form in _FORMS)
    return next(text for text in texts if text)


_FORMS: tuple[Callable[[dt.date], PartialDate], ...] = (
    lambda day: PartialDate(day.year),
    lambda day: PartialDate(day.year, day.month),
    PartialDate.of,
)


def _range(span: DaySpan, form: Callable[[dt.date], PartialDate]) -> str:
    """Write both ends in one form; nothing when that would mean other days."""
    begin, end = (_date(day, form) for day in (span.first, span.last))
    first = begin.span if begin else None
    last = end.span if end else None
    if DaySpan(first.first if first else None, last.last if last else None) != span:
        return ""
    return str(begin) if begin == end else f"{begin or ''}..{end or ''}"


def _date(ordinal: int | None, form: Callable[[dt.date], PartialDate]) -> PartialDate | None:
    return None if ordinal is None else form(dt.date.fromordinal(ordinal))
