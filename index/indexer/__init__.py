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
    from index.indexer.failure import Failure
    from index.indexer.opening import open_index
    from index.indexer.place import Place
    from index.indexer.report import Progress, Report
    from index.indexer.run import bring_in_line
    from index.indexer.staleness import Changes, is_stale
    from index.indexer.status import State, state

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
        "Changes": "staleness",
        "Failure": "failure",
        "Place": "place",
        "Progress": "report",
        "Report": "report",
        "State": "status",
        "bring_in_line": "run",
        "is_stale": "staleness",
        "open_index": "opening",
        "state": "status",
    },
)
