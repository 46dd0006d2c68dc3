"""Is a word that could name a country meant so? False friends are told by their neighbours.

Each guard knows one kind of false friend and says nothing about all else.
"""

from enum import Enum, auto

from index.extraction.countries.notation import MentionKind
from index.extraction.countries.people import (
    BORNE_FIRST,
    BORNE_LAST,
    GIVEN_NAMES,
    OFFICES,
    SURNAMES,
    TITLES,
)
from index.extraction.countries.reading import Reading
from index.extraction.countries.trie import Match


class Verdict(Enum):
    """What a match is worth."""

    SURE = auto()
    DOUBTFUL = auto()  # counts if the text names the country elsewhere
    DROPPED = auto()
    NAMESAKE = auto()  # dropped: someone or somewhere else; the word is doubtful in the whole text


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


_STATES = frozenset(
    """
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah
vermont virginia wisconsin wyoming ontario saskatchewan manitoba queens
ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mont neb nev okla ore
pa penn tenn tex va vt wash wis wyo n.y n.j n.h n.c n.d n.m s.c s.d w.va r.i
floride californie louisiane pennsylvanie virginie
""".split()
)
_COMPASS = frozenset({"new", "north", "south", "west"})
_COMPASS_STATES = frozenset(
    "hampshire jersey mexico york carolina dakota virginia brunswick".split()
)
_TOWNS = frozenset(
    """
brazil canada chile china cuba denmark egypt england france greece holland ireland jamaica jordan
lebanon mexico norway peru poland scotland sweden turkey wales
""".split()
)
_ALREADY_THERE = frozenset({"US", "CA"})
_GEORGIA = frozenset({"georgia", "georgie"})
"""Countries after which several American towns are named."""


def _town_in_another_state(match: Match, reading: Reading) -> Verdict | None:
    """Paris, Texas; Lebanon (Ohio); London, Ontario."""
    if not (_is_town(match, reading) and reading.gap(match.last).strip(" \n") in {",", "("}):
        return None
    return Verdict.DROPPED if _is_state(match.last, reading) else None


def _is_town(match: Match, reading: Reading) -> bool:
    if match.form.codes[0] in _ALREADY_THERE:
        return False
    if match.form.kind in {MentionKind.CAPITAL, MentionKind.PLACE}:
        return match.form.codes != ("GE",)
    return reading.keys[match.last - 1] in _TOWNS and reading.key(match.last) not in _GEORGIA


def _is_state(at: int, reading: Reading) -> bool:
    key = reading.key(at)
    if not reading.capitalised(at):
        return False
    return key in _STATES or (key in _COMPASS and reading.key(at + 1) in _COMPASS_STATES)


_GEORGIAN_PLACES = frozenset(
    """
tbilisi tbilissi batumi batoumi gori kutaisi koutaissi poti rustavi zugdidi abkhazia abkhazie ossetia
ossetie sukhumi tskhinvali mtskheta
""".split()
)
_SIGNS_OF_THE_STATE = frozenset(
    """
atlanta savannah augusta macon alabama tennessee carolina caroline florida floride fulton bulldogs
gop republicans democrats republicains democrates governor gouverneur senator senators electors
runoff midterms benning
""".split()
)


def _georgia_the_state(match: Match, reading: Reading) -> Verdict | None:
    """Atlanta, Georgia; and Georgia alone in a text that speaks of that state."""
    if reading.key(match.first) not in _GEORGIA or match.last - match.first > 1:
        return None
    if _behind_a_town(match.first, reading):
        return Verdict.NAMESAKE
    words = set(reading.keys)
    if words & _SIGNS_OF_THE_STATE and not words & _GEORGIAN_PLACES:
        return Verdict.DOUBTFUL
    return None


def _behind_a_town(at: int, reading: Reading) -> bool:
    """Tell whether the word follows "Town, ", unless that is a place of the country or another country."""
    town = reading.key(at - 1)
    return (
        reading.gap(at).strip(" \n") == ","
        and reading.capitalised(at - 1)
        and town not in _GEORGIAN_PLACES
        and town not in _NEIGHBOURS
    )


_NEIGHBOURS = frozenset(
    """
armenia azerbaijan ukraine moldova belarus russia turkey kazakhstan estonia latvia lithuania poland
romania bulgaria iran iraq kyrgyzstan uzbekistan turkmenistan tajikistan serbia bosnia macedonia
albania greece germany france italy spain israel kosovo montenegro china india
armenie azerbaidjan moldavie bielorussie russie turquie estonie lettonie lituanie pologne roumanie
bulgarie ouzbekistan serbie bosnie macedoine albanie grece allemagne italie espagne
""".split()
)
"""Countries that are listed beside the country Georgia."""


def _person(match: Match, reading: Reading) -> Verdict | None:
    """Michael Jordan, Mr. Wales, Chad Smith."""
    key = reading.keys[match.first]
    if match.last - match.first > 1 or reading.shouted(match.first):
        return None
    if key in BORNE_LAST and _behind_a_given_name(match.first, reading):
        return Verdict.NAMESAKE
    if key in BORNE_FIRST and _before_a_surname(match.last, reading):
        return Verdict.NAMESAKE
    return None


def _behind_a_given_name(at: int, reading: Reading) -> bool:
    before = reading.key(at - 1)
    gap = reading.gap(at)
    if not reading.capitalised(at - 1) or gap not in {" ", "\u00a0", ". "}:
        return False
    if gap == ". ":
        initial = len(before) == 1 and reading.key(at - 2) in GIVEN_NAMES
        return initial or before in TITLES
    return before in GIVEN_NAMES or before in TITLES


def _before_a_surname(at: int, reading: Reading) -> bool:
    """Tell whether a surname or an age ("Chad, 34,") stands at a word."""
    key = reading.key(at)
    if reading.gap(at) == ", ":
        return key.isdigit() and len(key) == len("34")
    if not (reading.spaced(at) and reading.capitalised(at)) or key in OFFICES:
        return False
    return key in SURNAMES or not reading.titled(at)


_LANGUAGES = frozenset(
    """
english french german spanish italian portuguese russian chinese japanese korean dutch polish
turkish greek swedish norwegian danish finnish czech hungarian romanian bulgarian ukrainian
vietnamese thai indonesian malagasy swahili somali irish welsh
anglais francais allemand espagnol italien portugais russe chinois japonais coreen neerlandais
polonais turc grec suedois norvegien danois finnois tcheque hongrois roumain bulgare ukrainien
vietnamien malgache
""".split()
)
_SPEAKING = frozenset(
    """
speak speaks spoke speaking spoken learn learns learned learning teach teaches taught teaching
fluent translated parle parles parlent parler parlait parlaient parlant apprendre apprend enseigner
enseigne enseignent langue langues version traduction traduit traduite
""".split()
)
_SPOKEN = frozenset(
    """
language languages speaking speaker speakers lesson lessons translation translations subtitles
version edition alphabet dictionary grammar transcript
""".split()
)
_INTO = frozenset({"in", "into"})
_ARTICLES = frozenset({"l", "le", "du", "au"})
_AFTER_LANGUAGE = frozenset(
    """
and or on by at with to for but as from than rather only so that which because when while where
""".split()
)


def _language(match: Match, reading: Reading) -> Verdict | None:
    """Speaks French, in English, French-speaking, en anglais, traduit du russe."""
    if match.form.kind is not MentionKind.DEMONYM or reading.keys[match.first] not in _LANGUAGES:
        return None
    before = reading.key(match.first - 1)
    if before in _SPEAKING or reading.key(match.last) in _SPOKEN:
        return Verdict.DROPPED
    if before in _INTO:
        return Verdict.DROPPED if _ends_phrase(match.last, reading) else None
    return Verdict.DROPPED if _small_french_noun(match, reading) else None


def _ends_phrase(at: int, reading: Reading) -> bool:
    return not reading.joined(at) or reading.key(at) in _AFTER_LANGUAGE


def _small_french_noun(match: Match, reading: Reading) -> bool:
    """Tell whether this is "en russe" or "le russe", but not "le russe Gazprom"."""
    if reading.capitalised(match.first):
        return False
    before = reading.key(match.first - 1)
    return before == "en" or (
        before in _ARTICLES
        and not (reading.capitalised(match.last) and reading.spaced(match.last))
    )


_BEFORE_COUNTRY = frozenset({"the", "against", "anti", "pro"})


def _us_in_capitals(match: Match, reading: Reading) -> Verdict | None:
    """FOLLOW US; but US STRIKES, IRAN-US TALKS."""
    first = match.first
    if reading.word(first) != "US" or not reading.shouted(first) or reading.starts_line(first):
        return None
    hyphenated = reading.hyphenated(first) or reading.hyphenated(match.last)
    if hyphenated or reading.key(first - 1) in _BEFORE_COUNTRY:
        return None
    return Verdict.DOUBTFUL


_STREETS = frozenset(
    "rue place avenue boulevard eglise porte faubourg hopital quartier canal gare theatre fete".split()
)


def _saint(match: Match, reading: Reading) -> Verdict | None:
    """Saint-Martin-de-Ré, rue Saint-Martin."""
    if reading.key(match.first) not in {"saint", "sainte", "st", "ste"}:
        return None
    named_after = reading.key(match.first - 1) in _STREETS
    return Verdict.DROPPED if named_after or reading.hyphenated(match.last) else None


_COMMON_IN_CAPITALS = frozenset({"la reunion", "la grenade", "la dominique", "pole"})


def _common_word_in_capitals(match: Match, reading: Reading) -> Verdict | None:
    """LA RÉUNION DU CONSEIL."""
    words = " ".join(reading.keys[match.first : match.last])
    shouted = words in _COMMON_IN_CAPITALS and reading.shouted(match.first)
    return Verdict.DOUBTFUL if shouted else None


_GUARDS = (
    _town_in_another_state,
    _georgia_the_state,
    _person,
    _language,
    _us_in_capitals,
    _saint,
    _common_word_in_capitals,
)
