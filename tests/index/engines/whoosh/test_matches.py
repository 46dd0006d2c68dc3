"""Rising lists of documents, and what they have in common."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engines.whoosh import matches
from index.engines.whoosh.matches import in_all

DOCUMENTS = 60
LISTS = st.lists(st.sets(st.integers(0, DOCUMENTS - 1)), min_size=1, max_size=4)


@given(LISTS, st.sampled_from([0, 3, 100]), st.sampled_from([0, 4, 100]))
def test_lists_meet_in_the_same_documents_however_these_are_looked_up(
    given_lists: list[set[int]], at_hand: int, sought: int
) -> None:
    lists = [np.array(sorted(docs), np.uint8) for docs in given_lists]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matches, "_AT_HAND", at_hand)
        patch.setattr(matches, "_SOUGHT", sought)
        places = in_all(lists, DOCUMENTS)
    both = sorted(set.intersection(*given_lists))
    assert [docs[own].tolist() for docs, own in zip(lists, places, strict=True)] == [both] * len(
        lists
    )
    assert all(own.dtype == np.int64 for own in places)
