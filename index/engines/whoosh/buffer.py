"""Articles in memory on their way to one segment."""

from array import array
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from index.analysis import analyzer_for
from index.analysis.tokenizer import chunks
from index.article import Article
from index.copies import Signer
from index.dates import PartialDate
from index.engines.whoosh.arrays import Array, NamedArrays
from index.engines.whoosh.facts import COLUMNS, SIGNATURE, Facts
from index.engines.whoosh.fields import Part, forms_field, texts, words_field
from index.engines.whoosh.inversion import invert
from index.engines.whoosh.lexicon import BREAK, Lexicon
from index.engines.whoosh.names import Names
from index.engines.whoosh.pressing import Pressers
from index.engines.whoosh.stored import pack_facts, pack_texts
from index.engines.whoosh.strings import Strings

_DATES = 1 << 14  # different ones kept


class _Numbers(dict[str, int]):
    """Numbers of chunks of text, from 1; a new one gets the next."""

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self) + 1
        return number


class _Field:
    """The chunks of one field: their numbers, document after document, and how many each document has."""

    def __init__(self) -> None:
        self.numbers = array("i")
        self.lengths = array("I")

    def add(self, document: int, numbers: Sequence[int]) -> None:
        self._fill(document)
        self.numbers.extend(numbers)
        self.lengths.append(len(numbers))

    def _fill(self, documents: int) -> None:
        self.lengths.extend([0] * (documents - len(self.lengths)))

    def filled(self, documents: int) -> tuple[Array, Array]:
        """Give numbers (int32) and lengths (int64), the latter for all documents."""
        self._fill(documents)
        lengths = np.frombuffer(self.lengths, np.uint32)
        return np.frombuffer(self.numbers, np.int32), lengths.astype(np.int64)


class Buffer:
    """Articles that are not yet inverted; every distinct chunk of text is analysed once, when they are.

    `words` is about how many there are.
    """

    def __init__(self, pressers: Pressers) -> None:
        self._pressers = pressers
        self.words = 0
        self._vocabularies: defaultdict[str, _Numbers] = defaultdict(_Numbers)
        self._fields: defaultdict[tuple[Part, str], _Field] = defaultdict(_Field)
        self._rows: dict[str, list[Sequence[str]]] = {name: [] for name in COLUMNS}
        self._days: list[tuple[int, int]] = []
        self._names: list[tuple[str, str]] = []
        self._signer = Signer()
        self._facts: list[bytes] = []
        self._texts: list[bytes] = []

    def __len__(self) -> int:
        return len(self._names)

    def add(self, article: Article) -> None:
        """Take in an article."""
        document = len(self)
        for part, language, passages in texts(article):
            self._add_chunks(document, part, language, passages)
        for name, column in COLUMNS.items():
            self._rows[name].append(column(article))
        self._days.append(_days(article.published))
        self._facts.append(pack_facts(article))
        self._texts.append(pack_texts(article))
        self._names.append((article.id, article.title))
        self._signer.add(article.body)

    def _add_chunks(
        self, document: int, part: Part, language: str, passages: Sequence[str]
    ) -> None:
        number = self._vocabularies[language].__getitem__
        numbers: list[int] = []
        for passage in filter(None, passages):
            if numbers:
                numbers.append(BREAK)
            numbers += map(number, chunks(passage))
            self.words += _unspaced(passage)
        if numbers:
            self._fields[part, language].add(document, numbers)
            self.words += len(numbers)

    def arrays(self) -> NamedArrays:
        """Invert what has come in: give the arrays of a segment one by one, so that they need not be held together."""
        yield from self._pressers.facts.pressed(self._facts).named_arrays("facts").items()
        yield from self._pressers.texts.pressed(self._texts).named_arrays("texts").items()
        self._texts.clear()  # half of what the buffer holds
        yield from self._postings()
        for name, rows in self._rows.items():
            yield from Facts.of(rows).named_arrays(name).items()
        days = np.array(self._days, np.uint32).reshape(-1, 2)
        yield from (("day/first", days[:, 0]), ("day/last", days[:, 1]))
        yield SIGNATURE, self._signer.signed()
        yield from self.names.columns().items()

    @cached_property
    def names(self) -> Names:
        """Ids and titles of what has come in."""
        ids, titles = (Strings.of([pair[which] for pair in self._names]) for which in (0, 1))
        return Names.of(ids, titles)

    @property
    def about(self) -> dict[str, Any]:
        """What is to be said about the segment."""
        return {"articles": len(self), "languages": sorted(self._vocabularies)}

    def _postings(self) -> NamedArrays:
        for language, vocabulary in self._vocabularies.items():
            lexicon = Lexicon.of(vocabulary, analyzer_for(language))
            chunks = {part: self._fields[part, language].filled(len(self)) for part in Part}
            inverted = invert(chunks, lexicon)
            if inverted is not None:
                postings, forms = inverted
                yield from postings.named_arrays(words_field(language)).items()
                for part, own in forms.items():
                    yield from own.named_arrays(forms_field(part, language)).items()


def _unspaced(text: str) -> int:
    """Tell about how many words stand in a text without spaces, in scripts of three bytes a letter: one a letter."""
    return (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2


@lru_cache(_DATES)
def _days(date: PartialDate | None) -> tuple[int, int]:
    """Give the first and the last day of a date as ordinals, 0 where that is not known."""
    span = date.span if date else None
    return (0, 0) if span is None else (span.first or 0, span.last or 0)
