"""How a word is written, in any language: its spelling keeps accents, its form folds them."""

from functools import lru_cache

from index.analysis.steps import (
    PRONOUN,
    WordStep,
    elide,
    fold_accents,
    is_plain,
    join_acronym,
    lowercase,
    normalise,
    strip_possessive,
)

ELIDED = frozenset(
    "l d j m t s n c ç qu jusqu lorsqu puisqu quoiqu".split()  # noqa: SIM905 - reads as a list of words
)
"""French words that lose their vowel before another one."""

PLAIN = (normalise, join_acronym, lowercase, elide(ELIDED), strip_possessive)
"""The steps that every chain begins with: `l’Iran`, `Iran's` and `Iran` are one word in every language."""

# Distinct words kept with their spellings; a year of a newspaper has about 200,000.
_CACHED_WORDS = 1 << 18


def one_after_the_other(steps: tuple[WordStep, ...]) -> WordStep:
    """Make one step of several."""

    def all_steps(word: str) -> str:
        for step in steps:
            word = step(word)
        return word

    return all_steps


def chain(steps: tuple[WordStep, ...]) -> WordStep:
    """Make one step of several, kept for every word that it has read."""
    return lru_cache(_CACHED_WORDS)(one_after_the_other(steps))


_spelled_by_steps = one_after_the_other(PLAIN)


def spelled(word: str) -> str:
    """Give a word as it is written, less case, elision and possessive; nothing is kept."""
    if word.isalpha() and word != PRONOUN and is_plain(word):  # all other steps leave these alone
        return word.lower()
    return _spelled_by_steps(word)


spelling: WordStep = lru_cache(_CACHED_WORDS)(spelled)
"""Give a word as it is written, less case, elision and possessive."""

form: WordStep = chain((spelled, fold_accents))
"""Give the spelling of a word without its accents: what beginnings, wildcards and misspellings are compared with."""
