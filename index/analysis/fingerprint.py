"""Whether an index was made by the analysis that would read its queries."""

import unicodedata
from functools import cache
from zlib import crc32

import Stemmer

from index.analysis.english import ENGLISH
from index.analysis.french import FRENCH
from index.analysis.languages import ANALYZERS
from index.analysis.neutral import NEUTRAL
from index.analysis.spelling import form, spelling
from index.analysis.tokenizer import GRAMMAR

# Words that any change of a step or a stemmer is likely to turn into other terms.
_PROBE = (  # noqa: SIM905 - reads as a text
    "L’économie l'Iran Ð'or qu’on disait dépassée U.S. US us R.D.C. Russia's governments 1.64 œuvre réélections "
    "sanctionnées premières rapidité régulièrement élevèrent U.N aujourd'hui "
    "generously национальные الاقتصاد 中 straßen"
).split()
# Of the others, stems alone: what else they do they do alike, and a query waits for this.
_PROBE_OF_STEMS = ("sanctionnées", "réélections", "национальные", "الاقتصاد")


@cache
def fingerprint() -> str:
    """Name the analysis: equal names give equal terms for equal texts."""
    parts = [Stemmer.version(), unicodedata.unidata_version, *GRAMMAR]
    steps = (spelling, form, ENGLISH.term, FRENCH.term, NEUTRAL.term)
    parts += [step(word) for step in steps for word in _PROBE]
    for language, analyzer in ANALYZERS.items():
        parts += [language, *map(analyzer.term, _PROBE_OF_STEMS)]
    return f"{crc32(' '.join(parts).encode()):08x}"
