"""Chunks of text are numbered many at once as a dict would number them."""

import random
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.spelling import spelling
from index.analysis.tokenizer import words
from index.engines.whoosh import numbering
from index.engines.whoosh.numbering import BREAK, Numbering, joined

# Few letters, so that chunks come again; longer than two numbers hold, and a byte that fills short ones up.
texts = st.lists(st.text("aé.,-\0 \n\t", max_size=60) | st.text("ab", max_size=40), max_size=8)

ODD = "aUSé'’.-,1٣\u0301\u00ad\u200dस東ก \n\n\t\r\x85\u2028\u00a0(_\"\0"
texts_of_any_kind = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from(ODD), max_size=60
)


def trimmed(text: str) -> list[bytes]:
    """Part a text, and leave out what edges its chunks, up to eight marks on each side."""
    edge = r"[\x00-/:-@\[-`{-\x7f]{1,8}"
    parted = re.split(r"[ \t-\r]+", text)
    chunks = [re.sub(f"^{edge}", "", re.sub(f"{edge}$", "", chunk)) for chunk in parted]
    return [chunk.encode() for chunk in chunks if chunk]


def numbered(batches: list[list[str]]) -> tuple[list[int], list[int]]:
    """Give what a dict would give."""
    known: dict[bytes, int] = {}
    chunks = [trimmed(text) for batch in batches for text in batch]
    numbers = [known.setdefault(chunk, len(known) + 1) for own in chunks for chunk in own]
    return numbers, list(map(len, chunks))


@given(st.lists(texts, max_size=4))
def test_every_different_chunk_gets_the_next_number(batches: list[list[str]]) -> None:
    own = Numbering()
    told = [own.of([text.encode() for text in batch]) for batch in batches]
    numbers = [number for some, _ in told for number in some.tolist()]
    counts = [count for _, some in told for count in some.tolist()]
    assert (numbers, counts) == numbered(batches)
    assert len(own) == len(set(numbers)) + 1


@pytest.mark.parametrize("mixed", [True, False], ids=["spread", "at one place"])
def test_many_chunks_are_numbered_wherever_their_keys_lie(
    monkeypatch: pytest.MonkeyPatch, *, mixed: bool
) -> None:
    if not mixed:
        monkeypatch.setattr(numbering, "_MIX", np.zeros(2, np.uint64))
    chance = random.Random(3)  # noqa: S311 - no secret
    words = [f"{chance.getrandbits(40):x}" for _ in range(9_000)]
    batches = [[" ".join(chance.choices(words, k=900)) for _ in range(10)] for _ in range(4)]
    own = Numbering()
    told = [own.of([text.encode() for text in batch])[0] for batch in batches]
    assert np.concatenate(told).tolist() == numbered(batches)[0]


@pytest.mark.parametrize(
    ("passages", "numbers"),
    [
        (["one two", "two three"], [1, 2, BREAK, 2, 3]),
        (["", "one", " \n", "two"], [1, BREAK, 2]),
        ([], []),
    ],
)
def test_a_break_stands_between_passages(passages: list[str], numbers: list[int]) -> None:
    text = joined([passage.encode() for passage in passages])
    assert Numbering().of([text])[0].tolist() == numbers


@given(texts_of_any_kind)
def test_words_are_spelled_as_they_are_in_their_chunks(text: str) -> None:
    own = Numbering()
    numbers, _ = own.of([text.encode()])
    chunks = [b"", *own.since(1)]
    told = [word for number in numbers for word in words(chunks[number].decode())]
    assert list(map(spelling, told)) == list(map(spelling, words(text)))
