"""Which words a text has, and which of them are one term."""

import pytest

from index.analysis import ANALYZERS
from index.analysis.tokenizer import has_words, wild_words

EVERY = sorted(ANALYZERS)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \n\t…—«»_!?", []),
        ("Plain words, here.", ["Plain", "words", "here"]),
        ("L’économie de l'Iran", ["L’économie", "de", "l'Iran"]),
        ("Russia's and Cuba’s", ["Russia's", "and", "Cuba’s"]),
        ("the miners’ strike 'now'", ["the", "miners", "strike", "now"]),
        ("aujourd'hui qu’est-ce", ["aujourd'hui", "qu’est", "ce"]),
        ("vingt-deux co-operate", ["vingt", "deux", "co", "operate"]),
        ("snake_case", ["snake", "case"]),
        ("1.64 and 10,000 or 3.5.", ["1.64", "and", "10,000", "or", "3.5"]),
        ("In 2022. 1,", ["In", "2022", "1"]),
        ("1.64bn 5km B52 G7", ["1", "64bn", "5km", "B52", "G7"]),
        ("U.S. U.N. R.D.C. troops", ["U.S.", "U.N.", "R.D.C.", "troops"]),
        ("the U.S, a U.N plan, J.K Rowling", ["the", "U.S", "a", "U.N", "plan", "J.K", "Rowling"]),
        ("p.m., t.co, x.y.org", ["p.m.", "t", "co", "x", "y", "org"]),
        ("Mr. A. Smith", ["Mr", "A", "Smith"]),
        ("end.Next plan B.But ch.La", ["end", "Next", "plan", "B", "But", "ch", "La"]),
        ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
        ("nation\u00adale", ["nation\u00adale"]),
        ("東京 港", ["東", "京", "港"]),
        ("東京2020年", ["東", "京", "2020", "年"]),
        ("ภาษา", ["ภ", "า", "ษ", "า"]),
        ("한국어 뉴스", ["한국어", "뉴스"]),
        ("الاقتصاد اليوم", ["الاقتصاد", "اليوم"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("Привет, мир", ["Привет", "мир"]),
        ("a@b.org https://x.org/é?q=1", ["a", "b", "org", "https", "x", "org", "é", "q", "1"]),
        ("no\u00a0break thin\u202fspace", ["no", "break", "thin", "space"]),
        ("😀 ok", ["ok"]),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr", "und"])
def test_words_are_told_apart(text: str, words: list[str], language: str) -> None:
    tokens = ANALYZERS[language].tokens(text)
    assert [text[token.start : token.end] for token in tokens] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’écon* w?ld*card *", ["l’écon*", "w?ld*card", "*"]),
        ("1.6* 10,*", ["1.6*", "10,*"]),
        ("東* 東京?", ["東*", "東", "京?"]),
        ("porte-par*", ["porte", "par*"]),
        ("U.S. ?1 _*", ["U.S.", "?1", "*"]),
    ],
)
def test_wildcards_stand_for_letters_of_words(text: str, words: list[str]) -> None:
    assert wild_words(text) == words


@pytest.mark.parametrize(("text", "expected"), [("…", False), ("— é", True), ("_東", True)])
def test_a_text_may_have_no_words(text: str, *, expected: bool) -> None:
    assert has_words(text) == expected


def test_a_long_row_of_initials_is_no_acronym() -> None:
    tokens = ANALYZERS["en"].terms("a." * 2000)
    assert len(tokens) > 1900
    assert ANALYZERS["en"].terms("A.B.C.D.E.F.") == ["abcdef"]


@pytest.mark.parametrize(
    ("word", "spelling"),
    [("L’Économie", "économie"), ("U.S.", "usa"), ("Cafe\u0301’s", "café"), ("Œuvres", "œuvres")],
)
def test_a_spelling_keeps_accents_and_endings(word: str, spelling: str) -> None:
    assert ANALYZERS["fr"].spelling(word) == spelling


SAME = [
    ("Iran", "l’Iran"),
    ("Iran", "l'Iran"),
    ("Iran", "L’IRAN"),
    ("Iran", "d'Iran"),
    ("Iran", "qu'Iran"),
    ("Iran", "Iran's"),
    ("Iran", "Iran’s"),
    ("UN", "U.N."),
    ("US", "U.S."),
    ("US", "U.S"),
    ("RDC", "R.D.C."),
    ("RDC", "R.D.C"),
    ("café", "cafe\u0301"),
    ("national", "nation\u00adal"),
    ("ÉTAT", "état"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
@pytest.mark.parametrize("language", EVERY)
def test_ways_to_write_a_word_are_one_term_in_every_language(
    one: str, other: str, language: str
) -> None:
    analyzer = ANALYZERS[language]
    assert analyzer.terms(one) == analyzer.terms(other)
    assert analyzer.forms(one) == analyzer.forms(other)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "coopération", "cooperation"),
        ("fr", "coopération", "cooperation"),
        ("en", "strikes", "strike"),
        ("en", "governments'", "government"),
        ("en", "façade", "facade"),
        ("fr", "grèves", "grève"),
        ("fr", "greves", "grève"),
        ("fr", "sécurité", "securite"),
        ("fr", "élections", "election"),
        ("fr", "premières", "premier"),
        ("fr", "régulièrement", "regulier"),
        ("fr", "arrivée", "arrivees"),
        ("fr", "célébrités", "celebrite"),
        ("fr", "œuvre", "oeuvre"),
        ("fr", "mineurs", "mineur"),
        ("de", "Straßen", "strassen"),
        ("es", "elecciones", "elección"),
        ("ru", "новости", "новостей"),
        ("und", "Œuvre", "oeuvre"),
        ("und", "Łódź", "lodz"),
    ],
)
def test_forms_of_a_word_are_one_term(language: str, one: str, other: str) -> None:
    assert ANALYZERS[language].terms(one) == ANALYZERS[language].terms(other)


@pytest.mark.parametrize(("one", "other"), [("US", "us"), ("U.S.", "us"), ("USA", "us")])
@pytest.mark.parametrize("language", EVERY)
def test_the_country_is_not_the_pronoun(one: str, other: str, language: str) -> None:
    assert ANALYZERS[language].terms(one) != ANALYZERS[language].terms(other)
    assert ANALYZERS[language].terms(one) == ANALYZERS[language].terms("USA")


@pytest.mark.parametrize(
    ("one", "other"), [("1.64", "164"), ("10,000", "10.000"), ("Iran", "Iraq"), ("2022", "2023")]
)
@pytest.mark.parametrize("language", EVERY)
def test_different_words_stay_apart_in_every_language(one: str, other: str, language: str) -> None:
    assert ANALYZERS[language].terms(one) != ANALYZERS[language].terms(other)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("L’Économie des États-Unis", ["economie", "des", "etats", "unis"]),
        ("Russia's strikes", ["russia", "strikes"]),
        ("Œuvres", ["oeuvres"]),
        ("R.D.C.", ["rdc"]),
        ("aujourd’hui", ["aujourd'hui"]),
        ("l'", ["l"]),
        ("हिन्दी", ["हिन्दी"]),
    ],
)
@pytest.mark.parametrize("language", EVERY)
def test_written_forms_fold_case_and_accents_and_are_not_stemmed(
    text: str, forms: list[str], language: str
) -> None:
    assert ANALYZERS[language].forms(text) == forms


@pytest.mark.parametrize("language", EVERY)
def test_every_word_is_kept_the_commonest_too(language: str) -> None:
    text = "the of to be or not le la les de un et"
    assert len(ANALYZERS[language].terms(text)) == len(text.split())
