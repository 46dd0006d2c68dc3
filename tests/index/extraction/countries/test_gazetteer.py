"""Mentions of countries in a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.extraction.countries.gazetteer import find
from index.extraction.countries.names import CODES
from index.extraction.countries.notation import MentionKind

LANGUAGES = ["en", "fr", "de", "und"]

ENGLISH_PEOPLE = """
AF Afghans, AR Argentine, AU Australian, BD Bangladeshi, BE Belgians, BF Burkinabe, BR Brazilians
CD Zairean, CH Swiss, CI Ivorians, CN Chinese, CO Colombian, CU Cubans, CV Cape Verdean, CY Cypriots
CZ Czechs, DE Germans, DK Danes, DZ Algerian, EG Egyptians, ES Spaniards, FI Finns, FR Frenchmen
FR Frenchwoman, GB Britons, GB Scots, GB Welsh, GB Englishmen, GR Greeks, HR Croats, HU Hungarian
IE Irishwomen, IL Israelis, IN Indians, IQ Iraqis, IR Iranians, JP Japanese, KE Kenyan, KP North Koreans
KR South Korean, LB Lebanese, LK Sri Lankans, MM Burmese, MX Mexicans, NE Nigeriens, NG Nigerians
NL Dutchmen, NO Norwegians, NZ New Zealanders, PH Filipinos, PK Pakistanis, PL Poles, PS Palestinians
PT Portuguese, RS Serbs, RU Russians, SA Saudis, SE Swedes, SN Senegalese, SO Somalis, SS South Sudanese
SV Salvadorans, TH Thais, TR Turks, TW Taiwanese, UA Ukrainians, US Americans, UZ Uzbeks, VN Vietnamese
YE Yemenis, ZA South Africans, ZW Zimbabweans
"""
FRENCH_PEOPLE = """
AF afghane, AR argentines, BE belges, BF burkinabè, BJ béninoises, BR brésilienne, CA canadiennes
CF centrafricaines, CH suissesses, CH helvétique, CI ivoirienne, CL chilien, CM camerounaises, CN chinoise
CU cubaines, CV cap-verdiens, CZ tchèques, DE allemandes, DK danoise, DZ algériennes, EG égyptienne
ES espagnoles, FI finlandaise, FR françaises, GB britanniques, GB écossaises, GB galloise, GN guinéenne
GQ équato-guinéens, GR grecque, GR grecs, HT haïtiennes, HU hongroise, IE irlandais, IL israélienne
IQ irakiens, IR iraniennes, JP japonaise, JP nippone, KE kényane, KP nord-coréenne, KR sud-coréennes
LB libanaise, LT lituanienne, LV lettonne, MA marocaines, MG malgaches, ML maliennes, MX mexicaine
NE nigérienne, NG nigériane, NL néerlandaise, NZ néo-zélandaises, PH philippines, PL polonaise
PS palestiniennes, PT portugaise, RO roumaines, RU russes, SA saoudienne, SE suédoises, SN sénégalaise
SS sud-soudanaise, SY syriennes, TD tchadienne, TN tunisiennes, TR turque, TR turcs, UA ukrainiennes
US américaine, US états-uniennes, US étasuniens, VN vietnamienne, YE yéménites, ZA sud-africaines
"""
ENGLISH_CAPITALS = """
AF Kabul, AR Buenos Aires, AT Vienna, AZ Baku, BA Sarajevo, BF Ouagadougou, CD Kinshasa, CG Brazzaville
CN Beijing, CN Peking, CU Havana, CU Havanna, CZ Prague, DE Berlin, DK Copenhagen, DZ Algiers, EG Cairo
ET Addis Ababa, GB London, GE Tbilisi, GR Athens, HT Port-au-Prince, IN New Delhi, IR Tehran, IT Rome
KE Nairobi, KP Pyongyang, KR Seoul, LB Beirut, LY Tripoli, MX Mexico City, NG Abuja, PK Islamabad
PL Warsaw, PS Ramallah, PT Lisbon, QA Doha, RU Moscow, SA Riyadh, SY Damascus, TD N'Djamena, TR Ankara
UA Kyiv, UA Kiev, US Washington, VE Caracas, XK Pristina, YE Sanaa, ZA Pretoria, ZW Harare
"""
FRENCH_CAPITALS = """
AE Abou Dhabi, AF Kaboul, AZ Bakou, CH Berne, CN Pékin, CU La Havane, DK Copenhague, DO Saint-Domingue
DZ Alger, EG Le Caire, ET Addis-Abeba, GB Londres, GE Tbilissi, GR Athènes, IQ Bagdad, IR Téhéran
IS Reykjavik, KR Séoul, LB Beyrouth, MG Tananarive, MN Oulan-Bator, MX Mexico, NP Katmandou, OM Mascate
PH Manille, PL Varsovie, PT Lisbonne, RO Bucarest, RU Moscou, SA Riyad, SO Mogadiscio, SY Damas
UZ Tachkent, VN Hanoï, ZA Le Cap
"""
ENGLISH_SEATS = """
US White House, US Pentagon, US Capitol Hill, RU Kremlin, GB Downing Street, GB Whitehall, FR Élysée
FR Elysee Palace, FR Quai d'Orsay, DE Bundestag, IL Knesset, CL La Moneda, ES Moncloa
"""
FRENCH_SEATS = """
US Maison-Blanche, US Maison blanche, US Pentagone, RU Kremlin, RU Douma, FR Élysée, FR Matignon
FR Quai d’Orsay, GB Downing Street, DE Bundestag, IL Knesset, IL Tsahal
"""
TABLES = [
    ("en", MentionKind.DEMONYM, ENGLISH_PEOPLE),
    ("fr", MentionKind.DEMONYM, FRENCH_PEOPLE),
    ("en", MentionKind.CAPITAL, ENGLISH_CAPITALS),
    ("fr", MentionKind.CAPITAL, FRENCH_CAPITALS),
    ("en", MentionKind.METONYM, ENGLISH_SEATS),
    ("fr", MentionKind.METONYM, FRENCH_SEATS),
]
CASES = [
    (language, kind, *entry.strip().split(" ", 1))
    for language, kind, table in TABLES
    for line in table.strip().splitlines()
    for entry in line.split(",")
]


@pytest.mark.parametrize(("language", "kind", "code", "words"), CASES)
def test_peoples_capitals_and_seats_of_power_are_found(
    language: str, kind: MentionKind, code: str, words: str
) -> None:
    text = f"«{words}» 1"
    assert [(m.code, m.kind, text[m.start : m.end]) for m in find(text, language)] == [
        (code, kind, words)
    ]


@pytest.mark.parametrize("words", ["RUSSE", "Russe", "russe", "RUSSES"])
def test_french_peoples_count_in_any_case(words: str) -> None:
    assert [mention.code for mention in find(words, "fr")] == ["RU"]


def test_mentions_come_in_order_with_the_longest_form() -> None:
    text = "The South African minister left Papua New Guinea for the U.S. on Monday."
    assert [(m.code, text[m.start : m.end]) for m in find(text, "en")] == [
        ("ZA", "South African"),
        ("PG", "Papua New Guinea"),
        ("US", "U.S."),
    ]


def test_every_mention_of_a_country_counts() -> None:
    assert [m.code for m in find("Cuba, Cuba's, Cuban, CUBA", "en")] == ["CU"] * 4


def test_a_doubtful_word_counts_once_the_country_is_surely_named() -> None:
    assert find("Hamilton spoke.", "en") == ()
    assert len(find("Hamilton spoke in Bermuda.", "en")) == 2


def test_a_person_makes_the_same_word_doubtful_in_the_whole_text() -> None:
    assert find("Jordan won. Michael Jordan smiled.", "en") == ()
    assert [m.code for m in find("Jordan and Amman. Michael Jordan.", "en")] == ["JO", "JO"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "'", "-", "U.", "É", "\u0301", "\x00", "l'", "St.", "Franco-"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_without_words_name_nothing(text: str, language: str) -> None:
    assert find(text, language) == ()


PIECES = [
    "Cuba",
    "Jordan",
    "Georgia",
    "Chad",
    "US",
    "U.S.",
    "Guinea",
    "New",
    "South",
    "Saint",
    "Korea",
]
PIECES += [
    "Congo",
    "the",
    "la",
    "l",
    "in",
    "en",
    "of",
    "russe",
    "Franco",
    "Washington",
    "Paris",
    "Texas",
]
PIECES += [
    "Atlanta",
    "George",
    "Smith",
    "Mr",
    "polish",
    "Anglais",
    "French",
    "and",
    "parle",
    "34",
    "pas",
]
PIECES += [" ", " ", " ", "-", "'", "’", ", ", ". ", "\n", "\n\n", "(", ")", "&", "\u0301", "1"]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


@given(TEXTS, st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_mentions_lie_in_the_text_in_order_and_apart(text: str, language: str) -> None:
    reached = 0
    for mention in find(text, language):
        assert reached <= mention.start < mention.end <= len(text)
        assert mention.code in CODES
        reached = mention.end


@given(TEXTS, st.sampled_from(LANGUAGES), st.integers(2, 5))
@settings(max_examples=100, deadline=None)
def test_a_text_said_again_names_the_same_again(text: str, language: str, times: int) -> None:
    once = [mention.code for mention in find(text, language)]
    again = find("\n\n".join([text] * times), language)
    assert [mention.code for mention in again] == once * times


@given(st.lists(st.sampled_from(["Jordan Smith", "US", "Georgia", "Rome", "x"]), max_size=30))
@settings(max_examples=50, deadline=None)
def test_upper_case_texts_are_read_too(words: list[str]) -> None:
    find(" ".join(words).upper(), "en")
