"""What a command finds around it, the same for all of them."""

import datetime as dt
import os
from collections.abc import Mapping
from enum import IntEnum
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from index.frozen import Frozen, field
from search.settings import Settings, load

if TYPE_CHECKING:
    from index.engine import Engine


TALKATIVE: Mapping[str, str] = MappingProxyType(
    {
        "--verbose": "tell on stderr where it looks and how long it takes",
        "--debug": "tell that, and where in the program an error comes from",
    }
)
"""The flags that all commands have; the program itself sees to them."""


class Exit(IntEnum):
    """How a command ends."""

    FOUND = 0
    NOTHING = 1
    USAGE = 2
    STORE = 3
    FAILURES = 4
    INTERRUPTED = 130


class Setting(Frozen, kw_only=True):
    """The day it is, the variables of the environment, and the engine when it is not the usual one.

    When it is `verbose`, commands tell where they look and how long they take.
    """

    today: dt.date
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    chosen: "Engine | None" = None
    verbose: bool = False

    @cached_property
    def settings(self) -> Settings:
        """What the files of settings say; `UsageError` for what is wrong in one."""
        return load(self.environment, Path())

    @property
    def engine(self) -> "Engine":
        """The engine that keeps the index."""
        if self.chosen is not None:
            return self.chosen
        from index.engines import engine  # noqa: PLC0415 - Whoosh loads only where an index is used

        return engine()
