"""The spellings of a part's words with their documents.

Most words are spelled in one way wherever they stand. So documents are told only of a spelling that does not stand in
all of those where its term does; the others' are known from the postings.
"""

from collections.abc import Iterator, Mapping
from typing import Self

import numpy as np

from index.engines.whoosh.arrays import Array, begins_of_runs, narrow
from index.engines.whoosh.postings import Listing, PartPostings
from index.engines.whoosh.strings import Strings
from index.frozen import Frozen


class Spellings(Frozen):
    """n spellings, sorted, of terms of a `part`.

    `listing`: their documents; none where a spelling has all of those that its term has in the part. `term_of` (n): the
    number of each spelling's term in the part's listing.
    """

    listing: Listing
    term_of: Array
    part: PartPostings

    @classmethod
    def of(cls, listing: Listing, term_of: Array, part: PartPostings) -> Self:
        """Take spellings, each with its documents."""
        counts = np.diff(listing.starts.astype(np.int64))
        told = counts != part.every_count()[term_of]
        starts, docs = begins_of_runs(counts * told), listing.docs[told.repeat(counts)]
        return cls(Listing(listing.terms, narrow(starts), docs), narrow(term_of), part)

    @classmethod
    def named(cls, name: str, part: PartPostings, arrays: Mapping[str, Array]) -> Self:
        """Take them from a segment's arrays."""
        return cls(Listing.named(name, arrays), arrays[f"{name}/term_of"], part)

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        return self.listing.named_arrays(name) | {f"{name}/term_of": self.term_of}

    @property
    def texts(self) -> Strings:
        """How they are spelled."""
        return self.listing.terms

    def terms(self, numbers: Array) -> Array:
        """Give the terms (int64) of some."""
        return self.term_of[numbers].astype(np.int64)

    def every_count(self) -> Array:
        """Count the documents (int64) of each."""
        counts = np.diff(self.listing.starts.astype(np.int64))
        return np.where(counts > 0, counts, self.part.every_count()[self.term_of])

    def listed(self, numbers: Array) -> tuple[Array, Array]:
        """Count the documents (int64) of some (numbers, rising), and give them, spelling after spelling."""
        counts, docs = self.listing.counts(numbers), self.listing.documents(numbers)
        told = counts > 0
        if told.all():
            return counts, docs
        counts[~told], of_terms = self.part.listed(self.terms(numbers[~told]))
        told = told.repeat(counts)
        every = np.empty(len(told), docs.dtype)
        every[told], every[~told] = docs, of_terms
        return counts, every

    def pieces(self, numbers: Array) -> Iterator[Array]:
        """Give the documents of some in any order, some of them several times: sooner than those of each."""
        yield from self.listing.pieces(numbers)
        whole = numbers[self.listing.counts(numbers) == 0]
        yield from self.part.pieces(np.sort(self.terms(whole)))
