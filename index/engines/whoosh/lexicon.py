"""The words of one language in a buffer: what its chunks of text hold, and what becomes of that."""

from collections.abc import Iterable

import numpy as np

from index.analysis import Analyzer
from index.analysis.steps import fold_accents
from index.analysis.tokenizer import LINE_END, words_of_lines
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.strings import Strings
from index.frozen import Frozen

BREAK = 0
"""The number of no chunk: it stands between two passages."""


class Lexicon(Frozen):
    """c chunks hold w words; s spellings in m forms have n terms, all sorted and different.

    `counts` (c + 1, int32): how many words each chunk holds, none in `BREAK`. `spelled` (w, int32): the spelling of
    each word, chunk after chunk. `term_of`, `form_of` (s, int32): what each spelling has. A spelling need not be used.
    """

    counts: Array
    spelled: Array
    spellings: Strings
    terms: Strings
    forms: Strings
    term_of: Array
    form_of: Array

    @classmethod
    def of(cls, chunks: Iterable[str], analyzer: Analyzer) -> "Lexicon":
        """Analyse every chunk's words, each different one once; chunks are numbered from 1."""
        found = [LINE_END, *words_of_lines(LINE_END.join(chunks)), LINE_END]
        number = {word: place for place, word in enumerate(dict.fromkeys(found))}
        told = np.fromiter(map(number.__getitem__, found), np.int32, len(found))
        counts = np.append(0, np.diff(np.flatnonzero(told == number[LINE_END])) - 1)
        spellings, spelling_of = _numbered(map(analyzer.spelling, number))
        terms, term_of = _numbered(map(analyzer.term_of_spelling, spellings))
        forms, form_of = _numbered(map(fold_accents, spellings))
        return cls(
            counts=counts.astype(np.int32),
            spelled=spelling_of[told[told != number[LINE_END]]],
            spellings=Strings.of(spellings),
            terms=Strings.of(terms),
            forms=Strings.of(forms),
            term_of=term_of,
            form_of=form_of,
        )


def _numbered(texts: Iterable[str]) -> tuple[list[str], Array]:
    """Sort the different texts, and say which of them each text is (int32)."""
    all_texts = list(texts)
    different = sorted(set(all_texts))
    number = dict(zip(different, range(len(different)), strict=True))
    return different, np.fromiter(map(number.__getitem__, all_texts), np.int32, len(all_texts))
