"""Which hits nothing but translations have found."""

from collections.abc import Iterable, Sequence

import numpy as np

from index.engines.whoosh.arrays import Array
from index.engines.whoosh.evaluation import Evaluation, evaluations
from index.engines.whoosh.filters import Masks
from index.engines.whoosh.matches import Matches, looked_up
from index.engines.whoosh.ranking import Ranked
from index.engines.whoosh.snapshot import Snapshot
from index.query import Query, Translated, Word, positive_words, untranslated


def translated(
    snapshot: Snapshot,
    masks: Masks,
    query: Query,
    page: Sequence[Ranked],
    languages: Iterable[str] | None,
) -> list[bool]:
    """Tell of each article of a page whether the query as it was typed does not find it."""
    if not any(isinstance(word, Translated) for word in positive_words(query)):
        return [False] * len(page)
    shown: list[list[int]] = [[] for _ in snapshot.segments]
    for row in page:
        shown[row.segment].append(row.document)
    docs = tuple(np.array(sorted(own), np.int64) for own in shown)
    asked = [
        _OnPage(snapshot, masks, each.analyzer, docs)
        for each in evaluations(snapshot, masks, languages)
    ]
    typed = untranslated(query)
    found = [
        {
            document
            for each in asked
            for document in _out_of(each.matches(typed, number), own).docs.tolist()
        }
        for number, own in enumerate(docs)
    ]
    return [row.document not in found[row.segment] for row in page]


class _OnPage(Evaluation):
    """A way to ask an index about a few documents of each segment, whatever else a word finds."""

    docs: tuple[Array, ...]

    def found(self, word: Word) -> tuple[Matches, ...]:
        """Give those of the documents that have a word."""
        found = Evaluation.found(self, word)
        return tuple(_out_of(own, docs) for own, docs in zip(found, self.docs, strict=True))


def _out_of(matches: Matches, docs: Array) -> Matches:
    return matches.at(looked_up(docs, matches.docs)[1])
