"""The flags for order and amount, and for facets."""

import argparse
from collections.abc import Sequence

from index.engine import FacetField, Sort
from index.errors import UsageError
from index.frozen import replace
from index.nearest import did_you_mean
from search.commands.narrowing import usual_request
from search.commands.options import Flags, as_typed
from search.commands.setting import Setting
from search.request import PAGE, SNIPPETS, Request

_DIGITS = 9  # of the largest number: more articles than fit into an index


def add_page(flags: Flags) -> None:
    """Let the user choose the order, the page and what comes with it."""
    group = flags.add_argument_group("order and amount")
    orders = [str(order) for order in Sort]
    group.add_argument("--sort", type=as_typed, choices=orders, default=str(Sort.RELEVANCE))
    group.add_argument("--limit", type=number_of, metavar="N", help=f"0 gives all, else {PAGE}")
    group.add_argument(
        "--offset", type=number_of, default=0, metavar="N", help="leave out the first"
    )
    group.add_argument("--snippets", type=number_of, default=SNIPPETS, metavar="N", help="for each")
    add_grouping(group)
    group.add_argument("--facet", type=as_typed, action="append", default=[], metavar="FIELDS")


def add_grouping(group: "argparse._ActionsContainer") -> None:
    """Let the user have near-copies grouped."""
    group.add_argument(
        "--group-duplicates",
        action="store_true",
        help="put near-copies of one dispatch under the best of those shown",
    )


def paged(request: Request, options: argparse.Namespace, setting: Setting) -> Request:
    """Give the request the order and page that the flags ask for."""
    usual = usual_request(setting).limit
    return replace(
        request,
        sort=Sort(options.sort),
        limit=usual if options.limit is None else options.limit or None,
        offset=options.offset,
        snippets=options.snippets,
        group=options.group_duplicates,
        facets=facets_of(options.facet),
    )


def facets_of(names: Sequence[str]) -> tuple[FacetField, ...]:
    """Read names of facets, also in comma lists; each counts once."""
    parts = (part.strip() for name in names for part in name.split(","))
    return tuple(dict.fromkeys(map(_facet, parts)))


def _facet(name: str) -> FacetField:
    known = [str(field) for field in FacetField]
    if name in known:
        return FacetField(name)
    hint = did_you_mean(name, known, otherwise=f"facets are {', '.join(known)}")
    raise UsageError(f"there is no facet {name or '(empty)'}", hint=hint)


def number_of(argument: str) -> int:
    """Read a number on the command line."""
    typed = as_typed(argument)
    if not typed.isdecimal() or len(typed) > _DIGITS:
        message = f"{typed} is not a number from 0 to {'9' * _DIGITS}"
        raise argparse.ArgumentTypeError(message)
    return int(typed)
