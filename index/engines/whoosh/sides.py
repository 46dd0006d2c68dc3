"""What stands on both sides of a word that stands once in an article: a mark for each side, in less than a byte.

Four of five words that an article has stand once in it. So one word of a phrase, the rarest, tells of most articles
that they do not have the phrase, before any other word is looked up in them. H. E. Williams, J. Zobel and D. Bahle,
Fast phrase querying with combined indexes, ACM TOIS 22 (4), 2004, index what follows a word as a whole.
"""

from functools import cache

import numpy as np

from index.engines.whoosh.arrays import Array, sums_of_runs
from index.engines.whoosh.strings import Strings

MARKS = 11
"""Pairs of so many different ones are as many as a signed byte has numbers for below 0."""

_ANY = MARKS  # in place of a mark that is not asked for
_PAIRS = ~np.arange(256, dtype=np.uint8).view(np.int8)
_EVERY = np.arange(MARKS + 1)[:, np.newaxis]

# By mark, which bytes may be those of a word with that before it or after it.
_BEFORE, _AFTER = (
    (side == _EVERY) | (_EVERY == _ANY) | (_PAIRS < 0) for side in np.divmod(_PAIRS, MARKS)
)


def mark(term: str) -> int:
    """Give the mark of a term."""
    return sum(term.encode("utf-8", "surrogatepass")) % MARKS


def marks(terms: Strings) -> Array:
    """Give those of many (int32)."""
    sums = sums_of_runs(terms.blob, terms.ends)
    return (sums % MARKS).astype(np.int32)


def sides(before: Array, after: Array) -> Array:
    """Make one number (int32, below 0) of the marks of what stands before and after a word."""
    pairs: Array = ~(before * MARKS + after)
    return pairs


@cache
def possible(before: int | None, after: int | None) -> bytes:
    """Tell for each byte of a word (as uint8) whether it can be one that stands between words with these marks.

    The byte of a word that does not stand once can always be. Gives a table for `bytes.translate`, with 1 for yes.
    """
    marked = _BEFORE[_ANY if before is None else before] & _AFTER[_ANY if after is None else after]
    return bytes(marked.data)
