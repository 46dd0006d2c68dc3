"""French: Snowball stems of accented words, accents folded, and stems of what is left."""

from index.analysis.analyzer import Analyzer
from index.analysis.neutral import PLAIN, SURFACE
from index.analysis.steps import fold_accents, settle, stem

_STEM = stem("french")

FRENCH = Analyzer("fr", (*PLAIN, _STEM, fold_accents, settle(_STEM)), SURFACE)
