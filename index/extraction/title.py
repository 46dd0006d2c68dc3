"""What an article is called, when its file does not say so."""

import re
import unicodedata
from collections.abc import Iterable

from index.extraction.lines import count_words, ends, without_bullet

_WORDS = range(3, 41)
_WORD = re.compile(r"[^\W\d_]{4,}")
_SITE = re.compile(r"\s+(?:\||•|·|»|::|[-–—])\s+(?=[^|]{2,40}$)")
_SITE_WORDS = 4
_LEFT_TITLE_WORDS = 3
_MARKUP = re.compile(r"^#+\s+|\s+#+$")
_MARKS = 20
"""Characters that are no letters by which two writings of a title may differ."""

_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u3099\u309a]+"
)

_DATELINE = re.compile(r"(?=[^a-z]{4,80}\s[–—-]|.{0,60}[\d)])[^.!?]{4,80}?\s[–—-]{1,2}\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[A-ZÀ-Ý«“\"])")
_SHORTEST_SENTENCE = 25
_LONGEST_DERIVED = 90
_DERIVED_LOOKED_AT = 600
"""Characters."""


def is_headline(text: str) -> bool:
    """Tell whether a line could be a title by its looks alone: some words without a full stop."""
    return count_words(text) in _WORDS and not (ends(text) and text[-1] not in "?!\"”»’'")


def derived(paragraphs: Iterable[str]) -> str | None:
    """Make a title of the first sentence, cut at a word; without the dateline before it."""
    first = next((text for text in paragraphs if _WORD.search(text[:_DERIVED_LOOKED_AT])), None)
    if first is None:
        return None
    told = without_dateline(tidied(first[:_DERIVED_LOOKED_AT]))
    end = _SENTENCE_END.search(told, _SHORTEST_SENTENCE)
    return _shortened(told[: end.end()].rstrip() if end else told)


def tidied(title: str) -> str:
    """Leave out marks of Markdown headings and list items, and needless spaces."""
    return " ".join(_MARKUP.sub("", without_bullet(title.strip())).split())


def without_site(title: str, site: str | None) -> str:
    """Leave out the name of the site behind a page's title: "Boats return | The Harbour Post"."""
    told = tidied(title)
    places = list(_SITE.finditer(told))
    if not places:
        return told
    head, tail = told[: places[-1].start()], told[places[-1].end() :]
    bar = "-" not in places[-1][0] and "–" not in places[-1][0] and "—" not in places[-1][0]
    unknown = bar and count_words(tail) <= _SITE_WORDS and count_words(head) >= _LEFT_TITLE_WORDS
    return head if unknown or (site and same(tail, site)) else told


def same(one: str, other: str) -> bool:
    """Tell whether two titles have the same letters and digits."""
    return abs(len(one) - len(other)) <= _MARKS and _letters(one) == _letters(other)


def without_dateline(text: str) -> str:
    """Leave out the place, date and agency that open a text."""
    match = _DATELINE.match(text)
    return text[match.end() :] if match else text


def folded(text: str) -> str:
    """Leave out accents."""
    return text if text.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFD", text))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, folded(text.casefold())))


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_DERIVED:
        return text
    return text[:_LONGEST_DERIVED].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
