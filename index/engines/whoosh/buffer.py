"""Articles in memory on their way to one segment."""

from array import array
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from index.article import Article
from index.copies import READ, SLOTS, signature
from index.dates import PartialDate
from index.engines.whoosh.arrays import Array, NamedArrays, spread
from index.engines.whoosh.facts import COLUMNS, KEY, SIGNATURE, Facts
from index.engines.whoosh.fields import Part, forms_field, texts, words_field
from index.engines.whoosh.inversion import Chunks, invert
from index.engines.whoosh.kept import Kept
from index.engines.whoosh.names import Names
from index.engines.whoosh.numbering import Numbering, joined
from index.engines.whoosh.stored import pack_facts, pack_texts
from index.engines.whoosh.strings import Strings

_DATES = 1 << 14  # different ones kept
_AT_ONCE = 1 << 17  # bytes of text that are parted together


class _Field:
    """The texts of one field by the numbers of their chunks, document after document."""

    def __init__(self, chunks: Numbering) -> None:
        self._chunks = chunks
        self._documents = array("I")
        self._waiting: list[bytes] = []
        self._size = 0  # of those that wait
        self._taken: list[Chunks] = []

    def add(self, document: int, text: bytes) -> None:
        if not text:
            return
        self._documents.append(document)
        self._waiting.append(text)
        self._size += len(text)
        if self._size >= _AT_ONCE:
            self._take_in()

    def _take_in(self) -> None:
        self._taken.append(self._chunks.of(self._waiting))
        self._waiting.clear()
        self._size = 0

    def filled(self, documents: int) -> Chunks:
        """Give numbers (int32) and how many each of all documents has (int64)."""
        self._take_in()
        numbers, counts = map(np.concatenate, zip(*self._taken, strict=True))
        lengths = np.zeros(documents, np.int64)
        lengths[np.frombuffer(self._documents, np.uint32)] = counts
        return numbers, lengths


class Buffer:
    """Articles that are not yet inverted; every distinct chunk of text is analysed once, when they are.

    `words` is about how many there are.
    """

    def __init__(self, kept: Kept) -> None:
        kept.limit()
        self._kept = kept
        self.words = 0
        self._fields: dict[str, dict[Part, _Field]] = {}
        self._rows: dict[str, list[Sequence[str]]] = {name: [] for name in COLUMNS}
        self._days: list[tuple[int, int]] = []
        self._names: list[tuple[str, str]] = []
        self._long: dict[int, bytes] = {}  # signatures of texts that are not read to their ends
        self._facts: list[bytes] = []
        self._texts: list[bytes] = []

    def __len__(self) -> int:
        return len(self._names)

    def add(self, article: Article) -> None:
        """Take in an article."""
        document = len(self)
        for part, language, passages in texts(article):
            self._field(part, language).add(document, self._text(passages))
        for name, column in COLUMNS.items():
            self._rows[name].append(column(article))
        self._days.append(_days(article.published))
        self._facts.append(pack_facts(article))
        self._texts.append(pack_texts(article))
        self._names.append((article.id, article.title))
        if len(article.body) > READ:
            self._long[document] = signature(article.body)

    def _text(self, passages: Sequence[str]) -> bytes:
        """Make one text of passages, and guess how many words they have.

        A word takes six bytes with the space behind it, but in scripts of three bytes a letter, which write no spaces,
        one letter.
        """
        text = joined([passage.encode("utf-8", "surrogatepass") for passage in passages])
        self.words += len(text) // 6 + (len(text) - sum(map(len, passages))) // 3
        return text

    def _field(self, part: Part, language: str) -> _Field:
        fields = self._fields.get(language)
        if fields is None:
            chunks = self._kept.vocabulary(language).chunks
            fields = self._fields[language] = {each: _Field(chunks) for each in Part}
        return fields[part]

    def arrays(self) -> NamedArrays:
        """Invert what has come in: give the arrays of a segment one by one, so that they need not be held together."""
        yield from self._kept.facts.pressed(self._facts).named_arrays("facts").items()
        yield from self._kept.texts.pressed(self._texts).named_arrays("texts").items()
        self._texts.clear()  # half of what the buffer holds
        signed = np.zeros((len(self), SLOTS), np.uint8)
        yield from self._postings(signed)
        for name, rows in self._rows.items():
            yield from Facts.of(rows).named_arrays(name).items()
        days = np.array(self._days, np.uint32).reshape(-1, 2)
        yield from (("day/first", days[:, 0]), ("day/last", days[:, 1]))
        for document, own in self._long.items():
            signed[document] = np.frombuffer(own, np.uint8)
        yield SIGNATURE, signed.ravel()
        yield from self.names.columns().items()

    @cached_property
    def names(self) -> Names:
        """Ids and titles of what has come in."""
        ids, titles = (Strings.of([pair[which] for pair in self._names]) for which in (0, 1))
        return Names.of(ids, titles)

    @property
    def about(self) -> dict[str, Any]:
        """What is to be said about the segment."""
        return {"articles": len(self), "languages": sorted(self._fields)}

    def _postings(self, signed: Array) -> NamedArrays:
        """Give the postings and spellings of every language; sign the articles (d, `SLOTS`) by their own language's."""
        own = np.array([languages[0] for languages in self._rows[KEY]])
        for language, fields in self._fields.items():
            vocabulary = self._kept.vocabulary(language)
            chunks = {part: fields[part].filled(len(self)) for part in Part}
            whole = np.flatnonzero(own == language)
            signed[whole] = vocabulary.signed(*_of(whole, *chunks[Part.BODY]))
            inverted = invert(chunks, vocabulary.lexicon(numbers for numbers, _ in chunks.values()))
            if inverted is not None:
                postings, forms = inverted
                yield from postings.named_arrays(words_field(language)).items()
                for part, own_forms in forms.items():
                    yield from own_forms.named_arrays(forms_field(part, language)).items()


def _of(documents: Array, chunks: Array, lengths: Array) -> Chunks:
    """Leave out what is not of some documents."""
    begins = np.cumsum(lengths) - lengths
    counts = lengths[documents]
    return chunks[spread(begins[documents], counts)], counts


@lru_cache(_DATES)
def _days(date: PartialDate | None) -> tuple[int, int]:
    """Give the first and the last day of a date as ordinals, 0 where that is not known."""
    span = date.span if date else None
    return (0, 0) if span is None else (span.first or 0, span.last or 0)
