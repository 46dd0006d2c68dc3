"""Words and names that English and French write alike, but for endings and sounds: `fragility` and `fragilité`.

They are guesses for words that no table has. A guess that is no word finds nothing, and accents inside a word need
none, since French terms fold them.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

_ENDINGS = """
ally alement, quement
ity ité
ism isme
ist iste
ists istes
ic ique
ical ique
ics ique
acy atie
cy tie, cie
ency ence
ancy ance
ary aire
ory oire
ous eux
or eur
ors eurs
er eur
ter tre
ive if
al el
ly ment
ize iser
ise iser
ized isé
ization isation
ate er
ated é
fy fier
logy logie
phy phie
gy gie
my mie
ny nie
ry rie
"""
_SHORTEST = 3  # letters before an ending

_SOUNDS = (("sh", "ch"), ("u", "ou"), ("ch", "tch"), ("j", "dj"))
"""Letters for one sound in names from other scripts: Shevchenko and Chevtchenko, Putin and Poutine."""

_Pairs = tuple[tuple[str, str], ...]


def _turned(pairs: _Pairs) -> _Pairs:
    return tuple((there, here) for here, there in pairs)


def _listed() -> Iterator[tuple[str, str]]:
    for line in _ENDINGS.strip().splitlines():
        ending, _, others = line.partition(" ")
        yield from ((ending, other) for other in others.split(", "))


_PAIRS = tuple(_listed())
_CHANGES: Mapping[str, tuple[_Pairs, _Pairs]] = MappingProxyType(
    {
        "en": ((*_PAIRS, ("in", "ine")), _SOUNDS),
        "fr": ((*_turned(_PAIRS), ("ine", "in")), _turned(_SOUNDS)),
    }
)
"""The endings and sounds of a language, and what stands for them in the other one."""


def cognates(word: str, language: str) -> tuple[str, ...]:
    """Guess how a word in small letters is written in the other language."""
    endings, sounds = _CHANGES[language]
    written = (word, _sounded(word, sounds), *(_sounded(word, (pair,)) for pair in sounds))
    guesses = [*written, *(other for each in written for other in _with_ending(each, endings))]
    return tuple(guess for guess in dict.fromkeys(guesses) if guess != word)


def _sounded(word: str, sounds: _Pairs) -> str:
    """Write sounds otherwise, all at once: the `ch` that was a `sh` is none any more."""
    there = dict(sounds)
    return re.sub("|".join(sorted(there, key=len, reverse=True)), lambda at: there[at[0]], word)


def _with_ending(word: str, endings: _Pairs) -> Iterator[str]:
    for ending, other in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word.removesuffix(ending) + other
