"""From text to terms: a tokenizer, then word steps, composed into one analyzer a language.

`ANALYZERS` says which languages have a chain of their own. To add one that PyStemmer knows takes one line in
`languages.py`. Every word is indexed, the commonest too, so that phrases mean what they say.
"""

from typing import TYPE_CHECKING

from index.lazy import names_of

if TYPE_CHECKING:
    from index.analysis.analyzer import Analyzer, Token
    from index.analysis.languages import ANALYZERS, analyzer_for
    from index.analysis.neutral import NEUTRAL

__all__ = ["ANALYZERS", "NEUTRAL", "Analyzer", "Token", "analyzer_for"]

__getattr__ = names_of(
    __name__,
    {
        "ANALYZERS": "languages",
        "NEUTRAL": "neutral",
        "Analyzer": "analyzer",
        "Token": "analyzer",
        "analyzer_for": "languages",
    },
)
