"""Records that never change, of classes that are defined in no time.

`dataclasses` writes and compiles six functions for every class as it is defined, .4 ms, and what a query loads defines
sixty classes. Of a `Frozen` class only `__init__` is written, when the first record is made; the rest is the same for
all. Records of many fields are made in half the time that a frozen dataclass takes, no slower than by msgspec (which
makes small ones faster, but takes longer to load than all that `--help` needs).
"""

import itertools
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

_T = TypeVar("_T")
_Record = TypeVar("_Record", bound="Frozen")
_REQUIRED = object()  # in place of a default: there is none


class _Fresh:
    """Stands in place of a default that is made anew for every record."""

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], _T]) -> _T:
    """Give each record a default of its own, such as an empty dict."""
    default: Any = _Fresh(default_factory)
    return default  # type: ignore[no-any-return]  # read as a value of the field's type


class _Class(type):
    """Makes fields of what a class annotates, and their defaults of what it assigns there."""

    __fields__: Mapping[str, Any]  # with their defaults, those of a base class first
    __content__: Callable[
        [Any], Any
    ]  # of a record: its class and its values, by which it is compared
    __kw_only__: bool

    def __new__(
        cls,
        name: str,
        bases: tuple[type, ...],
        body: dict[str, Any],
        *,
        kw_only: bool = False,
        eq: bool = True,
    ) -> "_Class":
        own = {field: body.pop(field, _REQUIRED) for field in _annotated(body)}
        fields = {**(getattr(bases[0], "__fields__", {}) if bases else {}), **own}
        caches = any(isinstance(value, cached_property) for value in body.values())
        made = {
            "__init__": _first,
            "__slots__": (*own, "__dict__") if caches else tuple(own),
            "__fields__": fields,
            "__content__": attrgetter("__class__", *fields),
            "__kw_only__": kw_only,
            "__match_args__": () if kw_only else tuple(fields),
        }
        same = {} if eq else {"__eq__": object.__eq__, "__hash__": object.__hash__}
        return super().__new__(cls, name, bases, made | same | body)


def _annotated(body: Mapping[str, Any]) -> tuple[str, ...]:
    """Name what a class annotates; what the annotations mean is not asked."""
    if sys.version_info < (3, 14):
        annotations = body.get("__annotations__", ())
    else:
        import annotationlib as lib  # noqa: PLC0415 - new in Python 3.14 (PEP 649)

        annotate = lib.get_annotate_from_class_namespace(body)
        annotations = (
            lib.call_annotate_function(annotate, lib.Format.FORWARDREF) if annotate else ()
        )
    return tuple(annotations)


def _first(record: "Frozen", *args: object, **kwargs: object) -> None:
    """Make the first record of a class: write what makes the others."""
    made = type(record)
    made.__init__ = _written(made)  # type: ignore[method-assign]
    made.__init__(record, *args, **kwargs)


def _written(made: "type[Frozen]") -> Callable[..., None]:
    """Write the `__init__` of a class.

    While its fields are set, a record is of a class like its own that lets them be set: setting them past a
    `__setattr__` that refuses takes twice as long.
    """
    names = {"default": made.__fields__, "become": _become, "Made": made, "Open": _opened(made)}
    steps = (
        "become(self, Open)",
        *itertools.starmap(_setting, made.__fields__.items()),
        "self.__class__ = Made",
        *(["self.__post_init__()"] if hasattr(made, "__post_init__") else []),
    )
    text = f"def __init__({', '.join(_parameters(made))}):\n " + "\n ".join(steps)
    exec(text, names)  # noqa: S102 - made of names of fields alone
    written: Callable[..., None] = names["__init__"]
    written.__qualname__ = f"{made.__qualname__}.__init__"
    return written


_become = object.__dict__["__class__"].__set__
"""Makes a record one of another class, past what its own one says to that."""


def _opened(made: "type[Frozen]") -> type:
    """Give a class of the same slots whose records can be changed."""
    body = {name: getattr(object, name) for name in ("__setattr__", "__delattr__")}
    body["__slots__"] = made.__dict__["__slots__"]
    return type.__new__(_Class, made.__name__, made.__bases__, body)


def _parameters(made: "type[Frozen]") -> Iterator[str]:
    yield "self"
    if made.__kw_only__:
        yield "*"
    for name, default in made.__fields__.items():
        yield name if default is _REQUIRED else f"{name}=default['{name}']"


def _setting(name: str, default: object) -> str:
    if isinstance(default, _Fresh):
        return f"self.{name} = {name}.make() if {name} is default['{name}'] else {name}"
    return f"self.{name} = {name}"


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Frozen(metaclass=_Class):
    """A record that never changes; two with equal fields are equal.

    >>> class Point(Frozen):
    ...     x: int
    ...     y: int = 0
    >>> Point(1) == Point(1, 0), replace(Point(1), y=2)
    (True, Point(x=1, y=2))
    """

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(type(self).__content__(self) == type(self).__content__(other))

    def __hash__(self) -> int:
        return hash(type(self).__content__(self))

    def __repr__(self) -> str:
        told = (f"{name}={value!r}" for name, value in as_dict(self).items())
        return f"{type(self).__qualname__}({', '.join(told)})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} of a {type(self).__qualname__} never changes")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{name} of a {type(self).__qualname__} never changes")

    def __getstate__(self) -> dict[str, Any]:
        return as_dict(self)

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)


def later(
    made: type[_Record], rest: Callable[[str], Mapping[str, object]], /, **known: object
) -> _Record:
    """Give a record that knows some of its fields: of one that is missing when it is asked for, `rest` gives the value.

    It may give others with it. Whatever else is done with the record is done as with any other. Threads may share it:
    what two of them fetch at once is equal.
    """
    record: Any = object.__new__(_waiting(made))
    _set(record, "__rest__", rest)
    for name, value in known.items():
        _set(record, name, value)
    return record  # type: ignore[no-any-return]  # of a class that stands for `made`


_set = object.__setattr__


@cache
def _waiting(made: type[Frozen]) -> type:
    """Give the class of records of a class that lack fields: they say that they are of that class."""
    body = {
        "__slots__": ("__rest__",),
        "__class__": property(lambda _: made),
        "__getattr__": _fetched,
        "__reduce_ex__": lambda record, protocol: replace(record).__reduce_ex__(protocol),
        "__module__": made.__module__,
        "__qualname__": made.__qualname__,
    }
    return type.__new__(_Class, made.__name__, (made,), body)


def _fetched(record: Any, name: str) -> object:  # noqa: ANN401 - one made by `later`
    """Give a field that a record lacks, and keep it."""
    if name not in type(record).__fields__:
        raise AttributeError(f"a {type(record).__qualname__} has no {name}")
    for field_, value in record.__rest__(name).items():
        _set(record, field_, value)
    return object.__getattribute__(record, name)


def fields(made: type[Frozen]) -> tuple[str, ...]:
    """Name the fields of a class."""
    return tuple(made.__fields__)


def as_dict(record: Frozen) -> dict[str, Any]:
    """Give the fields of a record with their values."""
    return {name: getattr(record, name) for name in type(record).__fields__}


if TYPE_CHECKING:
    # What mypy knows of it holds here too: fields alone are replaced, by values of their types.
    from dataclasses import replace as replace  # noqa: PLC0414, TID251 - to be imported from here
else:

    def replace(record: Frozen, /, **changes: object) -> Frozen:
        """Give a record as another with other values."""
        return record.__class__(**{**as_dict(record), **changes})
