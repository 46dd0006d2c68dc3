"""The written forms of one field of one segment: every spelling with its documents, its form and its term."""

from collections.abc import Mapping
from functools import cached_property
from typing import assert_never

import numpy as np

from index.engines.whoosh.alphabet import Letters
from index.engines.whoosh.arrays import Array, begins_of_runs, narrow, spread
from index.engines.whoosh.postings import Listing, PartPostings
from index.engines.whoosh.spellings import Spellings
from index.engines.whoosh.strings import Strings
from index.frozen import Frozen
from index.lazy import pattern
from index.reading import Beginning, Described, Near, Pattern, Spelled

_ARRAYS = ("groups", "by_form")
_WILD = pattern(r"[*?]")


class Forms(Frozen):
    """n spellings in m forms.

    `folded` (m): the forms, sorted. `by_form` (n): numbers of spellings, those of form i from `groups[i]` to
    `groups[i + 1]`, rising.
    """

    spelled: Spellings
    folded: Strings
    groups: Array
    by_form: Array

    @classmethod
    def of(cls, spelled: Spellings, forms: Strings, form_of: Array) -> "Forms":
        """Group spellings by their forms: `form_of` (n) are numbers of `forms`, which may be more than are used."""
        counts = np.bincount(form_of, minlength=len(forms))
        used = np.flatnonzero(counts)
        return cls(
            spelled,
            forms.take(used),
            narrow(begins_of_runs(counts[used])),
            narrow(np.argsort(form_of, kind="stable")),
        )

    @classmethod
    def named(cls, name: str, part: PartPostings, arrays: Mapping[str, Array]) -> "Forms":
        """Take those of a part from a segment's arrays."""
        own = (arrays[f"{name}/{array}"] for array in _ARRAYS)
        spelled = Spellings.named(name, part, arrays)
        return cls(spelled, Strings.named(f"{name}/folded", arrays), *own)

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        own = {f"{name}/{array}": getattr(self, array) for array in _ARRAYS}
        return self.spelled.named_arrays(name) | self.folded.named_arrays(f"{name}/folded") | own

    @property
    def form_of(self) -> Array:
        """The number of each spelling's form (n)."""
        numbers = np.empty(len(self.by_form), np.int64)
        counts: Array = np.diff(self.groups.astype(np.int64))
        numbers[self.by_form] = np.repeat(np.arange(len(self.folded)), counts)
        return numbers

    @cached_property
    def letters(self) -> Letters:
        """The forms letter by letter."""
        return Letters(self.folded)

    def matching(self, step: Spelled | Described) -> Array:
        """Give the numbers (int64, rising) of the spellings that are written as a step says."""
        if isinstance(step, Spelled):
            number = self.spelled.texts.find(step.text)
            return np.array([] if number is None else [number], np.int64)
        return np.sort(self._spellings(self._forms(step)))

    def with_term(self, number: int) -> Array:
        """Give the numbers (int64, rising) of the spellings of a term."""
        return np.flatnonzero(self.spelled.term_of == number)

    @cached_property
    def folding(self) -> Listing:
        """List forms in place of spellings: their documents, each once a form."""
        rows = [
            np.unique(self.spelled.listed(np.sort(self._spellings(np.array([number]))))[1])
            for number in range(len(self.folded))
        ]
        starts = np.cumsum([0, *map(len, rows)])
        return Listing(
            self.folded, narrow(starts), np.concatenate([self.spelled.listing.docs[:0], *rows])
        )

    def _forms(self, step: Described) -> Array:
        """Give the numbers (rising) of the forms that a step accepts."""
        match step:
            case Beginning(text):
                return np.arange(*self._range(text))
            case Pattern(text):
                literal = _WILD.split(text, maxsplit=1)[0]
                return self.letters.matching(text, *self._range(literal))
            case Near(text, edits):
                return self.letters.within(text, edits)
            case _:
                assert_never(step)

    def _range(self, beginning: str) -> tuple[int, int]:
        """Say which forms begin so: the first, and the one after the last."""
        raw = beginning.encode("utf-8", "surrogatepass")
        return self.folded.place(raw), self.folded.place(raw + b"\xff")

    def _spellings(self, forms: Array) -> Array:
        counts = self.groups[forms + 1] - self.groups[forms]
        return self.by_form[spread(self.groups[forms].astype(np.int64), counts)].astype(np.int64)
