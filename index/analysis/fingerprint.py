"""Whether an index was made by the analysis that would read its queries."""

import hashlib
from functools import cache

import Stemmer

from index.analysis.languages import ANALYZERS
from index.analysis.spelling import spelling
from index.analysis.tokenizer import words

# Words that any change of a step or a stemmer is likely to turn into other terms.
_PROBE = (
    "L’économie de l'Iran, qu’on disait dépassée, U.S. US us R.D.C. Russia's governments' 1.64 10,000 œuvre "
    "réélections sanctionnées premières rapidité régulièrement élevèrent U.N aujourd'hui "
    "generously национальные الاقتصاد 中国 straßen"
)


@cache
def fingerprint() -> str:
    """Name the analysis: equal names give equal terms for equal texts."""
    digest = hashlib.blake2b(Stemmer.version().encode(), digest_size=8)
    for language, analyzer in ANALYZERS.items():
        digest.update(f"\n{language}:".encode())
        digest.update(" ".join(analyzer.terms(_PROBE) + analyzer.forms(_PROBE)).encode())
    digest.update(" ".join(map(spelling, words(_PROBE))).encode())
    return digest.hexdigest()
