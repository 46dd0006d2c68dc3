"""What is said when a request has found nothing: what may have been meant, and what stands in its way."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from index.engine import FacetField, Searcher
from index.explanation import Suggestion
from index.frozen import replace
from index.nearest import several_nearest
from index.query import (
    UNKNOWN,
    YEAR_UNKNOWN,
    And,
    Everything,
    Filter,
    Keep,
    OneOf,
    Phrase,
    Published,
    Query,
    ValueField,
    changed,
    fold,
    typed_words,
    untranslated,
)
from search.command_line import command
from search.commands.narrowing import usual_request
from search.commands.setting import Setting
from search.commands.talk import say
from search.parser import filter_text, to_text
from search.render.reports import counted
from search.request import Request, ask

_MOST = 3  # suggestions, and they are whole command lines
_PARTS = 8  # of a request that are left out one by one
_LOOSE = (3, 20)  # how far words of a phrase may be apart instead
_NAMED = frozenset({ValueField.SOURCE, ValueField.AUTHOR, ValueField.TAG})


def suggest(
    request: Request, searcher: Searcher, setting: Setting, *, place: Sequence[str] = ()
) -> None:
    """Say it of a request in a place that flags name, a line each; there is always one."""
    if not searcher.statistics().articles:
        say("there are no articles in the index")
        return
    meant = [*_meant(request, searcher, setting, place)][:_MOST]
    missing = [
        *_missing_words(request, searcher, alone=not meant),
        *_missing_facts(request, searcher),
    ]
    in_the_way = [] if meant else [*_in_the_way(request, searcher)][:_MOST]
    for line in [*meant, *missing, *in_the_way] or ["nothing found"]:
        say(line)


def _meant(
    request: Request, searcher: Searcher, setting: Setting, place: Sequence[str]
) -> Iterator[str]:
    """Tell lines with other words, or the same ones further apart, that find something."""
    finding = partial(_finding, request, searcher, usual_request(setting), place)
    yield from finding(untranslated(other.query) for other in _suggested(request, searcher))
    yield from islice(finding(_looser(request.query)), 1)


def _finding(
    request: Request,
    searcher: Searcher,
    usual: Request,
    place: Sequence[str],
    queries: Iterable[Query],
) -> Iterator[str]:
    for query in queries:
        instead = replace(request, text=to_text(query), query=query, offset=0)
        found = _total(instead, searcher)
        if found:
            asked = replace(instead, limit=usual.limit, snippets=usual.snippets)
            yield f"did you mean: {command(asked, usual, place=place)} ({counted(found, 'article')})"


def _suggested(request: Request, searcher: Searcher) -> Sequence[Suggestion]:
    return searcher.suggest(request.asked, languages=request.languages)


def _looser(query: Query) -> Iterator[Query]:
    phrases = [word for word in typed_words(query) if isinstance(word, Phrase)]
    for slop in _LOOSE if phrases else ():
        yield changed(query, {phrase: replace(phrase, slop=slop) for phrase in phrases})


def _missing_words(request: Request, searcher: Searcher, *, alone: bool) -> Iterator[str]:
    """Name the words that no article has; a single one only when nothing is suggested for it."""
    from search.render.explanation import leaves  # noqa: PLC0415 - rarely asked for

    words = list(dict.fromkeys(typed_words(request.asked)))
    found: dict[Query, int] = dict.fromkeys(words, 0)
    for _, reading in searcher.explain(request.asked, languages=request.languages).readings:
        for leaf in leaves(reading):
            if leaf.query in found:
                found[leaf.query] += leaf.articles
    missing = [to_text(word) for word in words if not found[word]]
    if missing and (alone or len(words) > 1):
        yield f"no article has {', '.join(missing)}"


def _missing_facts(request: Request, searcher: Searcher) -> Iterator[str]:
    """Name the facts that no article has, and what is like them."""
    for kept in _kept(request):
        if not kept.excluded and not _total(Request(filters=(kept,)), searcher):
            yield f"no article has {filter_text(kept)}{_instead(kept, searcher)}"


def _kept(request: Request) -> Iterator[Filter]:
    yield from request.filters
    parts = request.query.parts if isinstance(request.query, And) else (request.query,)
    yield from (part.filter for part in parts if isinstance(part, Keep))


def _instead(kept: Filter, searcher: Searcher) -> str:
    """Tell what there is instead of a fact that no article has."""
    if isinstance(kept, Published):
        years = [year for year in _values(FacetField.YEAR, searcher) if year.isdecimal()]
        return f": they are of {min(years)} to {max(years)}" if years and kept.spans else ""
    if kept.field not in _NAMED:
        return ""
    like = [
        filter_text(OneOf(kept.field, frozenset({value})))
        for wanted in sorted(kept.values)
        for value in _like(wanted, _values(FacetField(kept.field), searcher))
    ]
    return f": did you mean {' or '.join(like[:_MOST])}?" if like else ""


def _values(field: FacetField, searcher: Searcher) -> list[str]:
    results = searcher.search(Everything(), facets=(field,), limit=0)
    values = [value for facet in results.facets for value in facet.values]
    return [value for value in values if value not in {UNKNOWN, YEAR_UNKNOWN}]


def _like(wanted: str, values: Sequence[str]) -> Iterator[str]:
    """Give the values that have a word which begins so, else those that are spelt most alike."""
    typed, folded = fold(wanted), {fold(value): value for value in values}
    begun = [key for key in folded if f" {typed}" in f" {key}"]
    begun.sort(key=lambda key: not key.startswith(f"{typed} "))
    yield from map(folded.__getitem__, begun or several_nearest(typed, folded))


def _in_the_way(request: Request, searcher: Searcher) -> Iterator[str]:
    """Tell what would be found without one part of a request, the most first."""
    less = [*_without_each(request)]
    if not 1 < len(less) <= _PARTS:
        return
    totals = [(_total(rest, searcher), text) for text, rest in less]
    for total, text in sorted(totals, key=lambda row: -row[0]):
        if total:
            yield f"without {text} there {'is' if total == 1 else 'are'} {counted(total, 'article')}"


def _without_each(request: Request) -> Iterator[tuple[str, Request]]:
    for kept in request.filters:
        yield filter_text(kept), request.widened(kept)
    query = request.query
    if isinstance(query, And):
        for part in query.parts:
            rest = tuple(other for other in query.parts if other is not part)
            yield to_text(part), replace(request, query=And(rest))
    elif not isinstance(query, Everything):
        yield to_text(query), replace(request, query=Everything())


def _total(request: Request, searcher: Searcher) -> int:
    return ask(replace(request, limit=0, facets=(), snippets=0), searcher).total
