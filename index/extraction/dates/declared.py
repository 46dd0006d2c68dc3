"""What the markup of a page declares about its publication: metadata, structured data, marked-up times.

Everything here is linear in the markup: tags and scripts are found one after the other, none is longer than `_TAG`.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import TypeAlias

from index.dates import PartialDate
from index.extraction.dates.metadata_names import ARTICLES, META_NAMES, PAGES, Authority
from index.extraction.dates.stated import understand
from index.frozen import Frozen

_TAG = 1500  # characters
_TAG_FORM = re.compile(rf"<([a-z][a-z0-9]*)\s([^<>]{{1,{_TAG}}})>([^<]{{0,80}})", re.IGNORECASE)
_MARKS = ("<meta", "<time", "datemodified", "datecreated", "published", "entry-date", "pubdate")
"""One of these is in every tag that may declare a date; most tags have none, and are not read."""

_ATTRIBUTES = re.compile(
    r"(?<![a-z:_-])([a-z:_-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)
_DATED_TAG = re.compile(
    r"datepublished|datemodified|datecreated|\bpublished\b|entry-date|pubdate", re.IGNORECASE
)
_SCRIPT, _SCRIPT_END = "<script", "</script"
_JSON_DATE = re.compile(r"\"(datePublished|dateModified)\"\s*:\s*\"([^\"]{4,60})\"")
_DEEPEST = 4  # of structured data: what lies deeper is about comments, videos and other pages

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


class Declaration(Frozen):
    """A date that the markup declares."""

    authority: Authority
    text: str
    date: PartialDate


def declarations(markup: str) -> list[Declaration]:
    """Give all that is declared and understood, by authority, then by place."""
    found = [*_from_structured_data(markup), *_from_tags(markup)]
    return sorted(found, key=lambda declaration: declaration.authority)


def without(markup: str, start: str, end: str) -> str:
    """Cut out everything from `start` to `end`, which are strings; an open end reaches to the next start."""
    first, *others = markup.split(start)
    return first + "".join(other.partition(end)[2] for other in others)


def _declared(authority: Authority, text: str) -> Iterator[Declaration]:
    date = understand(unescape(text))
    if date and date.year:
        yield Declaration(authority, text.strip(), date)


def _from_tags(markup: str) -> Iterator[Declaration]:
    once: dict[str, set[Declaration]] = {}
    for match in _tags(markup):
        name, inside, text = match[1].lower(), match[2], match[3]
        if name == "meta":
            yield from _from_meta(_attributes(inside))
        elif name == "time" or _DATED_TAG.search(inside):
            kind, declared = _from_element(name, _attributes(inside), text)
            once.setdefault(kind, set()).update(declared)
    for several in once.values():
        yield from _if_alike(several)


def _tags(markup: str) -> Iterator[re.Match[str]]:
    """Find the tags that have one of the marks, in order."""
    small = markup.replace("İ", "I").lower()  # the one letter that would move all behind it
    starts = {
        small.rfind("<", max(at - _TAG, 0), at + 1)
        for mark in _MARKS
        for at in _places(small, mark)
    }
    matches = (_TAG_FORM.match(markup, start) for start in sorted(starts - {-1}))
    return (match for match in matches if match)


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _attributes(inside: str) -> dict[str, str]:
    found = _ATTRIBUTES.findall(inside)
    return {
        name.lower(): double or single or plain for name, double, single, plain in reversed(found)
    }


def _from_meta(attributes: Mapping[str, str]) -> Iterator[Declaration]:
    names = (
        attributes.get(key, "").lower() for key in ("property", "name", "itemprop", "http-equiv")
    )
    authority = next((META_NAMES[name] for name in names if name in META_NAMES), None)
    if authority is not None:
        yield from _declared(authority, attributes.get("content", ""))


def _from_element(
    name: str, attributes: Mapping[str, str], text: str
) -> tuple[str, list[Declaration]]:
    """Read an element in the text of the page: its kind, and what it declares."""
    kind = attributes.get("itemprop", "").lower()
    content = (
        attributes.get("content") or attributes.get("datetime") or attributes.get("title") or text
    )
    if kind in META_NAMES:
        return kind, list(_declared(max(META_NAMES[kind], Authority.VAGUE), content))
    marked = _DATED_TAG.search(attributes.get("class", "")) or "pubdate" in attributes
    if not marked and name != "time":
        return "", []
    return ("marked" if marked else name), list(_declared(Authority.VAGUE, content))


def _if_alike(several: Iterable[Declaration]) -> list[Declaration]:
    """Keep declarations of one day: different ones are those of a list of articles."""
    found = sorted(several, key=lambda declaration: declaration.text)
    return found[:1] if len({declaration.date for declaration in found}) == 1 else []


def _from_structured_data(markup: str) -> Iterator[Declaration]:
    for script in _scripts(markup):
        try:
            value: Json = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            yield from _from_broken_data(script)
        else:
            yield from _from_value(value, _DEEPEST)


def _scripts(markup: str) -> Iterator[str]:
    """Give the contents of JSON-LD scripts (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents)."""
    for part in markup.split(_SCRIPT)[1:]:
        tag, _, content = part.partition(">")
        if "ld+json" in tag:
            yield (
                content.partition(_SCRIPT_END)[0]
                .strip()
                .removeprefix("<![CDATA[")
                .removesuffix("]]>")
            )


def _from_broken_data(script: str) -> Iterator[Declaration]:
    keys = {"datePublished": Authority.PAGE, "dateModified": Authority.MODIFIED}
    for key, text in _JSON_DATE.findall(script):
        yield from _declared(keys[key], text)


def _from_value(value: Json, depth: int) -> Iterator[Declaration]:
    """Read a node, the nodes of a graph, and what a page says it is mainly about."""
    if isinstance(value, list) and depth:
        for item in value:
            yield from _from_value(item, depth - 1)
    elif isinstance(value, dict) and depth:
        yield from _from_node(value)
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _from_value(value.get(key), depth - 1)


def _from_node(node: dict[str, Json]) -> Iterator[Declaration]:
    kinds = node.get("@type")
    types = {
        kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
    }
    known = {
        key: text
        for key in ("datePublished", "dateModified")
        if isinstance(text := node.get(key), str)
    }
    authority = Authority.ARTICLE if types & ARTICLES else Authority.PAGE if types & PAGES else None
    if authority is not None:
        yield from _declared(authority, known.get("datePublished", ""))
        yield from _declared(Authority.MODIFIED, known.get("dateModified", ""))
