"""From a folder of files to an index that says what they say, and stays so.

A **corpus** is a folder of files; a **place** is a corpus and the folder of its index. A run **walks** the corpus,
compares it with the **records** of the files that were indexed, **plans** what differs, and writes the next
**generation**: an update of the engine's folder, or a new folder beside it. The **manifest** says with what an index
was made; one that other code made is rebuilt rather than asked. One bad file stops nothing: it is a **failure** in
the **report**.
"""

from typing import TYPE_CHECKING

from index.lazy import names_of

if TYPE_CHECKING:
    from index.indexer.opening import is_stale, open_index, state
    from index.indexer.place import Place
    from index.indexer.report import Changes, Failure, Progress, Report, State
    from index.indexer.run import bring_in_line

__all__ = [
    "Changes",
    "Failure",
    "Place",
    "Progress",
    "Report",
    "State",
    "bring_in_line",
    "is_stale",
    "open_index",
    "state",
]

__getattr__ = names_of(
    __name__,
    {
        "Changes": "report",
        "Failure": "report",
        "Place": "place",
        "Progress": "report",
        "Report": "report",
        "State": "report",
        "bring_in_line": "run",
        "is_stale": "opening",
        "open_index": "opening",
        "state": "opening",
    },
)
