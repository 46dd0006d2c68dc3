"""The guard against languages: "in French" is not France."""

from index.extraction.countries.notation import MentionKind
from index.extraction.countries.reading import Reading
from index.extraction.countries.trie import Match
from index.extraction.countries.verdict import Verdict
from index.extraction.countries.words import word_set

_LANGUAGES = word_set("""
english french german spanish italian portuguese russian chinese japanese korean dutch polish
turkish greek swedish norwegian danish finnish czech hungarian romanian bulgarian ukrainian
vietnamese thai indonesian malagasy swahili somali irish welsh
anglais francais allemand espagnol italien portugais russe chinois japonais coreen neerlandais
polonais turc grec suedois norvegien danois finnois tcheque hongrois roumain bulgare ukrainien
vietnamien malgache
""")
_SPEAKING = word_set("""
speak speaks spoke speaking spoken learn learns learned learning teach teaches taught teaching
fluent translated parle parles parlent parler parlait parlaient parlant apprendre apprend enseigner
enseigne enseignent langue langues version traduction traduit traduite
""")
_SPOKEN = word_set("""
language languages speaking speaker speakers lesson lessons translation translations subtitles
version edition alphabet dictionary grammar transcript
""")
_INTO = word_set("in into")
_AND = word_set("and or et ou")
_ARTICLES = word_set("l le du au")
_AFTER_LANGUAGE = word_set("""
and or on by at with to for but as from than rather only so that which because when while where
""")


def language(match: Match, reading: Reading) -> Verdict | None:
    """Speaks French, in English, French-speaking, en anglais, traduit du russe."""
    if match.form.kind is not MentionKind.DEMONYM or reading.key(match.first) not in _LANGUAGES:
        return None
    before = _governor(match.first, reading)
    if before in _SPEAKING or reading.key(match.last) in _SPOKEN:
        return Verdict.DROPPED
    if before in _INTO:
        return Verdict.DROPPED if _ends_phrase(match.last, reading) else None
    return Verdict.DROPPED if _small_french_noun(match, reading) else None


def _governor(at: int, reading: Reading) -> str:
    """Give the word that a language depends on: "in French and Greek", "ne parle pas grec"."""
    before = reading.key(at - 1)
    if before == "pas":
        return reading.key(at - 2)
    if before in _AND and reading.key(at - 2) in _LANGUAGES:
        return reading.key(at - 3)
    return before


def _ends_phrase(at: int, reading: Reading) -> bool:
    """Tell whether no noun follows, so that "in French hands" is France, and "in French" is not."""
    if reading.key(at) in _AND and reading.key(at + 1) in _LANGUAGES:
        at += 2
    return "\n" in reading.gap(at) or not reading.joined(at) or reading.key(at) in _AFTER_LANGUAGE


def _small_french_noun(match: Match, reading: Reading) -> bool:
    """Tell whether this is "en russe" or "le russe", but not "le russe Gazprom"."""
    if reading.capitalised(match.first):
        return False
    before = reading.key(match.first - 1)
    return before == "en" or (
        before in _ARTICLES and not (reading.capitalised(match.last) and reading.spaced(match.last))
    )
