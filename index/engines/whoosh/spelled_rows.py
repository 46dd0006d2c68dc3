"""Words one after the other where each may be any of several terms, in documents of its own."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, nonzero, spread
from index.engines.whoosh.matches import mask, member
from index.engines.whoosh.phrases import LOW, SHIFT, in_a_row, occurrences
from index.engines.whoosh.postings import PartPostings

Choice: TypeAlias = tuple[Array, Array]
"""Terms and documents, pair by pair: any of these terms, each in its own documents."""


def row_documents(part: PartPostings, choices: Sequence[Choice], slop: int) -> Array:
    """Give the documents (int64, rising) where one of each choice stands behind one of the choice before."""
    together = np.ones(len(part.lengths), bool)
    for _, docs in choices:
        together &= mask(docs, len(together))
    standing = [_any_occurrences(part, *choice, together) for choice in choices]
    return np.unique(in_a_row(standing, slop) >> SHIFT)


def _any_occurrences(part: PartPostings, terms: Array, docs: Array, within: Array) -> Array:
    """Give the occurrences (int64, rising) of pairs of term and document, where `within` marks the document."""
    kept = within[docs]
    pairs = np.unique((terms[kept].astype(np.int64) << SHIFT) | docs[kept])
    wanted = np.unique(pairs >> SHIFT)
    starts = part.starts[wanted].astype(np.int64)
    having = part.starts[wanted + 1] - starts
    rows = spread(starts, having)
    there = (np.repeat(wanted, having) << SHIFT) | part.docs(rows)
    chosen = np.flatnonzero(member(there, pairs))
    return np.sort(_standing(part, rows[chosen], there[chosen] & LOW))


def _standing(part: PartPostings, rows: Array, docs: Array) -> Array:
    """Give the occurrences of rows, each with its document (int64)."""
    firsts = part.firsts[rows]
    there = nonzero(firsts)
    rows = rows[there]
    again = part.freqs.again(rows, part.freqs.small[rows])
    return occurrences(part, rows, again, firsts[there], docs[there] << SHIFT)
