"""The words of a language in several segments made into one, array by array and a stretch of terms at a time."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from index.engines.whoosh.arrays import (
    Array,
    Chunks,
    NamedArrays,
    begins_of_runs,
    left_of_runs,
    narrow,
    narrowest,
)
from index.engines.whoosh.fields import Part, forms_field, words_field
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.impacts import average, norms_of, worked_out
from index.engines.whoosh.joined_parts import JoinedPart
from index.engines.whoosh.lists import DEAD, Lists, Source
from index.engines.whoosh.postings import Averages, Listing, PartPostings, Postings
from index.engines.whoosh.spellings import Spellings
from index.engines.whoosh.weaving import AT_ONCE, Stretch, Texts

_NOT_YET: Array = np.empty(0, np.uint8)  # in place of an array that is made while it is written


class Field(NamedTuple):
    """A language's words in one segment; `moved` (d, int32) gives its documents' new numbers, or `DEAD`."""

    postings: Postings
    forms: Mapping[Part, Forms]
    moved: Array


class _Spelled(NamedTuple):
    """The spellings of a part in one segment; `numbers` are those of the segment's terms among all."""

    forms: Forms
    moved: Array
    numbers: Array

    def source(self) -> Source:
        """List the documents of all of them."""
        spelled = self.forms.spelled
        starts = begins_of_runs(spelled.every_count())

        def docs(rows: slice) -> Array:
            first, after = np.searchsorted(starts, (rows.start, rows.stop)).tolist()
            return spelled.listed(np.arange(first, after))[1]

        return Source(starts, docs, self.moved)

    def left(self, spellings: slice, chosen: Array) -> tuple[Array, Array]:
        """Say how many documents each has that is chosen (bool), 0 for the others, and give their new numbers."""
        numbers = np.flatnonzero(chosen)
        counts = np.zeros(len(chosen), np.int64)
        counts[numbers], old = self.forms.spelled.listed(numbers + spellings.start)
        docs = self.moved[old]
        return left_of_runs(counts, docs, docs != DEAD)


def join(
    language: str, fields: Sequence[Field], documents: int, *, at_once: int = AT_ONCE
) -> NamedArrays:
    """Give the arrays of a language's words over all `documents`; none when no word is left.

    About so many postings are held in memory `at_once`.
    """
    terms = Texts.of([field.postings.terms for field in fields])
    sources = [
        Source(field.postings.starts, field.postings.docs.__getitem__, field.moved)
        for field in fields
    ]
    lists = Lists.of(terms, sources, at_once)
    if not len(lists.used):
        return
    name = words_field(language)
    kind = narrowest(documents - 1)
    listing = _listing(lists, lists.left)
    yield from _with_docs(name, listing, lists.docs(kind))
    yield from _impacts(name, fields, lists)
    for part in Part:
        joined = _joined(part, fields, lists)
        yield from _part(f"{name}/{part}", part, joined, documents)
        spelled = [
            _Spelled(field.forms[part], field.moved, numbers)
            for field, numbers in zip(fields, terms.numbers, strict=True)
            if part in field.forms
        ]
        yield from _forms(forms_field(part, language), spelled, joined, kind, at_once)


def _impacts(name: str, fields: Sequence[Field], lists: Lists) -> NamedArrays:
    """Give the impacts for the average lengths that the articles which are left have together."""
    averages = {part: average(_lengths(part, fields, left=True)) for part in Part}
    norms = {part: norms_of(part, _lengths(part, fields), averages[part]) for part in Part}
    values = [partial(_impacts_of, field.postings, averages, norms) for field in fields]
    yield f"{name}/impacts", lists.woven(values, np.dtype(np.uint8))
    yield f"{name}/averages", np.array(list(averages.values()))


def _lengths(part: Part, fields: Sequence[Field], *, left: bool = False) -> Iterator[Array]:
    """Give the words of a part in each article, or each that is left, segment by segment."""
    for field in fields:
        if part in field.postings.parts:
            lengths = field.postings.parts[part].lengths
            yield lengths[field.moved != DEAD] if left else lengths


def _impacts_of(
    postings: Postings, averages: Averages, norms: Mapping[Part, Array], extent: slice
) -> Array:
    if postings.is_for(averages):
        return postings.impacts[extent]
    return worked_out(postings, extent, norms.__getitem__)


def _joined(part: Part, fields: Sequence[Field], lists: Lists) -> JoinedPart:
    owns = [field.postings.parts.get(part) or PartPostings.none(field.postings) for field in fields]
    return JoinedPart(lists, owns)


def _part(name: str, part: Part, joined: JoinedPart, documents: int) -> NamedArrays:
    """Give where the terms stand in a part; nothing where it has none, but for the body."""
    if part is not Part.BODY:
        if not joined.is_there:
            return
        yield from joined.which(name)
    yield from joined.where(name, documents)


def _forms(
    name: str, spelled: Sequence[_Spelled], part: JoinedPart, kind: np.dtype[Any], at_once: int
) -> NamedArrays:
    """Give the forms of a part with documents of a `kind` of numbers; nothing where none are left."""
    spellings = Texts.of([own.forms.spelled.texts for own in spelled])
    lists = Lists.of(spellings, [own.source() for own in spelled], at_once)
    if not len(lists.used):
        return
    folded = Texts.of([own.forms.folded for own in spelled])
    term_of = spellings.told([own.numbers[own.forms.spelled.term_of] for own in spelled])
    forms = zip(folded.numbers, spelled, strict=True)
    form_of = spellings.told([number[own.forms.form_of] for number, own in forms])
    told = lists.left != part.having[term_of]
    listing = _listing(lists, lists.left * told)
    numbers = narrow(np.searchsorted(part.used, term_of[lists.used]))
    joined = Forms.of(
        Spellings(listing, numbers, PartPostings.none(listing)), folded.texts, form_of[lists.used]
    )
    docs = Chunks(kind, _docs(spelled, lists.stretches, told, kind))
    yield from _with_docs(name, joined, docs)


def _docs(
    spelled: Sequence[_Spelled], stretches: Sequence[Stretch], told: Array, kind: np.dtype[Any]
) -> Iterator[Array]:
    """Give the documents that are told."""
    first = 0
    for stretch in stretches:
        chosen = told[first : first + stretch.texts]
        every = zip(spelled, stretch.own, stretch.numbers, strict=True)
        left = [own.left(strings, chosen[numbers]) for own, strings, numbers in every]
        yield stretch.woven(left, kind)
        first += stretch.texts


def _listing(lists: Lists, counts: Array) -> Listing:
    """List the texts that are used, of which each has so many documents; these are not there yet."""
    starts = narrow(begins_of_runs(counts[lists.used]))
    return Listing(lists.texts.texts.take(lists.used), starts, _NOT_YET)


def _with_docs(name: str, listed: Listing | Forms, docs: Chunks) -> NamedArrays:
    """Name the arrays of what lists documents, and put these in."""
    for own, array in listed.named_arrays(name).items():
        yield own, docs if own == f"{name}/docs" else array
