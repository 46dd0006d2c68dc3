"""What a command finds around it, the same for all of them."""

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.engine import Engine


class Exit(IntEnum):
    """How a command ends."""

    FOUND = 0
    NOTHING = 1
    USAGE = 2
    STORE = 3
    FAILURES = 4
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The day it is, the variables of the environment, and the engine when it is not the usual one."""

    today: dt.date
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    chosen: "Engine | None" = None

    @property
    def engine(self) -> "Engine":
        """The engine that keeps the index."""
        if self.chosen is not None:
            return self.chosen
        from index.engines import engine  # noqa: PLC0415 - Whoosh loads only where an index is used

        return engine()
