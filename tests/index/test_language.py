"""Which language a text is in."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import UNDETERMINED, LanguageHow
from index.language import Detected, detect, language_code, passages

ENGLISH = (
    "The harbour council voted on Tuesday to keep the old lighthouse open through the winter, after fishermen said "
    "that they still steer by its lamp when the fog comes down."
)
FRENCH = (
    "Le conseil du port a décidé mardi de garder le vieux phare ouvert pendant tout l'hiver, car les pêcheurs disent "
    "qu'ils se guident encore sur sa lampe quand tombe la brume."
)
GERMAN = (
    "Der Hafenrat hat am Dienstag beschlossen, den alten Leuchtturm auch im Winter offen zu halten, weil die Fischer "
    "sich bei Nebel noch immer nach seinem Licht richten."
)
SPANISH = (
    "El consejo del puerto decidió el martes mantener abierto el viejo faro durante todo el invierno, porque los "
    "pescadores todavía se guían por su luz cuando cae la niebla."
)
CHINESE = (
    "港口委员会周二决定整个冬天都开放旧灯塔。因为渔民们说。当大雾降临时。他们仍然依靠它的灯光航行。"
    * 3
)


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (FRENCH, "fr"), (GERMAN, "de"), (SPANISH, "es"), (CHINESE, "zh")],
)
def test_a_paragraph_tells_its_language(text: str, language: str) -> None:
    assert detect(text) == Detected(language, LanguageHow.DETECTED)


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (FRENCH, "fr")])
def test_a_text_in_capitals_is_read_as_if_in_small_letters(text: str, language: str) -> None:
    assert detect(text.upper()).language == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "Too short.",
        "12 345 678 " * 40,
        "https://harbour.example/a/b " * 20,
        "— … " * 60,
    ],
)
def test_a_text_without_enough_words_has_no_language(text: str) -> None:
    assert detect(text) == Detected(UNDETERMINED, LanguageHow.NONE)


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("fr-FR", Detected("fr", LanguageHow.DECLARED)),
        ("pt_BR", Detected("pt", LanguageHow.DECLARED)),
        ("klingonese", Detected(UNDETERMINED, LanguageHow.NONE)),
        ("", Detected(UNDETERMINED, LanguageHow.NONE)),
    ],
)
def test_a_text_too_short_to_tell_has_the_declared_language(
    declared: str, expected: Detected
) -> None:
    assert detect("Bonjour.", declared=declared) == expected


def test_what_a_page_declares_does_not_outweigh_its_words() -> None:
    assert detect(FRENCH, declared="en") == Detected("fr", LanguageHow.DETECTED)


def test_a_mixed_text_has_the_language_of_most_of_it() -> None:
    assert detect(f"{GERMAN}\n{FRENCH}\n{FRENCH}").language == "fr"


def test_a_text_in_equal_parts_has_the_declared_language() -> None:
    text = "\n".join(text[:150] for text in [GERMAN, FRENCH, SPANISH, ENGLISH])
    assert detect(text, declared="en").how is not LanguageHow.DETECTED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour council voted to keep the old lighthouse open.", None),
        ("The harbour council voted on Tuesday to keep the old lighthouse open.", "en"),
        ("Le conseil du port a décidé mardi de garder ouvert le vieux phare.", "fr"),
        ("Der Hafenrat hat am Dienstag beschlossen, den Leuchtturm zu erhalten.", "de"),
    ],
)
def test_a_sentence_tells_its_language_when_it_is_not_too_short(
    text: str, language: str | None
) -> None:
    assert detect(text).language == (language or UNDETERMINED)


FIGURES_ENGLISH = """Shr 31 cts vs 27 cts
Net 1,402,000 vs 1,281,000
Revs 18.4 mln vs 16.9 mln
Nine mths
Shr 88 cts vs 91 cts
Net 4,010,000 vs 4,220,000
Revs 51.0 mln vs 49.7 mln"""
FIGURES_FRENCH = """Cuivre, cours de clôture du 4 juin
Juillet 2710,50 hausse 12,00
Septembre 2698,00 hausse 9,50
Décembre 2671,00 inchangé
Total des ventes 14 300 contre 12 950"""


@pytest.mark.parametrize(("text", "language"), [(FIGURES_ENGLISH, "en"), (FIGURES_FRENCH, "fr")])
def test_a_table_of_figures_is_in_a_language_at_home(text: str, language: str) -> None:
    assert detect(text) == Detected(language, LanguageHow.DETECTED)


def test_detection_answers_the_same_in_every_thread() -> None:
    texts = [ENGLISH, FRENCH, GERMAN, SPANISH] * 8
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(detect, texts))
    assert found == [detect(text) for text in texts]


def test_paragraphs_in_another_language_are_passages() -> None:
    found = passages([ENGLISH, FRENCH, FRENCH, "A short line.", GERMAN, ENGLISH], language="en")
    assert [(passage.language, passage.text) for passage in found] == [
        ("fr", f"{FRENCH}\n{FRENCH}"),
        ("de", GERMAN),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "language"),
    [
        ([ENGLISH, ENGLISH], "en"),
        ([FRENCH], "fr"),
        ([GERMAN, GERMAN], "de"),
        ([], "en"),
        ([CHINESE], "zh"),
        (["Non !"], "en"),
    ],
)
def test_an_article_in_one_language_has_no_passages(paragraphs: list[str], language: str) -> None:
    assert passages(paragraphs, language=language) == ()


@pytest.mark.parametrize("language", ["de", UNDETERMINED])
def test_english_and_french_passages_are_found_in_any_language(language: str) -> None:
    found = passages([GERMAN[:90], FRENCH, ENGLISH], language=language)
    assert [passage.language for passage in found] == ["fr", "en"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr-FR", "fr"),
        ("en_GB", "en"),
        ("zh-Hant-TW", "zh"),
        ("fra", "fr"),
        ("eng", "en"),
        ("nb-NO", "no"),
        (" French ", "fr"),
        ("français", "fr"),
        ("Anglais", "en"),
        ("German", "de"),
        ("allemand", "de"),
        ("", None),
        ("und", None),
        ("xx", None),
        ("both", None),
        ("12", None),
    ],
)
def test_codes_and_names_of_languages_are_understood(text: str, code: str | None) -> None:
    assert language_code(text) == code


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_an_answer_and_always_the_same(text: str) -> None:
    assert detect(text) == detect(text)
