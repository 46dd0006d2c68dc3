"""`search index`: the index, in line with the files."""

import argparse
from collections.abc import Sequence

from index.errors import UsageError
from index.indexer import Place, bring_in_line
from index.indexer.report import Report
from search.commands.options import Flags, add_place, add_quiet, as_typed, place_of
from search.commands.progress import progress_on
from search.commands.setting import Exit, Setting
from search.commands.talk import say, write
from search.render.reports import failure_text, report_json, report_text

_SAYS = """Bring the index in line with the files: new ones are added, changed ones read again,
others left alone. A file that cannot be read is named with its reason, and stops
nothing."""
_EXAMPLES = (
    "search index",
    "search index ~/articles --index /var/tmp/articles-index",
    "search index --dry-run",
    "search index --rebuild --json",
)


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Index, say what was done, and name what failed."""
    options = flags().read(arguments)
    report = _indexed(_place(options, setting), options, setting)
    for failure in report.failed:
        say(failure_text(failure))
    if report.rebuilt_because and not options.rebuild:
        say(f"made anew: {report.rebuilt_because}")
    if options.json:
        write([report_json(report)])
    elif not options.quiet:
        write([report_text(report)])
    return Exit.FAILURES if report.failed else Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("index", usage="[flags] [PATH]", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument(
        "path", nargs="?", type=as_typed, metavar="PATH", help="folder of the articles"
    )
    flags.add_argument("--rebuild", action="store_true", help="make it anew from all files")
    flags.add_argument("--dry-run", action="store_true", help="only tell what would be done")
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


def _indexed(place: Place, options: argparse.Namespace, setting: Setting) -> Report:
    try:
        with progress_on(quiet=options.quiet) as progress:
            return bring_in_line(
                place,
                setting.engine,
                rebuild=options.rebuild,
                dry_run=options.dry_run,
                progress=progress,
            )
    except KeyboardInterrupt:
        say("interrupted: the index answers as before, and the next run goes on")
        raise
