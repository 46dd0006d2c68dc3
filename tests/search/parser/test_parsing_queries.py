"""What is typed, and the query that it is."""

import datetime as dt

import pytest

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
from search.parser import parse

CUBA, IRAN, OIL = Term("cuba"), Term("iran"), Term("oil")
TITLE, BODY = TextField.TITLE, TextField.BODY
SOURCE = ValueField.SOURCE


def one_of(field: ValueField, *values: str, excluded: bool = False) -> Keep:
    return Keep(OneOf(field, frozenset(values), excluded))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("cuba", CUBA),
        ("  cuba  ", CUBA),
        ("cuba iran", And((CUBA, IRAN))),
        ("cuba AND iran", And((CUBA, IRAN))),
        ("cuba iran AND oil", And((CUBA, IRAN, OIL))),
        ("cuba and iran", And((CUBA, Term("and"), IRAN))),
        ("cuba OR iran", Or((CUBA, IRAN))),
        ("cuba OR iran OR oil", Or((CUBA, IRAN, OIL))),
        ("cuba iran OR oil", Or((And((CUBA, IRAN)), OIL))),
        ("cuba (iran OR oil)", And((CUBA, Or((IRAN, OIL))))),
        ("cuba(iran OR oil)", And((CUBA, Or((IRAN, OIL))))),
        ("((cuba))", CUBA),
        ("NOT cuba", Not(CUBA)),
        ("-cuba", Not(CUBA)),
        ("NOT NOT cuba", Not(Not(CUBA))),
        ("iran -cuba", And((IRAN, Not(CUBA)))),
        ("iran NOT cuba oil", And((IRAN, Not(CUBA), OIL))),
        ("iran -(cuba OR oil)", And((IRAN, Not(Or((CUBA, OIL)))))),
        ('-"cuba libre"', Not(Phrase("cuba libre"))),
        ('"cuba libre"', Phrase("cuba libre")),
        ('"cuba libre"~3', Phrase("cuba libre", 3)),
        ('"cuba libre"~003', Phrase("cuba libre", 3)),
        ('("cuba libre"~3)', Phrase("cuba libre", 3)),
        ('"cuba""iran"', And((Phrase("cuba"), Phrase("iran")))),
        ("“cuba libre”", Phrase("cuba libre")),
        ("„cuba libre“", Phrase("cuba libre")),
        ("”cuba libre”", Phrase("cuba libre")),
        ("« cuba libre »", Phrase("cuba libre")),
        ("»cuba libre«", Phrase("cuba libre")),
        ('"le « blocus » de Cuba"', Phrase("le « blocus » de Cuba")),
        (r'"the \"special\" period"', Phrase('the "special" period')),
        (r'"C:\new"', Phrase(r"C:\new")),
        (r'"C:\\"', Phrase("C:\\")),
        ('"NOT a-word*"', Phrase("NOT a-word*")),
        ("bloc*", Prefix("bloc")),
        ("l’écon*", Prefix("l’écon")),
        ("bloc**,", Prefix("bloc")),
        ("porte-par*", Prefix("porte-par")),
        ("1.6*", Prefix("1.6")),
        ("10,*", Wildcard("10,*")),
        ("w?ld*card", Wildcard("w?ld*card")),
        ("*ation", Wildcard("*ation")),
        ("?uba,", Wildcard("?uba")),
        ("cub??*", Wildcard("cub??*")),
        ("b?o*", Wildcard("b?o*")),
        ("title:bl?c,w*d", Or((Wildcard("bl?c", TITLE), Wildcard("w*d", TITLE)))),
        ("cuba~", Fuzzy("cuba")),
        ("cuba~1", Fuzzy("cuba")),
        ("cuba~2,", Fuzzy("cuba", 2)),
        ("Cuba~?", Fuzzy("Cuba")),
        ("title:cuba~2", Fuzzy("cuba", 2, TITLE)),
        ("jean-claud~", Fuzzy("jean-claud")),
        ("cuba~iran", Term("cuba~iran")),
        ("=élevé", Exact("élevé")),
        ("-=US", Not(Exact("US"))),
        ("=Cuba?", Exact("Cuba?")),
        ("body:=porte-parole", Exact("porte-parole", BODY)),
        ("cuba^2", Boost(CUBA, 2.0)),
        ("cuba^.5 iran", And((Boost(CUBA, 0.5), IRAN))),
        ("cuba^2.", Boost(CUBA, 2.0)),
        ("cuba^0", Boost(CUBA, 0.0)),
        ("=cuba^2", Boost(Exact("cuba"), 2.0)),
        ("cub?^3!", Boost(Term("cub?"), 3.0)),
        ("c?ba^3", Boost(Wildcard("c?ba"), 3.0)),
        ("cuba~2^1.5", Boost(Fuzzy("cuba", 2), 1.5)),
        ("bloc*^2", Boost(Prefix("bloc"), 2.0)),
        ("title:cuba^2,iran", Or((Boost(Term("cuba", TITLE), 2.0), Term("iran", TITLE)))),
        ('"cuba libre"^2', Boost(Phrase("cuba libre"), 2.0)),
        ('"cuba libre"~3^2', Boost(Phrase("cuba libre", 3), 2.0)),
        ("(cuba iran)^2 oil", And((Boost(And((CUBA, IRAN)), 2.0), OIL))),
        ("title:(cuba)^2", Boost(Term("cuba", TITLE), 2.0)),
        ("((cuba)^2)^3", Boost(Boost(CUBA, 2.0), 3.0)),
        ("-(cuba)^2", Not(Boost(CUBA, 2.0))),
        ("l’Iran", Term("l’Iran")),
        ("d'Iran", Term("d'Iran")),
        ("porte-parole", Term("porte-parole")),
        ("Cuba,", Term("Cuba,")),
        ("Cuba?", Term("Cuba?")),
        ("Cuba\u202f: iran\u00a0?", And((Term("Cuba"), Term("iran")))),
        ("(« Cuba libre » ?) – iran", And((Phrase("Cuba libre"), Term("iran")))),
        ("10,000", Term("10,000")),
        ("12:30", Term("12:30")),
        ("14h:30", Term("14h:30")),
        ("C++", Term("C++")),
        ("Ukraine: guerre", And((Term("Ukraine:"), Term("guerre")))),
        ("古巴", Term("古巴")),
        ("*", Everything()),
        ("", Everything()),
        (" \t\n", Everything()),
        ("* -cuba", And((Everything(), Not(CUBA)))),
        ("title:cuba", Term("cuba", TITLE)),
        ("TITLE:cuba", Term("cuba", TITLE)),
        ("body:bloc*", Prefix("bloc", BODY)),
        ('title:"cuba libre"~2', Phrase("cuba libre", 2, TITLE)),
        ('title:cuba,"iran"', Or((Term("cuba", TITLE), Phrase("iran", 0, TITLE)))),
        ("title:(cuba OR iran)", Or((Term("cuba", TITLE), Term("iran", TITLE)))),
        (
            "title:(cuba -iran) oil",
            And((And((Term("cuba", TITLE), Not(Term("iran", TITLE)))), OIL)),
        ),
        ("title:(a,b c)", And((Term("a,b", TITLE), Term("c", TITLE)))),
        ("title:AND", Term("AND", TITLE)),
        ("-title:cuba", Not(Term("cuba", TITLE))),
        ("source:AFP", one_of(SOURCE, "AFP")),
        ('source:AFP,"Le Monde"', one_of(SOURCE, "AFP", "Le Monde")),
        ('source:"Le Monde, Paris"', one_of(SOURCE, "Le Monde, Paris")),
        ("source:Unknown", one_of(SOURCE, "unknown")),
        ("-source:AFP", one_of(SOURCE, "AFP", excluded=True)),
        ("NOT source:AFP", Not(one_of(SOURCE, "AFP"))),
        ("-(source:AFP)", one_of(SOURCE, "AFP", excluded=True)),
        ("author:*doe", one_of(ValueField.AUTHOR, "*doe")),
        ("tag:économie", one_of(ValueField.TAG, "économie")),
        ("path:saved/", one_of(ValueField.PATH, "saved/")),
        ("url:https://a.example/b?c=1", one_of(ValueField.URL, "https://a.example/b?c=1")),
        ("(source:AFP)", one_of(SOURCE, "AFP")),
        ("lang:fr,English", one_of(ValueField.LANGUAGE, "fr", "en")),
        ("lang:und", one_of(ValueField.LANGUAGE, "und")),
        ("lang:unknown", one_of(ValueField.LANGUAGE, "und")),
        ("lang:*", one_of(ValueField.LANGUAGE, "*")),
        ("date:unknown,XXXX", Keep(Published(undated=True, year_unknown=True))),
        ("date:xxxx", Keep(Published(year_unknown=True))),
        ("-date:unknown", Keep(Published(undated=True, excluded=True))),
    ],
)
def test_a_text_is_read_as_a_query(text: str, query: Query, today: dt.date) -> None:
    assert parse(text, today=today) == query


@pytest.mark.parametrize(
    ("text", "at_fault", "what", "hint"),
    [
        ("cuba OR", "OR", "nothing on its right", "small letters"),
        ("cuba AND", "AND", "nothing on its right", "small letters"),
        ("OR cuba", "OR", "nothing on its left", "small letters"),
        ("(AND cuba)", "AND", "nothing on its left", "small letters"),
        ("cuba OR OR iran", "OR", "nothing on its right", "joins"),
        ("cuba NOT", "NOT", "nothing on its right", "must follow"),
        ("(NOT )", "NOT", "nothing on its right", "must follow"),
        ("cuba ()", "()", "nothing between", "fill"),
        ("(cuba", "(", "not closed", ")"),
        ("iran (cuba OR oil", "(", "not closed", ")"),
        ("cuba (", "(", "not closed", ")"),
        ("title:(", "(", "not closed", ")"),
        ("cuba)", ")", "never opened", "leave"),
        (")", ")", "never opened", "leave"),
        ('iran "cuba', '"', "not closed", '"'),
        ("« cuba", "«", "not closed", "»"),
        ('title:"cuba', '"', "not closed", '"'),
        ('"cuba"~', "~", "follow a phrase", "~3"),
        ('"cuba"~x', "~", "follow a phrase", "~3"),
        ('"cuba"*', "*", "follow a phrase", "~3"),
        ('"cuba"~101', "~101", "at most 100", "AND"),
        ('"cuba"~' + "9" * 100, "~" + "9" * 100, "at most 100", "AND"),
        ("--", "--", "no letter or digit", "leave"),
        ("cuba ...", "...", "no letter or digit", "leave"),
        ("? Cuba", "?", "no letter or digit", "leave"),
        ("(!)", "!", "no letter or digit", "leave"),
        ("cuba -?", "?", "no letter or digit", "leave"),
        ('iran "' + "\\" * 3000, '"', "not closed", '"'),
        ('"?!"', '"?!"', "no letter or digit", "leave"),
        ('""', '""', "no letter or digit", "leave"),
        ("cuba - iran", "-", "stands alone", "-word"),
        ("--cuba", "-", "means nothing", "-word"),
        ("title:-cuba", "-", "means nothing", "-title:word"),
        ("**", "**", "no letter or digit", "leave"),
        ("porte-*", "*", "stands for letters", "w?ld"),
        ("iran *-cuba", "*", "stands for letters", "w?ld"),
        ("cuba~3", "~3", "up to 2 letters", "cuba~2"),
        ("title:cuba~0", "~0", "up to 2 letters", "cuba~"),
        ("b?oc~", "~", "either * and ? or a ~", "leave"),
        ("bloc*~1^2", "~1", "either * and ? or a ~", "leave"),
        ("=bloc*", "*", "= asks for a word as it is written", "leave"),
        ("=w?ld", "?", "= asks for a word as it is written", "leave"),
        ("iran =cuba~2", "~", "= asks for a word as it is written", "leave"),
        ("=", "=", "no letter or digit", "leave"),
        ("cuba^", "^", "needs a number", "cuba^2"),
        ("cuba^x", "^", "needs a number", "cuba^2"),
        ("cuba^101", "^", "number up to 100", "cuba^2"),
        ("cuba^2^3", "^", "needs a number", "cuba^2"),
        ("cuba^2~", "^", "needs a number", "it comes last"),
        ("^2", "^2", "no letter or digit", "leave"),
        ("*^2", "*^2", "no letter or digit", "leave"),
        ("(cuba iran)^x", "^", "needs a number", "cuba^2"),
        ('"cuba libre"~2^', "^", "needs a number", "cuba^2"),
        ('source:"Le Monde"^2', '"Le Monde"^2', "only phrases of words", "leave"),
        ("title:*", "*", "every article has a title", "title:word*"),
        ("contry:cuba", "contry:", "no field", "country:"),
        ("Contry: cuba", "Contry:", "no field", "country:"),
        ("foo:bar", "foo:", "no field foo:", "the fields are title, body"),
        ("foo:bar", "foo:", "no field foo:", '"foo:bar"'),
        ("https://a.example/b", "https:", "address", "url:https://a.example/b"),
        ("title:", "title:", "no value", "title:"),
        ("date: 2022", "date:", "no value", "date:2022"),
        ("source:,AFP", ":", "missing", "commas"),
        ("source:AFP,", ",", "missing", "commas"),
        ("source:AFP, Reuters", ",", "missing", "commas"),
        ('source:""', ':""', "missing", "commas"),
        ('source:Le"Monde"', '"', "ends before", "quotes"),
        ('source:"Le Monde"x', "x", "ends before", "quotes"),
        ("url:http://a.example/b_(c)", "(", "ends before", "quotes"),
        ('source:"Le Monde"~2', '"Le Monde"~2', "only phrases of words", "leave"),
        ("source:(AFP OR Reuters)", "source:", "no parentheses", "source:a,b"),
        ("title:(cuba lang:fr)", "lang:fr", "no field can stand inside", "close"),
        ("after:2022", "after:", "no field after:", "did you mean date:2022..;"),
        ("Before:2022-03", "Before:", "no field", "did you mean date:..2022-03;"),
        ("site:a.example", "site:", "no field", "did you mean url:*a.example*;"),
        ('from:"2022"', "from:", "no field", "did you mean date:;"),
        ("country:Congo", "Congo", "several countries", "CD,CG"),
        ("country:cubba", "cubba", "no country", "Cuba?"),
        ("lang:germn", "germn", "no language", "German?"),
        ("date:1-novembr-2022", "1-novembr-2022", "did you mean novembre?", "2022-11"),
        ("date:20240501", "20240501", "did you mean 2024-05-01?", "2022-11"),
        ("date:2024/5/1", "2024/5/1", "did you mean 2024-05-01?", "2022-11"),
        ("date:5-8-2024", "5-8-2024", "did you mean 2024-08-05 or 2024-05-08?", "2022-11"),
        ("date:31.12.2024", "31.12.2024", "did you mean 2024-12-31?", "2022-11"),
        ("date:99.99.2024", "99.99.2024", "99.99.2024 is no date", "2022-11"),
        ("lang:klingon", "klingon", "no language", "french"),
        ("date:someday", "someday", "no date", "2022-11"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_a_hint(
    text: str, at_fault: str, what: str, hint: str, today: dt.date
) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text, today=today)
    error = caught.value
    start, end = error.span
    assert error.text[start:end] == at_fault
    assert what in error.what
    assert hint in (error.hint or "")


def test_a_query_longer_than_four_kilobytes_is_refused(today: dt.date) -> None:
    assert parse("é" * 2048, today=today) == Term("é" * 2048)
    with pytest.raises(QueryError, match="4 KB"):
        parse("é" * 2049, today=today)


def test_a_query_of_two_thousand_words_and_signs_is_refused_from_there_on(today: dt.date) -> None:
    assert parse("a " * 2000, today=today) == And((Term("a"),) * 2000)
    with pytest.raises(QueryError, match="2000 words and signs") as raised:
        parse("a " * 2000 + "b", today=today)
    assert raised.value.span == (4000, 4001)


@pytest.mark.parametrize("text", ["(" * 51 + "a" + ")" * 51, "NOT " * 51 + "a", "-(" * 900])
def test_deep_nesting_is_refused_before_it_exhausts_the_stack(text: str, today: dt.date) -> None:
    with pytest.raises(QueryError, match="50 levels"):
        parse(text, today=today)


def test_nesting_one_beside_the_other_is_not_deep(today: dt.date) -> None:
    query = parse("(cuba) " * 500, today=today)
    assert query == And((CUBA,) * 500)
