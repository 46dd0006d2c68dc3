"""Translations put beside the words of a query.

The words themselves stay, and what a query leaves out (`NOT`) is what was typed: so translating adds articles and
never takes one away. Words that stand side by side are looked up together as well (`climate change`); what is found
so is looked for elsewhere alone, so that a query scores in its own language as if it were not translated.

A query has no language. A word that both languages know (`main`) is taken for one of that language which most of the
other words speak for, among them the commonest words, which are never translated.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from index.analysis import ANALYZERS
from index.frozen import replace
from index.query import And, Boost, Or, Phrase, Query, Term, Translated, positive_words
from index.translation.cognates import cognates
from index.translation.function_words import FUNCTION_WORDS
from index.translation.glossary import LANGUAGES, OTHER, Glossary, Terms
from index.translation.tables import countries, ideas, lines_of_country

_LONGEST = 5  # words that are looked up together
_CACHED = 256


@lru_cache(_CACHED)
def translated(query: Query) -> Query:
    """Give a query with the translations of its words and phrases, where there are any."""
    asked = [word for word in positive_words(query) if isinstance(word, Term | Phrase)]
    return _translated(query, _languages(asked))


def _translated(query: Query, languages: Sequence[str]) -> Query:
    match query:
        case Term() | Phrase():
            others = _others((query,), languages)
            return Translated(query, others) if others else query
        case Boost(part):
            return replace(query, part=_translated(part, languages))
        case And(parts):
            all_of = tuple(_row(row, languages) for row in _rows(parts, languages))
            return all_of[0] if len(all_of) == 1 else And(all_of)
        case Or(parts):
            apart = tuple(_translated(part, languages) for part in parts)
            rows = (row for row in _rows(parts, languages) if len(row) > 1)
            return Or((*apart, *(_elsewhere(row, languages) for row in rows)))
        case _:
            return query


def _row(row: Sequence[Query], languages: Sequence[str]) -> Query:
    """Translate words that all must be there: one by one, or together."""
    apart = tuple(_translated(part, languages) for part in row)
    return apart[0] if len(row) == 1 else Or((And(apart), _elsewhere(row, languages)))


def _elsewhere(row: Sequence[Query], languages: Sequence[str]) -> Translated:
    terms = [part for part in row if isinstance(part, Term)]
    whole = Phrase(" ".join(term.text for term in terms), field=terms[0].field)
    return Translated(whole, _others(terms, languages), elsewhere=True)


def _rows(parts: Sequence[Query], languages: Sequence[str]) -> Iterator[Sequence[Query]]:
    """Part what stands side by side into single parts, and the longest rows of words with a meaning of their own."""
    at = 0
    while at < len(parts):
        sizes = range(min(_LONGEST, len(parts) - at), 1, -1)
        rows = (parts[at : at + size] for size in sizes)
        row = next((row for row in rows if _means_something(row, languages)), parts[at : at + 1])
        yield row
        at += len(row)


def _means_something(row: Sequence[Query], languages: Sequence[str]) -> bool:
    terms = [part for part in row if isinstance(part, Term)]
    if len(terms) < len(row) or len({term.field for term in terms}) > 1:
        return False
    return bool(_others(terms, languages))


def _others(row: Sequence[Term | Phrase], languages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Give the translations of words in a row with their language."""
    if any(isinstance(word, Phrase) and word.slop for word in row):
        return ()
    texts = tuple(word.text for word in row)
    return tuple(
        (OTHER[language], other)
        for language in languages
        for other in _translations(texts, language)
    )


def _languages(asked: Iterable[Term | Phrase]) -> Sequence[str]:
    """Say which language the words of a query speak for, or that they do for either."""
    counts = Counter(dict.fromkeys(LANGUAGES, 0))
    for word in asked:
        known = _known_to(word.text)
        counts.update(known if len(known) == 1 else ())
    most = max(counts.values())
    return tuple(language for language in LANGUAGES if counts[language] == most)


def _known_to(text: str) -> Sequence[str]:
    """Name the languages that a word is one of; one of their commonest is no rare word of the other."""
    common = [language for language in LANGUAGES if text.lower() in FUNCTION_WORDS[language]]
    return common or [language for language in LANGUAGES if _looked_up((text,), language)]


@lru_cache(_CACHED)
def _translations(texts: tuple[str, ...], language: str) -> tuple[str, ...]:
    if len(texts) > 1:
        return _looked_up(texts, language)
    word = texts[0].lower()
    if word in FUNCTION_WORDS[language]:
        return ()
    return _looked_up(texts, language) or (cognates(word, language) if word.isalpha() else ())


def _looked_up(texts: tuple[str, ...], language: str) -> tuple[str, ...]:
    terms = tuple(term for text in texts for term in _terms(text, language))
    return _ideas().translations(terms, language) or _countries().translations(terms, language)


@lru_cache(_CACHED)
def _terms(text: str, language: str) -> Terms:
    return tuple(ANALYZERS[language].terms(text))


@cache
def _ideas() -> Glossary:
    return Glossary(ideas())


@cache
def _countries() -> Glossary:
    return Glossary(countries(), lines_of_country)
