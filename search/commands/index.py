"""`search index`: the index, in line with the files."""

import argparse
import sys
import time
from collections.abc import Sequence
from functools import partial

from index.errors import LockedIndexError, UsageError
from index.indexer import Place, bring_in_line
from index.indexer.report import Failure, Report
from search.commands.options import Flags, add_place, add_quiet, as_typed, place_of
from search.commands.paging import number_of
from search.commands.progress import progress_on
from search.commands.setting import Exit, Setting
from search.commands.talk import say, write
from search.render.reports import failure_text, report_json, report_text

_SAYS = """Bring the index in line with the files: new ones are added, changed ones read again,
others left alone, and sidecars (FILE.yaml, FILE.toml) with their files. What cannot be
read is named with its reason, and stops nothing. --watch stays and does so whenever
files change, once they are wholly written."""
_EXAMPLES = (
    "search index",
    "search index corpus --index other-index",
    "search index --dry-run",
    "search index --rebuild --json",
)
_BUSY = 5.0  # seconds until a watcher tries again while another run has the index


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Index, say what was done, and name what failed."""
    options = flags().read(arguments)
    place = _place(options, setting)
    if options.watch:
        return _watch(place, options, setting)
    report = _indexed(place, options, setting)
    _tell(report, report.failed, options)
    return Exit.FAILURES if report.failed else Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("index", usage="[flags] [PATH]", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument(
        "path", nargs="?", type=as_typed, metavar="PATH", help="folder of the articles"
    )
    flags.add_argument("--rebuild", action="store_true", help="make it anew from all files")
    flags.add_argument("--dry-run", action="store_true", help="only tell what would be done")
    flags.add_argument("--watch", action="store_true", help="stay, and follow changes; Ctrl-C ends")
    flags.add_argument(
        "--jobs", type=number_of, metavar="N", help="processes that read; else one a processor"
    )
    flags.add_argument("--json", action="store_true", help="the numbers as one object")
    add_quiet(flags, "only name what failed")
    add_place(flags)
    return flags


def _place(options: argparse.Namespace, setting: Setting) -> Place:
    place = place_of(options, setting)
    if options.path is None:
        return place
    if options.corpus is not None:
        what = "the folder of the articles is named twice"
        raise UsageError(what, hint="leave out --corpus, or the path")
    named = argparse.Namespace(corpus=options.path, index=options.index)
    return place_of(named, setting)


def _tell(report: Report, failed: Sequence[Failure], options: argparse.Namespace) -> None:
    for failure in failed:
        say(failure_text(failure))
    if report.rebuilt_because and not options.rebuild:
        say(f"made anew: {report.rebuilt_because}")
    if options.json:
        write([report_json(report)])
    elif not options.quiet:
        write([report_text(report)])
    sys.stdout.flush()


def _indexed(place: Place, options: argparse.Namespace, setting: Setting) -> Report:
    try:
        with progress_on(quiet=options.quiet) as progress:
            return bring_in_line(
                place,
                setting.engine,
                rebuild=options.rebuild,
                dry_run=options.dry_run,
                jobs=options.jobs or None,
                progress=progress,
            )
    except KeyboardInterrupt:
        say("interrupted: the index answers as before, and the next run goes on")
        raise


def _watch(place: Place, options: argparse.Namespace, setting: Setting) -> int:
    """Index now and whenever files have changed, until it is interrupted."""
    from search.commands.watching import changed_paths, follow, when_free  # noqa: PLC0415 - few runs watch

    if options.dry_run:
        what = "a dry run does nothing that could be watched"
        raise UsageError(what, hint="leave out --dry-run or --watch")
    bring = partial(when_free, partial(_indexed, place, options, setting), _wait)
    runs = follow(changed_paths(place.corpus, place.folder), bring)
    for number, (report, failed) in enumerate(runs):
        _tell(report, failed, options)
        if number == 0:
            options.rebuild = False
            say(f"watching {place.corpus}: Ctrl-C ends it")
    return Exit.FOUND


def _wait(error: LockedIndexError) -> None:
    say(f"{error.what}: waiting")
    time.sleep(_BUSY)
