"""What holds for every text in every language."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.analysis import ANALYZERS, Analyzer, analyzer_for
from index.analysis.fingerprint import fingerprint
from index.analysis.spelling import PLAIN, one_after_the_other, spelled
from index.analysis.steps import fold_accents, normalise
from index.analysis.tokenizer import APOSTROPHES

ODD = "aeiouéèçœßøİı'’ʼ.-,1٣²\u0301\u0327\u00ad\u200c\u200dسलाম東กあ ﬁ\n\t"
characters = st.characters(exclude_categories=["Cs"]) | st.sampled_from(ODD)
texts = st.text(characters, max_size=40) | st.text("aZeéœİıǆ1٣東 ", max_size=12)
words = st.text(characters, min_size=1, max_size=12)
analyzers = st.sampled_from(list(ANALYZERS.values()))
FEW = settings(max_examples=200, deadline=None)


@FEW
@given(texts, analyzers)
def test_a_token_stands_where_its_word_stands(text: str, analyzer: Analyzer) -> None:
    end = 0
    for number, token in enumerate(analyzer.tokens(text)):
        assert token.position == number
        assert end <= token.start < token.end <= len(text)
        assert token.term == analyzer.term(text[token.start : token.end])
        end = token.end


@FEW
@given(texts, analyzers)
def test_terms_forms_and_tokens_are_of_the_same_words(text: str, analyzer: Analyzer) -> None:
    tokens = list(analyzer.tokens(text))
    words = [text[token.start : token.end] for token in tokens]
    assert analyzer.terms(text) == [token.term for token in tokens]
    assert analyzer.forms(text) == [analyzer.form(word) for word in words]
    assert "" not in analyzer.terms(text) + analyzer.forms(text)


@FEW
@given(texts)
def test_all_languages_see_the_same_words(text: str) -> None:
    places = {
        tuple((token.start, token.end) for token in analyzer.tokens(text))
        for analyzer in ANALYZERS.values()
    }
    assert len(places) == 1


@FEW
@given(texts, texts, analyzers, st.sampled_from([" ", "\n", "\u00a0", "\u2028", "\t "]))
def test_no_word_reaches_over_white_space(
    text: str, other: str, analyzer: Analyzer, gap: str
) -> None:
    assert analyzer.terms(text + gap + other) == analyzer.terms(text) + analyzer.terms(other)
    for token in analyzer.tokens(text):
        assert not any(character.isspace() for character in text[token.start : token.end])


@FEW
@given(words, analyzers)
def test_every_step_gives_a_word_for_every_word(word: str, analyzer: Analyzer) -> None:
    for step in (*PLAIN, *analyzer.steps, fold_accents):
        assert step(word)


@FEW
@given(words)
def test_a_step_of_written_forms_changes_nothing_when_applied_again(word: str) -> None:
    for step in (*PLAIN, fold_accents):
        assert step(step(word)) == step(word)


@FEW
@given(words | st.text("aéœUSǆİ", min_size=1, max_size=5))
def test_a_word_is_spelled_as_one_step_after_the_other_says(word: str) -> None:
    assert spelled(word) == one_after_the_other(PLAIN)(word)
    odd = {*APOSTROPHES, *"\u00ad\u200c\u200d"}
    if odd.isdisjoint(word):
        assert normalise(word) == unicodedata.normalize("NFC", word)


@FEW
@given(texts, analyzers)
def test_words_spelled_alike_are_one_term_and_one_form(text: str, analyzer: Analyzer) -> None:
    for token in analyzer.tokens(text):
        word = text[token.start : token.end]
        spelling = analyzer.spelling(word)
        assert analyzer.form(word) == fold_accents(spelling)
        if analyzer.spelling(spelling) == spelling:
            assert analyzer.term(spelling) == token.term


@FEW
@given(texts, st.sampled_from(["en", "fr", "und"]))
def test_accents_make_no_other_term(text: str, language: str) -> None:
    analyzer = analyzer_for(language)
    for token in analyzer.tokens(text):
        spelling = analyzer.spelling(text[token.start : token.end])
        if analyzer.spelling(fold_accents(spelling)) == fold_accents(spelling):
            assert analyzer.term(fold_accents(spelling)) == token.term


INITIALS = st.text("aeiouyhnstdlcq'’.éœA", min_size=1, max_size=9)
ENDINGS = ["y", "ying", "ies", "ation", "ication", "emment", "ence", "ences", "ité", "eux", "aux"]
INFLECTED = st.builds(
    "".join,
    st.tuples(st.sampled_from(["d", "appl", "éco", "journ", "fréqu"]), st.sampled_from(ENDINGS)),
)


@settings(FEW, max_examples=1_000)
@example("Ð'0", analyzer_for("fr"))  # what is elided only when its accents are gone
@given(texts | INITIALS | INFLECTED, analyzers.filter(lambda each: each.endings is not None))
def test_a_term_begins_the_form_of_its_word_or_has_another_ending(
    text: str, analyzer: Analyzer
) -> None:
    for token in analyzer.tokens(text):
        form = analyzer.form(text[token.start : token.end])
        assert form.startswith(analyzer.beginnings(token.term))


@FEW
@given(texts, analyzers)
def test_what_is_copied_from_an_article_finds_it(text: str, analyzer: Analyzer) -> None:
    for token in analyzer.tokens(text):
        assert analyzer.terms(text[token.start : token.end]) == [token.term]


@pytest.mark.parametrize("language", ANALYZERS)
def test_an_analyzer_stands_under_its_own_language(language: str) -> None:
    assert analyzer_for(language) is ANALYZERS[language]
    assert analyzer_for(language).language == language


@pytest.mark.parametrize("language", ["und", "xx", "", "ja", "EN"])
def test_other_languages_are_read_by_the_neutral_analyzer(language: str) -> None:
    assert analyzer_for(language).language == "und"


def test_threads_read_a_text_alike() -> None:
    text = " ".join(
        f"{word}{number}"
        for number in range(300)
        for word in ("généralement", "nationales", "running", "Straßen", "governments")
    )
    texts = [text.replace("a", letter) for letter in "abcdefgh"] * 4
    read = [
        (analyzer, piece)
        for piece in texts
        for analyzer in (ANALYZERS["fr"], ANALYZERS["en"], ANALYZERS["de"])
    ]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda pair: pair[0].terms(pair[1]), read))
    assert together == [analyzer.terms(piece) for analyzer, piece in read]


def test_the_analysis_has_a_name_that_stays() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 8
