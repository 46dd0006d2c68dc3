"""Strings are sorted and numbered all at once as they are one by one."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from index.engines.whoosh.sorting import numbered
from index.engines.whoosh.strings import Strings

# Few letters and repeated ones, so that many are alike for longer than a number holds.
pieces = st.lists(
    st.text("ab\0é", max_size=30).map(str.encode) | st.binary(max_size=9), max_size=60
)


@given(pieces)
def test_strings_are_numbered_in_the_order_of_their_bytes(pieces: list[bytes]) -> None:
    different = sorted(set(pieces))
    texts, numbers = numbered(Strings.of_bytes(pieces))
    assert texts.raws() == different
    assert numbers.tolist() == list(map(different.index, pieces))


@given(st.lists(pieces, max_size=4))
def test_lists_are_joined_in_their_order(lists: list[list[bytes]]) -> None:
    joined = Strings.joined(list(map(Strings.of_bytes, lists)))
    assert joined.raws() == list(chain.from_iterable(lists))
