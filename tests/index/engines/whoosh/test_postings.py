"""The arrays that postings are made of."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.engine import Searcher
from index.engines.whoosh import WhooshEngine
from index.engines.whoosh.arrays import narrow, place
from index.engines.whoosh.frequencies import ELSEWHERE, Frequencies
from index.query import Phrase, Query, Term

Make: TypeAlias = Callable[..., Article]
Indexed: TypeAlias = Callable[..., AbstractContextManager[Searcher]]

AGAIN = (0, 1, 62, 63, 64, 70_000)
TOLD = st.sampled_from([-121, -1, *AGAIN, *(ELSEWHERE + again for again in AGAIN)])


@given(st.lists(TOLD, max_size=12), st.data())
def test_frequencies_come_back_whatever_their_size(numbers: list[int], data: st.DataObject) -> None:
    told = np.array(numbers, np.int64)
    freqs = Frequencies.of(told)
    again = np.array([max(number, 0) % ELSEWHERE for number in numbers], np.int64)
    start = data.draw(st.integers(0, len(numbers)))
    stop = data.draw(st.integers(start, len(numbers)))
    rows = np.array(data.draw(st.lists(st.sampled_from(range(max(1, len(numbers)))))), np.int64)
    rows = rows[rows < len(numbers)]
    assert freqs.told(start, stop).tolist() == numbers[start:stop]
    assert freqs.between(start, stop).tolist() == (again[start:stop] + 1).tolist()
    small = freqs.small[rows]
    assert freqs.again(rows, small).tolist() == again[rows].tolist()
    both = np.array([small, small[::-1]])
    there = [min(pair) >= ELSEWHERE for pair in zip(told[rows], told[rows[::-1]], strict=True)]
    assert freqs.elsewhere(both).tolist() == np.flatnonzero(there).tolist()


@given(
    st.lists(TOLD, min_size=1, max_size=60),
    st.sampled_from([1, 1_000]),
    st.lists(st.integers(0, 60_000), max_size=3),
    st.data(),
)
def test_frequencies_add_up_however_many_and_large(
    few: list[int], often: int, large: list[int], data: st.DataObject
) -> None:
    told = np.array(few * often, np.int64)
    told[[place % len(told) for place in large]] = 300
    rows = np.array(data.draw(st.lists(st.integers(0, len(told)))), np.int64)
    before, again = Frequencies.of(told).before(rows), np.maximum(told, 0) % ELSEWHERE
    assert before.tolist() == [again[:row].sum() for row in rows.tolist()]


@given(st.lists(st.integers(0, 300)), st.integers(0, 400))
def test_a_number_has_its_place_among_those_of_any_type(numbers: list[int], number: int) -> None:
    rising = narrow(np.array(sorted(numbers), np.int64))
    assert place(number, rising) == sum(other < number for other in numbers)


@pytest.mark.parametrize("others", [(), ("short",)], ids=["alone", "merged"])
def test_a_word_may_stand_hundreds_of_times_in_an_article(
    make: Make, indexed: Indexed, others: tuple[str, ...]
) -> None:
    long = make("long", "rain falls " * 300 + "rain stops " * 2 + "today", title="Stops")
    batches = [[long], *([make(name, "The rain falls today.")] for name in others)]
    with indexed(WhooshEngine(), *batches) as searcher:
        assert found(searcher, Phrase("falls rain stops rain stops today")) == {"long"}
        assert found(searcher, Phrase("rain stops today")) == {"long"}
        assert found(searcher, Phrase("falls today")) == set(others)
        assert found(searcher, Term("falls")) == {"long", *others}


def found(searcher: Searcher, query: Query) -> set[str]:
    return {hit.article.id for hit in searcher.search(query, snippets=0).hits}
