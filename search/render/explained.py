"""Explanations as JSON: how a query was understood in each language, and what the score of a hit is made of."""

from typing import Any

from index.explanation import Explanation, Reading
from search.parser import to_text
from search.render.explanation import best, leaves


def understood_object(explanation: Explanation) -> dict[str, Any]:
    """Give, a language, how many articles match, and what is looked for, word by word."""
    return {
        language: {"articles": reading.articles, "words": [_word(word) for word in leaves(reading)]}
        for language, reading in explanation.readings
    }


def score_object(explanation: Explanation) -> dict[str, Any] | None:
    """Give of what a hit's score is made, in the language that gives it most; null for one that nothing scores."""
    found = best(explanation)
    if found is None:
        return None
    language, reading = found
    return {
        "language": language,
        "words": [_part(word) for word in leaves(reading) if word.score],
    }


def _word(word: Reading) -> dict[str, Any]:
    return {
        "word": to_text(word.query),
        "terms": list(word.terms),
        "translations": list(word.translations),
        "articles": word.articles,
        "forms": [{"form": form.text, "articles": form.articles} for form in word.forms],
    }


def _part(word: Reading) -> dict[str, Any]:
    return {
        "word": to_text(word.query),
        "score": round(word.score or 0.0, 4),
        "rarity": None if word.weight is None else round(word.weight, 4),
        "places": [
            {"part": there.part, "times": there.times, "words": there.words}
            for there in word.occurrences
        ],
    }
