"""`search query`: words, flags, formats and exit codes."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TANKERS, BLOCUS, VOTES = "wire.jsonl#tankers", "wire.jsonl#blocus", "wire.jsonl#votes"
NOTE = "note.txt"
Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["tankers"], [TANKERS]),
        (["tanker", "minister"], [TANKERS]),
        (["tanker minister"], [TANKERS]),
        (["tankers", "OR", "blocus"], [TANKERS, BLOCUS]),
        (["tankers OR blocus"], [TANKERS, BLOCUS]),
        (["(tankers", "OR", "blocus)", "NOT", "minister"], [BLOCUS]),
        (["oil", "-tankers"], [VOTES]),
        (["-tankers", "oil"], [VOTES]),
        (["--", "-tankers", "oil"], [VOTES]),
        (["oil", "--", "-tankers"], [VOTES]),
        (['"brought oil"'], [TANKERS]),
        (['"tankers oil"~1'], [TANKERS]),
        (["mazo*"], [BLOCUS]),
        (["l’île"], [BLOCUS]),
        (["title:oil"], []),
        (["body:oil", "-body:nobody"], [TANKERS]),
        (["title:(tankers OR blocus)"], [TANKERS, BLOCUS]),
        (["*"], [TANKERS, BLOCUS, VOTES, NOTE]),
        (["country:cuba"], [TANKERS, BLOCUS]),
        (["country:russie"], [TANKERS]),
        (['country:"États-Unis",RU'], [TANKERS, BLOCUS]),
        (["country:unknown"], [VOTES, NOTE]),
        (["-country:unknown"], [TANKERS, BLOCUS]),
        (["mentions:usa"], [BLOCUS]),
        (["lang:french"], [BLOCUS]),
        (["lang:unknown"], [NOTE]),
        (['source:"the harbour"'], [TANKERS, VOTES]),
        (["author:*writer"], [TANKERS]),
        (["url:https://harbour.example/*"], [TANKERS]),
        (["path:note.txt"], [NOTE]),
        (["date:2022"], [TANKERS]),
        (["date:2022-11..2023-06"], [TANKERS, BLOCUS]),
        (["date:2y.."], [TANKERS, BLOCUS]),
        (["date:novembre-2022"], [TANKERS]),
        (["date:unknown"], [VOTES, NOTE]),
        (["date:*"], [TANKERS, BLOCUS]),
        (["--country", "cuba"], [TANKERS, BLOCUS]),
        (["--country", "us", "--country", "ru"], [TANKERS, BLOCUS]),
        (["--country", "cu", "--not-country", "us"], [TANKERS]),
        (["--country=unknown"], [VOTES, NOTE]),
        (["--mentions", "RU,US"], [TANKERS, BLOCUS]),
        (["--lang", "fr", "oil OR mazout"], [BLOCUS]),
        (["oil", "--not-lang", "fr"], [TANKERS, VOTES]),
        (["--source", "Le Phare,Other"], [BLOCUS]),
        (["--author", "A. Writer"], [TANKERS]),
        (["--not-source", "The Harbour"], [BLOCUS, NOTE]),
        (["--path", "wire.jsonl", "--not-date", "*"], [VOTES]),
        (["--date", "2022,2023"], [TANKERS, BLOCUS]),
        (["--after", "2023"], [BLOCUS]),
        (["--before", "2022-11-22"], [TANKERS]),
        (["--after", "2022-11-22", "--before", "2023-06"], [TANKERS, BLOCUS]),
        (["oil", "--limit", "1", "--sort", "title"], [VOTES]),
        (["oil", "--limit", "1", "--offset=1", "--sort=title"], [TANKERS]),
        (["country:cuba", "--sort", "-date", "--limit", "1"], [BLOCUS]),
        (["country:cuba", "--sort", "date", "--limit", "1"], [TANKERS]),
        (["*", "--limit", "0"], [TANKERS, BLOCUS, VOTES, NOTE]),
    ],
)
def test_words_and_flags_find_articles(arguments: list[str], ids: list[str], ask: Run) -> None:
    outcome = ask("query", "--format", "ids", *arguments)
    assert sorted(outcome.lines) == sorted(ids)
    assert outcome.code == (0 if ids else 1)
    assert outcome.err == "" or not ids


def test_an_answer_is_one_json_object(ask: Run) -> None:
    answer = json.loads(
        ask("query", "tankers", "--json", "--facet", "country,lang", "--facet=date:year").out
    )
    assert answer["query"] == "tankers"
    assert answer["total"] == 1
    assert list(answer["facets"]) == ["country", "lang", "date:year"]
    assert answer["facets"]["country"][0] == {"value": "CU", "label": "Cuba", "count": 1}
    hit = answer["hits"][0]
    assert (hit["id"], hit["path"]) == (TANKERS, "wire.jsonl")
    assert (hit["published"], hit["published_how"]) == ("2022-11-22", "stated")
    assert [hit["countries"], hit["source"]] == [["CU", "RU"], "The Harbour"]
    assert all(
        "tankers" in snippet["text"][slice(*snippet["matches"][0])]
        for snippet in hit["snippets"]
        if snippet["matches"]
    )


def test_snippets_can_be_left_out(ask: Run) -> None:
    answer = json.loads(ask("query", "oil", "--json", "--snippets", "0").out)
    assert [hit["snippets"] for hit in answer["hits"]] == [[], []]


def test_ndjson_is_one_hit_a_line(ask: Run) -> None:
    lines = ask("query", "oil", "--format", "ndjson").lines
    assert {json.loads(line)["id"] for line in lines} == {TANKERS, VOTES}


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("csv", ["title,id", f"Two tankers reach Havana,{TANKERS}"]),
        ("tsv", ["title\tid", f"Two tankers reach Havana\t{TANKERS}"]),
        ("ndjson", [f'{{"title": "Two tankers reach Havana", "id": "{TANKERS}"}}']),
    ],
)
def test_the_fields_of_a_hit_can_be_chosen(name: str, lines: list[str], ask: Run) -> None:
    assert ask("query", "tankers", "--fields", "title, id", "--format", name).lines == lines


def test_the_fields_of_hits_in_an_object_can_be_chosen(ask: Run) -> None:
    answer = json.loads(ask("query", "tankers", "--json", "--fields", "id").out)
    assert answer["hits"] == [{"id": TANKERS}]


def test_csv_keeps_a_title_from_being_a_formula(ask: Run) -> None:
    lines = ask("query", "snow", "--format", "csv").lines
    assert lines[0].startswith("id,path,score,title")
    assert ",'-5 degrees on voting day," in lines[1]


def test_piped_text_is_one_line_a_hit(ask: Run) -> None:
    outcome = ask("query", "tankers")
    assert outcome.out == f"{TANKERS}\t2022-11-22\ten\tCU,RU\tTwo tankers reach Havana\n"


def test_colour_that_is_asked_for_gives_the_page_of_a_terminal(ask: Run) -> None:
    out = ask("query", "tankers", "--color", "always").out
    assert "\x1b[1;33mtankers\x1b[0m" in out
    assert "English · 22 November 2022 (stated) · Cuba, Russia · The Harbour" in out


def test_names_of_countries_are_in_the_language_of_the_reader(
    ask: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert "Cuba, Russie" in ask("query", "tankers", "--color", "always").out


@pytest.mark.parametrize("flags", [["-l"], ["--format", "files"]])
def test_files_can_be_opened_from_here(flags: list[str], ask: Run, indexed: Path) -> None:
    assert ask("query", "oil", *flags).lines == [str(indexed / "wire.jsonl")]


@pytest.mark.parametrize("flags", [["-0"], ["-l0"], ["-0l"], ["-l", "-0"]])
def test_names_can_end_with_nul(flags: list[str], ask: Run, indexed: Path) -> None:
    assert ask("query", "oil", *flags).out == f"{indexed / 'wire.jsonl'}\0"


def test_ids_can_end_with_nul(ask: Run) -> None:
    assert ask("query", "blocus", "--format", "ids", "-0").out == f"{BLOCUS}\0"


def test_the_number_alone_can_be_asked_for(ask: Run) -> None:
    assert ask("query", "oil", "-c").out == "2\n"
    assert json.loads(ask("query", "oil", "-c", "--json").out)["hits"] == []


def test_quiet_tells_by_the_exit_code_alone(ask: Run) -> None:
    found, missed = ask("query", "-q", "oil"), ask("query", "-q", "zebra")
    assert (found.code, found.out, found.err) == (0, "", "")
    assert (missed.code, missed.out, missed.err) == (1, "", "")


def test_nothing_found_can_be_a_success(ask: Run) -> None:
    assert ask("query", "zebra").code == 1
    assert ask("query", "zebra", "--ok-empty").code == 0


def test_nothing_found_is_still_a_valid_answer(ask: Run) -> None:
    assert json.loads(ask("query", "zebra", "--json").out)["total"] == 0
    [heading] = ask("query", "zebra", "--format", "csv").lines
    assert heading.startswith("id,path,score,title,")
    assert heading.endswith(",translated,duplicates")


def test_a_query_can_come_from_stdin(ask: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("tankers\nOR blocus\n"))
    assert sorted(ask("query", "-", "--format", "ids").lines) == sorted([BLOCUS, TANKERS])


def test_a_fault_is_shown_at_its_place(ask: Run) -> None:
    outcome = ask("query", "cuba", "contry:iran")
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.splitlines() == [
        "search: error: there is no field contry:",
        "    cuba contry:iran",
        "         ^^^^^^^",
        '  hint: did you mean country:; for the words: "contry:iran"',
    ]


def test_a_place_is_found_below_wide_letters_and_in_a_long_query(ask: Run) -> None:
    wide = ask("query", "古巴 cuba (").err.splitlines()
    assert wide[1:3] == ["    古巴 cuba (", "    " + " " * 10 + "^"]
    long = ask("query", "cuba " * 100 + "( " + "iran " * 100).err.splitlines()
    assert long[1].index("(") == long[2].index("^")
    assert len(long[1]) < 140


def test_a_fault_of_the_whole_query_is_shown_by_its_beginning(ask: Run) -> None:
    outcome = ask("query", "a" * 5000)
    assert outcome.code == 2
    assert max(map(len, outcome.err.splitlines())) < 140


def test_a_fault_in_a_flag_is_shown_with_the_flag(ask: Run) -> None:
    outcome = ask("query", "--country", "cuba,cubba")
    assert outcome.code == 2
    assert outcome.err.splitlines() == [
        "search: error: --country: no country is called cubba",
        "    cuba,cubba",
        "         ^^^^^",
        "  hint: did you mean Cuba?",
    ]


def test_a_fault_cannot_command_the_terminal(ask: Run) -> None:
    assert "\x1b" not in ask("query", "x:\x1b[31m").err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "nothing to look for"),
        ([""], "nothing to look for"),
        (["--sort", "title"], "nothing to look for"),
        (["cuba", "--contry", "x"], "did you mean --country?"),
        (["cuba", "--zzzz=1"], "search query --help"),
        (["cuba", "--limit", "some"], "some is not a number"),
        (["cuba", "--limit", "-1"], "-1 is not a number"),
        (["cuba", "--offset", "9" * 10], "is not a number from 0 to"),
        (["cuba", "--sort", "size"], "--sort cannot be size"),
        (["cuba", "--sort", "-size"], "--sort cannot be -size"),
        (["cuba", "--sort", "dat"], "did you mean date?"),
        (["cuba", "--format", "xml"], "--format cannot be xml"),
        (["cuba", "--country"], "--country needs a value"),
        (["cuba", "--facet", "contry"], "did you mean country?"),
        (["cuba", "--facet", ""], "no facet (empty)"),
        (["cuba", "--facet", "lang", "-l"], "shows no facets"),
        (["cuba", "-0", "--json"], "use it with -l"),
        (["cuba", "--fields", "id"], "no fields to choose"),
        (["cuba", "--fields", "id,name", "--json"], "no field name"),
        (["cuba", "--fields", "id,titel", "--json"], "did you mean title?"),
        (["cuba", "--title", "x"], "write it in the query: title:word"),
        (["cuba", "--fields", "snippets", "--format", "csv"], "no field snippets as csv"),
        (["--after", "2023", "--before", "2022"], "no day is both"),
        (["--after", "..2023"], "needs one date"),
        (["--before", "unknown"], "needs one date"),
        (["--date", "2022,someday"], "someday is no date"),
        (["--source", '"Le Monde" x'], "commas between values"),
        (["--source", '"Le Monde'], "not closed"),
        (["--source", ""], "a value is missing"),
        (["--lang", "klingon"], "no language"),
    ],
)
def test_bad_usage_is_explained(arguments: list[str], complaint: str, ask: Run) -> None:
    outcome = ask("query", *arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("search: error: ")
    assert complaint in outcome.err
    assert "\ue000" not in outcome.err
