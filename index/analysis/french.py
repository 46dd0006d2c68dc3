"""French: Snowball stems of accented words, accents folded, and stems of what is left."""

from index.analysis.analyzer import Analyzer
from index.analysis.steps import fold_accents, settle, stem

_STEM = stem("french")

FRENCH = Analyzer("fr", (_STEM, fold_accents, settle(_STEM)), keeps_beginnings=True)
