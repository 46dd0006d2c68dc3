"""Countries as people write them, and as the reader's language calls them.

A code is one of ISO 3166-1 alpha-2, and XK, which is not in the standard but which Kosovo is known by everywhere.
"""

from functools import cache

from index.extraction.countries import english, french, tables
from index.extraction.countries.words import fold, keys
from index.nearest import SPELT_LIKE, several_nearest

_ALPHA_3 = """
AD AND, AE ARE, AF AFG, AG ATG, AI AIA, AL ALB, AM ARM, AO AGO, AQ ATA, AR ARG, AS ASM, AT AUT
AU AUS, AW ABW, AX ALA, AZ AZE, BA BIH, BB BRB, BD BGD, BE BEL, BF BFA, BG BGR, BH BHR, BI BDI
BJ BEN, BL BLM, BM BMU, BN BRN, BO BOL, BQ BES, BR BRA, BS BHS, BT BTN, BV BVT, BW BWA, BY BLR
BZ BLZ, CA CAN, CC CCK, CD COD, CF CAF, CG COG, CH CHE, CI CIV, CK COK, CL CHL, CM CMR, CN CHN
CO COL, CR CRI, CU CUB, CV CPV, CW CUW, CX CXR, CY CYP, CZ CZE, DE DEU, DJ DJI, DK DNK, DM DMA
DO DOM, DZ DZA, EC ECU, EE EST, EG EGY, EH ESH, ER ERI, ES ESP, ET ETH, FI FIN, FJ FJI, FK FLK
FM FSM, FO FRO, FR FRA, GA GAB, GB GBR, GD GRD, GE GEO, GF GUF, GG GGY, GH GHA, GI GIB, GL GRL
GM GMB, GN GIN, GP GLP, GQ GNQ, GR GRC, GS SGS, GT GTM, GU GUM, GW GNB, GY GUY, HK HKG, HM HMD
HN HND, HR HRV, HT HTI, HU HUN, ID IDN, IE IRL, IL ISR, IM IMN, IN IND, IO IOT, IQ IRQ, IR IRN
IS ISL, IT ITA, JE JEY, JM JAM, JO JOR, JP JPN, KE KEN, KG KGZ, KH KHM, KI KIR, KM COM, KN KNA
KP PRK, KR KOR, KW KWT, KY CYM, KZ KAZ, LA LAO, LB LBN, LC LCA, LI LIE, LK LKA, LR LBR, LS LSO
LT LTU, LU LUX, LV LVA, LY LBY, MA MAR, MC MCO, MD MDA, ME MNE, MF MAF, MG MDG, MH MHL, MK MKD
ML MLI, MM MMR, MN MNG, MO MAC, MP MNP, MQ MTQ, MR MRT, MS MSR, MT MLT, MU MUS, MV MDV, MW MWI
MX MEX, MY MYS, MZ MOZ, NA NAM, NC NCL, NE NER, NF NFK, NG NGA, NI NIC, NL NLD, NO NOR, NP NPL
NR NRU, NU NIU, NZ NZL, OM OMN, PA PAN, PE PER, PF PYF, PG PNG, PH PHL, PK PAK, PL POL, PM SPM
PN PCN, PR PRI, PS PSE, PT PRT, PW PLW, PY PRY, QA QAT, RE REU, RO ROU, RS SRB, RU RUS, RW RWA
SA SAU, SB SLB, SC SYC, SD SDN, SE SWE, SG SGP, SH SHN, SI SVN, SJ SJM, SK SVK, SL SLE, SM SMR
SN SEN, SO SOM, SR SUR, SS SSD, ST STP, SV SLV, SX SXM, SY SYR, SZ SWZ, TC TCA, TD TCD, TF ATF
TG TGO, TH THA, TJ TJK, TK TKL, TL TLS, TM TKM, TN TUN, TO TON, TR TUR, TT TTO, TV TUV, TW TWN
TZ TZA, UA UKR, UG UGA, UM UMI, US USA, UY URY, UZ UZB, VA VAT, VC VCT, VE VEN, VG VGB, VI VIR
VN VNM, VU VUT, WF WLF, WS WSM, XK XKX, YE YEM, YT MYT, ZA ZAF, ZM ZMB, ZW ZWE
"""
_BY_ALPHA_3 = {
    alpha_3: alpha_2
    for line in _ALPHA_3.split("\n")
    for alpha_2, alpha_3 in (pair.split() for pair in line.split(",") if pair)
}

CODES = frozenset(_BY_ALPHA_3.values())
"""Every ISO 3166-1 alpha-2 code, and XK."""

_TABLES = {"en": english.COUNTRIES, "fr": french.COUNTRIES}
_ARTICLES = frozenset({"the", "la", "le", "les", "l"})
_CONNECTIVES = frozenset({"and", "et"})  # releases of CLDR differ on whether they write "&"


def code_of(text: str) -> str | None:
    """Give the code that a text is or names, in English or French; `None` if it is none or may be several.

    >>> code_of("cu"), code_of("RUS"), code_of("etats unis"), code_of("Congo")
    ('CU', 'RU', 'US', None)
    """
    code = text.strip().upper()
    if code in CODES:
        return code
    return _BY_ALPHA_3.get(code) or _code_named(_key(text)) or _code_named(_key(_uninverted(text)))


def codes_of(text: str) -> tuple[str, ...]:
    """Give the codes of all countries that a name may mean.

    >>> codes_of("Congo"), codes_of("Corée")
    (('CD', 'CG'), ('KP', 'KR'))
    """
    key = _key(text)
    for table in _TABLES.values():
        for name, codes in tables.names(table):
            if _key(name) == key:
                return codes
    return ()


def name_of(code: str, language: str = "en") -> str:
    """Give a country's name; in English for an unknown language, the code itself for an unknown code.

    English and French names are those of our tables, which load in a hundredth of the time that CLDR takes.
    """
    names = _principal(_TABLES[language]) if language in _TABLES else _territories(language)
    return names.get(code, code)


def names_in(language: str) -> dict[str, str]:
    """Give the names of all countries from CLDR, by code; in English for an unknown language."""
    return {code: name for code, name in _territories(language).items() if code in CODES}


def nearest(text: str) -> str | None:
    """Give the known name that is spelt most like a text, if one is like it at all."""
    written = _names_as_written()
    found = several_nearest(_key(text), written, likeness=SPELT_LIKE, most=1)
    return written[found[0]] if found else None


def _key(name: str) -> str:
    plain = name.replace(".", "")
    words = fold(plain).split() if plain.replace(" ", "").isalpha() else keys(plain)
    named = [word for word in words if word not in _CONNECTIVES]
    return " ".join(named[1:] if len(named) > 1 and named[0] in _ARTICLES else named)


def _uninverted(name: str) -> str:
    """Turn "Korea, Republic of" around."""
    head, _, tail = name.partition(",")
    return f"{tail} {head}"


def _code_named(key: str) -> str | None:
    return _codes_by_name(english.COUNTRIES).get(key) or _codes_by_name(french.COUNTRIES).get(key)


@cache
def _principal(table: str) -> dict[str, str]:
    return dict(reversed([*tables.principal(table)]))  # a code's first line wins


@cache
def _codes_by_name(table: str) -> dict[str, str]:
    return {
        _key(spelling): codes[0]
        for name, codes in tables.names(table)
        if len(codes) == 1
        for spelling in tables.spellings(name)
    }


@cache
def _names_as_written() -> dict[str, str]:
    return {
        _key(name): name
        for table in (french.COUNTRIES, english.COUNTRIES)
        for name, codes in tables.names(table)
        if len(codes) == 1 and not name.isupper()
    }


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 40 ms

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return dict(locale.territories)
