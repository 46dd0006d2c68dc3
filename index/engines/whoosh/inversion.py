"""The inversion: from the chunks of a field, document after document, to its postings and spellings."""

from typing import NamedTuple

import numpy as np

from index.engines.whoosh.arrays import Array, narrow
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.lexicon import BREAK, Lexicon
from index.engines.whoosh.postings import Listing, Postings, thin

# Positions between two passages of an article, so that no phrase, however loose, reaches over.
_APART = 100

_HALF = 32  # bits of a number within a key


class _Words(NamedTuple):
    """The t words of a field: the spelling, the document and the position of each (int32)."""

    spelled: Array
    docs: Array
    positions: Array


def invert(chunks: Array, lengths: Array, lexicon: Lexicon) -> tuple[Postings, Forms]:
    """Turn a field's `chunks` (int32), document after document, into postings and spellings, by a sort for each.

    `lengths` (d): how many chunks each document has.
    """
    words = _words(chunks, lengths, lexicon)
    postings, used = _postings(words, lexicon, documents=len(lengths))
    return postings, _forms(words, lexicon, used)


def _words(chunks: Array, lengths: Array, lexicon: Lexicon) -> _Words:
    counts = lexicon.counts[chunks]
    begins = _begins(counts)
    every = np.arange(counts.sum(), dtype=np.int32)
    read = np.repeat(_begins(lexicon.counts)[chunks] - begins, counts)
    first = np.append(begins, len(every))[np.cumsum(lengths) - lengths]
    sizes = np.diff(first, append=len(every))
    docs = np.repeat(np.arange(len(lengths), dtype=np.int32), sizes)
    places = every + _apart(begins[chunks == BREAK], len(every))
    first_places = np.append(places, 0)[first]
    return _Words(lexicon.spelled[every + read], docs, places - np.repeat(first_places, sizes))


def _begins(counts: Array) -> Array:
    """Give where runs of these lengths begin (int32), one after the other."""
    begins: Array = np.cumsum(counts, dtype=np.int32) - counts
    return begins


def _apart(breaks: Array, words: int) -> Array | int:
    """Give how far breaks, each before a word, have moved every word (int32)."""
    if not len(breaks):
        return 0
    moves = np.bincount(breaks, minlength=words + 1)[:words] * _APART
    return np.cumsum(moves, dtype=np.int32)


def _postings(words: _Words, lexicon: Lexicon, *, documents: int) -> tuple[Postings, Array]:
    """Give the postings, and the terms that have any."""
    keys = _keys(lexicon.term_of[words.spelled], np.arange(len(words.spelled), dtype=np.uint32))
    by_term, order = _upper(keys), keys.astype(np.uint32)
    by_doc = words.docs[order]
    starts = np.flatnonzero(_changes(by_term) | _changes(by_doc))
    first = np.flatnonzero(_changes(by_term[starts]))
    freqs = np.diff(starts, append=len(keys))
    used = by_term[starts[first]]
    postings = Postings(
        lexicon.terms.take(used),
        narrow(np.append(first, len(starts))),
        narrow(by_doc[starts]),
        thin(freqs),
        narrow(np.append(starts[first], len(keys))),
        narrow(words.positions[order]),
        narrow(np.bincount(words.docs, minlength=documents)),
    )
    return postings, used


def _forms(words: _Words, lexicon: Lexicon, terms: Array) -> Forms:
    """Give the spellings with their documents, each once; `terms` are those of the postings."""
    keys = _keys(words.spelled, words.docs)
    keys = keys[_changes(keys)]
    by_spelling = _upper(keys)
    first = np.flatnonzero(_changes(by_spelling))
    used = by_spelling[first]
    spelled = Listing(
        lexicon.spellings.take(used),
        narrow(np.append(first, len(keys))),
        narrow(keys.astype(np.uint32)),
    )
    term_of = np.searchsorted(terms, lexicon.term_of[used])
    return Forms.of(spelled, term_of, lexicon.forms, lexicon.form_of[used])


def _keys(major: Array, minor: Array) -> Array:
    """Sort pairs of numbers (32 bits each), packed into one number each (uint64): far quicker than by reference."""
    keys = major.astype(np.uint64)
    keys <<= np.uint64(_HALF)
    keys |= minor.astype(np.uint32)
    keys.sort()
    return keys


def _upper(keys: Array) -> Array:
    return (keys >> np.uint64(_HALF)).astype(np.uint32)


def _changes(column: Array) -> Array:
    """Mark the rows that differ from the one before, the first included."""
    first = np.ones(len(column), bool)
    np.not_equal(column[1:], column[:-1], out=first[1:])
    return first
