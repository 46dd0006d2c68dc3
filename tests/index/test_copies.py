"""Telling near-copies by signatures."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.copies import SLOTS, are_alike, hashes_of_lines, originals, signature, signed

TEXT = " ".join(f"word{number}" for number in range(300))
OTHER = " ".join(f"other{number}" for number in range(300))


def changed(text: str, *, every: int) -> str:
    """Put another word for every so many."""
    words = text.split()
    words[::every] = [f"new{number}" for number in range(len(words[::every]))]
    return " ".join(words)


@pytest.mark.parametrize(
    ("text", "is_copy"),
    [
        (TEXT, True),
        (TEXT.upper(), True),
        (TEXT.replace(" ", ", "), True),
        (TEXT.replace(" ", "\n\n"), True),
        (changed(TEXT, every=30), True),
        (TEXT[: len(TEXT) * 3 // 4], True),
        (" ".join(TEXT.split()[150:] + TEXT.split()[:150]), True),
        (f"{TEXT} And a closing line of some other outlet.", True),
        (changed(TEXT, every=3), False),
        (OTHER, False),
        (TEXT[: len(TEXT) // 5], False),
        ("", False),
    ],
)
def test_a_near_copy_says_mostly_the_same(text: str, *, is_copy: bool) -> None:
    assert are_alike(signature(TEXT), signature(text)) is is_copy


@pytest.mark.parametrize("text", ["", "two words", " \n ,,, ..."])
def test_a_text_without_three_words_is_a_copy_of_nothing(text: str) -> None:
    assert signature(text) == bytes(SLOTS)
    assert originals([signature(text), signature(text)]) == [0, 1]


def test_copies_belong_to_the_first_of_them() -> None:
    texts = [OTHER, TEXT, changed(TEXT, every=40), changed(OTHER, every=40), "Short and alone."]
    assert originals(list(map(signature, texts))) == [0, 1, 1, 0, 4]


@given(st.lists(st.integers(0, 5), max_size=30), st.randoms(use_true_random=False))
def test_every_copy_is_alike_its_original(kinds: list[int], chance: random.Random) -> None:
    texts = [
        changed(
            f"{kind} " * 3 + TEXT.replace("word", f"w{kind}-"), every=chance.choice([7, 20, 90])
        )
        for kind in kinds
    ]
    signed = list(map(signature, texts))
    for number, first in enumerate(originals(signed)):
        assert first <= number
        assert first == number or are_alike(signed[first], signed[number])


@given(st.lists(st.text("aΣ .,\t", max_size=40), min_size=1, max_size=8))
def test_texts_are_signed_together_as_one_by_one(texts: list[str]) -> None:
    together = signed(*hashes_of_lines("\n".join(texts)))
    assert together.tobytes() == b"".join(map(signature, texts))


def test_many_texts_are_signed_as_one_by_one() -> None:
    texts = [changed(TEXT, every=number + 2) for number in range(300)]
    together = signed(*hashes_of_lines("\n".join(texts)))
    assert together.tobytes() == b"".join(map(signature, texts))
