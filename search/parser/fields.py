"""The names that may stand before a colon, and what is said about others."""

from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType

from index.errors import QueryError
from index.nearest import nearest
from index.query import TextField, ValueField
from search.parser.fault import Span, fault

DATE = "date"
"""The field of publication dates, which has no member in `ValueField`."""

FACTS = (*ValueField, DATE)
"""The fields that are facts: their values filter."""

FIELDS = (*TextField, *FACTS)
"""All names of fields."""

_MISSPELT = 0.8  # similarity (difflib) from which `Contry: cuba` is a misspelt field, not the head of a title
_EXAMPLES = MappingProxyType(
    {"date": "2022-11", "lang": "fr", "path": "folder/", "tag": "economy", "source": "AFP"}
)
# How others call them, and what is written here.
_OTHER_NAMES = MappingProxyType(
    {
        "about": "country:{}",
        "after": "date:{}..",
        "before": "date:..{}",
        "by": "author:{}",
        "file": "path:{}",
        "folder": "path:{}/",
        "from": "date:{}..",
        "headline": "title:{}",
        "in": "country:{}",
        "language": "lang:{}",
        "newer": "date:{}..",
        "older": "date:..{}",
        "published": "date:{}",
        "site": "url:*{}*",
        "since": "date:{}..",
        "subject": "title:{}",
        "text": "body:{}",
        "to": "date:..{}",
        "until": "date:..{}",
        "year": "date:{}",
    }
)


@lru_cache(1 << 8)
def is_nearly_a_field(name: str) -> bool:
    """Tell whether a name was meant for a field; only names one letter away are looked at closely."""
    if len(name) > _LONGEST or _LEFT.isdisjoint(_with_a_letter_less(name)):
        return False
    return nearest(name, FIELDS, likeness=_MISSPELT) is not None


def _with_a_letter_less(name: str) -> Iterator[str]:
    yield name
    for place in range(len(name)):
        yield name[:place] + name[place + 1 :]


def unknown_field(text: str, span: Span, name: str, whole: str) -> QueryError:
    """Say that there is no such field; `whole` is the word that its name begins."""
    if whole.startswith("//", len(name) + 1):
        hint = f'for an address: url:{whole}; for its words: "{whole}"'
        return fault(text, span, "an address is no word", hint)
    meant = _meant(name.lower(), whole[len(name) + 1 :])
    known = f"did you mean {meant}" if meant else f"the fields are {', '.join(FIELDS)}"
    return fault(text, span, f"there is no field {name}:", f'{known}; for the words: "{whole}"')


def _meant(name: str, value: str) -> str | None:
    """Give the field that was meant, with its value where that is written otherwise."""
    if name in _OTHER_NAMES:
        before, _, after = _OTHER_NAMES[name].partition("{}")
        return f"{before}{value}{after}" if value else f"{before.partition(':')[0]}:"
    near = nearest(name[:_LONGEST], FIELDS)
    return f"{near}:" if near else None


def empty_field(text: str, span: Span, name: str) -> QueryError:
    """Say that a field has no value."""
    example = f"{name}:{_EXAMPLES.get(name, 'cuba')}"
    return fault(text, span, f"{name}: has no value", f"write it without a space: {example}")


_LONGEST = 2 * max(map(len, FIELDS))  # letters; a longer name resembles none
_LEFT = frozenset(left for name in FIELDS for left in _with_a_letter_less(name))
