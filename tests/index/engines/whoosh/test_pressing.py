"""Pieces of bytes, pressed one by one."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engines.whoosh.pressing import Press, Pressed, PressError
from index.engines.whoosh.strings import Strings

_WORDS = ["the", "harbour", "of", "a", "quiet", "town", "was", "closed", "after", "ships", "met"]
_CHANCE = random.Random(1)  # noqa: S311 - no secret
SENTENCES = [" ".join(_CHANCE.choices(_WORDS, k=40)).encode() for _ in range(1_200)]


def pressed(pieces: list[bytes], dictionary: bytes | None = None) -> Pressed:
    press = Press(dictionary)
    for piece in pieces:
        press.add(piece)
    return press.finish()


def unpacked(pieces: Pressed) -> list[bytes]:
    return [pieces[number] for number in range(len(pieces.packed))]


@given(st.lists(st.binary(max_size=50), max_size=8))
def test_few_pieces_come_back_as_they_were(pieces: list[bytes]) -> None:
    assert unpacked(pressed(pieces)) == pieces


def test_many_alike_share_a_dictionary_and_come_back_as_they_were() -> None:
    pieces = pressed(SENTENCES)
    assert unpacked(pieces) == SENTENCES
    assert pieces.dictionary
    alone = pressed(SENTENCES, b"")
    assert len(pieces.packed.blob) + len(pieces.dictionary) < len(alone.packed.blob)


@pytest.mark.parametrize("many", [[b"x"] * 1_100, [b""] * 1_000], ids=["short", "empty"])
def test_pieces_with_nothing_to_learn_from_do_without(many: list[bytes]) -> None:
    pieces = pressed(many)
    assert unpacked(pieces) == many
    assert pieces.dictionary == b""


def test_another_dictionary_serves_as_well() -> None:
    dictionary = pressed(SENTENCES).dictionary
    assert unpacked(pressed([b"quite another thing"], dictionary)) == [b"quite another thing"]


@pytest.mark.parametrize(
    "raw",
    [
        b"no frame at all",
        b"\x28\xb5\x2f\xfd\xe0" + b"\xff" * 8,  # a frame that promises 2 ** 64 - 1 bytes
    ],
)
def test_what_is_no_pressed_piece_is_an_error(raw: bytes) -> None:
    with pytest.raises(PressError):
        Pressed(Strings.of_bytes([raw]), b"")[0]
