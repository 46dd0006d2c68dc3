"""What is made when it is first asked for, because a command needs little of it: names of packages, and patterns."""

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def names_of(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Give the `__getattr__` of a package (PEP 562) that finds each name in the module that is its home."""

    def find(name: str) -> object:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(f"{package}.{homes[name]}"), name)

    return find


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
