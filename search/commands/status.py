"""`search status`: what the index holds."""

from collections.abc import Sequence

from index.indexer import is_stale, open_index, state
from search.commands.answering import surface_of
from search.commands.mending import mending
from search.commands.options import Flags, add_color, add_place, place_of
from search.commands.setting import Exit, Setting
from search.commands.talk import write
from search.render.reports import status_json, status_text

_SAYS = """Tell what the index holds, when it was made, and whether files have changed since.
Changes nothing."""
_EXAMPLES = ("search status", "search status --json --corpus corpus")


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Look at the index and say how it is."""
    options = flags().read(arguments)
    place = place_of(options, setting)
    with mending(place):
        told = state(place, setting.engine)
        with open_index(place, setting.engine) as searcher:
            numbers = searcher.statistics()
    changes = is_stale(place)
    on = surface_of(options, setting)
    if options.json:
        write([status_json(place, told, numbers, changes)])
    else:
        write(status_text(place, told, numbers, changes, on))
    return Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("status", usage="[flags]", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("--json", action="store_true", help="the numbers as one object")
    add_color(flags)
    add_place(flags)
    return flags
