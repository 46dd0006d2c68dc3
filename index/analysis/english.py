"""English: accents folded, Snowball stems.

Accents go before stemming: English words have none, and `coopération` is to find `cooperation`.
"""

from index.analysis.analyzer import Analyzer
from index.analysis.steps import fold_accents, stem

ENGLISH = Analyzer(
    "en",
    (fold_accents, stem("english")),
    endings={"i": ["y"], "ie": ["y"], "y": ["i"], "e": [""], "l": ["i"]},
)
