"""Records, as the rest of the program relies on them."""

import copy
import pickle
from functools import cached_property

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.frozen import Frozen, as_dict, fields, replace


class _Point(Frozen):
    x: int
    y: int = 0


class _Place(_Point, dict=True):
    name: str = ""

    @cached_property
    def told(self) -> list[str]:
        return [f"{self.name} at {self.x}, {self.y}"]


class _Other(Frozen):
    x: int
    y: int = 0


points = st.builds(_Point, st.integers(0, 2), st.integers(0, 2))


def sent(record: _Point) -> _Point:
    received: _Point = pickle.loads(pickle.dumps(record))  # noqa: S301 - our own
    return received


@given(points, points)
def test_records_are_equal_when_their_fields_are(one: _Point, other: _Point) -> None:
    assert (one == other) == ((one.x, one.y) == (other.x, other.y))
    assert one != other or hash(one) == hash(other)


@pytest.mark.parametrize(("one", "other"), [(_Point(1), _Other(1)), (_Point(1), _Place(1))])
def test_records_of_different_classes_are_never_equal(one: object, other: object) -> None:
    assert one != other


@given(points, st.integers())
def test_a_record_is_replaced_copied_and_sent_to_another_process_whole(one: _Point, y: int) -> None:
    assert replace(one, y=y) == _Point(one.x, y)
    assert copy.copy(one) == copy.deepcopy(one) == sent(one) == one


def test_a_record_tells_its_fields() -> None:
    assert repr(_Point(1)) == "_Point(x=1, y=0)"
    assert as_dict(_Place(1, 2, "here")) == {"x": 1, "y": 2, "name": "here"}
    assert fields(_Place) == ("x", "y", "name")


def test_a_record_never_changes() -> None:
    point = _Point(1)
    with pytest.raises(AttributeError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del point.x


def test_a_record_can_keep_what_it_has_worked_out() -> None:
    place = _Place(1, 2, "here")
    assert place.told == ["here at 1, 2"]
    assert place.told is place.told
    assert place == replace(place)
