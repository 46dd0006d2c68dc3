"""The facts of articles as columns: what filters keep by and facets count."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from types import MappingProxyType

import numpy as np

from index.article import Article
from index.dates import PartialDate
from index.engine import FacetField
from index.engines.whoosh.arrays import Array, begins_of_runs, narrow
from index.engines.whoosh.counting import WIDEST, Table
from index.engines.whoosh.fields import keys
from index.engines.whoosh.strings import Strings
from index.frozen import Frozen, replace
from index.query import YEAR_UNKNOWN, ValueField, fold

_SEPARATOR = "-"  # of year, month and day in EDTF

_DATES = 1 << 14  # different ones kept, for each of year, month and day

_SEVERAL = 2  # values from which on one may be there twice

KEY = "key"
"""The column of analyzers that have read an article."""

SIGNATURE = "signature"
"""The array of signatures (uint8, `SLOTS` for each document), by which near-copies are known."""


def _one(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


def _beginning(parts: int) -> Callable[[Article], tuple[str, ...]]:
    """Make the column of dates cut to year, month or day."""

    def column(article: Article) -> tuple[str, ...]:
        return () if article.published is None else (_cut(article.published, parts),)

    return column


@lru_cache(_DATES)
def _cut(date: PartialDate, parts: int) -> str:
    if date.year is None:
        return YEAR_UNKNOWN
    return _SEPARATOR.join(str(replace(date, approximate=False)).split(_SEPARATOR)[:parts])


COLUMNS: Mapping[str, Callable[[Article], Sequence[str]]] = MappingProxyType(
    {
        ValueField.COUNTRY: lambda article: article.countries,
        ValueField.MENTIONS: lambda article: article.mentions,
        ValueField.LANGUAGE: lambda article: (article.language,),
        ValueField.SOURCE: lambda article: _one(article.source),
        ValueField.AUTHOR: lambda article: _one(article.author),
        ValueField.TAG: lambda article: article.tags,
        ValueField.PATH: lambda article: (article.path,),
        ValueField.URL: lambda article: _one(article.url),
        FacetField.YEAR: _beginning(1),
        FacetField.MONTH: _beginning(2),
        FacetField.DAY: _beginning(3),
        KEY: keys,
    }
)
"""The values that an article has in each column."""


class Facts(Frozen):
    """One column: d documents with c values in all, out of v different ones.

    `values` (v): sorted. `codes` (c): numbers of values, document after document. `many` (d): how many each document
    has; `None` when every document has just one.
    """

    values: Strings
    codes: Array
    many: Array | None

    @classmethod
    def of(cls, rows: Iterable[Sequence[str]]) -> "Facts":
        """Make a column of every document's values; a value that is there twice counts once."""
        different = [row if len(row) < _SEVERAL else tuple(dict.fromkeys(row)) for row in rows]
        listed = list(chain.from_iterable(different))
        values = sorted(set(listed))
        number = dict(zip(values, range(len(values)), strict=True))
        codes = np.fromiter(map(number.__getitem__, listed), np.int64, len(listed))
        return cls(
            Strings.of(values), narrow(codes), many_of(np.fromiter(map(len, different), np.int64))
        )

    @classmethod
    def named(cls, name: str, arrays: Mapping[str, Array]) -> "Facts":
        """Take them from a segment's arrays."""
        return cls(
            Strings.named(f"fact:{name}/values", arrays),
            arrays[f"fact:{name}/codes"],
            arrays.get(f"fact:{name}/many"),
        )

    def named_arrays(self, name: str) -> dict[str, Array]:
        """Name the arrays for a file."""
        many = {} if self.many is None else {f"fact:{name}/many": self.many}
        return {
            **self.values.named_arrays(f"fact:{name}/values"),
            f"fact:{name}/codes": self.codes,
            **many,
        }

    @cached_property
    def texts(self) -> list[str]:
        """The values as strings."""
        return self.values.all()

    def only(self, number: int) -> str:
        """Give the value of one document, in a column where each has just one."""
        code: int = self.codes.item(number)
        return self.texts[code]

    @cached_property
    def counts(self) -> Array:
        """How many values each document has (int64, d)."""
        if self.many is None:
            return np.ones(len(self.codes), np.int64)
        return self.many.astype(np.int64)

    @cached_property
    def owners(self) -> Array:
        """The document of each value (c)."""
        return narrow(np.repeat(np.arange(len(self.counts)), self.counts))

    def having(self, wanted: Array) -> Array:
        """Mark the documents (bool, d) that have a value out of those marked in `wanted` (bool, v)."""
        marked = np.zeros(len(self.counts), bool)
        for code in np.flatnonzero(wanted).tolist():
            marked[self._having[self._starts[code] : self._starts[code + 1]]] = True
        return marked

    @cached_property
    def _having(self) -> Array:
        """The documents (c) of each value, value after value; those of value i are `_starts[i]` to `_starts[i + 1]`."""
        having: Array = self.owners[np.argsort(self.codes, kind="stable")]
        return having

    @cached_property
    def _starts(self) -> Array:
        return begins_of_runs(self._counted[0])

    @cached_property
    def folded(self) -> Mapping[str, list[int]]:
        """The numbers of the values that are compared as one: without case and accents."""
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(self.texts):
            numbers[fold(text)].append(number)
        return numbers

    def without_value(self) -> Array:
        """Mark the documents (bool, d) that have no value."""
        marked: Array = self.counts == 0
        return marked

    @cached_property
    def _table(self) -> Table | None:
        if self.counts.max(initial=1) > WIDEST:
            return None
        return Table.of(self.codes, self.counts, len(self.values))

    @cached_property
    def _counted(self) -> tuple[Array, int]:
        """How many documents have each value (int64, v), and how many have none."""
        counted = np.bincount(self.codes, minlength=len(self.values))
        return counted, int(np.count_nonzero(self.counts == 0))

    def count(self, docs: Array) -> tuple[Array, int]:
        """Count different documents (int64): by value (int64, v), and those without any."""
        if len(docs) == len(self.counts):
            return self._counted
        if self._table is not None:
            return self._table.count(docs)
        marked = np.zeros(len(self.counts), bool)
        marked[docs] = True
        counted = np.bincount(self.codes[marked[self.owners]], minlength=len(self.values))
        return counted, int(np.count_nonzero(self.counts[docs] == 0))


def many_of(counts: Array) -> Array | None:
    """Give what `Facts` holds of how many values documents have."""
    return None if (counts == 1).all() else narrow(counts)
