"""Which hits nothing but translations have found."""

from collections.abc import Iterable, Sequence

from index.engines.whoosh.arrays import Array
from index.engines.whoosh.evaluation import evaluate
from index.engines.whoosh.filters import Masks
from index.engines.whoosh.ranking import Ranked
from index.engines.whoosh.snapshot import Snapshot
from index.query import Query, Translated, positive_words, untranslated


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
    found = evaluate(snapshot, masks, untranslated(query), languages)
    return [not _has(found[row.segment].docs, row.document) for row in page]


def _has(docs: Array, document: int) -> bool:
    place = int(docs.searchsorted(document))
    return place < len(docs) and int(docs[place]) == document
