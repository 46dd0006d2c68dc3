"""`search query`: articles that match."""

import argparse
from collections.abc import Sequence
from dataclasses import replace

from index.errors import UsageError
from search.commands.answering import answer_with, number, require_something, surface_of, text_of
from search.commands.narrowing import add_filters, request_of
from search.commands.options import Flags, add_color, add_place, add_quiet, as_typed
from search.commands.paging import add_page, paged
from search.commands.setting import Setting
from search.render import FORMATS, WITH_FACETS, WITH_KEYS, shows_snippets

_SAYS = """Search the articles. Words are joined by AND; "phrases", "phrases"~3, OR, NOT,
-word, ( ), word*, * for everything, and fields say more:
  title: body:        words there, as in title:(blocus OR embargo)
  country: mentions:  about, or naming: codes or names, as in country:cuba,iran
  date:               2022, 2022-11, 2022..2023-06, 7d.., november, unknown
  lang: source: author: tag: path: url:   as in source:"Le Monde", -path:old/
A single - reads the query from stdin. Piped, a hit is one line with tabs between
id, date, language, countries and title."""
_EXAMPLES = (
    "search query blocus Cuba",
    "search query '\"coopération militaire\" -embargo' --country russie --lang fr",
    "search query 'drone* OR missile*' --date 2023.. --sort -date --limit 0 --json",
    "search query -l --country unknown | xargs wc -w",
    "search query --facet country --facet date:month -- -embargo",
)
_NAMES = ("files", "ids")


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Search and show hits."""
    options = _flags().read(arguments)
    name = _format_name(options)
    request = paged(request_of(text_of(options.words), options, setting), options)
    require_something(request)
    if options.count:
        request = replace(request, limit=0)
    if not shows_snippets(name, surface_of(options, setting)):
        request = replace(request, snippets=0)
    shape = number if options.count and name != "json" else FORMATS[name]
    end, keys = "\0" if options.nul else "\n", _keys(options.fields, name)
    return answer_with(shape, request, options, setting, keys=keys, end=end)


def _flags() -> Flags:
    flags = Flags("query", usage="[flags] WORDS...", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("words", nargs="*", type=as_typed, metavar="WORDS", help=argparse.SUPPRESS)
    add_filters(flags)
    add_page(flags)
    group = flags.add_argument_group("output")
    group.add_argument("--format", choices=tuple(FORMATS), help="text unless said otherwise")
    group.add_argument(
        "--fields", type=as_typed, default="", metavar="KEYS", help="only these, such as id,title"
    )
    for short, name, says in (
        ("--json", "json", "one object"),
        ("-l", "files", "paths of files alone"),
    ):
        group.add_argument(short, dest="format", action="store_const", const=name, help=says)
    group.add_argument("-0", dest="nul", action="store_true", help="end names with NUL (for xargs)")
    group.add_argument("-c", "--count", action="store_true", help="the number of matches alone")
    add_quiet(flags, "no output: the exit code tells")
    flags.add_argument("--ok-empty", action="store_true", help="exit 0 when nothing is found")
    add_color(flags)
    add_place(flags)
    return flags


def _format_name(options: argparse.Namespace) -> str:
    name: str = options.format or ("files" if options.nul else "text")
    if options.nul and name not in _NAMES:
        what = "-0 ends names, and this format has none"
        raise UsageError(what, hint="use it with -l or --format ids")
    if options.facet and name not in WITH_FACETS:
        what = f"--format {name} shows no facets"
        raise UsageError(what, hint="--json shows both; search facets shows them alone")
    return name


def _keys(typed: str, name: str) -> tuple[str, ...]:
    """Read the keys of a hit that are asked for."""
    if not typed:
        return ()
    if name not in WITH_KEYS:
        what = f"--format {name} has no fields to choose"
        raise UsageError(what, hint=f"{', '.join(WITH_KEYS)} have")
    keys = tuple(key.strip() for key in typed.split(","))
    for key in keys:
        if key not in WITH_KEYS[name]:
            what = f"a hit has no field {key} as {name}"
            raise UsageError(what, hint=f"it has {', '.join(WITH_KEYS[name])}")
    return keys
