"""What gave no article."""

from dataclasses import dataclass, replace
from typing import Self

from index.errors import DepecheError


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, a folder, or a line of a file that gave no article, and why."""

    where: str
    what: str
    hint: str | None = None

    @classmethod
    def of(cls, error: DepecheError, path: str) -> Self:
        """Keep what an error says; it happened somewhere in `path`."""
        return cls(error.where or path, error.what, error.hint)

    def adding(self, remark: str) -> Self:
        """Say one thing more."""
        return replace(self, what=f"{self.what}; {remark}")
