"""The words of a language in several segments made into one, array by array and a stretch of terms at a time."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from index.engines.whoosh.arrays import Array, Chunks, NamedArrays, narrow, narrowest
from index.engines.whoosh.fields import Part, forms_field, words_field
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.impacts import average, norms_of, worked_out
from index.engines.whoosh.joined_parts import JoinedPart
from index.engines.whoosh.lists import DEAD, Lists, Source, begins_of_runs
from index.engines.whoosh.postings import Averages, Listing, PartPostings, Postings
from index.engines.whoosh.weaving import AT_ONCE, Texts

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
    listing = Listing(terms.texts.take(lists.used), _starts(lists), _NOT_YET)
    yield from _listed(name, listing, lists, documents)
    yield from _impacts(name, fields, lists)
    for part in Part:
        yield from _part(f"{name}/{part}", part, fields, lists, documents)
        spelled = [
            _Spelled(field.forms[part], field.moved, numbers)
            for field, numbers in zip(fields, terms.numbers, strict=True)
            if part in field.forms
        ]
        yield from _forms(forms_field(part, language), spelled, lists, documents, at_once)


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


def _part(
    name: str, part: Part, fields: Sequence[Field], lists: Lists, documents: int
) -> NamedArrays:
    """Give where the terms stand in a part; nothing where it has none, but for the body."""
    owns = [field.postings.parts.get(part) or PartPostings.none(field.postings) for field in fields]
    joined = JoinedPart(lists, owns)
    if part is not Part.BODY:
        if not joined.is_there:
            return
        yield from joined.which(name)
    yield from joined.where(name, documents)


def _forms(
    name: str, spelled: Sequence[_Spelled], terms: Lists, documents: int, at_once: int
) -> NamedArrays:
    """Give spellings with their documents; nothing where none are left."""
    spellings = Texts.of([own.forms.spelled.terms for own in spelled])
    sources = [
        Source(own.forms.spelled.starts, own.forms.spelled.docs.__getitem__, own.moved)
        for own in spelled
    ]
    lists = Lists.of(spellings, sources, at_once)
    if not len(lists.used):
        return
    folded = Texts.of([own.forms.folded for own in spelled])
    term_of = spellings.told([own.numbers[own.forms.term_of] for own in spelled])
    forms = zip(folded.numbers, spelled, strict=True)
    form_of = spellings.told([number[own.forms.form_of] for number, own in forms])
    joined = Forms.of(
        Listing(spellings.texts.take(lists.used), _starts(lists), _NOT_YET),
        np.searchsorted(terms.used, term_of[lists.used]),
        folded.texts,
        form_of[lists.used],
    )
    yield from _listed(name, joined, lists, documents)


def _starts(lists: Lists) -> Array:
    return narrow(begins_of_runs(lists.left[lists.used]))


def _listed(name: str, listed: Listing | Forms, lists: Lists, documents: int) -> NamedArrays:
    """Name the arrays of what lists documents, and put these in."""
    docs: Chunks = lists.docs(narrowest(documents - 1))
    for own, array in listed.named_arrays(name).items():
        yield own, docs if own == f"{name}/docs" else array
