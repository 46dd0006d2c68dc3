"""`search saved`: the saved searches."""

from collections.abc import Iterator, Sequence
from typing import Any

from index.engine import Searcher
from index.errors import QueryError, UsageError
from index.frozen import replace
from search.commands.answering import surface_of
from search.commands.opening import opened
from search.commands.options import Flags, add_color, add_place, add_quiet, place_of
from search.commands.save import saved_request
from search.commands.setting import Exit, Setting
from search.commands.talk import say, write
from search.render.objects import FORMAT_VERSION, json_text
from search.render.safety import plain
from search.request import ask
from search.saved import Saved, SavedSearches

_SAYS = """List the saved searches, with how many articles match and when --since-last was last
run. Piped, a search is one line with tabs between name, matches, that moment and what
is asked."""
_EXAMPLES = ("search saved", "search saved --json")


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Count the matches of each search and list them."""
    options = flags().read(arguments)
    place = place_of(options, setting)
    searches = SavedSearches(place.folder, setting.environment)
    known, rows = searches.all(), []
    if known:
        with opened(place, setting, quiet=options.quiet) as searcher:
            rows = [_row(saved, searches, searcher, setting) for saved in known]
    if options.json:
        write([json_text({"format_version": FORMAT_VERSION, "searches": rows})])
    else:
        write(
            _table(rows) if surface_of(options, setting).is_read else map("\t".join, _cells(rows))
        )
    if not known and not options.quiet:
        say("there are no saved searches: search save NAME WORDS... makes one")
    return Exit.FOUND if known else Exit.NOTHING


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("saved", usage="[flags]", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("--json", action="store_true", help="all as one object")
    add_quiet(flags, "no talk on stderr")
    add_color(flags)
    add_place(flags)
    return flags


def _row(
    saved: Saved, searches: SavedSearches, searcher: Searcher, setting: Setting
) -> dict[str, Any]:
    last = searches.last_given(saved.name)
    return {
        "name": saved.name,
        "matches": _matches(saved, searcher, setting),
        "last": last.astimezone().isoformat(timespec="seconds") if last else None,
        "command": saved.command,
    }


def _matches(saved: Saved, searcher: Searcher, setting: Setting) -> int | None:
    try:
        request = saved_request(saved, setting)
    except (QueryError, UsageError) as error:
        say(f"{saved.name}: {error}")
        return None
    return ask(replace(request, limit=0), searcher).total


def _cells(rows: Sequence[dict[str, Any]]) -> Iterator[list[str]]:
    for row in rows:
        matches = "?" if row["matches"] is None else str(row["matches"])
        yield [plain(row["name"]), matches, row["last"] or "never", plain(row["command"])]


def _table(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    cells = list(_cells(rows))
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for name, matches, last, command in cells:
        yield f"{name:<{widths[0]}}  {matches:>{widths[1]}}  {last:<{widths[2]}}  {command}"
