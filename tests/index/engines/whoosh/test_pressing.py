"""Pieces of bytes, pressed one by one."""

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engines.whoosh import pressing
from index.engines.whoosh.arrays import read_arrays, write_arrays
from index.engines.whoosh.pressing import Pressed, Presser, PressError, joined, press
from index.engines.whoosh.strings import Strings

_WORDS = ["the", "harbour", "of", "a", "quiet", "town", "was", "closed", "after", "ships", "met"]
_CHANCE = random.Random(1)  # noqa: S311 - no secret
SENTENCES = [" ".join(_CHANCE.choices(_WORDS, k=40)).encode() for _ in range(1_200)]


def pressed(pieces: Sequence[bytes]) -> Pressed:
    return Presser().pressed(pieces)


def unpacked(pieces: Pressed) -> list[bytes]:
    return [pieces[number] for number in range(len(pieces.packed))]


OTHERS = [bytes(_CHANCE.choices(range(256), k=60)) for _ in range(1_200)]


def joined_pieces(file: Path, *parts: tuple[Pressed, Sequence[int]]) -> Pressed:
    taken = [(own, np.array(numbers, np.int64)) for own, numbers in parts]
    write_arrays(file, joined("texts", taken), {})
    return Pressed.named("texts", read_arrays(file).arrays)


@given(st.lists(st.binary(max_size=50), max_size=8))
def test_few_pieces_come_back_as_they_were(pieces: list[bytes]) -> None:
    assert unpacked(pressed(pieces)) == pieces


def test_many_alike_share_a_dictionary_and_come_back_as_they_were() -> None:
    pieces = pressed(SENTENCES)
    assert unpacked(pieces) == SENTENCES
    [dictionary] = pieces.dictionaries
    assert dictionary
    alone = sum(map(len, map(press(b""), SENTENCES)))
    assert len(pieces.packed.blob) + len(dictionary) < alone


@pytest.mark.parametrize("many", [[b"x"] * 1_100, [b""] * 1_000], ids=["short", "empty"])
def test_pieces_with_nothing_to_learn_from_do_without(many: list[bytes]) -> None:
    pieces = pressed(many)
    assert unpacked(pieces) == many
    assert pieces.dictionaries == [b""]


def test_a_dictionary_serves_what_is_like_that_for_which_it_was_made() -> None:
    presser = Presser()
    first = presser.pressed(SENTENCES[:1_100])
    assert presser.pressed(SENTENCES[::-1]).dictionaries == first.dictionaries
    assert presser.pressed(OTHERS).dictionaries != first.dictionaries
    assert unpacked(presser.pressed(SENTENCES)) == SENTENCES


def test_what_has_no_dictionary_is_joined_by_that_of_most(tmp_path: Path) -> None:
    many, few = pressed(SENTENCES), pressed([b"quite another thing", b"left out", b"a third"])
    pieces = joined_pieces(tmp_path / "a", (few, [0, 2]), (many, range(1_200)))
    assert pieces.dictionaries == many.dictionaries
    assert unpacked(pieces) == [b"quite another thing", b"a third", *SENTENCES]


def test_what_has_different_dictionaries_is_joined_as_it_is(tmp_path: Path) -> None:
    one, other = pressed(SENTENCES), pressed([piece[::-1] for piece in SENTENCES])
    pieces = joined_pieces(tmp_path / "a", (one, range(1_200)), (other, range(0, 1_200, 2)))
    assert pieces.dictionaries == [*one.dictionaries, *other.dictionaries]
    assert unpacked(pieces) == [*SENTENCES, *(piece[::-1] for piece in SENTENCES[::2])]
    assert pieces.packed.raw(1_200) == other.packed.raw(0)


def test_of_many_dictionaries_the_rarest_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pressing, "_MOST", 1)
    one, other = pressed(SENTENCES), pressed([piece[::-1] for piece in SENTENCES])
    pieces = joined_pieces(tmp_path / "a", (other, range(1_000)), (one, range(1_200)))
    assert pieces.dictionaries == one.dictionaries
    assert unpacked(pieces) == [*(piece[::-1] for piece in SENTENCES[:1_000]), *SENTENCES]


def test_what_has_no_dictionary_is_given_one_where_it_is_the_most(tmp_path: Path) -> None:
    halves = pressed(SENTENCES[:600]), pressed(SENTENCES[600:])
    pieces = joined_pieces(tmp_path / "a", *((half, range(600)) for half in halves))
    assert unpacked(pieces) == SENTENCES
    assert all(pieces.dictionaries)


def test_nothing_is_joined_to_nothing(tmp_path: Path) -> None:
    assert unpacked(joined_pieces(tmp_path / "a", (pressed([b"dead"]), []))) == []


@pytest.mark.parametrize(
    "raw",
    [
        b"no frame at all",
        b"\xe0" + b"\xff" * 8,  # a frame that promises 2 ** 64 - 1 bytes
    ],
)
def test_what_is_no_pressed_piece_is_an_error(raw: bytes) -> None:
    with pytest.raises(PressError):
        Pressed(Strings.of_bytes([raw]), [b""], np.zeros(1, np.uint8))[0]
