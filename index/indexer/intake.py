"""From files to the index, article by article, so that a file of any length fits."""

from collections.abc import Iterator, Mapping, Sequence

from index.errors import ReadError
from index.frozen import Frozen
from index.indexer.crew import batched
from index.indexer.extracting import extracted, unsettled
from index.indexer.meter import Meter
from index.indexer.report import Failure
from index.indexer.walk import Found
from index.indexer.writing import Writing
from index.page import Page
from index.readers import read

_BATCH = 8_000_000  # bytes of text a worker gets at once; with its index about 150 MB
_NAMED = 100  # failures of one file that are named; the others are counted


class Taken(Frozen):
    """What a file gave."""

    articles: int
    failures: tuple[Failure, ...]

    @property
    def nothing(self) -> bool:
        """Tell whether it gave nothing but failures: then the index still has what it had."""
        return bool(self.failures) and self.articles == 0


def take_in(found: Found, writing: Writing, meter: Meter) -> Taken:
    """Put a file's articles in place of those the index has of it, unless it gives none and says why."""
    tally = _Tally(found.path)
    for page in _read(found):
        item = page if isinstance(page, ReadError) else extracted(page)
        if isinstance(item, ReadError):
            tally.failed(Failure.of(item, found.path))
            continue
        if tally.articles == 0:
            writing.remove(found.path)
        writing.add(item)
        tally.articles += 1
        meter.article(found, len(item.body))
    if tally.empty:
        writing.remove(found.path)
    meter.file(found)
    return tally.taken()


def take_in_all(
    files: Sequence[Found], writing: Writing, meter: Meter, *, jobs: int
) -> dict[str, Taken]:
    """Take in many files with `jobs` processes, as `take_in` does one after the other."""
    tallies = {found.path: _Tally(found.path) for found in files}
    by_path = {found.path: found for found in files}
    taken: dict[str, Taken] = {}
    portions: list[str] = []
    with writing.crew(jobs=jobs) as crew:
        for batch, outcome in crew.work(batched(_pages(files, tallies), size=_BATCH)):
            portions += [outcome.portion] if outcome.portion else []
            for page in batch.pages:
                tallies[page.path].articles += 1
                meter.article(by_path[page.path], len(page.content))
            for path, failure in outcome.failures:
                tallies[path].articles -= 1
                tallies[path].failed(failure)
            for found in batch.ended:
                tally = tallies[found.path]
                if tally.articles or tally.empty:
                    writing.remove(found.path)
                meter.file(found)
                taken[found.path] = tally.taken()
    for portion in portions:
        writing.adopt(portion)
    return taken


def _pages(
    files: Sequence[Found], tallies: Mapping[str, "_Tally"]
) -> Iterator[tuple[Found, Page | None]]:
    """Read files one after the other; nothing follows the last page of each."""
    for found in files:
        for page in _read(found):
            if isinstance(page, ReadError):
                tallies[found.path].failed(Failure.of(page, found.path))
            else:
                yield found, page
        yield found, None


def _read(found: Found) -> Iterator[Page | ReadError]:
    """Read a file, and say which facts of its sidecar mean nothing."""
    for page in read(found.file, path=found.path, sidecar=found.sidecar):
        yield page
        if isinstance(page, Page) and page.sidecar and found.beside:
            yield from unsettled(page, found.path + found.beside.ending)


class _Tally:
    """What has come of a file so far: articles, the first failures by name, and how many there are."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._named: list[Failure] = []
        self.total = self.articles = 0

    def failed(self, failure: Failure) -> None:
        self.total += 1
        if self.total <= _NAMED:
            self._named.append(failure)

    @property
    def empty(self) -> bool:
        """Tell whether there was nothing in the file, and nothing wrong with it."""
        return not self.articles and not self.total

    def taken(self) -> Taken:
        return Taken(self.articles, self._failures())

    def _failures(self) -> tuple[Failure, ...]:
        more = self.total - len(self._named)
        rest = (Failure(self._path, f"{more} more places cannot be read"),) if more else ()
        return (*self._named, *rest)
