"""What the values of a fact mean: one reader a field."""

import datetime as dt
from collections.abc import Sequence
from types import MappingProxyType

from index.article import UNDETERMINED
from index.dates import DaySpan
from index.query import UNKNOWN, YEAR_UNKNOWN, Filter, OneOf, Published, ValueField
from search.parser.dates import read_span
from search.parser.fault import Span, fault
from search.parser.fields import DATE
from search.parser.lexer import Token, listed

_ANY = "*"


def read_filter(name: str, text: str, *, today: dt.date, excluded: bool = False) -> Filter:
    """Read the comma list behind a flag as the field of that name would read it."""
    return filter_of(name, listed(text), text, today=today, excluded=excluded)


def filter_of(
    name: str, items: Sequence[Token], text: str, *, today: dt.date, excluded: bool = False
) -> Filter:
    """Make the filter of a field's values, which stand in `text`."""
    for item in items:
        if item.slop or item.weight is not None:
            raise fault(text, item.span, "only phrases of words have a ~ or a ^", "leave it out")
    if name == DATE:
        return _published(items, text, today, excluded=excluded)
    field = ValueField(name)
    read = _READERS.get(field, _as_written)
    return OneOf(field, frozenset(read(item, text) for item in items), excluded)


def _as_written(item: Token, _text: str) -> str:
    return UNKNOWN if item.text.casefold() == UNKNOWN else item.text


def _country(item: Token, text: str) -> str:
    # The tables of names load only for the queries that name a country.
    from index.extraction.countries.names import (  # noqa: PLC0415 - as said
        code_of,
        codes_of,
        name_of,
        nearest,
    )

    if item.text.casefold() in {UNKNOWN, _ANY}:
        return item.text.casefold()
    code = code_of(item.text)
    if code is not None:
        return code
    codes = codes_of(item.text)
    if codes:
        what = f"several countries are called {item.text}: {', '.join(map(name_of, codes))}"
        raise fault(text, item.span, what, f"name one, or all of them: {','.join(codes)}")
    near = nearest(item.text)
    hint = f"did you mean {near}?" if near else "its ISO code or its name in English or French"
    raise fault(text, item.span, f"no country is called {item.text}", hint)


def _language(item: Token, text: str) -> str:
    # As above, for the queries that name a language.
    from index.language import language_code  # noqa: PLC0415 - as said
    from index.language_names import nearest  # noqa: PLC0415 - as said

    told = item.text.casefold()
    if told == _ANY:
        return told
    if told in {UNKNOWN, UNDETERMINED}:
        return UNDETERMINED
    code = language_code(item.text)
    if code is None:
        near = nearest(item.text)
        hint = f"did you mean {near}?" if near else "its ISO code or its name: en, french, unknown"
        raise fault(text, item.span, f"no language is called {item.text}", hint)
    return code


_READERS = MappingProxyType(
    {
        ValueField.COUNTRY: _country,
        ValueField.MENTIONS: _country,
        ValueField.LANGUAGE: _language,
    }
)
"""How values are read; those of other fields are taken as they are written."""


def _published(items: Sequence[Token], text: str, today: dt.date, *, excluded: bool) -> Published:
    told = [item.text.casefold() for item in items]
    spans = tuple(
        _day_span(item.text, item.span, text, today)
        for item, word in zip(items, told, strict=True)
        if word not in _DATELESS
    )
    return Published(
        spans,
        undated=UNKNOWN in told,
        year_unknown=YEAR_UNKNOWN.casefold() in told,
        excluded=excluded,
    )


_DATELESS = frozenset({UNKNOWN, YEAR_UNKNOWN.casefold()})


def _day_span(written: str, span: Span, text: str, today: dt.date) -> DaySpan:
    try:
        return read_span(written, today=today)
    except ValueError as error:
        hint = "2022, 2022-11, 2022-11-22, 2022..2023-06, 7d.., november, unknown"
        raise fault(text, span, str(error), f"dates are written so: {hint}") from error
