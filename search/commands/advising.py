"""What is said beside an answer that is to be explained: how the query was understood, and what scores are made of."""

from index.engine import Searcher
from search.commands.setting import Setting
from search.commands.talk import say
from search.render.surface import language_of
from search.request import Answer

_MOST = 3  # suggestions, and they are whole command lines
_EXPLAINED = 10  # hits


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
