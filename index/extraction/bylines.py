"""The short lines between a title and a text: who wrote it, and when it was printed."""

import re
from functools import lru_cache

from index.extraction.dates.grammar import Printed, fold, full_dates, short_dates, tidy
from index.extraction.lines import Line, without_bullet

_LONGEST = 160
_LONGEST_DATE_LINE = 100
_OTHER_WORDS = 6
"""Words beside each date in a line that is mostly a date."""

_LONGEST_CAPTION = 300
_REMEMBERED = 4_096
"""Short lines that are remembered to be bylines or none, as several steps ask of the same ones."""

_YEAR = re.compile(r"[0-9]{2}")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LABEL = re.compile(
    r"(?:(?:written|reported|posted|published|story|words|text|analysis) by|by|par|author|auteure?|"
    r"reporter|écrit par|publié par|propos recueillis par|un article de|texte de|"
    r"(?:erstellt |eingestellt |geschrieben )?von|(?:escrito |escrit )?por|door)\s*:?\s+"
)
"""Of a line in small letters: a pattern that ignores case looks at every alternative of every line."""
_AFTER_NAME = re.compile(
    r"\s*(?:[|•·–—/(]|,|\s-\s|\b(?:in|à|avec|with|for|pour|publié|published|posted|updated|mis à jour|le \d|on)\b|\d)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*|&)){0,5}")
_PARTICLES = frozenset(
    {
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
        "van",
        "von",
        "der",
        "den",
        "di",
        "da",
        "dos",
        "del",
        "el",
        "al",
    }
    | {"bin", "ben", "and", "et", "&", "y", "of", "the"}
)


def is_byline(line: Line) -> bool:
    """Tell whether a short line is mostly one or more full dates, or names who wrote."""
    return len(line.text) <= _LONGEST and _is_byline(line.text)


@lru_cache(maxsize=_REMEMBERED)
def _is_byline(text: str) -> bool:
    return _is_dated(text) or signed_by(text) is not None


def _is_dated(text: str) -> bool:
    found = _dates(text) if len(text) <= _LONGEST_DATE_LINE else []
    if not found:
        return False
    ends, starts = [0, *(one.end for one in found)], [*(one.start for one in found), len(text)]
    beside = " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    return len(_LETTERS.findall(beside)) <= _OTHER_WORDS * len(found)


def ends_dated(line: Line) -> bool:
    """Tell whether a line ends with a full date, as captions do."""
    found = _dates(line.text) if len(line.text) <= _LONGEST_CAPTION else []
    return bool(found) and not any(map(str.isalnum, line.text[found[-1].end :]))


def _dates(text: str) -> list[Printed]:
    """Find full dates; folding keeps places, tidying seldom moves them."""
    if _YEAR.search(text) is None:
        return []
    folded = fold(tidy(text))
    return full_dates(folded, day_first=True) or short_dates(folded, day_first=True)


def signed_by(text: str) -> str | None:
    """Give the name in a line as "By Ann Lee | 3 May 2022" or "Par Anne Lis", or `None`."""
    told = without_bullet(text)
    label = _LABEL.match(told.lower()) if len(told) <= _LONGEST else None
    if label is None:
        return None
    name = _AFTER_NAME.split(told[label.end() :], maxsplit=1)[0].strip(" .,:;")
    return name if is_name(name) else None


def is_name(text: str) -> bool:
    """Tell whether a text is up to six words with capitals, as people, agencies and sites are called."""
    if not _NAME.fullmatch(text):
        return False
    words = re.split(r" |(?<=[ldLD]['’])", text)
    return any(word[:1].isupper() for word in words) and all(
        word[:1].isupper() or word.casefold().rstrip("'’") in _PARTICLES for word in words
    )
