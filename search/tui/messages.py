"""What widgets tell the screen."""

from pathlib import Path

from textual.message import Message

from index.dates import DaySpan
from index.errors import DepecheError
from index.indexer import Changes, Progress, Report
from index.query import Filter
from search.tui.finding import Found, Reading
from search.tui.lending import Lent


class Asked(Message):
    """Another text was typed; `at_once` when it was sent off with Enter."""

    def __init__(self, text: str, *, at_once: bool = False) -> None:
        super().__init__()
        self.text = text
        self.at_once = at_once


class Toggled(Message):
    """A value was chosen, or excluded, or taken back."""

    def __init__(self, choice: Filter) -> None:
        super().__init__()
        self.choice = choice


class SpanChosen(Message):
    """Days were chosen on the bars."""

    def __init__(self, span: DaySpan) -> None:
        super().__init__()
        self.span = span


class MonthOpened(Message):
    """The days of a month are wanted."""


class MoreWanted(Message):
    """The end of the hits comes near."""


class ArticleWanted(Message):
    """A hit was moved to; `to_read` when it was entered."""

    def __init__(self, article_id: str, *, to_read: bool = False) -> None:
        super().__init__()
        self.article_id = article_id
        self.to_read = to_read


class Answered(Message):
    """A worker has found something for the question of that number."""

    def __init__(self, number: int, found: Found) -> None:
        super().__init__()
        self.number = number
        self.found = found


class Fetched(Message):
    """A worker has fetched the article that was wanted; `None` when it is in the index no longer."""

    def __init__(self, article_id: str, reading: Reading | None) -> None:
        super().__init__()
        self.article_id = article_id
        self.reading = reading


class Opened(Message):
    """The index can be searched; `generation` counts its states, and it `grows` while it is being made."""

    def __init__(self, lent: Lent, generation: int, *, grows: bool = False) -> None:
        super().__init__()
        self.grows = grows
        self.lent = lent
        self.generation = generation


class Indexing(Message):
    """An indexing run has come so far."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.progress = progress


class Indexed(Message):
    """An indexing run has ended."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.report = report


class Looked(Message):
    """Files and index were compared; `generation` counts the states of the index."""

    def __init__(self, changes: Changes, generation: int) -> None:
        super().__init__()
        self.changes = changes
        self.generation = generation


class Exported(Message):
    """The articles were written to a file."""

    def __init__(self, file: Path, total: int) -> None:
        super().__init__()
        self.file = file
        self.total = total


class Failed(Message):
    """A worker could not do its work."""

    def __init__(self, error: DepecheError) -> None:
        super().__init__()
        self.error = error
