"""For every language without a stemmer, and for texts whose language is not known: folded, unstemmed."""

from index.analysis.analyzer import Analyzer
from index.analysis.steps import fold_accents
from index.article import UNDETERMINED

NEUTRAL = Analyzer(UNDETERMINED, (fold_accents,), endings={})
