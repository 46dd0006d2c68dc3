"""The documents that have words written in a certain way."""

from collections.abc import Iterator, Sequence

import numpy as np

from index.engines.whoosh.arrays import Array
from index.engines.whoosh.fields import Part
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.postings import PartPostings
from index.engines.whoosh.segment import Segment
from index.engines.whoosh.spelled_rows import Choice, row_documents
from index.reading import OfTerm, Step


def documents(
    segment: Segment, steps: Sequence[Step], slop: int, parts: Sequence[Part], language: str
) -> Array:
    """Give the documents (int64, rising) where the steps stand in a row, in one of the parts.

    Positions are those of terms: in a row another form of the same term counts as well, if the document has the form
    that is described too.
    """
    found = np.zeros(segment.documents, bool)
    for part in parts:
        postings = segment.part(part, language)
        forms = segment.forms(part, language)
        if postings is not None and forms is not None:
            for docs in _documents(postings, forms, steps, slop):
                found[docs.astype(np.int64, copy=False)] = True  # in half the time
    return np.flatnonzero(found)


def _documents(
    postings: PartPostings, forms: Forms, steps: Sequence[Step], slop: int
) -> Iterator[Array]:
    if len(steps) == 1:
        yield from forms.spelled.pieces(spellings_of(steps[0], postings, forms))
    else:
        yield row_documents(postings, [_choice(step, postings, forms) for step in steps], slop)


def spellings_of(step: Step, postings: PartPostings, forms: Forms) -> Array:
    """Give the numbers (int64, rising) of the spellings that a step accepts."""
    if not isinstance(step, OfTerm):
        return forms.matching(step)
    number = postings.listing.terms.find(step.text)
    return np.empty(0, np.int64) if number is None else forms.with_term(number)


def _choice(step: Step, postings: PartPostings, forms: Forms) -> Choice:
    spellings = spellings_of(step, postings, forms)
    counts, docs = forms.spelled.listed(spellings)
    return forms.spelled.terms(spellings).repeat(counts), docs
