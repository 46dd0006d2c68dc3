"""The words that newsrooms put beside a date, and what they say about it. All are folded, see `grammar`."""

import re
from enum import StrEnum


class Label(StrEnum):
    """What the words before a date make of it."""

    PUBLISHED = "published"
    UPDATED = "updated"
    OTHER = "other"  # a birth, an event, a copyright, a comment
    BARE = "bare"


# Regular expressions, each a label in all its forms. An earlier group wins where two begin at the same place.
# fmt: off
_OTHER = [
    "copyright", "all rights", "tous droits", "expires?", "expired", "expiration", "born", "nee? le", "died",
    "decedee?", "isbn", "cookies?", "deadline", "date limite", "retrieved", "accessed", "consultee?s?",
    "captured", "archived", "member since", "joined", "registered", "registriert", "termin", "membre depuis",
    "inscrite? (?:le|depuis)", "today is", "nous sommes", "aujourd'hui", "replied", "repl(?:y|ies)", "says",
    "said", "a dit", "repondre", "comment(?:aire)? de", "events?", "evenements?", "when", "quand", "starts?",
    "starting", "begins?", "ends?", "a partir", "valid", "valable", "upcoming", "prochaine?s?", "next",
    "page (?:generated|generee)", "taken", "prises?", "photographiee?",
]
_UPDATED = [
    "(?:last[ -])?(?:updated?|modified|edited|revised|corrected|reviewed|changed)",
    "dernieres? (?:mises? a jour|modifications?|actualisation)", "mise?s? a jour", "maj", r"m\.a\.j",
    "modifiee?s?", "actualisee?s?", "corrigee?s?", "modification",
]
_PUBLISHED = [
    "(?:(?:first|originally) )?(?:published|posted|issued|released|created|uploaded|filed|written)",
    "pub(?:lication|lish(?:ed)?)?[ -]date", "release date", "date of publication", "publiee?s?",
    "mise?s? en ligne", "paru(?:e?s?|tion)", "publication", "creee?s?", "redigee?s?", "ecrite?s?",
    "diffusee?s?", "postee?s?", "date",
]
# fmt: on
_LABELS = re.compile(
    rf"\b(?:(?P<other>{'|'.join(_OTHER)})|(?P<updated>{'|'.join(_UPDATED)})"
    rf"|(?P<published>{'|'.join(_PUBLISHED)}))(?![a-z])"
)
_JOINT = re.compile(
    r"\b(?:du|au|des|of|from|since|depuis|until|jusqu'au|before|after|avant|apres|as of|by|for|pour"
    r"|d'ici|dated|to|through|effective|end(?:ed|ing))"
    r"\s+(?:the |le )?$"
)
_FRENCH = re.compile(
    r"\b(?:publiee?s?|mise?s? (?:en ligne|a jour)|modifiee?s?|maj|paru(?:e|tion)?|le|par|redigee?"
    r"|ecrite?|creee?"
    r"|[0-9]+ ?h ?[0-9]+)\b"
)
_WAITING = re.compile(r"(?:\s+(?:on|le|at))?[\s:]*$")
_LABEL_WORDS = 8
_COPYRIGHT = re.compile(r"©|\(c\)\s")

_CLOCK = re.compile(
    r"(?:\b(?:at|a|-)\s?)?"
    r"(?<![0-9])(?:[01]?[0-9]|2[0-4])\s?(?::\s?[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?"
    r"|\.[0-5][0-9](?=\s?[ap]\.?m)"
    r"|h(?:eures?)?\s?(?:[0-5][0-9])?(?:\s?min)?(?![a-z])|(?=\s?[ap]\.?m\b))"
    r"\s?(?:[ap]\.?m\b\.?)?(?![0-9])"
    r"(?:\s?\(?(?:z|utc|gmt|[a-z]?[a-z]?[sd]t|et|pt|ct|mt|cet|cest|msk|cat|eat|wat)\b)?"
    r"(?:\s?[+-][0-9]{1,2}(?::?[0-9]{2})?\b)?\)?"
    r"|\b[0-2][0-9][0-5][0-9]\s?(?:gmt|utc|hrs|hours)\b"
)
_FILLERS = re.compile(
    r"\b(?:[0-9]+\s?(?:-\s?)?(?:min(?:ute)?s?|mn)\b(?:\s(?:de\s)?(?:read|lecture))?"
    r"|(?:temps de )?lecture|read(?:ing)? time|[0-9]+\s(?:comments?|commentaires?|views?|vues?|shares?"
    r"|partages?))"
)
_AUTHOR = re.compile(r"\b(?:by|par|written by|redige par)\s")
_WORD = re.compile(r"[a-z][a-z0-9'.&-]*|[0-9]+")
# fmt: off
_JOINTS = frozenset(
    [
        "le",
        "la",
        "a",
        "at",
        "the",
        "on",
        "by",
        "par",
        "and",
        "et",
        "of",
        "de",
        "l'",
        "in",
        "to",
        "est",
        "gmt",
        "utc",
        "heure",
        "heures",
        "time",
        "this",
        "cet",
        "article",
        "story",
        "post",
        "page",
        "contenu",
        "content",
        "was",
        "has",
        "been",
        "ete",
        "paris",
        "london",
        "local",
    ]
)
# fmt: on


def label_of(words: str) -> Label:
    """Give what the last label in `words`, which stand before a date, says of it."""
    if _COPYRIGHT.search(words):
        return Label.OTHER
    label = _last_label(words)
    return Label.OTHER if label is Label.BARE and _JOINT.search(words) else label


def label_alone(line: str) -> Label:
    """Give the label of a line that ends in it and waits for its date: `Published:`, `Publié par Léa Roy le`."""
    words = _WAITING.sub("", line)
    found = list(_LABELS.finditer(words)) if len(words.split()) <= _LABEL_WORDS else []
    after = words[found[-1].end() :] if found else words
    waits = not after.strip(" :") or _AUTHOR.match(after.lstrip())
    return _last_label(words) if found and waits else Label.BARE


def looks_french(words: str) -> bool:
    """Tell whether what stands around a date is French, whatever the page is."""
    return _FRENCH.search(words) is not None


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
    return [word for word in _WORD.findall(plain) if word not in _JOINTS]


def _unless_other(label: re.Match[str]) -> str:
    return label[0] if label.lastgroup == Label.OTHER else " "
