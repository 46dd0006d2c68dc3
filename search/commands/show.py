"""`search show`: one article, with the matches of a query."""

from collections.abc import Sequence

from index.article import Article
from index.query import Query
from index.snippets import Showing
from search.commands.answering import searching, surface_of
from search.commands.finding import article_named, tell_missing
from search.commands.options import Flags, add_color, add_place, add_quiet, as_typed, place_of
from search.commands.setting import Exit, Setting
from search.commands.talk import write
from search.parser import parse
from search.render.article import article_text
from search.render.objects import article_object, json_text

_SAYS = """Show an article by its id, which is the first column of search query, or by the
path of its file."""
_EXAMPLES = (
    "search show agencies/cuba-panne-electrique.txt --query 'réseau OR panne'",
    "search show corpus/clipped/russie-cuba-lavrov-la-havane.md --json",
)


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Find an article by its id and show it."""
    options = flags().read(arguments)
    query = parse(options.query, today=setting.today)
    place = place_of(options, setting)
    with searching(place, setting, quiet=options.quiet) as searcher:
        article = article_named(options.id, searcher, place)
        if article is None:
            return tell_missing(options.id, searcher)
    if options.json:
        write([json_text(article_object(article))])
    else:
        write(article_text(article, surface_of(options, setting), **_matches(article, query)))
    return Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("show", usage="[flags] ID", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("id", type=as_typed, metavar="ID", help="as search query shows it")
    flags.add_argument("--query", type=as_typed, default="", metavar="TEXT", help="mark its words")
    flags.add_argument("--json", action="store_true", help="the object of search inspect --json")
    add_quiet(flags, "no talk when an index has to be made")
    add_color(flags)
    add_place(flags)
    return flags


def _matches(article: Article, query: Query) -> dict[str, tuple[tuple[int, int], ...]]:
    showing = Showing(query)
    return {
        "title_matches": showing.title_matches([article])[0],
        "body_matches": showing.body_matches([article])[0],
    }
