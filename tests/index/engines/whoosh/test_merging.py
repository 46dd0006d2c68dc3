"""Segments made into one, a stretch of terms at a time."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from index.article import Article
from index.engines.whoosh import WhooshEngine, kept
from index.engines.whoosh.arrays import read_arrays, write_arrays
from index.engines.whoosh.contents import Entry
from index.engines.whoosh.merging import merged
from index.engines.whoosh.searcher import open_segments
from index.engines.whoosh.segment import Segment, open_segment

Make: TypeAlias = Callable[..., Article]
Write: TypeAlias = Callable[..., None]


@pytest.fixture
def segments(make: Make, write: Write, tmp_path: Path) -> tuple[Segment, ...]:
    """Give two segments that no commit merges, the first with dead articles."""
    many = [
        make(
            f"{number}",
            f"rain falls on {number} ports " * (number % 3),
            title="Rain" * (number % 2),
        )
        for number in range(20)
    ]
    few = [
        make(
            "a", "La pluie tombe. " + "port " * 300, title="Pluie", language="fr", rest="Lire aussi"
        ),
        make("b", "Ports wait for rain.", title="Storm"),
    ]
    engine = WhooshEngine()
    engine.create(tmp_path)
    write(engine, tmp_path, many)
    write(engine, tmp_path, few, {"3", "7"})
    return open_segments(tmp_path)


def arrays(segments: tuple[Segment, ...], file: Path, **options: int) -> Mapping[str, Any]:
    write_arrays(file, merged(segments, **options), {})
    return {name: array.tolist() for name, array in read_arrays(file).arrays.items()}


@pytest.mark.parametrize("at_once", [1, 2, 7, 30])
def test_segments_are_merged_alike_however_much_is_held_in_memory(
    segments: tuple[Segment, ...], tmp_path: Path, at_once: int
) -> None:
    assert len(segments) > 1
    bit_by_bit = arrays(segments, tmp_path / "bit by bit", at_once=at_once)
    assert bit_by_bit == arrays(segments, tmp_path / "at once")


def test_titles_kept_for_a_commit_are_those_of_the_articles(make: Make, tmp_path: Path) -> None:
    engine = WhooshEngine()
    engine.create(tmp_path)
    portion = engine.portion(tmp_path)
    portion.add(make("b#2", "Rain.", title="Été à Paris"))
    portion.add(make("a#1", "Sun.", title="Œuvre"))
    name, _ = portion.finish().split(":")
    segment = open_segment(tmp_path, Entry(name, 2))
    (tmp_path / f"{name}.folded").rename(tmp_path / "away")
    assert segment.articles.names().folded.all() == ["ete a paris", "oeuvre"]
    (tmp_path / "away").rename(tmp_path / f"{name}.folded")
    assert segment.articles.names().folded.all() == ["ete a paris", "oeuvre"]


def test_kept_titles_are_gone_after_the_commit(make: Make, write: Write, tmp_path: Path) -> None:
    engine = WhooshEngine()
    engine.create(tmp_path)
    write(engine, tmp_path, [make("a", "Rain.")])
    assert list(tmp_path.glob("*.segment"))
    assert not list(tmp_path.glob("*.folded"))


@pytest.mark.parametrize("most", [0, kept.MOST], ids=["forgotten", "known"])
def test_portions_are_the_same_whatever_their_process_has_met_before(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(kept, "MOST", most)
    portions = [
        [make("a", "Rain fell on the port's quays. " * 3), make("b", "The U.S. rain; no rain.")],
        [make("c", "It rained on l’Été, U.S., etc. 漢字は " * 9, title="Rain")],
        [make("d", "More rain: etc.", language="fr"), make("e", "rain " * 9_000)],
    ]
    engine = WhooshEngine()
    engine.create(tmp_path)

    def told(own: WhooshEngine, articles: list[Article]) -> Mapping[str, Any]:
        portion = own.portion(tmp_path)
        for article in articles:
            portion.add(article)
        name, _ = portion.finish().split(":")
        there = read_arrays(tmp_path / f"{name}.segment").arrays
        return {array: values.tolist() for array, values in there.items()}

    for articles in portions:
        assert told(engine, articles) == told(WhooshEngine(), articles)
