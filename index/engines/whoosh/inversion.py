"""The inversion: from the chunks of an analyzer's texts, document after document, to postings and spellings."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

from index.engines.whoosh.arrays import Array, changes, narrow, narrowest
from index.engines.whoosh.fields import Part
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.frequencies import ELSEWHERE, Frequencies
from index.engines.whoosh.impacts import with_impacts
from index.engines.whoosh.lexicon import Lexicon
from index.engines.whoosh.matches import member
from index.engines.whoosh.numbering import BREAK
from index.engines.whoosh.postings import Listing, PartPostings, Postings
from index.engines.whoosh.sides import sides
from index.engines.whoosh.spellings import Spellings

# Positions between two passages of an article, so that no phrase, however loose, reaches over.
_APART = 100

_HALF = 32  # bits of a number within a key

Chunks: TypeAlias = tuple[Array, Array]
"""The chunks (int32) of a part of all articles, document after document, and how many each of d documents has."""


class _Words(NamedTuple):
    """The t words of a part: the spelling, the document and the position, counted from 1, of each (int32)."""

    spelled: Array
    docs: Array
    positions: Array


class _Inverted(NamedTuple):
    """A part: `keys` (r, uint64, rising) are term and document; the rest is as in its postings, but not narrow.

    `again` is what frequencies are made of, with the sides of all that stands once.

    `spelled` lists its spellings, numbered as in the lexicon by `used`.
    """

    keys: Array
    again: Array
    firsts: Array
    further: Array
    lengths: Array
    spelled: Listing
    used: Array


def invert(
    parts: Mapping[Part, Chunks], lexicon: Lexicon
) -> tuple[Postings, Mapping[Part, Forms]] | None:
    """Turn the chunks of each part into postings and spellings, by a sort for each; `None` where there is no word."""
    inverted = {part: _inverted(*chunks, lexicon) for part, chunks in parts.items()}
    body = inverted[Part.BODY]
    others = {part: own for part, own in inverted.items() if part != Part.BODY and len(own.keys)}
    added = _added(body.keys, [own.keys for own in others.values()])
    keys = np.insert(body.keys, *added)
    if not len(keys):
        return None
    by_term = _upper(keys)
    first = np.flatnonzero(changes(by_term))
    terms, starts = by_term[first], np.append(first, len(keys))
    listing = Listing(lexicon.terms.take(terms), narrow(starts), narrow(keys.astype(np.uint32)))
    rows = {part: np.searchsorted(keys, own.keys) for part, own in others.items()}
    again = np.insert(body.again, added.at, 0)
    for more in rows.values():
        again[more] = np.maximum(again[more], 0) | ELSEWHERE
    dense = body._replace(again=again, firsts=np.insert(body.firsts, added.at, 0))
    told = {Part.BODY: _part(listing, dense, None, starts)}
    for part, own in others.items():
        told[part] = _part(listing, own, rows[part], starts)
    there = {part: own for part, own in inverted.items() if len(own.keys)}
    return with_impacts(listing, told), {
        part: _forms(own, terms, lexicon, told[part]) for part, own in there.items()
    }


class _Added(NamedTuple):
    """Keys to be put into others, each before the place `at`."""

    at: Array
    keys: Array


def _added(keys: Array, others: Sequence[Array]) -> _Added:
    """Give what others have besides."""
    further = np.sort(np.concatenate([keys[:0], *others]))
    further = further[changes(further) & ~member(further, keys)]
    return _Added(np.searchsorted(keys, further), further)


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
    return _Words(lexicon.spelled[every + read], docs, places - np.repeat(first_places - 1, sizes))


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


def _inverted(chunks: Array, lengths: Array, lexicon: Lexicon) -> _Inverted:
    words = _words(chunks, lengths, lexicon)
    order = _keys(lexicon.term_of[words.spelled], np.arange(len(words.spelled), dtype=np.uint32))
    by_term, tokens = _upper(order), order.astype(np.uint32)
    del order  # as large as all that is left
    keys = _key(by_term, words.docs[tokens])
    new = changes(keys)
    positions, starts = words.positions[tokens], np.flatnonzero(new)
    again = np.diff(starts, append=len(keys)) - 1
    once = np.flatnonzero(again == 0)
    again[once] = _sides(words.spelled, tokens[starts[once]], lexicon)
    return _Inverted(
        keys[starts],
        again,
        positions[starts],
        positions[~new],
        np.bincount(words.docs, minlength=len(lengths)),
        *_spelled(words, lexicon),
    )


def _sides(spelled: Array, tokens: Array, lexicon: Lexicon) -> Array:
    """Give the sides (int32) of some of the words; those next to other texts and passages have them as sides."""
    around = np.concatenate([spelled[:1], spelled, spelled[-1:]])
    return sides(lexicon.marks[around[tokens]], lexicon.marks[around[tokens + 2]])


def _part(listing: Listing, own: _Inverted, rows: Array | None, starts: Array) -> PartPostings:
    """Make the postings of a part; `starts` are those of all postings."""
    begins = starts if rows is None else np.searchsorted(rows, starts)
    return PartPostings(
        listing,
        None if rows is None else rows.astype(narrowest(len(listing.docs))),
        listing.starts if rows is None else narrow(begins),
        Frequencies.of(own.again),
        narrow(own.firsts),
        narrow(own.further),
        narrow(own.lengths),
    )


def _spelled(words: _Words, lexicon: Lexicon) -> tuple[Listing, Array]:
    """List the spellings with their documents, each once, and give their numbers in the lexicon."""
    keys = _keys(words.spelled, words.docs)
    keys = keys[changes(keys)]
    by_spelling = _upper(keys)
    first = np.flatnonzero(changes(by_spelling))
    used = by_spelling[first]
    starts = narrow(np.append(first, len(keys)))
    return Listing(lexicon.spellings.take(used), starts, narrow(keys.astype(np.uint32))), used


def _forms(own: _Inverted, terms: Array, lexicon: Lexicon, part: PartPostings) -> Forms:
    """Give the forms of a part; `terms` are those of the postings."""
    term_of = np.searchsorted(terms, lexicon.term_of[own.used])
    spelled = Spellings.of(own.spelled, term_of, part)
    return Forms.of(spelled, lexicon.forms, lexicon.form_of[own.used])


def _keys(major: Array, minor: Array) -> Array:
    """Sort pairs of numbers (32 bits each), packed into one number each: far quicker than by reference."""
    keys = _key(major, minor)
    keys.sort()
    return keys


def _key(major: Array, minor: Array) -> Array:
    """Pack pairs of numbers (32 bits each) into one number each (uint64)."""
    keys: Array = major.astype(np.uint64)
    keys <<= np.uint64(_HALF)
    keys |= minor.astype(np.uint32)
    return keys


def _upper(keys: Array) -> Array:
    return (keys >> np.uint64(_HALF)).astype(np.uint32)
