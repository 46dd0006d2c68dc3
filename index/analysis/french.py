"""French: elisions off, Snowball stems, accents folded after stemming, which needs them."""

from index.analysis.analyzer import Analyzer
from index.analysis.neutral import ELIDED, SURFACE
from index.analysis.steps import elide, fold_accents, join_acronym, lowercase, normalise, stem

FRENCH = Analyzer(
    "fr",
    (normalise, join_acronym, lowercase, elide(ELIDED), stem("french"), fold_accents),
    SURFACE,
)
