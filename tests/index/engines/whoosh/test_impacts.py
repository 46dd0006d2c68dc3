"""What terms are worth in articles, written down when a segment is, and told again by what they are made of."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.engines.whoosh import WhooshEngine, impacts, scoring
from index.engines.whoosh.arrays import read_arrays, write_arrays
from index.engines.whoosh.fields import Part
from index.engines.whoosh.impacts import worked_out
from index.engines.whoosh.merging import merged
from index.engines.whoosh.postings import Postings
from index.engines.whoosh.searcher import open_segments
from index.engines.whoosh.snapshot import Snapshot
from index.query import Everything, Term

Make: TypeAlias = Callable[..., Article]
Write: TypeAlias = Callable[..., None]

FREQUENCIES = st.lists(st.floats(0.01, 1_000), min_size=1).map(np.array)


@pytest.fixture
def different(make: Make, write: Write, tmp_path: Path) -> Path:
    """Give an index of two segments, one with far longer articles, one of which is dead."""
    short = [make(f"{n}", "rain falls " * (n % 4), title="Rain" * (n % 2)) for n in range(20)]
    long = [make("a", "rain " + "port " * 900, title="Storm", rest="rain"), make("b", "a rain")]
    engine = WhooshEngine()
    engine.create(tmp_path)
    write(engine, tmp_path, short)
    write(engine, tmp_path, long, {"3", "5"})
    return tmp_path


@given(FREQUENCIES)
def test_impacts_rise_with_frequencies_and_never_fall_to_nothing(frequencies: np.ndarray) -> None:
    rising = scoring.impacts(np.sort(frequencies))
    assert rising.min() > 0
    assert (np.diff(rising.astype(int)) >= 0).all()


@given(FREQUENCIES, st.floats(0.1, 20))
def test_a_score_is_off_by_less_than_a_level(frequencies: np.ndarray, weight: float) -> None:
    scores = scoring.impacts(frequencies) * scoring.level(weight)
    exact = weight * (scoring.K1 + 1) * frequencies / (frequencies + scoring.K1)
    assert (np.abs(scores - exact) <= scoring.level(weight) * (1 + 1e-9)).all()


@given(st.integers(1, 10**9), st.integers(1, 10**6))
def test_an_average_is_rounded_by_less_than_a_fifth(words: int, articles: int) -> None:
    assert 0.84 < scoring.average(words, articles) / (words / articles) < 1.19


def test_impacts_of_every_segment_are_those_its_own_averages_give(different: Path) -> None:
    segments = open_segments(different)
    assert len(segments) > 1
    for segment in segments:
        snapshot = Snapshot((segment,))
        if segment.alive == segment.documents:
            [scope] = snapshot.scopes(tuple(Part), "en")
            assert scope
            assert scope.as_written
        written = segment.postings("en")
        assert written is not None
        assert written.impacts.tolist() == again(written)


def test_impacts_are_worked_out_piece_by_piece(
    make: Make, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impacts, "_AT_ONCE", 300)  # more than what numbers the few rows of titles
    engine = WhooshEngine()
    engine.create(tmp_path)
    write(engine, tmp_path, [make(f"{n}", "rain port", title="Air" * (n < 9)) for n in range(400)])
    [segment] = open_segments(tmp_path)
    written = segment.postings("en")
    assert written is not None
    assert written.impacts.tolist() == again(written)
    assert again(written, slice(500, 600)) == again(written)[500:600]


def again(postings: Postings, extent: slice | None = None) -> list[int]:
    """Work impacts out anew, for the averages that are written down."""
    lengths = np.arange(1 + max(int(own.lengths.max()) for own in postings.parts.values()))
    norms = {part: scoring.norms(part, lengths, postings.averages[part]) for part in postings.parts}
    extent = extent or slice(0, len(postings.docs))
    told: list[int] = worked_out(postings, extent, norms.__getitem__).tolist()
    return told


def test_a_segment_of_other_lengths_is_scored_by_the_averages_of_all(
    different: Path, write: Write
) -> None:
    engine = WhooshEngine()
    scopes = Snapshot(open_segments(different)).scopes(tuple(Part), "en")
    assert not all(scope and scope.as_written for scope in scopes)
    with engine.open(different) as searcher:
        apart = searcher.search(Term("rain"), limit=None)
        every = searcher.search(Everything(), limit=None).hits
        articles = [searcher.article(hit.article.id) for hit in every]
    one = different / "one"
    one.mkdir()
    engine.create(one)
    write(engine, one, [article for article in articles if article is not None])
    with engine.open(one) as searcher:
        assert searcher.search(Term("rain"), limit=None) == apart


def test_merging_works_impacts_out_for_the_articles_that_are_left(
    different: Path, tmp_path: Path
) -> None:
    file = tmp_path / "merged"
    write_arrays(file, merged(open_segments(different)), {})
    arrays = read_arrays(file).arrays
    postings = Postings.named("words_en", arrays)
    assert postings.impacts.tolist() == again(postings)
