"""The words of one language: what its chunks of text hold, and what becomes of that."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np

from index.analysis import analyzer_for
from index.analysis.spelling import spelled
from index.analysis.steps import fold_accents
from index.analysis.tokenizer import LINE_END, words_of_lines
from index.copies import READ, SLOTS, hashes_of_lines, signed
from index.engines.whoosh.arrays import Array, begins_of_runs, spread
from index.engines.whoosh.numbering import Numbering, Numbers
from index.engines.whoosh.sides import marks
from index.engines.whoosh.sorting import numbered
from index.engines.whoosh.strings import Strings
from index.frozen import Frozen

_AT_ONCE = 1 << 16  # chunks of texts that are signed together
_READ = 4 * READ  # bytes: longer chunks are of texts that are not signed by their chunks
_BLOCK = 1 << 20  # bytes of chunks that are hashed together
_EACH = 150  # bytes that a string takes
_NONE: Array = np.empty(0, np.int32)


class Lexicon(Frozen):
    """c chunks hold w words; s spellings in m forms have n terms, all sorted and different.

    `counts` (c, int32): how many words each chunk holds, none in `BREAK`. `spelled` (w, int32): the spelling of each
    word, chunk after chunk; of chunks that are not used it means nothing. `term_of`, `form_of` (s, int32): what each
    spelling has.
    """

    counts: Array
    spelled: Array
    spellings: Strings
    terms: Strings
    forms: Strings
    term_of: Array
    form_of: Array

    @cached_property
    def marks(self) -> Array:
        """The mark (s, int32) of each spelling's term."""
        return marks(self.terms)[self.term_of]


class Vocabulary:
    """The chunks of one language's texts that a process has met: each of them is analysed once, and each word.

    `chunks` numbers them.
    """

    def __init__(self, language: str) -> None:
        self._analyzer = analyzer_for(language)
        self.chunks = Numbering()
        self._words = Numbers({LINE_END: 0})
        self._spellings, self._terms, self._forms = _Texts(), _Texts(), _Texts()
        self._counts = np.zeros(1, np.int32)  # of the words in each chunk
        self._spelled = _NONE  # by word, chunk after chunk
        self._spelling_of = np.zeros(1, np.int32)  # by different word
        self._term_of = self._form_of = _NONE  # by spelling
        self._hash_counts = np.zeros(1, np.int32)  # of what signatures read in each chunk
        self._hashes = np.empty(0, np.uint64)  # chunk after chunk

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        texts = (self._spellings.numbers, self._terms.numbers, self._forms.numbers)
        return self.chunks.size + _EACH * sum(map(len, (self._words, *texts)))

    def lexicon(self, chunks: Iterable[Array]) -> Lexicon:
        """Tell of the chunks with these numbers; others are passed over."""
        self._analyse()
        used = _different(np.concatenate([_NONE, *chunks]))
        begins = np.cumsum(self._counts) - self._counts
        words = spread(begins[used], self._counts[used])
        own = _different(self._spelled[words])
        spellings = self._spellings.sorted(own)
        terms = self._terms.sorted(_different(self._term_of[own]))
        forms = self._forms.sorted(_different(self._form_of[own]))
        order = np.argsort(spellings.places[own])
        return Lexicon(
            self._counts,
            spellings.places[self._spelled],
            spellings.texts,
            terms.texts,
            forms.texts,
            terms.places[self._term_of[own[order]]],
            forms.places[self._form_of[own[order]]],
        )

    def signed(self, chunks: Array, lengths: Array) -> Array:
        """Give the signatures (uint8, d rows of `SLOTS`) of d texts by their chunks, and how many each has."""
        self._analyse()
        begins = np.cumsum(self._hash_counts) - self._hash_counts
        ends = begins_of_runs(lengths)
        cuts = np.searchsorted(ends, np.arange(0, len(chunks), _AT_ONCE))
        every = [
            self._signed(begins, chunks[ends[first] : ends[after]], lengths[first:after])
            for first, after in pairwise(sorted({0, *cuts.tolist(), len(lengths)}))
        ]
        return np.concatenate([np.empty((0, SLOTS), np.uint8), *every])

    def _signed(self, begins: Array, chunks: Array, lengths: Array) -> Array:
        counts = self._hash_counts[chunks]
        ends = begins_of_runs(counts)[np.cumsum(lengths)]
        return signed(self._hashes[spread(begins[chunks], counts)], np.diff(ends, prepend=0))

    def _analyse(self) -> None:
        """Analyse the chunks that have come in."""
        new = self.chunks.since(len(self._counts))
        if not new:
            return
        self._hash([own if len(own) <= _READ else b"" for own in new])
        words = words_of_lines(_lines(new))
        found = np.fromiter(map(self._words.__getitem__, words), np.int32, len(words))
        self._learn()
        ends = np.append(np.flatnonzero(found == 0), len(found))
        self._counts = _longer(self._counts, np.diff(ends, prepend=-1) - 1)
        self._spelled = _longer(self._spelled, self._spelling_of[found[found > 0]])

    def _hash(self, new: Sequence[bytes]) -> None:
        """Hash chunks for signatures, a block at a time: it takes fifty times the room of their bytes."""
        ends = np.cumsum(np.fromiter(map(len, new), np.int64, len(new)))
        cuts = np.searchsorted(ends, np.arange(_BLOCK, ends[-1], _BLOCK)) + 1
        bounds = pairwise(sorted({0, *cuts.tolist(), len(new)}))
        hashed = [hashes_of_lines(_lines(new[first:after])) for first, after in bounds]
        hashes, counts = map(np.concatenate, zip(*hashed, strict=True))
        self._hash_counts = _longer(self._hash_counts, counts)
        self._hashes = np.append(self._hashes, hashes)

    def _learn(self) -> None:
        """Learn how new words are spelled, and the terms and forms of new spellings."""
        words = islice(self._words, len(self._spelling_of), None)
        self._spelling_of = self._spellings.told(self._spelling_of, map(spelled, words))
        new = list(islice(self._spellings.numbers, len(self._term_of), None))
        self._term_of = self._terms.told(self._term_of, self._analyzer.terms_of_spellings(new))
        self._form_of = self._forms.told(self._form_of, map(fold_accents, new))


class _Sorted(NamedTuple):
    """Some of the strings by number, sorted; `places` (int32) tells by number where those are."""

    texts: Strings
    places: Array


class _Texts:
    """Strings by number."""

    def __init__(self) -> None:
        self.numbers = Numbers()
        self._strings = Strings.of(())

    def told(self, before: Array, texts: Iterable[str]) -> Array:
        """Add the numbers of strings to others."""
        return _longer(before, np.fromiter(map(self.numbers.__getitem__, texts), np.int32))

    def sorted(self, used: Array) -> _Sorted:
        """Sort different ones."""
        new = Strings.of(islice(self.numbers, len(self._strings), None))
        self._strings = Strings.joined([self._strings, new])
        places = np.zeros(len(self._strings), np.int32)
        texts, places[used] = numbered(self._strings.take(used))
        return _Sorted(texts, places)


def _lines(chunks: Sequence[bytes]) -> str:
    return b"\n".join(chunks).decode("utf-8", "surrogatepass")


def _different(numbers: Array) -> Array:
    """List the different numbers (int64, rising)."""
    return np.flatnonzero(np.bincount(numbers))


def _longer(before: Array, numbers: Array) -> Array:
    return np.concatenate([before, numbers], dtype=np.int32, casting="unsafe")
