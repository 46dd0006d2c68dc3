"""What of an article is shown for a query."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis import Analyzer, Token, analyzer_for
from index.article import Article, Passage, TitleHow
from index.engine import Snippet, SnippetField
from index.query import (
    And,
    Boost,
    Everything,
    Exact,
    Fuzzy,
    Keep,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Query,
    Term,
    TextField,
    Wildcard,
    positive_words,
)
from index.reading import OfTerm, Spelled, Step, slop, steps, written_test
from index.snippets import WIDTH, Range, Showing

TITLE, BODY = TextField.TITLE, TextField.BODY
TEXT = "The miners’ strike goes on. L’économie de l'Iran souffre; the strikes of the miners last."


def article(body: str, **facts: Any) -> Article:  # noqa: ANN401 - as many types as an article has facts
    known = {"id": "a", "path": "a", "title": "", "title_how": TitleHow.STATED, "language": "en"}
    return Article(**{**known, "body": body, **facts})


def snippets(
    found: Article,
    query: Query,
    *,
    languages: list[str] | None = None,
    limit: int = 2,
) -> tuple[Snippet, ...]:
    (shown,) = Showing(query, languages).snippets([found], limit=limit)
    return shown


def title_matches(
    found: Article, query: Query, *, languages: list[str] | None = None
) -> tuple[Range, ...]:
    (ranges,) = Showing(query, languages).title_matches([found])
    return ranges


def body_matches(
    found: Article, query: Query, *, languages: list[str] | None = None
) -> tuple[Range, ...]:
    (ranges,) = Showing(query, languages).body_matches([found])
    return ranges


def matches(text: str, query: Query, language: str) -> tuple[Range, ...]:
    return body_matches(article(text, language=language), query)


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.matches]


@pytest.mark.parametrize(
    ("query", "language", "expected"),
    [
        (Term("strikes"), "en", ["strike", "strikes"]),
        (Term("MINER"), "en", ["miners", "miners"]),
        (Term("iran"), "en", ["l'Iran"]),
        (Term("economie"), "fr", ["L’économie"]),
        (Term("nowhere"), "en", []),
        (Term("?"), "en", []),
        (Term("the", BODY), "en", ["The", "the", "the"]),
        (Term("the", TITLE), "en", []),
        (Phrase("miners strike"), "en", ["miners", "strike"]),
        (Phrase("strike of the miners"), "en", ["strikes", "of", "the", "miners"]),
        (Phrase("strikes miners"), "en", []),
        (Phrase("strikes miners", 2), "en", ["strikes", "miners"]),
        (Phrase("strikes miners", 1), "en", []),
        (Phrase("the on"), "en", []),
        (Phrase(""), "en", []),
        (Prefix("econ"), "en", ["L’économie"]),
        (Prefix("STRIKES"), "en", ["strikes"]),
        (Prefix("trike"), "en", []),
        (Prefix(""), "en", []),
        (Prefix("of the min"), "en", ["of", "the", "miners"]),
        (Wildcard("str?ke*"), "en", ["strike", "strikes"]),
        (Wildcard("*ke"), "en", ["strike"]),
        (Wildcard("STRIKE?"), "en", ["strikes"]),
        (Wildcard("l’?con*"), "en", ["L’économie"]),
        (Wildcard("the strike?-of"), "en", ["the", "strikes", "of"]),
        (Wildcard("?"), "en", []),
        (Fuzzy("srtike"), "en", ["strike"]),
        (Fuzzy("srtike", 2), "en", ["strike", "strikes"]),
        (Fuzzy("soufre"), "en", ["souffre"]),
        (Fuzzy("strikes miner"), "en", []),
        (Fuzzy("the minres"), "en", ["The", "miners", "the", "miners"]),
        (Exact("strike"), "en", ["strike"]),
        (Exact("Économie"), "en", ["L’économie"]),
        (Exact("economie"), "en", []),
        (Exact("strike goes"), "en", ["strike", "goes"]),
        (Boost(Term("strike"), 3.0), "en", ["strike", "strikes"]),
        (Not(Boost(Term("strike"), 3.0)), "en", []),
        (And((Term("strike"), Not(Term("miners")))), "en", ["strike", "strikes"]),
        (Or((Term("lasts"), Prefix("souf"))), "en", ["souffre", "last"]),
        (Or((Prefix("strike"), Term("strike"))), "en", ["strike", "strikes"]),
        (Not(Term("strike")), "en", []),
        (Not(Not(Term("strike"))), "en", []),
        (Everything(), "en", []),
        (Keep(Published(undated=True)), "en", []),
    ],
)
def test_the_words_that_a_query_asks_for_are_marked(
    query: Query, language: str, expected: list[str]
) -> None:
    assert [TEXT[start:end] for start, end in matches(TEXT, query, language)] == expected


def test_marks_of_a_script_without_spaces_join() -> None:
    assert matches("東京港の東京", Term("東京"), "und") == ((0, 2), (4, 6))
    assert matches("東京" * 500, Term("東京"), "und") == ((0, 1000),)


@pytest.mark.parametrize(
    ("query", "fields"),
    [
        (Term("strike"), {"title", "body", "rest"}),
        (Term("strike", TITLE), {"title"}),
        (Term("strike", BODY), {"body"}),
    ],
)
def test_a_word_is_marked_in_the_field_it_is_asked_for_in(query: Query, fields: set[str]) -> None:
    around = snippets(article("", rest=TEXT), query)
    marked_in = {
        "title": title_matches(article("", title=TEXT), query),
        "body": body_matches(article(TEXT), query),
        "rest": [snippet.matches for snippet in around],
    }
    assert {field for field, found in marked_in.items() if found} == fields


def test_titles_and_bodies_are_marked_apart() -> None:
    found = article("A strike.", title="Strikes: the strike")
    assert title_matches(found, Term("strike")) == ((0, 7), (13, 19))
    assert body_matches(found, Term("strike")) == ((2, 8),)
    assert title_matches(found, Term("strike", BODY)) == ()
    assert title_matches(found, Term("strike"), languages=["fr"]) == ()
    assert title_matches(found, Term("strike"), languages=["fr", "en"]) == ((0, 7), (13, 19))


MIXED = article(
    "The miners meet.\nLes grévistes avançaient.\nThe end.",
    passages=(Passage("fr", "Les grévistes avançaient."),),
)


@pytest.mark.parametrize(
    ("query", "languages", "expected"),
    [
        (Term("avancer"), None, ["avançaient"]),
        (Term("avancer"), ["en"], []),
        (Term("avancer"), ["fr"], ["avançaient"]),
        (Term("miner"), None, ["miners"]),
        (Term("miner"), ["fr"], []),
        (Term("grévistes"), None, ["grévistes"]),
        (Or((Term("miner"), Term("avancer"))), ["en", "fr"], ["miners", "avançaient"]),
        (Phrase("meet les"), None, ["meet", "Les"]),
    ],
)
def test_a_passage_is_read_in_its_own_language_too(
    query: Query, languages: list[str] | None, expected: list[str]
) -> None:
    found = body_matches(MIXED, query, languages=languages)
    assert [MIXED.body[start:end] for start, end in found] == expected
    shown = snippets(MIXED, query, languages=languages)
    assert [word for snippet in shown for word in marked(snippet)] == expected


def test_a_passage_that_is_not_in_the_body_is_not_marked() -> None:
    lost = article("The end.", passages=(Passage("fr", "La fin."),))
    assert body_matches(lost, Term("fin")) == ()


def test_a_short_body_is_shown_whole() -> None:
    assert snippets(article("A strike here."), Term("strike")) == (
        Snippet("A strike here.", ((2, 8),), SnippetField.BODY),
    )


@pytest.mark.parametrize(
    "query", [Everything(), Term("paper"), Not(Term("x")), Keep(Published(undated=True))]
)
def test_the_beginning_is_shown_when_no_word_of_the_body_is_asked_for(query: Query) -> None:
    body = "\n  The first sentence. " + "The next one goes on a little longer. " * 20
    (snippet,) = snippets(article(body, title="Paper", rest="Other papers"), query)
    assert snippet.matches == ()
    assert snippet.field is SnippetField.BODY
    assert snippet.text.startswith("The first sentence. The next")
    assert snippet.text.endswith("longer.")
    assert 160 <= len(snippet.text) <= WIDTH


@pytest.mark.parametrize("body", ["", " \n "])
def test_an_empty_body_has_nothing_to_show(body: str) -> None:
    assert snippets(article(body), Everything()) == ()


def test_what_surrounds_an_article_is_shown_only_when_the_word_is_there_alone() -> None:
    found = article("The body.", title="Title", rest="Most read: a salty body, the title")
    (snippet,) = snippets(found, Term("salty"))
    assert (marked(snippet), snippet.field) == (["salty"], SnippetField.REST)
    for word in ("body", "title", "nowhere"):
        assert {s.field for s in snippets(found, Term(word))} == {SnippetField.BODY}


FILLER = "Nothing of note is said in this long sentence about other things entirely. " * 8


def test_the_piece_with_most_different_words_comes_first() -> None:
    body = f"Salt, salt and salt. {FILLER}Salt and pepper. {FILLER}Pepper, pepper."
    first, second = snippets(article(body), Or((Term("salt"), Term("pepper"))))
    assert marked(first) == ["Salt", "pepper"]
    assert marked(second) == ["Salt", "salt", "salt"]


def test_a_piece_with_a_word_not_shown_yet_comes_before_one_with_more_words() -> None:
    body = f"Salt, salt and salt. {FILLER}Salt. {FILLER}Pepper."
    shown = snippets(article(body), Or((Term("salt"), Term("pepper"))))
    assert [marked(snippet) for snippet in shown] == [["Salt", "salt", "salt"], ["Pepper"]]


def test_of_equal_pieces_the_closer_then_the_earlier_comes_first() -> None:
    far = "Salt is a thing that may stand at some distance from pepper."
    body = f"{far} {FILLER}One: salt, pepper. {FILLER}Two: salt, pepper."
    shown = snippets(article(body), And((Term("salt"), Term("pepper"))), limit=9)
    starts = [body.find(snippet.text) for snippet in shown]
    assert "One: salt" in shown[0].text
    assert "Two: salt" in shown[1].text
    assert far in shown[2].text
    assert starts[2] < starts[0] < starts[1]


@pytest.mark.parametrize(("limit", "count"), [(0, 0), (1, 1), (3, 3), (50, 4)])
def test_no_more_pieces_are_shown_than_asked_for(limit: int, count: int) -> None:
    body = f"Salt. {FILLER}" * 4
    assert len(snippets(article(body), Term("salt"), limit=limit)) == count


def test_no_piece_is_shown_when_none_is_asked_for() -> None:
    assert snippets(article("Salt."), Everything(), limit=0) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was so. ", " was here. And on."),
        ("He asked: “Why?” ", " was here! And on."),
        ("A line\n", " was here\nAnother line"),
        ("The U.S. Senate and George W. Bush said that ", " was here. And on."),
    ],
)
def test_pieces_begin_and_end_with_sentences(before: str, after: str) -> None:
    body = f"{FILLER}{before}salt{after} {FILLER}"
    (snippet,) = snippets(article(body), Term("salt"))
    begin = "The U.S." if "U.S." in before else "salt"
    assert snippet.text.startswith(begin) or snippet.text.startswith(("It was so. salt", "He"))
    assert snippet.text.endswith((".", "!", "line"))


def test_a_long_sentence_is_cut_between_words() -> None:
    body = "word " * 300 + "salt" + " word" * 300
    (snippet,) = snippets(article(body), Term("salt"))
    assert set(snippet.text.split(" ")) == {"word", "salt"}
    assert 200 <= len(snippet.text) <= WIDTH
    assert 60 < snippet.text.index("salt") < 180


def test_the_end_of_a_text_fills_its_piece() -> None:
    body = "word " * 300 + "salt"
    (snippet,) = snippets(article(body), Term("salt"))
    assert snippet.text.endswith("word salt")
    assert len(snippet.text) > 200


def test_a_text_without_spaces_is_cut_anywhere() -> None:
    body = "山" * 500 + "港" + "川" * 500
    (snippet,) = snippets(article(body, language="und"), Term("港"))
    assert marked(snippet) == ["港"]
    assert len(snippet.text) == WIDTH


def test_a_word_longer_than_a_piece_is_not_shown() -> None:
    body = f"{'a' * 300} salt"
    (snippet,) = snippets(article(body), Prefix("a"))
    assert snippet.matches == ()
    assert len(snippet.text) <= WIDTH


def test_many_different_words_are_read_the_same_whether_kept_or_not() -> None:
    body = " ".join(f"word{number}" for number in range(10_000)) + " salt"
    for _ in range(2):
        assert body_matches(article(body), Term("salt")) == ((len(body) - 4, len(body)),)


WORDS = [
    "salt",
    "salts",
    "Salt",
    "the",
    "l’Iran",
    "Iran",
    "éco",
    "U.S.",
    "東京",
    "x" * 70,
    "1.64",
    "Strauß",
    "Łódź",
]
GAPS = [" ", " ", " ", "\n", ". ", ", ", "\u00a0", "\u202f", "-", "", "  "]
words = st.sampled_from(WORDS)
bodies = st.lists(st.tuples(words, st.sampled_from(GAPS)), max_size=120).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
phrases = st.lists(words, min_size=1, max_size=3).map(" ".join)
asked = (
    st.builds(Term, words)
    | st.builds(Phrase, phrases, st.integers(0, 2))
    | st.builds(Prefix, st.sampled_from(["s", "SAL", "ira", "e", "東", "the sal"]))
    | st.builds(Wildcard, st.sampled_from(["s*t", "?ran", "*", "é*", "the s?lt*", "1.*", "U*"]))
    | st.builds(Fuzzy, st.sampled_from(["slat", "sal", "irna", "tehe", "eco"]), st.integers(1, 2))
    | st.builds(Exact, words)
)
queries = st.lists(asked, min_size=1, max_size=3).map(lambda parts: Or(tuple(parts)))
languages = st.sampled_from(["en", "fr", "und"])


@settings(max_examples=150, deadline=None)
@given(bodies, queries, languages, st.integers(1, 4))
def test_pieces_lie_apart_and_their_ranges_in_order(
    body: str, query: Or, language: str, limit: int
) -> None:
    shown = snippets(article(body, language=language), query, limit=limit)
    assert len(shown) <= limit
    assert bool(shown) == bool(body.strip())
    for snippet in shown:
        assert snippet.text in body
        assert snippet.text == snippet.text.strip()
        assert 0 < len(snippet.text) <= WIDTH
        edges = [edge for start_and_end in snippet.matches for edge in start_and_end]
        assert edges == sorted(set(edges))
        assert all(0 <= edge <= len(snippet.text) for edge in edges)


@settings(max_examples=150, deadline=None)
@given(bodies, st.lists(words, min_size=1, max_size=3), languages)
def test_every_marked_word_is_asked_for_and_every_word_asked_for_is_marked(
    body: str, wanted: list[str], language: str
) -> None:
    analyzer = analyzer_for(language)
    terms = {analyzer.term(word) for word in wanted if word != "東京"}
    query = Or(tuple(Term(word) for word in wanted if word != "東京"))
    found = [body[start:end] for start, end in matches(body, query, language)]
    assert [analyzer.term(word) for word in found] == [
        token.term for token in analyzer.tokens(body) if token.term in terms
    ]


@settings(max_examples=100, deadline=None)
@given(bodies, phrases, languages)
def test_a_phrase_is_marked_where_its_terms_follow_each_other(
    body: str, phrase: str, language: str
) -> None:
    analyzer = analyzer_for(language)
    wanted, there = analyzer.terms(phrase), analyzer.terms(body)
    starts = range(len(there) - len(wanted) + 1)
    stands = any(there[start : start + len(wanted)] == wanted for start in starts)
    assert bool(matches(body, Phrase(phrase), language)) == stands


@given(bodies)
@settings(max_examples=50, deadline=None)
def test_what_is_shown_is_the_same_every_time(body: str) -> None:
    query = Or((Term("salt"), Prefix("ira"), Phrase("the salt", 1)))
    assert snippets(article(body), query) == snippets(article(body), query)


def read_plainly(body: str, query: Or, language: str) -> list[tuple[int, int]]:
    """Mark words by reading the whole text word by word, for each word of the query."""
    analyzer = analyzer_for(language)
    tokens = list(analyzer.tokens(body))
    marked: set[int] = set()
    for word in positive_words(query):
        asked = steps(word, analyzer)
        standing = [
            [n for n, token in enumerate(tokens) if answers(step, token, body, analyzer)]
            for step in asked
        ]
        for first in standing[0]:
            run = [first]
            for positions in standing[1:]:
                run += [next((n for n in positions if n > run[-1]), len(tokens) + 99)]
            if run[-1] - first < len(run) + slop(word):
                marked.update(run)
    return [(tokens[n].start, tokens[n].end) for n in sorted(marked)]


def answers(step: Step, token: Token, body: str, analyzer: Analyzer) -> bool:
    word = body[token.start : token.end]
    if isinstance(step, OfTerm):
        return token.term == step.text
    spelled = isinstance(step, Spelled)
    return written_test(step)(analyzer.spelling(word) if spelled else analyzer.form(word))


@settings(max_examples=300, deadline=None)
@given(bodies | st.text("salt l’Irané.,\n東1-\u0301", max_size=60), queries, languages)
def test_marks_are_those_of_plain_reading(body: str, query: Or, language: str) -> None:
    expected = [mark for start, end in read_plainly(body, query, language) for mark in (start, end)]
    found = [edge for mark in matches(body, query, language) for edge in mark]
    touching = {edge for edge in expected if expected.count(edge) > 1}
    assert found == [edge for edge in expected if edge not in touching]


def test_a_marker_gives_the_same_once_it_keeps_no_more() -> None:
    bodies = [
        " ".join(f"w{number}x{many}" for many in range(4000)) + " salt" for number in range(6)
    ]
    for body in bodies * 2:
        assert body_matches(article(body), Phrase("w1x3999 salt")) == (
            ((len(body) - 12, len(body) - 5), (len(body) - 4, len(body)))
            if body == bodies[1]
            else ()
        )
