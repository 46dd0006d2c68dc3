"""Words of a text as the gazetteer compares them: without case, accents and punctuation."""

import re
import unicodedata
from functools import lru_cache

_MARKS = "\u0300-\u036f"
WORD = re.compile(
    rf"([A-ZÀ-Þ](?:\.[A-ZÀ-Þ])+(?![\w{_MARKS}])\.?"  # U.S.   U.S   R.D.C.
    rf"|[^\W_]+(?:[{_MARKS}]+[^\W_]*)*)"
)
HYPHENS = "-\u2010\u2011\u2012\u2013"
APOSTROPHES = "'’ʼ‘\u02bb"
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ı": "i", "ø": "o"})


def split(text: str) -> list[str]:
    """Part a text into what is between words, at the even places, and its words, at the odd ones."""
    return WORD.split(text)


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """Give a word without case and accents; an acronym keeps only its inner full stops ("u.s")."""
    lowered = word.lower().rstrip(".")
    if lowered.isascii():
        return lowered
    letters = unicodedata.normalize("NFKD", lowered.translate(_LIGATURES))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def word_set(listed: str) -> frozenset[str]:
    """Read a list of folded words."""
    return frozenset(listed.split())


def keys(text: str) -> tuple[str, ...]:
    """List the folded words of a text."""
    return tuple(fold(word) for word in WORD.findall(text))
