"""`search count`: how many articles match."""

import argparse
from collections.abc import Sequence

from index.frozen import replace
from search.commands.answering import answer_with, number, text_of
from search.commands.narrowing import add_filters, request_of
from search.commands.options import Flags, add_color, add_place, add_quiet, as_typed
from search.commands.setting import Setting
from search.render import FORMATS

_SAYS = "Tell how many articles match; without words, how many there are."
_EXAMPLES = ("search count", "search count blocus --country cuba --date 2024")


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Count and show the number."""
    options = flags().read(arguments)
    request = replace(request_of(text_of(options.words), options, setting), limit=0)
    shape = FORMATS["json"] if options.json else number
    return answer_with(shape, request, options, setting)


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("count", usage="[flags] [WORDS...]", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("words", nargs="*", type=as_typed, metavar="WORDS", help=argparse.SUPPRESS)
    add_filters(flags)
    flags.add_argument("--json", action="store_true", help="the object of search query --json")
    add_quiet(flags, "no output: the exit code tells")
    flags.add_argument("--ok-empty", action="store_true", help="exit 0 when nothing is found")
    add_color(flags)
    add_place(flags)
    return flags
