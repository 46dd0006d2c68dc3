"""One segment: a finished set of articles, read from its file; only which of them are dead can change."""

from functools import cached_property
from pathlib import Path

import numpy as np

from index.copies import SLOTS
from index.engines.whoosh.arrays import Array, read_arrays, unreadable
from index.engines.whoosh.articles import Articles
from index.engines.whoosh.contents import Entry
from index.engines.whoosh.facts import KEY, SIGNATURE, Facts
from index.engines.whoosh.fields import Part, forms_field, words_field
from index.engines.whoosh.forms import Forms
from index.engines.whoosh.names import of_id, places
from index.engines.whoosh.postings import PartPostings, Postings


class Segment:
    """`documents` articles, numbered from 0. `live` (bool, d) marks those that have not been removed."""

    def __init__(self, name: str, file: Path, dead_file: Path | None = None) -> None:
        contents = read_arrays(file)
        self.name = name
        self.arrays = contents.arrays
        self.documents: int = contents.about["articles"]
        self.languages: tuple[str, ...] = tuple(contents.about["languages"])
        self.live = np.ones(self.documents, bool)
        if dead_file is not None:
            self.live[read_arrays(dead_file).arrays["dead"]] = False
        self.articles = Articles(file, self.arrays)
        self._postings: dict[str, Postings | None] = {}
        self._forms: dict[str, Forms | None] = {}
        self._facts: dict[str, Facts] = {}

    @cached_property
    def alive(self) -> int:
        """How many articles have not been removed."""
        return int(np.count_nonzero(self.live))

    @cached_property
    def place_by_id(self) -> Array:
        """The place of each document (d) when all are sorted by id."""
        return places(self.arrays["order/by_id"])

    def of_live(self, values: Array) -> Array:
        """Leave out the values (d) of articles that have been removed."""
        return values if self.alive == self.documents else values[self.live]

    def count_alive(self, docs: Array) -> int:
        """Count those of some documents that have not been removed."""
        if self.alive == self.documents:
            return len(docs)
        return int(np.count_nonzero(self.live[docs]))

    def postings(self, language: str) -> Postings | None:
        """Give the postings of a language's terms, or `None` where the segment has none."""
        if language not in self._postings:
            field = words_field(language)
            there = f"{field}/docs" in self.arrays
            self._postings[language] = Postings.named(field, self.arrays) if there else None
        return self._postings[language]

    def part(self, part: Part, language: str) -> PartPostings | None:
        """Give the postings of one part of articles, or `None` where it has no word in the segment."""
        postings = self.postings(language)
        return postings.parts.get(part) if postings else None

    def forms(self, part: Part, language: str) -> Forms | None:
        """Give the forms of a part's words, or `None` where it has none in the segment."""
        field = forms_field(part, language)
        if field not in self._forms:
            own = self.part(part, language) if f"{field}/by_form" in self.arrays else None
            self._forms[field] = Forms.named(field, own, self.arrays) if own else None
        return self._forms[field]

    def distinct_terms(self) -> int:
        """Count the terms of all languages."""
        return sum(
            len(postings.terms) for postings in map(self.postings, self.languages) if postings
        )

    def facts(self, name: str) -> Facts:
        """Give a column of facts."""
        if name not in self._facts:
            self._facts[name] = Facts.named(name, self.arrays)
        return self._facts[name]

    def read_by(self, language: str) -> Array:
        """Mark the articles (bool, d) that an analyzer has read."""
        column = self.facts(KEY)
        return column.having(np.array([value == language for value in column.texts], bool))

    def of_path(self, path: str) -> Array:
        """Give the numbers of the live articles of a file."""
        column = self.facts("path")
        code = column.values.find(path)
        if code is None:
            return np.empty(0, np.int64)
        wanted = np.zeros(len(column.values), bool)
        wanted[code] = True
        return np.flatnonzero(column.having(wanted) & self.live)

    def signature(self, number: int) -> bytes:
        """Give the signature of a document, by which near-copies are known."""
        signed: Array = self.arrays[SIGNATURE][number * SLOTS : (number + 1) * SLOTS]
        return signed.tobytes()

    def find(self, article_id: str) -> int | None:
        """Give the number of a live article."""
        found = of_id(article_id, self.articles.ids, self.arrays["order/by_id"])
        return next((number for number in found if self.live[number]), None)


def open_segment(folder: Path, entry: Entry) -> Segment:
    """Open a segment that the table of contents names; `UnreadableIndexError` when it is not as it should be."""
    try:
        return Segment(entry.name, folder / entry.file, folder / entry.dead if entry.dead else None)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise unreadable(folder / entry.file, f"it lacks {error}") from error
