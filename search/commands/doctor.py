"""`search doctor`: whether the index is well, and what is not known of its articles."""

from collections.abc import Iterator, Sequence
from itertools import chain

from index.article import Article
from index.engine import Searcher
from index.errors import OutdatedIndexError, UsageError
from index.indexer import Changes, Place, is_stale, open_index, state
from search.commands.mending import mending
from search.commands.options import Flags, add_place, place_of
from search.commands.setting import Exit, Setting
from search.commands.talk import write
from search.render.diagnosis import Diagnosis, diagnosis_json, diagnosis_text, findings
from search.request import Request, ask_bit_by_bit

_SAYS = """Look whether the index is well: that it can be opened, was made by this program as it
is now, and gives as many articles as it should; then for files that could not be read,
dates that disagree, articles without date, title or language, each with the line that
settles it in a sidecar. Changes nothing.
Exit codes: 0 all is well, 3 the index is not, 4 some files could not be read."""
_EXAMPLES = ("search doctor", "search doctor --json | jq '.findings.undated'")


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Look at index, files and articles, and say what was seen."""
    options = flags().read(arguments)
    place = place_of(options, setting)
    with mending(place):
        told = _diagnosis(place, setting)
    if options.json:
        write([diagnosis_json(told)])
    else:
        write(diagnosis_text(told, shows_all=options.all))
    if told.ill:
        return Exit.STORE
    return Exit.FAILURES if told.state.failed else Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("doctor", usage="[flags]", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("--all", action="store_true", help="name all articles, not the first ones")
    flags.add_argument("--json", action="store_true", help="all as one object")
    add_place(flags)
    return flags


def _diagnosis(place: Place, setting: Setting) -> Diagnosis:
    known, changes = state(place, setting.engine), _changes(place)
    try:
        searcher = open_index(place, setting.engine)
    except OutdatedIndexError as error:
        return Diagnosis(place=place, state=known, changes=changes, ill=error.what)
    with searcher:
        found = findings(_articles(searcher))
        held = searcher.statistics().articles
    ill = (
        None
        if held == known.articles
        else f"holds {held} articles and should hold {known.articles}"
    )
    return Diagnosis(place=place, state=known, changes=changes, ill=ill, findings=found)


def _changes(place: Place) -> Changes | None:
    try:
        return is_stale(place)
    except UsageError:  # the corpus is not there
        return None


def _articles(searcher: Searcher) -> Iterator[Article]:
    results, further = ask_bit_by_bit(Request(limit=None, snippets=0), searcher)
    yield from (hit.article for hit in chain(results.hits, further))
