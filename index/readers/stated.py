"""What files state about themselves, whatever they call it."""

import re
from collections.abc import Mapping

from index.page import Stated
from index.readers.characters import one_line
from index.readers.limits import STATED_VALUE

# Names are lower-case with `_`; of several that are there, the first counts. `created` is when a note was clipped.
_TITLE = ("title", "headline")
_DATE = ("published", "date", "published_at", "date_published", "datepublished", "pubdate")
_LANGUAGE = ("language", "lang")
_COUNTRIES = ("countries", "country")
_MENTIONS = ("mentions",)
_SOURCE = ("source", "source_name", "site", "site_name", "publisher")
_URL = ("url", "link", "source_url")
_AUTHOR = ("author", "authors", "byline")
_TAGS = ("tags", "keywords")
_NAMES = (
    *(_TITLE + _DATE + _LANGUAGE + _COUNTRIES),
    *(_MENTIONS + _SOURCE + _URL + _AUTHOR + _TAGS),
)

_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.)\S+", re.IGNORECASE)
_COMMAS = re.compile(r"[,;]")
_COMMAS_OR_SPACES = re.compile(r"[,;]|\s+")
_DEPTH = 2  # YAML reads an unquoted [[wikilink]] as a list in a list


def stated(fields: Mapping[str, object]) -> Stated:
    """Take what is known by name from a mapping of strings, lists and mappings; leave the rest."""
    named = {_plain(key): value for key, value in fields.items()}
    source = _first(named, _SOURCE)
    if source and _ADDRESS.fullmatch(source):
        source = _first(named, _SOURCE[1:])
    return Stated(
        title=_first(named, _TITLE),
        date=_first(named, _DATE),
        language=_first(named, _LANGUAGE),
        countries=_list(named, _COUNTRIES, _COMMAS),
        mentions=_list(named, _MENTIONS, _COMMAS),
        source=source,
        url=_first(named, _URL) or _address(named.get("source")),
        author=", ".join(_values(named, _AUTHOR))[:STATED_VALUE] or None,
        tags=_list(named, _TAGS, _COMMAS_OR_SPACES),
    )


def unknown(fields: Mapping[str, object]) -> list[str]:
    """List the names that say nothing here."""
    return [key for key in fields if _plain(key) not in _NAMES]


def _plain(key: str) -> str:
    return key.lower().replace("-", "_")


def _first(named: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    values = _values(named, keys)
    return values[0] if values else None


def _values(named: Mapping[str, object], keys: tuple[str, ...]) -> list[str]:
    """Give the values of the first name that has any."""
    for key in keys:
        if key in named:
            values = _strings(named[key])
            if values:
                return values
    return []


def _strings(value: object, depth: int = _DEPTH) -> list[str]:
    """Give the strings in a value: itself, those of a list, or the name of a thing."""
    if isinstance(value, str):
        text = _unlinked(one_line(value))[:STATED_VALUE].rstrip()
        return [text] if text else []
    if depth and isinstance(value, list):
        return [text for part in value for text in _strings(part, depth - 1)]
    if depth and isinstance(value, dict):
        return _strings(value.get("name"), depth - 1)
    return []


def _unlinked(text: str) -> str:
    return _WIKILINK.sub(r"\1", text).strip() if "[[" in text else text


def _address(value: object) -> str | None:
    return next(filter(_ADDRESS.fullmatch, _strings(value)), None)


def _list(
    named: Mapping[str, object], keys: tuple[str, ...], separator: re.Pattern[str]
) -> tuple[str, ...]:
    """Give each value of a list once; a string is one, with separators."""
    for key in keys:
        if key not in named:
            continue
        value = named[key]
        parts = separator.split(value) if isinstance(value, str) else value
        strings = [part.strip("#") for part in _strings(parts)]
        if any(strings):
            return tuple(dict.fromkeys(part for part in strings if part))
    return ()
