"""Segments as they are written and merged, without an index around them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from index.article import Article
from index.engines.whoosh import WhooshEngine
from index.engines.whoosh.arrays import write_arrays
from index.engines.whoosh.contents import Entry
from index.engines.whoosh.merging import merged
from index.engines.whoosh.segment import Segment, open_segment


@pytest.fixture(scope="session")
def segment() -> Callable[[Path, Sequence[Article]], Segment]:
    """Give what writes articles to a segment in a folder."""
    return write_segment


@pytest.fixture(scope="session")
def merged_without() -> Callable[[set[int], Sequence[Segment], Path], Segment]:
    """Give what merges segments, less the articles with some numbers, counted through all of them."""
    return merge_segments


def write_segment(folder: Path, articles: Sequence[Article]) -> Segment:
    portion = WhooshEngine().portion(folder)
    for article in articles:
        portion.add(article)
    name, _ = portion.finish().split(":")
    return open_segment(folder, Entry(name, len(articles)))


def merge_segments(dead: set[int], segments: Sequence[Segment], folder: Path) -> Segment:
    first = 0
    for each in segments:
        each.live[[number - first for number in dead if 0 <= number - first < each.documents]] = (
            False
        )
        first += each.documents
    about = {"articles": first - len(dead), "languages": ["en"]}
    write_arrays(folder / "merged", merged(segments), about)
    return Segment("merged", folder / "merged")
