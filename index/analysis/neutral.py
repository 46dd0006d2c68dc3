"""For every language without a stemmer, and for texts whose language is not known: folded, unstemmed."""

from index.analysis.analyzer import Analyzer
from index.analysis.steps import (
    elide,
    fold_accents,
    join_acronym,
    lowercase,
    normalise,
    strip_possessive,
)
from index.article import UNDETERMINED

ELIDED = frozenset(
    "l d j m t s n c qu jusqu lorsqu puisqu quoiqu".split()  # noqa: SIM905 - reads as a list of words
)
"""French words that lose their vowel before another one."""

PLAIN = (normalise, join_acronym, lowercase, elide(ELIDED), strip_possessive)
"""The steps that every chain begins with: `l’Iran`, `Iran's` and `Iran` are one word in every language."""

SURFACE = (*PLAIN, fold_accents)
"""The steps of a written form: what one sees, less case, accents, elision and possessive."""

NEUTRAL = Analyzer(UNDETERMINED, SURFACE, SURFACE)
