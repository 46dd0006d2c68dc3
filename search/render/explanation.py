"""How a query was understood in each language, and what the score of a hit is made of."""

from collections.abc import Iterator

from index.engine import Hit
from index.explanation import Explanation, Occurrences, Reading
from index.query import Translated
from search.parser import to_text
from search.render.facts import language_name
from search.render.reports import counted
from search.render.safety import plain

_FORMS = 8  # spellings of a word that are named


def understood(explanation: Explanation, language: str) -> Iterator[str]:
    """Say what each language looks for, word by word and its translations, and how often it is there, if at all."""
    found = [
        each for each in explanation.readings if any(word.articles for word in leaves(each[1]))
    ]
    if not found:
        yield "no language finds any of it"
    for code, reading in found:
        yield f"{language_name(code, language)}: {counted(reading.articles, 'article')}"
        yield from (f"    {line}" for line in _words(reading))


def score_of(hit: Hit, explanation: Explanation) -> Iterator[str]:
    """Say of what the score of a hit is made, in the language that gives it most."""
    yield f"{plain(hit.article.id)}: {hit.score:.2f}"
    if (found := best(explanation)) is not None:
        yield from (f"    {line}" for line in _parts(found[1]))


def best(explanation: Explanation) -> tuple[str, Reading] | None:
    """Give the language, and its reading, that gives an article most."""
    scored = (each for each in explanation.readings if each[1].score is not None)
    return max(scored, key=lambda each: each[1].score or 0.0, default=None)


def _words(reading: Reading) -> Iterator[str]:
    for word in leaves(reading):
        if isinstance(word.query, Translated) and word.query.elsewhere and not word.articles:
            continue
        articles = counted(word.articles, "article")
        forms = [f"{plain(form.text)} {form.articles}" for form in word.forms[:_FORMS]]
        more = [f"and {len(word.forms) - _FORMS} more"] if len(word.forms) > _FORMS else []
        told = f" ({', '.join(forms + more)})" if forms else ""
        terms = plain(" ".join(word.terms))
        typed = plain(", ".join((to_text(word.query), *word.translations)))
        yield f"{typed} as {terms or 'nothing'}: {articles}{told}"


def _parts(reading: Reading) -> Iterator[str]:
    for word, score in reading.scored():
        weight = "" if word.weight is None else f", rarity {word.weight:.2f}"
        places = "".join(map(_place, word.occurrences))
        yield f"{score:.2f} {plain(to_text(word.query))}{weight}{places}"


def _place(there: Occurrences) -> str:
    return f"; {there.times} in {counted(there.words, 'word')} of {there.part}"


def leaves(reading: Reading) -> Iterator[Reading]:
    """Give the words of a query, whatever joins them."""
    if not reading.parts:
        yield reading
    for part in reading.parts:
        yield from leaves(part)
