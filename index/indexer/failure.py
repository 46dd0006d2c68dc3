"""What gave no article."""

from typing import Self

from index.errors import DepecheError
from index.frozen import Frozen, replace


class Failure(Frozen):
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
