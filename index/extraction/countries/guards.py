"""Is a word that could name a country meant so? False friends are told by their neighbours.

Each guard knows one kind of false friend and says nothing about all else.
"""

from index.extraction.countries.languages import language
from index.extraction.countries.people import person
from index.extraction.countries.reading import Reading
from index.extraction.countries.towns import (
    georgia_the_state,
    saint,
    street,
    town_in_another_state,
)
from index.extraction.countries.trie import Match
from index.extraction.countries.verdict import Verdict
from index.extraction.countries.words import word_set


def judge(match: Match, reading: Reading) -> Verdict:
    """Weigh a match by its neighbours."""
    if not match.form.codes:
        return Verdict.DROPPED
    for guard in _GUARDS:
        verdict = guard(match, reading)
        if verdict is not None:
            return verdict
    doubtful = match.form.doubtful or len(match.form.codes) > 1
    return Verdict.DOUBTFUL if doubtful else Verdict.SURE


_BEFORE_COUNTRY = word_set("the against anti pro")


def _us_in_capitals(match: Match, reading: Reading) -> Verdict | None:
    """FOLLOW US; but US STRIKES, IRAN-US TALKS."""
    first = match.first
    if reading.word(first) != "US" or not reading.shouted(first) or reading.starts_line(first):
        return None
    hyphenated = reading.hyphenated(first) or reading.hyphenated(match.last)
    if hyphenated or reading.key(first - 1) in _BEFORE_COUNTRY:
        return None
    return Verdict.DOUBTFUL


def _sports_club(match: Match, reading: Reading) -> Verdict | None:
    """L'US Orléans, a French "union sportive"."""
    club = reading.word(match.first) == "US" and reading.key(match.first - 1) == "l"
    return Verdict.DROPPED if club else None


_COMMON_IN_CAPITALS = frozenset({"la reunion", "la grenade", "la dominique", "pole"})


def _common_word_in_capitals(match: Match, reading: Reading) -> Verdict | None:
    """LA RÉUNION DU CONSEIL."""
    words = " ".join(map(reading.key, range(match.first, match.last)))
    shouted = words in _COMMON_IN_CAPITALS and reading.shouted(match.first)
    return Verdict.DOUBTFUL if shouted else None


_CURRENCIES = word_set("""
dollar dollars dlr dlrs franc francs krona crowns peso pesos pound pounds rupee rupees lira lire
couronnes livre livres roupie roupies
""")
_NUMBERS = word_set("mln bln million millions billion billions milliard milliards m bn de d")


def _sum_of_money(match: Match, reading: Reading) -> Verdict | None:
    """50 mln Australian dollars, 200 francs suisses: the currency says nothing of who lends and who borrows."""
    if reading.key(match.last) in _CURRENCIES and reading.joined(match.last):
        return _if_counted(match.first, reading)
    if reading.key(match.first - 1) in _CURRENCIES and not reading.capitalised(match.first):
        return _if_counted(match.first - 1, reading)
    return None


def _if_counted(at: int, reading: Reading) -> Verdict | None:
    before = reading.key(at - 1)
    return Verdict.DOUBTFUL if before in _NUMBERS or before[-1:].isdigit() else None


_GUARDS = (
    town_in_another_state,
    georgia_the_state,
    person,
    language,
    _us_in_capitals,
    _sports_club,
    saint,
    street,
    _common_word_in_capitals,
    _sum_of_money,
)
