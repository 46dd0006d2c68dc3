"""langdetect's profiles, evaluated exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

from index.profiles import Guess, guess, likelihoods

TEXTS = {
    "en": "Dockers in three ports walked out on Tuesday after talks about night shifts broke down.",
    "fr": "Les dockers de trois ports ont cessé le travail mardi après l'échec des discussions.",
    "es": "Los estibadores de tres puertos dejaron de trabajar el martes tras el fracaso del diálogo.",
    "de": "Die Hafenarbeiter von drei Häfen haben am Dienstag nach gescheiterten Gesprächen gestreikt.",
    "ru": "Портовые рабочие трёх портов прекратили работу во вторник после провала переговоров.",
    "ar": "توقف عمال الموانئ عن العمل يوم الثلاثاء بعد فشل المحادثات حول نوبات الليل.",
    "ja": "火曜日、夜勤をめぐる交渉が決裂し、三つの港の労働者が作業を停止した。",
    "vi": "Công nhân bốc xếp tại ba cảng đã ngừng làm việc hôm thứ Ba sau khi đàm phán đổ vỡ.",
}


@pytest.fixture(scope="module")
def factory() -> DetectorFactory:
    factory = DetectorFactory()
    factory.set_seed(0)
    factory.load_profile(PROFILES_DIRECTORY)
    return factory


def drawn(factory: DetectorFactory, text: str) -> str | None:
    detector = factory.create()
    detector.append(text)
    try:
        return detector.get_probabilities()[0].lang
    except LangDetectException:
        return None


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_a_sentence_is_in_its_language_as_langdetect_says(
    factory: DetectorFactory, language: str, text: str
) -> None:
    found = guess(text)
    assert found is not None
    assert found.language == language == drawn(factory, text)
    assert found.probability > 0.99


@pytest.mark.parametrize(
    "text", ["", " \n", "12 345,67", "https://example.org/a", "?!…", "a@b.org"]
)
def test_a_text_without_letters_has_no_language(factory: DetectorFactory, text: str) -> None:
    assert guess(text) is None
    assert drawn(factory, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Write to desk@example.org or see https://example.org/news: the ports are closed until Friday.",
        "Le port a fermé. THE PORT OF LONDON AUTHORITY Le port a fermé de nouveau ce matin.",
        "Россия: the minister said that переговоры о портах продолжаются в Москве сегодня.",  # noqa: RUF001 - Russian
        "Prețul a crescut și orașul este închis după grevă, spun autoritățile din țară.",
    ],
)
def test_addresses_capitals_and_scripts_are_read_as_langdetect_reads_them(
    factory: DetectorFactory, text: str
) -> None:
    found = guess(text)
    assert found is not None
    assert found.language == drawn(factory, text)


def test_half_and_half_is_not_sure() -> None:
    found = guess(TEXTS["en"] + "\n" + TEXTS["fr"])
    assert found is not None
    assert found.probability < 0.9


@given(st.text(max_size=60))
def test_any_text_has_a_guess_with_a_probability_or_none(text: str) -> None:
    found = guess(text)
    assert found is None or 0 <= found.probability <= 1


@given(st.text(alphabet="abcé ÀZ'", max_size=30))
def test_a_guess_never_changes(text: str) -> None:
    first: Guess | None = guess(text)
    assert guess(text) == first


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_the_likeliest_language_is_the_one_that_is_guessed(language: str, text: str) -> None:
    told = likelihoods(text)
    assert max(told, key=lambda code: told[code]) == language


def test_a_word_said_again_makes_no_language_likelier() -> None:
    assert likelihoods("harbour lighthouse") == likelihoods("harbour lighthouse harbour harbour")


def test_a_text_without_letters_has_no_likelihoods() -> None:
    assert likelihoods("12 345,67") == {}
