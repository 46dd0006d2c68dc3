"""The words of a language in several segments made into one, array by array and a stretch of terms at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from index.engines.whoosh.arrays import Array, Chunks, NamedArrays, narrow, narrowest
from index.engines.whoosh.fields import Part, forms_field, words_field
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.postings import Frequencies, Listing, PartPostings, Postings
from index.engines.whoosh.weaving import AT_ONCE, Stretch, Texts

DEAD = -1
"""Stands for the new number of a document that is left out."""

_NOT_YET: Array = np.empty(0, np.uint8)  # in place of an array that is made while it is written


class Field(NamedTuple):
    """A language's words in one segment; `moved` (d, int32) gives its documents' new numbers, or `DEAD`."""

    postings: Postings
    forms: Mapping[Part, Forms]
    moved: Array


class _Rows(NamedTuple):
    """Rows of one segment by some terms: how many of each term are left (int64), and which (bool), `None` for all."""

    extent: slice
    counts: Array
    kept: Array | None

    def of(self, values: Array) -> Array:
        """Leave those out of the values of these rows that are not left."""
        return values if self.kept is None else values[self.kept]


class _Lists(NamedTuple):
    """Lists of rows by term, one a segment: where those of a term start, and the new numbers of rows' documents.

    Of `whole` ones nothing is left out.
    """

    starts: Sequence[Array]
    docs: Sequence[Callable[[slice], Array]]
    whole: Sequence[bool]

    def rows(self, stretch: Stretch) -> list[_Rows]:
        """Say which rows are left by the terms of a stretch."""
        lists = zip(self.starts, self.docs, self.whole, stretch.own, strict=True)
        return [_rows(starts, docs, own, whole=whole) for starts, docs, whole, own in lists]

    def left(self, stretches: Sequence[Stretch]) -> Array:
        """Count the rows that are left by each term (int64)."""
        sums = [stretch.sums([own.counts for own in self.rows(stretch)]) for stretch in stretches]
        return np.concatenate([np.empty(0, np.int64), *sums])


def join(
    language: str, fields: Sequence[Field], documents: int, *, at_once: int = AT_ONCE
) -> NamedArrays:
    """Give the arrays of a language's words over all `documents`; none when no word is left.

    About so many postings are held in memory `at_once`.
    """
    joined = _Words(fields, documents, at_once)
    if len(joined.used):
        yield from joined.listing(words_field(language))
        for part in Part:
            yield from joined.part(f"{words_field(language)}/{part}", part)
            yield from joined.forms(forms_field(part, language), part)


class _Words:
    """The terms of all fields; those that are `used` have postings left."""

    def __init__(self, fields: Sequence[Field], documents: int, at_once: int) -> None:
        self._fields = fields
        self._at_once = at_once
        self._documents = documents
        self._whole = [DEAD not in field.moved for field in fields]
        self._terms = Texts.of([field.postings.terms for field in fields])
        self._stretches = self._terms.stretches(
            [field.postings.starts for field in fields], at_once
        )
        self._postings = _Lists(
            [field.postings.starts for field in fields],
            [_moved(field.postings.docs.__getitem__, field.moved) for field in fields],
            self._whole,
        )
        self._left = self._postings.left(self._stretches)
        self.used = np.flatnonzero(self._left)

    def listing(self, name: str) -> NamedArrays:
        """Give the terms with their documents."""
        terms = self._terms.texts.take(self.used)
        starts = narrow(_begins(self._left[self.used]))
        docs = _woven_docs(self._postings, self._stretches, self._documents)
        yield from _listed(name, Listing(terms, starts, _NOT_YET), docs)

    def part(self, name: str, part: Part) -> NamedArrays:
        """Give where the terms stand in a part; nothing where it has none, but for the body."""
        owns = [
            field.postings.parts.get(part) or PartPostings.none(field.postings)
            for field in self._fields
        ]
        lists = _Lists(
            [own.starts for own in owns],
            [_moved(own.docs, field.moved) for own, field in zip(owns, self._fields, strict=True)],
            self._whole,
        )
        left = lists.left(self._stretches)
        if part is not Part.BODY:
            if not left.any():
                return
            rows = Chunks(narrowest(int(self._left.sum())), self._numbers(owns, lists))
            yield from (
                (f"{name}/rows", rows),
                (f"{name}/starts", narrow(_begins(left[self.used]))),
            )
        yield from _frequencies(f"{name}/freqs", owns, lists, self._stretches)
        yield f"{name}/firsts", _woven([own.firsts for own in owns], lists, self._stretches)
        further = np.concatenate([_further_sums(owns, lists, each) for each in self._stretches])
        yield f"{name}/places", narrow(_begins(further[self.used]))
        kind = np.result_type(*(own.further for own in owns))
        yield (
            f"{name}/further",
            Chunks(kind, (_further(owns, lists, s, kind) for s in self._stretches)),
        )
        yield f"{name}/lengths", self._lengths(part)

    def _numbers(self, owns: Sequence[PartPostings], lists: _Lists) -> Iterator[Array]:
        """Give the new numbers of the postings that the rows of a part speak for."""
        before = 0
        for stretch in self._stretches:
            postings, rows = self._postings.rows(stretch), lists.rows(stretch)
            numbers = []
            for own, there, each, places in zip(
                owns, postings, rows, stretch.places([own.counts for own in postings]), strict=True
            ):
                new = np.full(there.extent.stop - there.extent.start, DEAD)
                new[slice(None) if there.kept is None else there.kept] = places + before
                of_rows = own.postings(each.extent).astype(np.int64) - there.extent.start
                numbers.append((each.counts, new[each.of(of_rows)]))
            yield stretch.woven(numbers, np.dtype(np.int64))
            before += sum(int(own.counts.sum()) for own in postings)

    def _lengths(self, part: Part) -> Array:
        """Give the words of a part in each document; 0 in those of a segment that has no such part."""
        lengths = np.zeros(self._documents, np.uint32)
        for field in self._fields:
            if part in field.postings.parts:
                alive = field.moved != DEAD
                lengths[field.moved[alive]] = field.postings.parts[part].lengths[alive]
        return narrow(lengths)

    def forms(self, name: str, part: Part) -> NamedArrays:
        """Give the spellings of a part with their documents; nothing where none are left."""
        there = [
            (field.forms[part], field.moved, number)
            for field, number in zip(self._fields, self._terms.numbers, strict=True)
            if part in field.forms
        ]
        spellings = Texts.of([own.spelled.terms for own, _, _ in there])
        stretches = spellings.stretches([own.spelled.starts for own, _, _ in there], self._at_once)
        lists = _Lists(
            [own.spelled.starts for own, _, _ in there],
            [_moved(own.spelled.docs.__getitem__, moved) for own, moved, _ in there],
            [DEAD not in moved for _, moved, _ in there],
        )
        left = lists.left(stretches)
        used = np.flatnonzero(left)
        if len(used):
            starts = narrow(_begins(left[used]))
            joined = self._joined_forms(there, spellings, used, starts)
            yield from _listed(name, joined, _woven_docs(lists, stretches, self._documents))

    def _joined_forms(
        self,
        there: Sequence[tuple[Forms, Array, Array]],
        spellings: Texts,
        used: Array,
        starts: Array,
    ) -> Forms:
        """Join what is known of spellings but their documents; their terms are numbered among those that are used."""
        folded = Texts.of([own.folded for own, _, _ in there])
        term_of = spellings.told([number[own.term_of] for own, _, number in there])
        form_of = spellings.told(
            [number[own.form_of] for number, (own, _, _) in zip(folded.numbers, there, strict=True)]
        )
        return Forms.of(
            Listing(spellings.texts.take(used), starts, _NOT_YET),
            np.searchsorted(self.used, term_of[used]),
            folded.texts,
            form_of[used],
        )


def _moved(docs: Callable[[slice], Array], moved: Array) -> Callable[[slice], Array]:
    """Give the new numbers of the documents of rows."""
    return lambda rows: moved[docs(rows)]


def _rows(starts: Array, docs: Callable[[slice], Array], terms: slice, *, whole: bool) -> _Rows:
    begins = starts[terms.start : terms.stop + 1].astype(np.int64)
    extent = slice(int(begins[0]), int(begins[-1]))
    if whole:
        return _Rows(extent, np.diff(begins), None)
    kept = docs(extent) != DEAD
    return _Rows(extent, _sums(kept, begins - extent.start), kept)


def _listed(name: str, listed: Listing | Forms, docs: Chunks) -> NamedArrays:
    """Name the arrays of what lists documents, and put these in."""
    for own, array in listed.named_arrays(name).items():
        yield own, docs if own == f"{name}/docs" else array


def _woven_docs(lists: _Lists, stretches: Sequence[Stretch], documents: int) -> Chunks:
    kind = narrowest(documents - 1)

    def pieces() -> Iterator[Array]:
        for stretch in stretches:
            rows = zip(lists.docs, lists.rows(stretch), strict=True)
            yield stretch.woven(
                [(own.counts, own.of(docs(own.extent))) for docs, own in rows], kind
            )

    return Chunks(kind, pieces())


def _woven(values: Sequence[Array], lists: _Lists, stretches: Sequence[Stretch]) -> Chunks:
    """Weave what each row of a part has."""
    kind = np.result_type(*values)

    def pieces() -> Iterator[Array]:
        for stretch in stretches:
            rows = zip(values, lists.rows(stretch), strict=True)
            yield stretch.woven([(row.counts, row.of(own[row.extent])) for own, row in rows], kind)

    return Chunks(kind, pieces())


def _frequencies(
    name: str, owns: Sequence[PartPostings], lists: _Lists, stretches: Sequence[Stretch]
) -> NamedArrays:
    """Weave how often: what is too large for a byte is found on the way."""
    rows, large = [_NOT_YET], [_NOT_YET]

    def pieces() -> Iterator[Array]:
        before = 0
        for stretch in stretches:
            there = zip(owns, lists.rows(stretch), strict=True)
            read = [(each.counts, each.of(own.frequencies(each.extent))) for own, each in there]
            freqs = Frequencies.of(stretch.woven(read, np.dtype(np.uint32)))
            rows.append(freqs.rows.astype(np.int64) + before)
            large.append(freqs.large)
            yield freqs.small
            before += len(freqs.small)

    yield name, Chunks(np.dtype(np.uint8), pieces())
    yield f"{name}/rows", narrow(np.concatenate(rows))
    yield f"{name}/large", narrow(np.concatenate(large))


def _further_sums(owns: Sequence[PartPostings], lists: _Lists, stretch: Stretch) -> Array:
    """Count the further positions that are left by each term (int64)."""
    return stretch.sums([counts for counts, _ in _further_left(owns, lists, stretch)])


def _further(
    owns: Sequence[PartPostings], lists: _Lists, stretch: Stretch, kind: np.dtype[Any]
) -> Array:
    return stretch.woven(list(_further_left(owns, lists, stretch)), kind)


def _further_left(
    owns: Sequence[PartPostings], lists: _Lists, stretch: Stretch
) -> Iterator[tuple[Array, Array]]:
    """Give how many further positions of each term are left (int64), and these, of each segment."""
    for own, terms, rows in zip(owns, stretch.own, lists.rows(stretch), strict=True):
        places = own.places[terms.start : terms.stop + 1].astype(np.int64)
        further = own.further[places[0] : places[-1]]
        if rows.kept is None:
            yield np.diff(places), further
        else:
            times = own.frequencies(rows.extent) - 1
            starts = own.starts[terms.start : terms.stop + 1].astype(np.int64)
            yield _sums(times * rows.kept, starts - starts[0]), further[np.repeat(rows.kept, times)]


def _begins(counts: Array) -> Array:
    """Say where runs of these lengths begin, and at last where all end."""
    return np.append(0, np.cumsum(counts))


def _sums(values: Array, starts: Array) -> Array:
    """Sum runs of numbers (int64) that follow each other from `starts` on."""
    sums: Array = np.diff(np.append(0, np.cumsum(values, dtype=np.int64))[starts])
    return sums
