"""The guard against people who bear the name of a country or of its capital."""

from index.extraction.countries.notation import MentionKind
from index.extraction.countries.reading import Reading
from index.extraction.countries.trie import Match
from index.extraction.countries.verdict import Verdict
from index.extraction.countries.words import word_set

_GIVEN_NAMES = word_set("""
aaron adam adrian adriana alain alan albert alex alexander alexandre alfred alice allen amanda amy
anatole andre andrea andrew andy angela ann anna anne anthony antoine arthur ashley audrey austin
barbara barry ben benjamin bernard betty bill billy bob bobby brad brandon brenda brett brian bruce
bruno carl carol caroline catherine cecile charles charlie chloe chris christian christina
christine christophe christopher claire claude craig cynthia dan daniel danny darren dave david dawn
dean deandre deborah dennis denzel diane didier dinah dominic don donald donna dorothy doug douglas
dylan ed eddie edward elizabeth ellen emily emma eric erik ernest ethan eugene eva evelyn florence
francis francois frank fred frederic gary gavin geoff george gerald gerard gilles gordon grace graham
greg gregory guillaume guy harold harry heather helen henri henry herbert howard hugh ian irving
isaac isabelle isaiah jack jacob jacques jake james jamie jan jane janet jason jay jean jeff jeffrey
jennifer jeremy jerome jerry jesse jessica jim jimmy joan joe joel john johnny jon jonathan jose
joseph josh joshua joyce juan judith julia julian julie julien justin karen kate katherine kathleen
katie keith kelly ken kenneth kerry kevin kim kyle larry laura laurent lauren lawrence lee leo leon
leonard lewis linda lisa liz louis louise lucas lucy luke lynn marc marcus margaret maria marie
marilyn mark martin mary matt matthew max megan melissa michael michel michelle mickey miguel mike
montell mitchell nancy nathalie nathan neil nicholas nick nicolas nicole noah noel norman oliver
olivia olivier oscar pamela pascal patricia patrick paul paula pauline peter phil philip philippe
pierre rachel ralph randy raymond rebecca richard rick rob robert robin roger ron ronald rosa rose
ross roy russell ruth ryan sally sam samantha samuel sandra sarah scott sean sebastien sharon shawn
sheila simon sophie stan stanley stella stephane stephanie stephen steve steven stuart sue susan
sylvie ted teresa terry theo theresa thierry thomas tim timothy tina todd tom tommy tony tracy
travis trevor tyler valerie vernon victor vincent virginia volker walter warren wayne wendy will
william xavier yannick zach
""")

_TITLES = word_set("mr mrs ms sen rep lord lady congressman congresswoman m mme mlle")

_BORNE_LAST = word_set("""
austin berlin boston chad chicago cuba dallas dane england english finn france french german holland
hollande houston india ireland israel jersey jordan kingston lima lisbon london lyon mali mexico
milan montana niger panama paris peru poland pole rome rosario santiago scott sydney turk vienna wales
washington welsh wellington hamilton nassau salvador grenade maurice dominique
""")
"""Countries, peoples and cities that are surnames too."""

_BORNE_FIRST = word_set("""
chad dominique georgia jordan maurice salvador santiago sofia tennessee virginia virginie
""")
"""Those that are so often given names that a capital behind them makes them one."""

_SURNAMES = word_set("""
anderson ayew baker bardella belfort brand brown burge chavez clark clarkson clement clemens davis
geere henderson hickey johnson jones kroeger love lowry lynch mcguinness meloni neely nixon
ocasio okeeffe peele pence peterson pickford poole smith spieth strauss sudeikis thompson walker
williams wilson wolf
""")
"""Surnames behind such a given name, for headlines that capitalise every word."""

_OFFICES = word_set("""
air ambassador armed army authorities bank cabinet central coup defence defense diplomat elections
embassy envoy exports finance foreign government gulf interior international investment islamic
justice king kings labour leader lower media military minister ministers ministry national oil
opposition parliament police post premier presidency president presidential prime prince princess
queen royal ruling security senate state states supreme telecom times trade upper vice
""")
"""Words behind a country's name that keep it one: "Jordan King Abdullah"."""


def person(match: Match, reading: Reading) -> Verdict | None:
    """Michael Jordan, Mr. Wales, Chad Smith."""
    key, first = reading.key(match.first), match.first
    if match.last - first > 1 or match.form.kind is MentionKind.METONYM:
        return None
    is_person = (
        _behind_a_title(first, reading)
        or (_may_be_a_surname(key, match) and _behind_a_given_name(first, reading))
        or (key in _BORNE_FIRST and _before_a_surname(match.last, reading))
    )
    return Verdict.NAMESAKE if is_person and not reading.shouted(first) else None


def _may_be_a_surname(key: str, match: Match) -> bool:
    return key in _BORNE_LAST or match.form.kind is MentionKind.PLACE


def _behind_a_title(at: int, reading: Reading) -> bool:
    return (
        reading.key(at - 1) in _TITLES
        and reading.capitalised(at - 1)
        and reading.gap(at) in _NAME_GAPS
    )


_NAME_GAPS = frozenset({" ", "\u00a0", ". ", ".\u00a0"})


def _behind_a_given_name(at: int, reading: Reading) -> bool:
    if reading.gap(at) not in _NAME_GAPS or not reading.capitalised(at - 1):
        return False
    name = reading.key(at - 1)
    if len(name) == 1:  # Michael B. Jordan
        name = reading.key(at - 2)
    return name in _GIVEN_NAMES


def _before_a_surname(at: int, reading: Reading) -> bool:
    """Tell whether a surname or an age ("Chad, 34,") stands at a word."""
    key = reading.key(at)
    if reading.gap(at) == ", ":
        return key.isdigit() and len(key) == len("34")
    if not (reading.spaced(at) and reading.capitalised(at)) or key in _OFFICES:
        return False
    return key in _SURNAMES or not reading.titled(at)
