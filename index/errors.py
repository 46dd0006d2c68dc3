"""The one family of errors that the program raises on purpose.

    DepecheError            what is wrong, where, and what to try
    ├── ReadError           a file, or a line of one, cannot be read as an article
    ├── QueryError          what was typed is not a query; knows the place
    ├── UsageError          options that cannot be carried out
    └── StoreError          the index on disk
        ├── NoIndexError        there is none
        ├── UnreadableIndexError  it is damaged or foreign
        ├── OutdatedIndexError  other code or tables made it; it must be rebuilt
        └── LockedIndexError    someone else is writing it

They are raised where the fact is known and caught in two places: the command line and the screen.
"""


class DepecheError(Exception):
    """Something the user can understand and act on."""

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.what}{advice}"


class ReadError(DepecheError):
    """A file, or a line of one, cannot be read as an article."""


class QueryError(DepecheError):
    """What was typed is not a query.

    `span` is the half-open range of characters of `text` that is at fault.
    """

    def __init__(
        self, what: str, *, text: str, span: tuple[int, int], hint: str | None = None
    ) -> None:
        super().__init__(what, hint=hint)
        self.text = text
        self.span = span


class UsageError(DepecheError):
    """Options that cannot be carried out."""


class StoreError(DepecheError):
    """The index on disk is not what is needed."""


class NoIndexError(StoreError):
    """There is no index yet."""


class UnreadableIndexError(StoreError):
    """The index is damaged, or is not one of ours."""


class OutdatedIndexError(StoreError):
    """Other code or tables made the index; answering from it would be wrong."""


class LockedIndexError(StoreError):
    """Someone else is writing the index."""
