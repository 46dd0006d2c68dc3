"""Finding the article that a name on the command line means."""

from pathlib import Path

from index.article import Article
from index.engine import Results, Searcher
from index.errors import UsageError
from index.indexer import Place
from index.query import Everything, OneOf, ValueField
from search.commands.setting import Exit
from search.commands.talk import complain

_NAMED = 10  # articles of one file that are named
_NEAR = 3  # articles that may have been meant
_NAMING = (
    "an article is named by its id, the first column of search query, or by the path of its file"
)


def article_named(name: str, searcher: Searcher, place: Place) -> Article | None:
    """Find an article by its id, by the path of its file, or by that path as seen from here."""
    for candidate in (name, _inside(name, place)):
        article = searcher.article(candidate) or _alone_in(candidate, searcher)
        if article is not None:
            return article
    return None


def tell_missing(name: str, searcher: Searcher) -> Exit:
    """Say that there is no such article, and which one may have been meant."""
    near = [hit.article.id for hit in _in_files(f"*{Path(name).name}*", searcher, _NEAR).hits]
    hint = f"did you mean {' or '.join(near)}?" if near else _NAMING
    complain(UsageError(f"there is no article {name} in the index", hint=hint))
    return Exit.NOTHING


def _inside(name: str, place: Place) -> str:
    path, corpus = Path(name).absolute(), place.corpus.absolute()
    return path.relative_to(corpus).as_posix() if path.is_relative_to(corpus) else name


def _alone_in(path: str, searcher: Searcher) -> Article | None:
    """Give the one article of a file; `UsageError` when it holds several."""
    results = _in_files(path, searcher, _NAMED)
    if results.total > 1:
        what = f"{path} holds {results.total} articles"
        raise UsageError(what, hint="; ".join(hit.article.id for hit in results.hits))
    return results.hits[0].article if results.hits else None


def _in_files(path: str, searcher: Searcher, limit: int) -> Results:
    kept = OneOf(ValueField.PATH, frozenset({path}))
    return searcher.search(Everything(), filters=(kept,), limit=limit, snippets=0)
