"""`search query`: articles that match."""

import argparse
from collections.abc import Sequence
from functools import partial

from index.errors import UsageError
from index.frozen import replace
from index.nearest import did_you_mean
from search.commands.answering import (
    advised,
    answer_with,
    answered,
    number,
    require_something,
    surface_of,
    text_of,
)
from search.commands.narrowing import add_filters, request_of, with_language
from search.commands.options import (
    Flags,
    add_color,
    add_place,
    add_quiet,
    as_typed,
    place_of,
)
from search.commands.paging import add_page, paged
from search.commands.setting import Setting
from search.render import FORMATS, WITH_FACETS, WITH_KEYS, Format, shows_snippets
from search.request import Request

_SAYS = """Search the articles. Words are joined by AND; "phrases", "phrases"~3, OR, NOT,
-word, ( ), word*, w?rd, word~ for misspellings, =word as it is written, word^2 to weigh
it, * for everything, and fields say more:
  title: body:        words there, as in title:(blocus OR embargo)
  country: mentions:  about, or naming: codes or names, as in country:cuba,iran
  date:               2022, 2022-11, 2022..2023-06, 7d.., november, unknown
  lang: source: author: tag: path: url:   as in source:"Le Monde", -path:old/
A single - reads the query from stdin. Piped, a hit is one line with tabs between
id, date, language, countries and title.

A word is also found by what French, or English, calls it: --no-translate finds what is
typed alone, =word never has translations. --group-duplicates puts near-copies of one
dispatch, of those that are shown, under the best; the total still counts them all.

--batch answers one query a line with one line, the object of --json; a line that is no
query has an "error" in it. --since-last gives what --saved NAME has not given before,
and notes what it gives: -c and -q only look."""
_EXAMPLES = (
    "search query blocus Cuba",
    "search query '\"sa coopération\" -embargo' --country russie --lang fr",
    "search query 'drone* OR missile*' --date 2023.. --sort -date --limit 0 --json",
    "search query earthquake --lang fr --group-duplicates",
    "search query -l --date unknown | xargs wc -w",
    "search query --facet country --facet date:month -- -embargo",
    "search query 'oil OR pétrole' --explain",
    "search query --batch queries.txt --limit 3 | jq -r '.hits[].id'",
    "search query --saved cuba --since-last --format tsv",
)
_NAMES = ("files", "ids")
_OBJECTS = ("json", "ndjson")


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Search and show hits."""
    options = flags().read(arguments)
    name = _format_name(options, setting)
    keys = _keys(options.fields, name)
    if options.batch is not None:
        return _answer_batch(options, setting, keys)
    request = _request(text_of(options.words), options, setting, name)
    shape = number if options.count and name != "json" else FORMATS[name]
    end = "\0" if options.nul else "\n"
    if options.since_last:
        return _answer_news(shape, request, options, setting, keys=keys, end=end)
    is_inside = options.explain and name in _OBJECTS
    asking = partial(answered, whole=name == "json", explains=True) if is_inside else None
    advising = advised(options, setting, explains=options.explain and not is_inside)
    return answer_with(
        shape, request, options, setting, keys=keys, end=end, asking=asking, advising=advising
    )


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("query", usage="[flags] WORDS...", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("words", nargs="*", type=as_typed, metavar="WORDS", help=argparse.SUPPRESS)
    _add_sources(flags)
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
    group.add_argument(
        "--explain",
        action="store_true",
        help="how the query is read, and the scores; on stderr, or in JSON",
    )
    add_quiet(flags, "no output: the exit code tells")
    flags.add_argument("--ok-empty", action="store_true", help="exit 0 when nothing is found")
    add_color(flags)
    add_place(flags)
    return flags


def _add_sources(flags: Flags) -> None:
    group = flags.add_argument_group("queries from elsewhere")
    group.add_argument(
        "--batch", type=as_typed, metavar="FILE", help="one query a line; - is stdin"
    )
    group.add_argument("--saved", type=as_typed, metavar="NAME", help="a saved search")
    group.add_argument(
        "--since-last", action="store_true", help="only what --saved has not given before"
    )


def _request(
    text: str, options: argparse.Namespace, setting: Setting, name: str = "json"
) -> Request:
    """Make the request of a text and all flags, as it is answered in a format."""
    request = paged(_asked(text, options, setting), options, setting)
    require_something(request)
    if options.count:
        request = replace(request, limit=0)
    elif options.since_last and options.limit is None:
        request = replace(request, limit=None)
    if not shows_snippets(name, surface_of(options, setting)):
        request = replace(request, snippets=0)
    return request


def _asked(text: str, options: argparse.Namespace, setting: Setting) -> Request:
    """Ask for a text, within a saved search if there is one."""
    if options.saved is None:
        return request_of(text, options, setting)
    from search.commands.save import saved_request  # noqa: PLC0415 - few queries are saved ones
    from search.saved import SavedSearches  # noqa: PLC0415 - as above

    own = request_of(text, options, setting, with_settings=False)
    searches = SavedSearches(place_of(options, setting).folder, setting.environment)
    saved = saved_request(searches.named(options.saved), setting)
    texts = [part for part in (saved.text.strip(), own.text.strip()) if part]
    whole = texts[0] if len(texts) == 1 else " ".join(f"({part})" for part in texts)
    translate = saved.translate if options.translate is None else options.translate
    bare = Request(filters=(*saved.filters, *own.filters), translate=translate)
    request = bare.asking(whole, today=setting.today)
    return with_language(request, setting)


def _answer_batch(options: argparse.Namespace, setting: Setting, keys: tuple[str, ...]) -> int:
    from search.commands.batch import answer_lines  # noqa: PLC0415 - few runs are batches

    asking = partial(_request, options=options, setting=setting)
    return answer_lines(asking, options, setting, keys=keys)


def _answer_news(
    shape: Format,
    request: Request,
    options: argparse.Namespace,
    setting: Setting,
    *,
    keys: tuple[str, ...],
    end: str,
) -> int:
    """Give what is new, and note it once it is written: what breaks off is given again."""
    from search.commands.news import answered_with_news  # noqa: PLC0415 - few queries need it
    from search.saved import SavedSearches  # noqa: PLC0415 - as above

    searches = SavedSearches(place_of(options, setting).folder, setting.environment)
    giving: set[bytes] = set()
    asking = partial(answered_with_news, given=searches.given(options.saved), giving=giving)
    code = answer_with(shape, request, options, setting, keys=keys, end=end, asking=asking)
    if not (options.quiet or options.count):
        searches.give(options.saved, giving)
    return code


def _format_name(options: argparse.Namespace, setting: Setting) -> str:
    """Tell the format that is asked for, and refuse what does not go with it."""
    _require_sense(options)
    if options.batch is not None:
        if options.format in {None, *_OBJECTS} and not options.nul:
            return "json"
        what = "--batch answers with an object a line"
        raise UsageError(what, hint="leave out the format")
    name: str = options.format or ("files" if options.nul else _usual(options, setting))
    if options.nul and name not in _NAMES:
        what = "-0 ends names, and this format has none"
        raise UsageError(what, hint="use it with -l or --format ids")
    if options.facet and name not in WITH_FACETS:
        what = f"--format {name} shows no facets"
        raise UsageError(what, hint="--json shows both; search facets shows them alone")
    return name


def _usual(options: argparse.Namespace, setting: Setting) -> str:
    """Give the format of the settings where it can show what is asked for."""
    name = setting.settings.format or "text"
    fits = (name in WITH_FACETS or not options.facet) and (name in WITH_KEYS or not options.fields)
    return name if fits else "text"


def _require_sense(options: argparse.Namespace) -> None:
    """Refuse flags that contradict each other."""
    contradictions = (
        (options.batch is not None and options.words, "--batch has the queries", "leave out words"),
        (
            options.since_last and options.saved is None,
            "--since-last is of a search",
            "--saved NAME",
        ),
        (options.since_last and options.batch is not None, "--since-last is of one search", None),
        (options.since_last and options.explain, "--explain is of all matches, not new ones", None),
        (options.since_last and options.facet, "--facet counts all matches, not new ones", None),
    )
    for is_met, what, hint in contradictions:
        if is_met:
            raise UsageError(what, hint=hint)


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
            known = WITH_KEYS[name]
            hint = did_you_mean(key, known, otherwise=f"it has {', '.join(known)}")
            raise UsageError(what, hint=hint)
    return keys
