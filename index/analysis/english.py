"""English: possessives off, Snowball stems, accents folded.

French elisions are taken off too, so that `l’Iran` finds `Iran` in English articles and a `coup d'état` is one of state.
"""

from index.analysis.analyzer import Analyzer
from index.analysis.neutral import ELIDED, SURFACE
from index.analysis.steps import (
    elide,
    fold_accents,
    join_acronym,
    lowercase,
    normalise,
    stem,
    strip_possessive,
)

ENGLISH = Analyzer(
    "en",
    (
        normalise,
        join_acronym,
        lowercase,
        elide(ELIDED),
        strip_possessive,
        stem("english"),
        fold_accents,
    ),
    SURFACE,
)
