"""`search save`: a search under a name."""

import argparse
from collections.abc import Iterator, Sequence

from search.commands.answering import require_something, text_of
from search.commands.narrowing import add_filters, request_of
from search.commands.options import Flags, add_place, as_typed, place_of
from search.commands.setting import Exit, Setting
from search.commands.talk import say
from search.parser import FACTS
from search.request import Request
from search.saved import Saved, SavedSearches

_SAYS = """Save a search under a name. It is kept as it is typed: date:7d.. is always the week
before the day on which it is asked. Saved searches are yours, one set for each index;
search query --saved NAME asks one again, search saved lists them."""
_EXAMPLES = (
    "search save cuba 'blocus OR embargo' --country cuba",
    "search save week --date 7d..",
    "search query --saved cuba --since-last",
)


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Save a search that can be asked."""
    options = flags().read(arguments)
    text = text_of(options.words)
    require_something(request_of(text, options, setting))
    searches = SavedSearches(place_of(options, setting).folder, setting.environment)
    saved = Saved(options.name, (*_typed(options), *(["--", text] if text.strip() else [])))
    searches.save(saved, replaces=options.replace)
    say(f"saved: search query --saved {saved.name}")
    return Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("save", usage="[flags] NAME WORDS...", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("name", type=as_typed, metavar="NAME", help="letters, digits, - _ and .")
    flags.add_argument("words", nargs="*", type=as_typed, metavar="WORDS", help=argparse.SUPPRESS)
    flags.add_argument("--replace", action="store_true", help="also when there is one of that name")
    add_filters(flags)
    add_place(flags)
    return flags


def saved_request(saved: Saved, setting: Setting) -> Request:
    """Make the request that a saved search is on this day."""
    options = flags().read([saved.name, *saved.arguments])
    return request_of(" ".join(options.words), options, setting, with_settings=False)


def _typed(options: argparse.Namespace) -> Iterator[str]:
    """Give the filters back as they were typed."""
    for fact in FACTS:
        for flag in (fact, f"not-{fact}"):
            values = getattr(options, flag.replace("-", "_"))
            yield from (f"--{flag}={value}" for value in values)
    for flag in ("after", "before"):
        if (day := getattr(options, flag)) is not None:
            yield f"--{flag}={day}"
    if options.translate is not None:
        yield "--translate" if options.translate else "--no-translate"
