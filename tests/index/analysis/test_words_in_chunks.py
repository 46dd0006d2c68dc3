"""Texts are read chunk by chunk, and word by word: what they hold stays the same."""

from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis import ANALYZERS, Analyzer
from index.analysis.tokenizer import LINE_END, words, words_of_lines

ODD = "aé'’.-,1٣\u0301\u00ad\u200dस東ก \n\n\t\r\x85\u2028\u00a0"
texts = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(ODD), max_size=60)
FEW = settings(max_examples=300, deadline=None)


@FEW
@given(texts)
def test_no_word_goes_on_over_a_space(text: str) -> None:
    chunks = map(bytes.decode, text.encode().split())
    assert list(chain.from_iterable(map(words, chunks))) == words(text)


@FEW
@given(st.lists(texts.map(lambda text: text.replace(LINE_END, "")), min_size=1, max_size=5))
def test_the_words_of_lines_are_those_of_each(lines: list[str]) -> None:
    by_line: list[list[str]] = [[]]
    for word in words_of_lines(LINE_END.join(lines)):
        if word == LINE_END:
            by_line.append([])
        else:
            by_line[-1].append(word)
    assert by_line == [words(line) for line in lines]


@FEW
@given(texts, st.sampled_from(list(ANALYZERS.values())))
def test_words_that_are_spelled_alike_have_the_term_of_their_spelling(
    text: str, analyzer: Analyzer
) -> None:
    for word in words(text):
        [term] = analyzer.terms_of_spellings([analyzer.spelling(word)])
        assert analyzer.term(word) == term
