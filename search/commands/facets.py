"""`search facets`: how many articles have which value."""

from collections.abc import Sequence

from index.engine import FacetField
from index.errors import UsageError
from index.frozen import replace
from search.commands.answering import advised, answer_with
from search.commands.narrowing import add_filters, request_of
from search.commands.options import Flags, add_color, add_place, add_quiet, as_typed
from search.commands.paging import facets_of
from search.commands.setting import Setting
from search.render import FACET_FORMATS

_SAYS = f"Count the articles by the values of fields:\n{', '.join(FacetField)}."
_EXAMPLES = (
    "search facets country",
    "search facets date:month country --query 'blocus OR embargo' --lang fr",
    "search facets source --format csv > sources.csv",
)


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Count and show buckets."""
    options = flags().read(arguments)
    fields = facets_of(options.fields)
    if not fields:
        what = "name the fields to count by"
        raise UsageError(what, hint=f"they are {', '.join(FacetField)}")
    request = replace(request_of(options.query, options, setting), limit=0, facets=fields)
    shape = FACET_FORMATS[options.format or "text"]
    return answer_with(shape, request, options, setting, advising=advised(options, setting))


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("facets", usage="[flags] FIELD...", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("fields", nargs="*", type=as_typed, metavar="FIELD", help="what to count by")
    flags.add_argument(
        "--query", type=as_typed, default="", metavar="TEXT", help="count only what this finds"
    )
    add_filters(flags)
    flags.add_argument("--format", choices=tuple(FACET_FORMATS), help="text unless said otherwise")
    flags.add_argument("--json", dest="format", action="store_const", const="json")
    add_quiet(flags, "no output: the exit code tells")
    flags.add_argument("--ok-empty", action="store_true", help="exit 0 when nothing is found")
    add_color(flags)
    add_place(flags)
    return flags
