"""The words that newsrooms put beside a date, and what they say about it. All are folded, see `grammar`."""

import re
from enum import StrEnum

from index.extraction.dates.label_words import (
    AUTHOR,
    CLOCK_JOINT,
    JOINTS,
    OTHER,
    PUBLISHED,
    SELF,
    UPDATED,
)


class Label(StrEnum):
    """What the words before a date make of it."""

    PUBLISHED = "published"
    UPDATED = "updated"
    OTHER = "other"  # a birth, an event, a copyright, a comment
    BARE = "bare"


_LABELS = re.compile(
    rf"\b(?:(?P<other>{'|'.join(OTHER)})|(?P<updated>{'|'.join(UPDATED)})"
    rf"|(?P<published>{'|'.join(PUBLISHED)}))(?![a-z])"
)
_JOINT = re.compile(
    r"\b(?:du|au|des|of|from|since|depuis|until|jusqu'au|before|after|avant|apres|as of|by|for|pour"
    r"|d'ici|dated|to|through|effective|end(?:ed|ing)|vom|seit|bis|ab|desde)"
    r"\s+(?:the |le |zum )?$"
)
_DAY_FIRST = re.compile(
    r"\b(?:publiee?s?|mise?s? (?:en ligne|a jour)|modifiee?s?|maj|paru(?:e|tion)?|le|par|redigee?"
    r"|ecrite?|creee?"
    r"|[0-9]+ ?h ?[0-9]+|am|um|uhr|von|veroffentlicht|datum|publicado|pubblicato|por)\b"
)
_WAITING = re.compile(r"(?:\s+(?:on|le|at|am|el|il|op))?[\s:]*$")
_LABEL_WORDS = 8
_COPYRIGHT = re.compile(r"©|\(c\)\s")

_CLOCK = re.compile(
    rf"(?:\b(?:{CLOCK_JOINT})\s?)?"
    r"(?<![0-9])(?:[01]?[0-9]|2[0-4])\s?(?::\s?[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?"
    r"|\.[0-5][0-9](?=\s?(?:[ap]\.?m|uhr|gmt|utc|b?st))"
    r"|h(?:eures?)?\s?(?:[0-5][0-9])?(?:\s?min)?(?![a-z])|(?=\s?(?:[ap]\.?m|uhr)\b))"
    r"\s?(?:[ap]\.?m\b\.?|uhr\b|h\b)?(?![0-9])"
    r"(?:\s?\(?(?:z|utc|gmt|[a-z]?[a-z]?[sd]t|et|pt|ct|mt|cet|cest|msk|cat|eat|wat)\b)?"
    r"(?:\s?[+-][0-9]{1,2}(?::?[0-9]{2})?\b)?\)?"
    r"|\b[0-2][0-9][0-5][0-9]\s?(?:gmt|utc|hrs|hours)\b"
)
_FILLERS = re.compile(
    r"\b(?:[0-9]+\s?(?:-\s?)?(?:min(?:ute)?s?|mn|minuten)\b(?:\s(?:de\s)?(?:read|lecture|lesezeit|lectura))?"
    r"|(?:temps de )?lecture|read(?:ing)? time|lesezeit"
    r"|(?:[0-9]+|no|aucun|keine?)\s?(?:comments?|commentaires?|kommentare?|views?|vues?|shares?|partages?|aufrufe)"
    r"|[0-9]+\s?x?\s?gelesen|comments? off\b.*|off on\b.*)"
)
_AUTHOR = re.compile(AUTHOR)
_SELF = re.compile(rf"{SELF}[^.!?]{{0,60}}$")
_SELF_AFTER = re.compile(rf"^[^.!?]{{0,100}}\b(?:{'|'.join(PUBLISHED)})(?![a-z])")
_WORD = re.compile(r"[a-z][a-z0-9'.&-]*|[0-9]+")


def label_of(words: str) -> Label:
    """Give what the last label in `words`, which stand before a date, says of it."""
    if _COPYRIGHT.search(words):
        return Label.OTHER
    label = _last_label(words)
    return Label.OTHER if label is Label.BARE and _JOINT.search(words) else label


def speaks_of_itself(before: str, after: str) -> bool:
    """Tell whether a sentence says when its article was published: "This entry was posted on ... in News"."""
    told = _SELF.search(before)
    if told is None:
        return False
    return _last_label(told[0]) is Label.PUBLISHED or _SELF_AFTER.match(after) is not None


def label_alone(line: str) -> Label:
    """Give the label of a line that ends in it and waits for its date: `Published:`, `Publié par Léa Roy le`."""
    words = _WAITING.sub("", line)
    found = list(_LABELS.finditer(words)) if len(words.split()) <= _LABEL_WORDS else []
    after = words[found[-1].end() :] if found else words
    waits = not after.strip(" :") or _AUTHOR.match(after.lstrip())
    return _last_label(words) if found and waits else Label.BARE


def looks_day_first(words: str) -> bool:
    """Tell whether what stands around a date is of a language that writes the day first, whatever the page is."""
    return _DAY_FIRST.search(words) is not None


def _last_label(words: str) -> Label:
    groups = [match.lastgroup or Label.BARE for match in _LABELS.finditer(words)]
    return Label(groups[-1]) if groups else Label.BARE


def has_author(words: str) -> bool:
    """Tell whether the words name who wrote."""
    return _AUTHOR.search(words) is not None


def without_clock(words: str, *, mark: str = " ") -> str:
    """Put `mark` for times of day, with their zone."""
    return _CLOCK.sub(mark, words)


def remaining_words(words: str) -> list[str]:
    """Give the words that are neither a label of an article, time of day, reading time nor joints."""
    plain = _FILLERS.sub(" ", _LABELS.sub(_unless_other, without_clock(words)))
    return [word for word in _WORD.findall(plain) if word not in JOINTS]


def _unless_other(label: re.Match[str]) -> str:
    return label[0] if label.lastgroup == Label.OTHER else " "
