"""Many words compared at once are compared as each of them alone."""

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis.nearness import is_within
from index.engines.whoosh.alphabet import Letters
from index.engines.whoosh.strings import Strings

ALPHABET = "abcé東\U0001f600A"
some_words = st.lists(st.text(ALPHABET, min_size=1, max_size=7), max_size=90, unique=True).map(
    sorted
)
asked = st.text(ALPHABET, min_size=1, max_size=7)
patterns = st.text(ALPHABET + "**??", min_size=1, max_size=7)
FEW = settings(max_examples=300, deadline=None)


def edits(one: str, other: str) -> int:
    """Count edits by the whole table."""
    table = {(-1, place): place + 1 for place in range(-1, len(other))}
    for i, letter in enumerate(one):
        table[i, -1] = i + 1
        for j, wanted in enumerate(other):
            ways = [table[i - 1, j] + 1, table[i, j - 1] + 1]
            ways.append(table[i - 1, j - 1] + (letter != wanted))
            if i and j and one[i - 1 : i + 1] == other[j - 1 : j + 1][::-1]:
                ways.append(table[i - 2, j - 2] + 1)
            table[i, j] = min(ways)
    return table[len(one) - 1, len(other) - 1]


@FEW
@given(some_words, asked, st.integers(0, 3))
def test_misspellings_are_those_within_so_many_edits(
    words: list[str], word: str, most: int
) -> None:
    near = [number for number, other in enumerate(words) if edits(word, other) <= most]
    assert Letters(Strings.of(words)).within(word, most).tolist() == near
    assert [number for number, other in enumerate(words) if is_within(word, other, most)] == near


@FEW
@given(some_words, patterns, st.data())
def test_wildcards_stand_for_letters(words: list[str], pattern: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words)))
    after = data.draw(st.integers(first, len(words)))
    regex = "".join({"*": ".*", "?": "."}.get(letter, letter) for letter in pattern)
    found = [
        number for number in range(first, after) if re.fullmatch(regex, words[number], re.DOTALL)
    ]
    assert Letters(Strings.of(words)).matching(pattern, first, after).tolist() == found


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("blockade", "blockade", 0),
        ("blocade", "blockade", 1),
        ("blokcade", "blockade", 1),
        ("glockade", "blockade", 1),
        ("lockade", "blockade", 1),
        ("blockades", "blockade", 1),
        ("ca", "abc", 3),
        ("", "ab", 2),
    ],
)
def test_an_edit_is_a_letter_more_less_other_or_swapped(
    one: str, other: str, distance: int
) -> None:
    assert is_within(one, other, distance)
    assert is_within(other, one, distance)
    assert not is_within(one, other, distance - 1)


@pytest.mark.parametrize("word", ["bcab", "abc", "aéb", "caccaa", "a"])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_misspellings_are_found_among_many_words(word: str, most: int) -> None:
    words = [*sorted(map("".join, product("abcé", repeat=5))), "éé", "ééé"]
    near = [number for number, other in enumerate(words) if edits(word, other) <= most]
    assert Letters(Strings.of(words)).within(word, most).tolist() == near


def test_a_word_longer_than_any_is_near_none() -> None:
    letters = Letters(Strings.of(["a", "b" * 300]))
    assert letters.within("b" * 4096, 2).tolist() == []
    assert letters.within("b" * 301, 2).tolist() == [1]
    assert letters.matching("b*b" * 100, 0, 2).tolist() == [1]
