"""Articles in memory on their way to one segment."""

from array import array
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from index.analysis import analyzer_for
from index.analysis.tokenizer import words
from index.article import Article
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.facts import COLUMNS, Facts
from index.engines.whoosh.fields import Part, forms_field, terms_field, texts
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.names import named_columns
from index.engines.whoosh.postings import GAP, Listing, Postings, invert, list_documents
from index.engines.whoosh.pressing import pressed
from index.engines.whoosh.stored import pack_facts, pack_texts

# Words between two passages of an article, so that no phrase, however loose, reaches over.
_APART = 100


class _Numbers(dict[str, int]):
    """Word numbers; a new word gets the next one."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class _Words:
    """The words of one field: their numbers, document after document (`GAP` between passages)."""

    def __init__(self) -> None:
        self.numbers = array("i")
        self.lengths = array("I")

    def add(self, document: int, numbers: Sequence[int]) -> None:
        self.fill(document)
        self.numbers.extend(numbers)
        self.lengths.append(len(numbers))

    def fill(self, documents: int) -> None:
        self.lengths.extend([0] * (documents - len(self.lengths)))

    def filled(self, documents: int) -> tuple[Array, Array]:
        """Give numbers (int32) and lengths (int64), the latter for all documents."""
        self.fill(documents)
        lengths = np.frombuffer(self.lengths, np.uint32)
        return np.frombuffer(self.numbers, np.int32), lengths.astype(np.int64)


class Buffer:
    """Articles that are analysed but not yet inverted; every distinct word is analysed once."""

    def __init__(self) -> None:
        self.words = 0
        self._vocabularies: defaultdict[str, _Numbers] = defaultdict(_Numbers)
        self._fields: defaultdict[tuple[Part, str], _Words] = defaultdict(_Words)
        self._rows: dict[str, list[Sequence[str]]] = {name: [] for name in COLUMNS}
        self._days: list[tuple[int, int]] = []
        self._names: list[tuple[str, str]] = []
        self._facts: list[bytes] = []
        self._texts: list[bytes] = []

    def __len__(self) -> int:
        return len(self._names)

    def add(self, article: Article) -> None:
        """Take in an article."""
        document = len(self)
        for part, language, pieces in texts(article):
            self._add_words(document, part, language, pieces)
        for name, column in COLUMNS.items():
            self._rows[name].append(column(article))
        span = article.published.span if article.published else None
        self._days.append((0, 0) if span is None else (span.first or 0, span.last or 0))
        self._facts.append(pack_facts(article))
        self._texts.append(pack_texts(article))
        self._names.append((article.id, article.title))

    def _add_words(self, document: int, part: Part, language: str, pieces: Sequence[str]) -> None:
        number = self._vocabularies[language].__getitem__
        numbers: list[int] = []
        for piece in pieces:
            if numbers:
                numbers += [GAP] * _APART
            numbers += map(number, words(piece))
        if numbers:
            self._fields[part, language].add(document, numbers)
            self.words += len(numbers)

    def arrays(self) -> tuple[dict[str, Array], dict[str, Any]]:
        """Invert what has come in: the arrays of a segment, and what is to be said about them."""
        arrays = pressed(self._facts).named_arrays("facts")
        arrays |= pressed(self._texts).named_arrays("texts")
        self._texts.clear()  # half of what the buffer holds
        arrays |= self._postings()
        for name, rows in self._rows.items():
            arrays |= Facts.of(rows).named_arrays(name)
        days = np.array(self._days, np.uint32).reshape(-1, 2)
        arrays |= {"day/first": days[:, 0], "day/last": days[:, 1]}
        arrays |= named_columns(self._names)
        return arrays, {"articles": len(self), "languages": sorted(self._vocabularies)}

    def _postings(self) -> dict[str, Array]:
        arrays: dict[str, Array] = {}
        for language, vocabulary in self._vocabularies.items():
            analyzer = analyzer_for(language)
            terms = _Different.of(list(map(analyzer.term, vocabulary)))
            spellings = _Different.of(list(map(analyzer.spelling, vocabulary)))
            for part in Part:
                if field := self._fields.get((part, language)):
                    numbers, lengths = field.filled(len(self))
                    postings = invert(numbers, lengths, terms.of_word, terms.texts)
                    spelled = list_documents(numbers, lengths, spellings.of_word, spellings.texts)
                    term_of = _term_numbers(postings, spelled, terms, spellings)
                    arrays |= postings.named_arrays(terms_field(part, language))
                    arrays |= Forms.of(spelled, term_of).named_arrays(forms_field(part, language))
        return arrays


class _Different(NamedTuple):
    """The different texts that a vocabulary's words have become, sorted, and which of them each word number has."""

    texts: list[str]
    of_word: Array

    @classmethod
    def of(cls, became: Sequence[str]) -> "_Different":
        texts = sorted(set(became))
        number = {text: place for place, text in enumerate(texts)}
        return cls(texts, np.fromiter((number[text] for text in became), np.int32, len(became)))


def _term_numbers(
    postings: Postings, spelled: Listing, terms: _Different, spellings: _Different
) -> list[int]:
    """Say which term each spelling of a field has: words spelled alike have one."""
    number = {term: place for place, term in enumerate(postings.terms.all())}
    term_of = np.empty(len(spellings.texts), np.int32)
    term_of[spellings.of_word] = terms.of_word
    of_spelling = dict(zip(spellings.texts, term_of.tolist(), strict=True))
    return [number[terms.texts[of_spelling[spelling]]] for spelling in spelled.terms.all()]
