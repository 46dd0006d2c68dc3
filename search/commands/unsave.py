"""`search unsave`: a saved search no longer kept."""

from collections.abc import Sequence

from search.commands.options import Flags, add_place, as_typed, place_of
from search.commands.setting import Exit, Setting
from search.saved import SavedSearches

_SAYS = "Keep saved searches no longer, nor what they have given."
_EXAMPLES = ("search unsave cuba",)


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Drop searches; none when one of them is not known."""
    options = flags().read(arguments)
    searches = SavedSearches(place_of(options, setting).folder, setting.environment)
    for known in [searches.named(name) for name in dict.fromkeys(options.names)]:
        searches.drop(known.name)
    return Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("unsave", usage="[flags] NAME...", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument(
        "names", nargs="+", type=as_typed, metavar="NAME", help="as search saved shows"
    )
    add_place(flags)
    return flags
