"""The analyzers, one a language, and the table that finds them."""

from collections.abc import Mapping
from types import MappingProxyType

from index.analysis.analyzer import Analyzer
from index.analysis.english import ENGLISH
from index.analysis.french import FRENCH
from index.analysis.neutral import NEUTRAL
from index.analysis.steps import fold_accents, settle, stem


def _snowball(language: str, algorithm: str) -> Analyzer:
    step = stem(algorithm)
    return Analyzer(language, (step, fold_accents, settle(step)))


ANALYZERS: Mapping[str, Analyzer] = MappingProxyType(
    {
        analyzer.language: analyzer
        for analyzer in (
            ENGLISH,
            FRENCH,
            _snowball("ar", "arabic"),
            _snowball("ca", "catalan"),
            _snowball("da", "danish"),
            _snowball("de", "german"),
            _snowball("el", "greek"),
            _snowball("es", "spanish"),
            _snowball("fi", "finnish"),
            _snowball("hi", "hindi"),
            _snowball("hu", "hungarian"),
            _snowball("id", "indonesian"),
            _snowball("it", "italian"),
            _snowball("lt", "lithuanian"),
            _snowball("ne", "nepali"),
            _snowball("nl", "dutch"),
            _snowball("no", "norwegian"),
            _snowball("pt", "portuguese"),
            _snowball("ro", "romanian"),
            _snowball("ru", "russian"),
            _snowball("sv", "swedish"),
            _snowball("ta", "tamil"),
            _snowball("tr", "turkish"),
            NEUTRAL,
        )
    }
)
"""Analyzers by language (ISO 639-1), and the neutral one under "und"."""


def analyzer_for(language: str) -> Analyzer:
    """Give the analyzer of a language; the neutral one where it has none."""
    return ANALYZERS.get(language, NEUTRAL)
