"""Guards against places elsewhere that bear the name of a country or of its capital."""

from index.extraction.countries.notation import MentionKind
from index.extraction.countries.reading import Reading
from index.extraction.countries.trie import Match
from index.extraction.countries.verdict import Verdict
from index.extraction.countries.words import word_set

_STATES = word_set("""
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah
vermont virginia wisconsin wyoming ontario saskatchewan manitoba queens
ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mont neb nev okla ore
pa penn tenn tex va vt wash wis wyo n.y n.j n.h n.c n.d n.m s.c s.d w.va r.i
ont que sask alta man nfld n.b n.s b.c p.e.i
floride californie louisiane pennsylvanie virginie
""")
_COMPASS = word_set("new north south west")
_COMPASS_STATES = word_set("hampshire jersey mexico york carolina dakota virginia brunswick")
_TOWNS = word_set("""
brazil canada chile china cuba denmark egypt england france greece holland ireland jamaica jordan
lebanon mexico norway peru poland scotland sweden turkey wales
""")
_ALREADY_THERE = frozenset({"US", "CA"})
_GEORGIA = word_set("georgia georgie")
"""Countries after which several American towns are named."""


def town_in_another_state(match: Match, reading: Reading) -> Verdict | None:
    """Paris, Texas; Lebanon (Ohio); London, Ontario."""
    if not (_is_town(match, reading) and reading.sign(match.last) in {",", "("}):
        return None
    return Verdict.DROPPED if _is_state(match.last, reading) else None


def _is_town(match: Match, reading: Reading) -> bool:
    if match.form.codes[0] in _ALREADY_THERE:
        return False
    if match.form.kind in {MentionKind.CAPITAL, MentionKind.PLACE}:
        return match.form.codes != ("GE",)
    return reading.key(match.last - 1) in _TOWNS and reading.key(match.last) not in _GEORGIA


def _is_state(at: int, reading: Reading) -> bool:
    key = reading.key(at)
    if not reading.capitalised(at):
        return False
    return key in _STATES or (key in _COMPASS and reading.key(at + 1) in _COMPASS_STATES)


_GEORGIAN_PLACES = word_set("""
tbilisi tbilissi batumi batoumi gori kutaisi koutaissi poti rustavi zugdidi abkhazia abkhazie ossetia
ossetie sukhumi tskhinvali mtskheta
""")
_SIGNS_OF_THE_STATE = word_set("""
atlanta savannah augusta macon alabama tennessee carolina caroline florida floride fulton bulldogs
gop republicans democrats republicains democrates governor gouverneur senator senators electors
runoff midterms benning
""")


def georgia_the_state(match: Match, reading: Reading) -> Verdict | None:
    """Atlanta, Georgia; and Georgia alone in a text that speaks of that state."""
    if reading.key(match.first) not in _GEORGIA or match.last - match.first > 1:
        return None
    if _behind_a_town(match.first, reading):
        return Verdict.NAMESAKE
    words = reading.vocabulary
    if words & _SIGNS_OF_THE_STATE and not words & _GEORGIAN_PLACES:
        return Verdict.DOUBTFUL
    return None


def _behind_a_town(at: int, reading: Reading) -> bool:
    """Tell whether the word follows "Town, ", unless that is a place of the country or another country."""
    town = reading.key(at - 1)
    return (
        reading.sign(at) == ","
        and reading.capitalised(at - 1)
        and town not in _GEORGIAN_PLACES
        and town not in _NEIGHBOURS
    )


_NEIGHBOURS = word_set("""
armenia azerbaijan ukraine moldova belarus russia turkey kazakhstan estonia latvia lithuania poland
romania bulgaria iran iraq kyrgyzstan uzbekistan turkmenistan tajikistan serbia bosnia macedonia
albania greece germany france italy spain israel kosovo montenegro china india
armenie azerbaidjan moldavie bielorussie russie turquie estonie lettonie lituanie pologne roumanie
bulgarie ouzbekistan serbie bosnie macedoine albanie grece allemagne italie espagne
""")
"""Countries that are listed beside the country Georgia."""


_SAINTS = word_set("saint sainte st ste")
_STREETS = word_set("""
rue avenue boulevard faubourg porte canal quai metro square allee allees impasse passage chemin pont station
""")
_BUILDINGS = word_set("place eglise hopital quartier gare theatre fete lycee college stade")
_ENGLISH_STREETS = word_set("street avenue road lane boulevard drive")
_OF = word_set("de d du des")
_ARTICLES = word_set("la l")


def saint(match: Match, reading: Reading) -> Verdict | None:
    """Saint-Martin-de-Ré, rue Saint-Martin, Saint-Genès."""
    if reading.key(match.first - 1) in _SAINTS and reading.hyphenated(match.first):
        return Verdict.DROPPED
    if reading.key(match.first) not in _SAINTS:
        return None
    named_after = reading.key(match.first - 1) in _STREETS | _BUILDINGS
    return Verdict.DROPPED if named_after or reading.hyphenated(match.last) else None


def street(match: Match, reading: Reading) -> Verdict | None:
    """Rue de Rome, avenue des États-Unis, Jamaica Avenue; place d'Italie and gare de Lyon may be anywhere."""
    if match.form.kind is MentionKind.METONYM:
        return None
    if reading.key(match.last) in _ENGLISH_STREETS and _is_name(match.last, reading):
        return Verdict.DROPPED
    named = _named_after(match.first, reading)
    if named in _STREETS:
        return Verdict.DROPPED
    return Verdict.DOUBTFUL if named in _BUILDINGS else None


def _is_name(at: int, reading: Reading) -> bool:
    return reading.spaced(at) and reading.capitalised(at) and not reading.titled(at)


def _named_after(at: int, reading: Reading) -> str:
    """Give the noun before "de", "du", "de la"."""
    if not reading.joined(at):
        return ""
    back = at - 1 if reading.key(at - 1) in _ARTICLES else at
    return reading.key(back - 2) if reading.key(back - 1) in _OF else ""
