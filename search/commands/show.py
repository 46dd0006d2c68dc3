"""`search show`: one article, with the matches of a query."""

import sys
from collections.abc import Sequence
from pathlib import Path

from index.article import Article
from index.engine import Searcher
from index.errors import UsageError
from index.indexer import Place
from index.query import Everything, OneOf, Query, ValueField
from index.snippets import body_matches, title_matches
from search.commands.opening import opened
from search.commands.options import Flags, add_color, add_place, add_quiet, as_typed, place_of
from search.commands.setting import Exit, Setting
from search.commands.talk import say, write
from search.parser import parse
from search.render.article import article_text
from search.render.objects import article_object, json_text
from search.render.surface import surface

_SAYS = """Show an article by its id, which is the first column of search query, or by the
path of its file."""
_EXAMPLES = (
    "search show saved/havana.txt",
    "search show 'export.jsonl#17' --query blocus",
    "search show saved/havana.txt --json",
)
_NAMED = 10  # articles of one file that are named


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Find an article by its id and show it."""
    options = _flags().read(arguments)
    query = parse(options.query, today=setting.today)
    place = place_of(options, setting)
    with opened(place, setting, quiet=options.quiet) as searcher:
        article = _article(options.id, searcher, place)
    if article is None:
        say(f"error: there is no article {options.id} in the index")
        return Exit.NOTHING
    if options.json:
        write([json_text(article_object(article))])
        return Exit.FOUND
    on = surface(sys.stdout, setting.environment, color=options.color, corpus=place.corpus)
    write(article_text(article, on, **_matches(article, query)))
    return Exit.FOUND


def _flags() -> Flags:
    flags = Flags("show", usage="[flags] ID", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("id", type=as_typed, metavar="ID", help="as search query shows it")
    flags.add_argument("--query", type=as_typed, default="", metavar="TEXT", help="mark its words")
    flags.add_argument("--json", action="store_true", help="the object of search inspect --json")
    add_quiet(flags, "no talk when an index has to be made")
    add_color(flags)
    add_place(flags)
    return flags


def _article(name: str, searcher: Searcher, place: Place) -> Article | None:
    """Find an article by its id, by the path of its file, or by that path as seen from here."""
    for candidate in (name, _inside(name, place)):
        article = searcher.article(candidate) or _alone_in(candidate, searcher)
        if article is not None:
            return article
    return None


def _inside(name: str, place: Place) -> str:
    path, corpus = Path(name).absolute(), place.corpus.absolute()
    return path.relative_to(corpus).as_posix() if path.is_relative_to(corpus) else name


def _alone_in(path: str, searcher: Searcher) -> Article | None:
    """Give the one article of a file; `UsageError` when it holds several."""
    kept = OneOf(ValueField.PATH, frozenset({path}))
    results = searcher.search(Everything(), filters=(kept,), limit=_NAMED, snippets=0)
    if results.total > 1:
        what = f"{path} holds {results.total} articles"
        raise UsageError(what, hint="; ".join(hit.article.id for hit in results.hits))
    return results.hits[0].article if results.hits else None


def _matches(article: Article, query: Query) -> dict[str, tuple[tuple[int, int], ...]]:
    return {
        "title_matches": title_matches(article, query),
        "body_matches": body_matches(article, query),
    }
