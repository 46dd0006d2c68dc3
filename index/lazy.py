"""What is made when it is first asked for, because a command needs little of it: names, tables and patterns."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, TypeVar

_T = TypeVar("_T")


def names_of(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Give the `__getattr__` of a package (PEP 562) that finds each name in the module that is its home."""

    def find(name: str) -> object:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        found = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return find


class Table(Mapping[str, _T]):
    """A table whose values stand in the modules of a package, as `module.name`, and load when they are asked for."""

    def __init__(self, package: str, homes: Mapping[str, str]) -> None:
        self._package = package
        self._homes = homes

    def __getitem__(self, key: str) -> _T:
        module, _, name = self._homes[key].partition(".")
        found: _T = getattr(import_module(f"{self._package}.{module}"), name)
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._homes

    def __iter__(self) -> Iterator[str]:
        return iter(self._homes)

    def __len__(self) -> int:
        return len(self._homes)


def pattern(text: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Give a pattern that is compiled when it is first used."""
    later: Any = _Pattern(text, flags)
    return later  # type: ignore[no-any-return]  # it does what a pattern does


class _Pattern:
    """Becomes what it is asked for, one method after the other, so that asking again takes no longer."""

    def __init__(self, text: str, flags: re.RegexFlag) -> None:
        self._written = (text, flags)

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found
