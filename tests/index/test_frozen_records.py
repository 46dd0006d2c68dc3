"""Records: as frozen dataclasses are, which they stand in for."""

import copy
import pickle
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.frozen import Frozen, as_dict, field, fields, later, replace


class _Point(Frozen):
    x: int
    y: int = 0


class _Place(_Point):
    name: str = ""

    @cached_property
    def told(self) -> list[str]:
        return [f"{self.name} at {self.x}, {self.y}"]


class _Other(Frozen):
    x: int
    y: int = 0


class _Nothing(Frozen):
    pass


class _Named(Frozen, kw_only=True):
    tags: dict[str, int] = field(default_factory=dict)
    name: str


class _Even(Frozen):
    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError(self.number)


class _Alone(Frozen, eq=False):
    x: int


@dataclass(frozen=True, slots=True)
class _Model:
    x: int
    y: int = 0


def sent(record: _Point) -> _Point:
    received: _Point = pickle.loads(pickle.dumps(record))  # noqa: S301 - our own
    return received


points = st.builds(_Point, st.integers(0, 2), st.integers(0, 2))


@given(points, points)
def test_records_compare_and_hash_as_frozen_dataclasses_do(one: _Point, other: _Point) -> None:
    models = _Model(one.x, one.y), _Model(other.x, other.y)
    assert (one == other) == (models[0] == models[1])
    assert one != other or hash(one) == hash(other)


@given(points, st.integers())
def test_a_record_is_replaced_copied_and_sent_to_another_process_whole(one: _Point, y: int) -> None:
    assert replace(one, y=y) == _Point(one.x, y)
    assert copy.copy(one) == copy.deepcopy(one) == sent(one) == one


def test_a_record_tells_its_fields() -> None:
    assert (repr(_Point(1)), repr(_Nothing())) == ("_Point(x=1, y=0)", "_Nothing()")
    assert as_dict(_Place(1, 2, "here")) == {"x": 1, "y": 2, "name": "here"}
    assert fields(_Place) == ("x", "y", "name")


def test_a_record_never_changes() -> None:
    point = _Point(1)
    with pytest.raises(AttributeError, match="x of a _Point never changes"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="never changes"):
        del point.x
    with pytest.raises(AttributeError, match="never changes"):
        point.z = 2  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("one", "other"), [(_Point(1), _Other(1)), (_Point(1), _Place(1)), (_Nothing(), None)]
)
def test_records_of_different_classes_are_never_equal(one: object, other: object) -> None:
    assert one != other
    assert len({one, other}) == 2


@pytest.mark.parametrize(
    ("made", "args", "kwargs", "error"),
    [
        (_Point, (), {}, r"_Point.__init__\(\) missing 1 required positional argument: 'x'"),
        (_Point, (1, 2, 3), {}, "takes from 2 to 3 positional arguments"),
        (_Point, (1,), {"z": 3}, "unexpected keyword argument 'z'"),
        (_Named, ("n",), {}, "takes 1 positional argument"),
        (_Named, (), {}, "missing 1 required keyword-only argument: 'name'"),
    ],
)
def test_a_record_is_made_of_its_fields(
    made: type[Frozen], args: tuple[Any, ...], kwargs: dict[str, Any], error: str
) -> None:
    with pytest.raises(TypeError, match=error):
        made(*args, **kwargs)


def test_each_record_has_a_fresh_default_of_its_own() -> None:
    one, other = _Named(name="one"), _Named(name="other")
    assert one.tags == other.tags == {}
    assert one.tags is not other.tags


def test_a_record_can_refuse_its_values() -> None:
    assert _Even(2).number == 2
    with pytest.raises(ValueError, match="3"):
        _Even(3)


def test_records_that_are_not_compared_equal_themselves_alone() -> None:
    one, other = _Alone(1), _Alone(1)
    assert one == one  # noqa: PLR0124 - the point
    assert one != other
    assert len({one, other}) == 2


def test_a_record_can_keep_what_it_has_worked_out() -> None:
    place = _Place(1, 2, "here")
    assert place.told == ["here at 1, 2"]
    assert place.told is place.told
    assert place == replace(place)


def test_records_can_be_taken_apart() -> None:
    match _Place(1, 2, "here"):
        case _Place(x, y, name):
            assert (x, y, name) == (1, 2, "here")


def waiting(x: int, y: int) -> _Point:
    """Make a point that fetches its second field."""
    return later(_Point, lambda name: {name: y}, x=x)


@given(points, points)
def test_a_record_that_fetches_its_fields_is_as_any_other(one: _Point, other: _Point) -> None:
    assert (waiting(one.x, one.y) == other) == (other == waiting(one.x, one.y)) == (one == other)
    assert hash(waiting(one.x, one.y)) == hash(one)
    assert repr(waiting(one.x, one.y)) == repr(one)
    assert isinstance(waiting(one.x, one.y), _Point)
    assert replace(waiting(one.x, one.y), y=other.y) == _Point(one.x, other.y)
    for same in (copy.copy, copy.deepcopy, sent):
        assert same(waiting(one.x, one.y)) == one
        assert type(same(waiting(one.x, one.y))) is _Point


def test_a_field_is_fetched_when_it_is_looked_at_and_once() -> None:
    asked: list[str] = []

    def rest(name: str) -> dict[str, object]:
        asked.append(name)
        return {"y": 2, "name": "here"}

    place = later(_Place, rest, x=1)
    assert (place.x, asked) == (1, [])
    assert (place.name, place.y, place.name) == ("here", 2, "here")
    assert asked == ["name"]


def test_a_record_that_fetches_its_fields_has_no_others_and_never_changes() -> None:
    point: Any = waiting(1, 2)
    with pytest.raises(AttributeError, match="a _Point has no z"):
        _ = point.z
    with pytest.raises(AttributeError, match="y of a _Point never changes"):
        point.y = 3
