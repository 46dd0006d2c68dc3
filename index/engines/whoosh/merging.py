"""Several segments made into one, array by array; the dead are left out."""

from collections.abc import Sequence
from itertools import product
from typing import Any

import numpy as np

from index.engines.whoosh.arrays import Array, narrow
from index.engines.whoosh.facts import COLUMNS, Facts, ends_of
from index.engines.whoosh.fields import Part, forms_field, terms_field
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.names import named_columns
from index.engines.whoosh.postings import Listing, Postings, thin
from index.engines.whoosh.pressing import joined
from index.engines.whoosh.segment import Segment
from index.engines.whoosh.strings import Strings

_DEAD = -1


def merged(segments: Sequence[Segment]) -> tuple[dict[str, Array], dict[str, Any]]:
    """Give the arrays of one segment that answers as these do together, and what is to be said about them."""
    moved = _new_numbers(segments)
    arrays = _texts(segments, moved)
    for name in COLUMNS:
        arrays |= _facts([segment.facts(name) for segment in segments], segments).named_arrays(name)
    for name in ("day/first", "day/last"):
        arrays[name] = np.concatenate([segment.arrays[name][segment.live] for segment in segments])
    live = [np.flatnonzero(segment.live).tolist() for segment in segments]
    arrays |= named_columns(
        [
            segment.names(number)
            for segment, numbers in zip(segments, live, strict=True)
            for number in numbers
        ]
    )
    for name, pieces in (
        ("facts", [segment.packed_facts for segment in segments]),
        ("texts", [segment.packed_texts for segment in segments]),
    ):
        arrays |= joined(list(zip(pieces, live, strict=True))).named_arrays(name)
    languages = sorted({language for segment in segments for language in segment.languages})
    return arrays, {"articles": sum(segment.alive for segment in segments), "languages": languages}


def _texts(segments: Sequence[Segment], moved: Sequence[Array]) -> dict[str, Array]:
    arrays: dict[str, Array] = {}
    languages = sorted({language for segment in segments for language in segment.languages})
    for part, language in product(Part, languages):
        name, forms_name = terms_field(part, language), forms_field(part, language)
        own = [segment.postings(name) for segment in segments]
        forms = [segment.forms(forms_name) for segment in segments]
        if any(own):
            postings = _joined(own, moved)
            spelled = _joined([each.spelled if each else None for each in forms], moved)
            term_of = _term_numbers(own, forms, postings, spelled)
            arrays |= postings.named_arrays(name)
            arrays |= Forms.of(spelled, term_of).named_arrays(forms_name)
    return arrays


def _term_numbers(
    old: Sequence[Postings | None],
    forms: Sequence[Forms | None],
    postings: Listing,
    spelled: Listing,
) -> list[int]:
    """Say which joined term each joined spelling has."""
    number = {term: place for place, term in enumerate(postings.terms.all())}
    of_spelling: dict[str, int] = {}
    for before, own in zip(old, forms, strict=True):
        if before is not None and own is not None:
            now = [number.get(term) for term in before.terms.all()]
            spellings = zip(own.spelled.terms.all(), own.term_of.tolist(), strict=True)
            of_spelling |= {text: new for text, term in spellings if (new := now[term]) is not None}
    return [of_spelling[spelling] for spelling in spelled.terms.all()]


def _new_numbers(segments: Sequence[Segment]) -> list[Array]:
    """Give the live articles their new numbers (int64, d each), and the others `_DEAD`."""
    moved, start = [], 0
    for segment in segments:
        moved.append(np.where(segment.live, start + np.cumsum(segment.live) - 1, _DEAD))
        start += segment.alive
    return moved


def _facts(columns: Sequence[Facts], segments: Sequence[Segment]) -> Facts:
    """Join columns: the values that are still used, the codes as they now are."""
    codes, counts, used = [], [], set()
    for column, segment in zip(columns, segments, strict=True):
        per_document = column.counts
        kept = column.codes[np.repeat(segment.live, per_document)]
        texts = column.texts
        alive = np.unique(kept).tolist()
        used |= {texts[code] for code in alive}
        codes.append((texts, kept))
        counts.append(per_document[segment.live])
    values = sorted(used)
    number = {value: code for code, value in enumerate(values)}
    joined = [_renumbered(texts, kept, number) for texts, kept in codes]
    return Facts(
        Strings.of(values), narrow(np.concatenate(joined)), ends_of(np.concatenate(counts))
    )


def _renumbered(texts: Sequence[str], codes: Array, number: dict[str, int]) -> Array:
    """Translate codes; values that only the dead have are not used."""
    new = np.array([number.get(text, 0) for text in texts], np.int64)
    return new[codes] if len(new) else np.empty(0, np.int64)


def _joined(fields: Sequence[Listing | None], moved: Sequence[Array]) -> Listing:
    """Join the postings of one field by a stable sort of their terms; documents stay in order within a term."""
    there = [(field, docs) for field, docs in zip(fields, moved, strict=True) if field is not None]
    terms, numbers = _union([field.terms.all() for field, _ in there])
    rows = [_rows(field, docs, own) for (field, docs), own in zip(there, numbers, strict=True)]
    by_term, docs = (np.concatenate([row[column] for row in rows]) for column in (0, 1))
    order = np.argsort(by_term, kind="stable")
    used, first = np.unique(by_term[order], return_index=True)
    starts = np.append(first, len(order))
    listing = Listing(
        Strings.of([terms[place] for place in used.tolist()]), narrow(starts), narrow(docs[order])
    )
    postings = [field for field, _ in there if isinstance(field, Postings)]
    if not postings:
        return listing
    alive = [row[2] for row in rows]
    return _with_positions(listing, postings, alive, order, _lengths(fields, moved))


def _union(texts: Sequence[Sequence[str]]) -> tuple[list[str], list[Array]]:
    """Sort all different terms, and give every list's terms their new numbers (int64)."""
    terms = sorted(set().union(*texts))
    number = {term: place for place, term in enumerate(terms)}
    return terms, [np.array([number[text] for text in own], np.int64) for own in texts]


def _rows(field: Listing, moved: Array, number: Array) -> tuple[Array, Array, Array]:
    """Give term and document of the live postings of a field, and mark which are live."""
    docs = moved[field.docs]
    alive = docs != _DEAD
    per_term: Array = np.diff(field.starts.astype(np.int64))
    return np.repeat(number, per_term)[alive], docs[alive], alive


def _with_positions(
    listing: Listing,
    fields: Sequence[Postings],
    alive: Sequence[Array],
    order: Array,
    lengths: Array,
) -> Postings:
    """Add to joined postings how often and where; `order` says where each of them stood before."""
    freqs = [field.frequencies(slice(0, len(field.docs))).astype(np.int64) for field in fields]
    before = np.cumsum([0, *(len(field.positions) for field in fields)])
    starts = [
        (np.cumsum(own) - own + base)[live]
        for own, base, live in zip(freqs, before, alive, strict=False)
    ]
    counts = np.concatenate([own[live] for own, live in zip(freqs, alive, strict=True)])[order]
    ends = np.cumsum(counts)
    wanted = np.repeat(np.concatenate(starts)[order] - (ends - counts), counts) + np.arange(
        counts.sum()
    )
    return Postings(
        listing.terms,
        listing.starts,
        listing.docs,
        thin(counts),
        narrow(np.append(0, ends)[listing.starts]),
        narrow(np.concatenate([field.positions for field in fields])[wanted]),
        narrow(lengths),
    )


def _lengths(fields: Sequence[Listing | None], moved: Sequence[Array]) -> Array:
    """Give the words of the field (int64) in each live document; 0 in those of a segment that has no such field."""
    kept = []
    for field, docs in zip(fields, moved, strict=True):
        own = field.lengths if isinstance(field, Postings) else np.zeros(len(docs), np.int64)
        kept.append(own[docs != _DEAD].astype(np.int64))
    return np.concatenate(kept)
