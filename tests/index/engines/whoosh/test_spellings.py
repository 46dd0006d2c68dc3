"""Spellings with their documents, however these are told."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.engines.whoosh import postings, runs
from index.engines.whoosh.fields import Part
from index.engines.whoosh.segment import Segment
from index.engines.whoosh.spellings import Spellings

Make: TypeAlias = Callable[..., Article]
Write: TypeAlias = Callable[[Path, Sequence[Article]], Segment]
Merge: TypeAlias = Callable[[set[int], Sequence[Segment], Path], Segment]
Text: TypeAlias = tuple[list[str], list[str]]
Documents: TypeAlias = dict[str, list[int]]

TEXTS = st.lists(st.sampled_from(["port", "ports", "rain", "rained", "raining", "air"]), max_size=3)
ARTICLES = st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=8)


@given(st.tuples(ARTICLES, ARTICLES), st.data())
def test_spellings_have_their_documents_in_a_segment_and_when_it_is_merged(
    make: Make,
    segment: Write,
    merged_without: Merge,
    texts: tuple[list[Text], list[Text]],
    data: st.DataObject,
) -> None:
    few, more = texts
    articles = [
        make(f"{number}", " ".join(body), title=" ".join(title))
        for number, (title, body) in enumerate(few + more)
    ]
    dead = data.draw(st.sets(st.sampled_from(range(len(articles)))))
    batches = articles[: len(few)], articles[len(few) :]
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "_FEW", data.draw(st.sampled_from([0, 64])))
        patch.setattr(postings, "_AT_ONCE", data.draw(st.sampled_from([1, 64])))
        patch.setattr(runs, "_PIECE", data.draw(st.sampled_from([1, 64])))
        segments = [segment(Path(place), batch) for batch in batches]
        for each, batch in zip(segments, batches, strict=True):
            assert list(told(each)) == [spelled(batch, part) for part in Part]
        left = [article for number, article in enumerate(articles) if number not in dead]
        together = merged_without(dead, segments, Path(place))
        assert list(told(together)) == [spelled(left, part) for part in Part]


def test_a_spelling_that_stands_wherever_its_term_does_tells_no_documents(
    make: Make, segment: Write, merged_without: Merge, tmp_path: Path
) -> None:
    batches = [[make("a", "port air ports"), make("b", "", title="Port")], [make("c", "port rain")]]
    segments = [segment(tmp_path, batch) for batch in batches]
    apart = [
        {"air": 0, "port": 0, "ports": 0},
        {"port": 0, "rain": 0},
    ]
    assert list(map(counts_told, segments)) == apart
    together = merged_without({1}, segments, tmp_path)
    assert counts_told(together) == {"air": 0, "port": 0, "ports": 1, "rain": 0}


def counts_told(segment: Segment) -> dict[str, int]:
    forms = segment.forms(Part.BODY, "en")
    assert forms is not None
    counts = np.diff(forms.spelled.listing.starts).tolist()
    return dict(zip(forms.spelled.texts.all(), counts, strict=True))


def spelled(articles: Sequence[Article], part: Part) -> Documents:
    texts = [getattr(article, part).split() for article in articles]
    return {
        spelling: [number for number, text in enumerate(texts) if spelling in text]
        for spelling in sorted({word for text in texts for word in text})
    }


def told(segment: Segment) -> Iterator[Documents]:
    """Give what is told of each part, once it is the same for all at once, one by one and in pieces."""
    for part in Part:
        forms = segment.forms(part, "en")
        yield {} if forms is None else as_told(forms.spelled)


def as_told(spellings: Spellings) -> Documents:
    every = np.arange(len(spellings.texts))
    counts, docs = spellings.listed(every)
    assert spellings.every_count().tolist() == counts.tolist()
    found = [own.tolist() for own in np.split(docs, np.cumsum(counts)[:-1])]
    for number, own in zip(every, found, strict=True):
        alone = np.array([number])
        assert spellings.listed(alone)[1].tolist() == own
        assert list(chain.from_iterable(spellings.pieces(alone))) == own
    pieces = chain.from_iterable(spellings.pieces(every))
    assert sorted(pieces) == sorted(chain.from_iterable(found))
    return dict(zip(spellings.texts.all(), found, strict=True))
