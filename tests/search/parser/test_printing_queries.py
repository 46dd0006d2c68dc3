"""A query as text, and back."""

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.dates import DaySpan
from index.errors import QueryError
from index.query import (
    And,
    Boost,
    Everything,
    Exact,
    Fuzzy,
    Keep,
    Not,
    OneOf,
    Or,
    Phrase,
    Prefix,
    Published,
    Query,
    Term,
    TextField,
    ValueField,
    Wildcard,
)
from search.parser import parse, to_text

TODAY = dt.date(2024, 3, 5)

words = st.sampled_from(["cuba", "l’Iran", "d'oil", "10,000", "or", "Étiré", "é\u0301", "12:30"])
phrases = st.sampled_from(['the "special" one', "a\\b", "x\\", "OR", "« blocus »", "a  b"])
text_fields = st.sampled_from([None, *TextField])
values = st.frozensets(
    st.sampled_from(["AFP", "Le Monde", 'a "b", c', "x\\y", "*", "(z)", "unknown", "d,e"]),
    min_size=1,
)
days = st.integers(min_value=1, max_value=dt.date.max.toordinal())
spans = st.builds(lambda a, b: DaySpan(min(a, b), max(a, b)), days, days) | st.sampled_from(
    [
        DaySpan(),
        DaySpan(first=738156),
        DaySpan(last=738520),
        DaySpan(738156, 738520),
        DaySpan(738460, 738489),
        DaySpan(738481, 738481),
    ]
)
filters = st.builds(
    OneOf,
    st.sampled_from([ValueField.SOURCE, ValueField.AUTHOR, ValueField.TAG, ValueField.PATH]),
    values,
    st.booleans(),
) | st.builds(
    Published,
    st.lists(spans, min_size=1, max_size=3).map(tuple),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
leaves: st.SearchStrategy[Query] = st.one_of(
    st.builds(Term, words, text_fields),
    st.builds(Prefix, st.sampled_from(["bloc", "l’écon"]), text_fields),
    st.builds(Wildcard, st.sampled_from(["w?ld*card", "*ation", "?uba", "10,*"]), text_fields),
    st.builds(Fuzzy, words, st.sampled_from([1, 2]), text_fields),
    st.builds(Exact, words, text_fields),
    st.builds(Phrase, phrases, st.sampled_from([0, 1, 100]), text_fields),
    st.builds(Keep, filters),
    st.just(Everything()),
)


def grown(parts: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(parts, min_size=2, max_size=4).map(tuple)
    weights = st.sampled_from([0.0, 0.125, 0.5, 2.0, 3.25, 100.0])
    return (
        st.builds(And, several)
        | st.builds(Or, several)
        | st.builds(Not, parts)
        | st.builds(Boost, parts, weights)
    )


@settings(max_examples=100, deadline=None)
@given(st.recursive(leaves, grown, max_leaves=10))
def test_a_query_reads_its_own_text(query: Query) -> None:
    assert parse(to_text(query), today=TODAY) == query


def query_or_fault(text: str) -> Query | QueryError:
    try:
        return parse(text, today=TODAY)
    except QueryError as error:
        return error


FRAGMENTS = [
    *"""cuba OR AND NOT - ( ) " ~3 * bloc* title: , title:a,b source: date: 2022.. unknown « » ' http://
    ^2 ~ ~2 ^ ^.5 w?ld =cuba )^2 *tion a~2^3 lang:fr ? = x:y é a. U.S. 1, titel: :""".split(),  # noqa: SIM905 - reads as a list of words
    '"a b"',
    *("\\", "\n", "\x00", "\ud800", "\u00ad", "\u0301", " ", "東"),
]
fragments = st.sampled_from(FRAGMENTS)


@settings(max_examples=100, deadline=None)
@example("title:(x ((a, b) OR c))")
@example("-(-source:a)")
@example("(" * 48 + "title:a,b x" + ")" * 48)
@given(
    st.text(max_size=60)
    | st.lists(fragments, max_size=12).map(" ".join)
    | st.lists(fragments, max_size=12).map("".join)
)
def test_every_text_is_a_query_that_reads_its_own_text_or_a_fault_with_its_place(text: str) -> None:
    read = query_or_fault(text)
    if isinstance(read, QueryError):
        start, end = read.span
        assert 0 <= start <= end <= len(read.text)
        assert read.hint
    else:
        assert parse(to_text(read), today=TODAY) == read


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(fragments, min_size=1, max_size=3).map("".join), min_size=9, max_size=9))
def test_hostile_texts_are_read_or_refused(pieces: list[str]) -> None:
    for number, piece in enumerate(pieces):
        repeated = piece * (2 ** (number + 2) // len(piece))
        assert isinstance(query_or_fault(repeated + pieces[0]), Query | QueryError)
        assert isinstance(query_or_fault(pieces[-1] + repeated), Query | QueryError)


@pytest.mark.parametrize("piece", FRAGMENTS)
@pytest.mark.parametrize("behind", ["", "a", '"', ")"])
def test_the_longest_texts_are_read_or_refused(piece: str, behind: str) -> None:
    room = 4000 // len(piece.encode(errors="surrogatepass"))
    assert isinstance(query_or_fault(piece * room + behind), Query | QueryError)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("cuba AND iran", "cuba iran"),
        ("(cuba iran) OR oil", "cuba iran OR oil"),
        ("cuba AND (iran OR oil)", "cuba (iran OR oil)"),
        ("-cuba", "NOT cuba"),
        ("-source:AFP", "-source:AFP"),
        ("title:(cuba OR iran)", "title:cuba,iran"),
        ("« cuba libre »", '"cuba libre"'),
        ('source:"AFP","Le Monde"', 'source:AFP,"Le Monde"'),
        ("date:2022-01..2022-12", "date:2022"),
        ("date:2022..2023-06", "date:2022-01..2023-06"),
        ("date:7d..", "date:2024-02-27.."),
        ("date:*", "date:*"),
        ("date:xxxx,unknown", "date:unknown,XXXX"),
        ("", "*"),
        ("w?ld*card, bloc**", "w?ld*card bloc*"),
        ("cuba~1 OR iran~2", "cuba~ OR iran~2"),
        ("=Cuba^2.50", "=Cuba^2.5"),
        ("title:(=cuba^2)", "title:=cuba^2"),
        ("title:(10,000^2)", "(title:(10,000))^2"),
        ("(cuba iran)^.5", "(cuba iran)^0.5"),
        ('"cuba libre"~2^3', '"cuba libre"~2^3'),
    ],
)
def test_a_query_is_printed_in_one_way(typed: str, printed: str) -> None:
    assert to_text(parse(typed, today=TODAY)) == printed
