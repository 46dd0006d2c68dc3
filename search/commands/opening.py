"""Opening the index for a question; the first one builds it."""

from contextlib import AbstractContextManager

from index.engine import Searcher
from index.errors import NoIndexError, OutdatedIndexError, UsageError
from index.indexer import Place, is_stale, open_index
from search.commands.progress import progress_on
from search.commands.setting import Setting
from search.commands.talk import say
from search.render.reports import change_text, failure_text, report_text


def opened(
    place: Place, setting: Setting, *, quiet: bool = False
) -> AbstractContextManager[Searcher]:
    """Open an index, made first where there is none, and made anew when other code made it."""
    try:
        return open_index(place, setting.engine)
    except NoIndexError:
        _build(place, setting, "there is no index yet: making one", quiet=quiet)
    except OutdatedIndexError as error:
        _build(place, setting, f"{error.what}: making the index anew", quiet=quiet)
    return open_index(place, setting.engine)


def tell_changes(place: Place) -> None:
    """Say in one line how many files have changed since the index was made, if any."""
    try:
        changes = is_stale(place)
    except UsageError as error:  # the index answers also where the files cannot be reached
        say(str(error))
        return
    if changes:
        say(f"{change_text(changes)} since the index was made: search index brings it in line")


def _build(place: Place, setting: Setting, why: str, *, quiet: bool) -> None:
    from index.indexer import bring_in_line  # noqa: PLC0415 - nearly every search finds its index
    from index.indexer.walk import require  # noqa: PLC0415 - as above

    require(place.corpus)
    if not quiet:
        say(f"{why} for {place.corpus}")
    with progress_on(quiet=quiet) as progress:
        report = bring_in_line(place, setting.engine, progress=progress)
    if not quiet:
        for failure in report.failed:
            say(failure_text(failure))
        say(report_text(report))
