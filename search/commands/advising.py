"""What is said beside an answer: how the query was understood, and what else might have been meant."""

from collections.abc import Sequence

from index.engine import Searcher
from index.frozen import replace
from index.query import Query, typed_words, untranslated
from search.command_line import command
from search.commands.narrowing import usual_request
from search.commands.setting import Setting
from search.commands.talk import say
from search.parser import to_text
from search.render.reports import counted
from search.render.surface import language_of
from search.request import Answer, Request, ask

_MOST = 3  # suggestions, and they are whole command lines
_EXPLAINED = 10  # hits


def suggest(
    request: Request, searcher: Searcher, setting: Setting, *, place: Sequence[str] = ()
) -> None:
    """Say what would find something, when a request has found nothing in a place that flags name."""
    usual = usual_request(setting)
    for other in searcher.suggest(request.asked, languages=request.languages)[:_MOST]:
        typed = untranslated(other.query)
        instead = replace(request, text=to_text(typed), query=typed, offset=0)
        asked = replace(instead, limit=usual.limit, snippets=usual.snippets)
        line = command(asked, usual, place=place)
        found = ask(replace(instead, limit=0, facets=()), searcher).total
        if found:
            say(f"did you mean: {line} ({counted(found, 'article')})")
    missing = _missing(request, searcher)
    if missing:
        say(f"no article has {', '.join(missing)}")
    if request.filters and request.text.strip():
        without = ask(replace(request, filters=(), limit=0, facets=()), searcher).total
        if without:
            verb = "is" if without == 1 else "are"
            say(f"without the filters there {verb} {counted(without, 'article')}")


def _missing(request: Request, searcher: Searcher) -> list[str]:
    """Name the words that no article has, where there are others."""
    from search.render.explanation import leaves  # noqa: PLC0415 - rarely asked for

    words = list(dict.fromkeys(typed_words(request.asked)))
    found: dict[Query, int] = dict.fromkeys(words, 0)
    for _, reading in searcher.explain(request.asked, languages=request.languages).readings:
        for leaf in leaves(reading):
            if leaf.query in found:
                found[leaf.query] += leaf.articles
    return [to_text(word) for word in words if not found[word]] if len(words) > 1 else []


def explain(answer: Answer, searcher: Searcher, setting: Setting) -> None:
    """Say how the query was understood in each language, and what the scores of the first hits are made of."""
    from search.render.explanation import score_of, understood  # noqa: PLC0415 - rarely asked for

    request, language = answer.request, language_of(setting.environment)
    explanation = searcher.explain(request.asked, languages=request.languages)
    for line in understood(explanation, language):
        say(line)
    for hit in answer.results.hits[:_EXPLAINED]:
        own = searcher.explain(request.asked, hit.article.id, languages=request.languages)
        for line in score_of(hit, own):
            say(line)
