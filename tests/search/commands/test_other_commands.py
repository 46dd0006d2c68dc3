"""`count`, `facets`, `show`, `inspect` and `status`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        ([], 4),
        (["oil"], 2),
        (["oil", "-tankers"], 1),
        (["--country", "cuba"], 2),
        (["zebra"], 0),
    ],
)
def test_matches_are_counted(arguments: list[str], count: int, ask: Run) -> None:
    outcome = ask("count", *arguments)
    assert outcome.out == f"{count}\n"
    assert outcome.code == (0 if count else 1)


def test_a_count_can_be_json_quiet_or_a_success(ask: Run) -> None:
    assert json.loads(ask("count", "oil", "--json").out)["total"] == 2
    assert ask("count", "zebra", "--ok-empty").code == 0
    assert ask("count", "zebra", "-q").out == ""


def test_facets_count_values(ask: Run) -> None:
    assert ask("facets", "country", "date:year").lines == [
        "country\tCU\tCuba\t2",
        "country\tRU\tRussia\t1",
        "country\tUS\tUnited States\t1",
        "country\tunknown\tunknown\t2",
        "date:year\t2023\t2023\t1",
        "date:year\t2022\t2022\t1",
        "date:year\tunknown\tunknown\t2",
    ]


def test_facets_can_be_those_of_a_query(ask: Run) -> None:
    assert ask("facets", "lang,source", "--query", "-tankers oil").lines == [
        "lang\ten\tEnglish\t1",
        "source\tThe Harbour\tThe Harbour\t1",
    ]
    assert ask("facets", "lang", "--query", "zebra").code == 1
    assert ask("facets", "source", "--lang", "fr").lines == ["source\tLe Phare\tLe Phare\t1"]


def test_facets_have_formats(ask: Run) -> None:
    assert list(json.loads(ask("facets", "tag", "lang", "--json").out)["facets"]) == ["tag", "lang"]
    assert ask("facets", "lang", "--format", "csv").lines[0] == "field,value,label,count"
    assert "▇" in ask("facets", "lang", "--color", "always").out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "name the fields"),
        (["contry"], "did you mean country?"),
        (["zzz"], "facets are country"),
    ],
)
def test_facets_of_nothing_known_are_refused(
    arguments: list[str], complaint: str, ask: Run
) -> None:
    outcome = ask("facets", *arguments)
    assert outcome.code == 2
    assert complaint in outcome.err


def test_an_article_is_shown_with_the_matches_of_a_query(ask: Run) -> None:
    outcome = ask("show", "wire.jsonl#tankers", "--query", "tanker country:cuba")
    assert outcome.code == 0
    assert outcome.lines == [
        "Two *tankers* reach Havana",
        "English · 22 November 2022 (stated) · Cuba, Russia · The Harbour",
        "https://harbour.example/1",
        "",
        "The *tankers* brought oil to Cuba. The oil came from Russia, a minister said.",
    ]


def test_an_article_can_be_shown_by_its_file(ask: Run, indexed: Path) -> None:
    by_path = ask("show", "note.txt")
    assert by_path.code == 0
    assert by_path.lines[0] == "A note about bread."
    assert ask("show", str(indexed / "note.txt")).out == by_path.out


def test_a_file_of_several_articles_names_them(ask: Run) -> None:
    outcome = ask("show", "wire.jsonl")
    assert outcome.code == 2
    assert "wire.jsonl holds 3 articles" in outcome.err
    assert "wire.jsonl#votes" in outcome.err


def test_an_article_that_is_not_there_is_not_found(ask: Run) -> None:
    outcome = ask("show", "nothing.txt")
    assert (outcome.code, outcome.out) == (1, "")
    assert "nothing.txt" in outcome.err


@pytest.mark.parametrize("name", ["note", "elsewhere/note.txt", "ote"])
def test_an_article_that_may_have_been_meant_is_named(name: str, ask: Run) -> None:
    outcome = ask("show", name)
    assert outcome.code == 1
    assert "hint: did you mean note.txt?" in outcome.err


def test_an_article_can_be_shown_as_json(ask: Run) -> None:
    told = json.loads(ask("show", "wire.jsonl#blocus", "--json").out)
    assert (told["id"], told["path"], told["language"]) == ("wire.jsonl#blocus", "wire.jsonl", "fr")


def test_showing_needs_an_id(ask: Run) -> None:
    assert ask("show").code == 2


def test_inspecting_needs_no_index(run: Run, corpus: Path) -> None:
    file = corpus / "wire.jsonl"
    outcome = run("inspect", "--json", file, corpus / "note.txt")
    told = [json.loads(line) for line in outcome.lines]
    assert outcome.code == 0
    assert [one["path"] for one in told] == [str(file)] * 3 + [str(corpus / "note.txt")]
    assert told[0]["id"] == f"{file}#tankers"
    assert told[0]["countries"] == ["CU", "RU"]
    assert told[0]["published_how"] == "stated"
    assert told[3]["published"] is None
    assert told[3]["language"] is None
    assert not (corpus / ".search").exists()


def test_inspecting_tells_facts_and_how_they_are_known(run: Run, corpus: Path) -> None:
    lines = run("inspect", corpus / "wire.jsonl").lines
    assert lines[0] == f"{corpus / 'wire.jsonl'}#tankers"
    assert "  published 22 November 2022 (stated)" in lines
    assert "  countries Cuba, Russia (stated)" in lines
    assert "  dated by  22 November 2022: 2022-11-22" in lines


def test_inspecting_lists_what_speaks_for_a_date(run: Run, tmp_path: Path) -> None:
    text = "Lock keepers count their boats\n\nPublished 04/05/2022\n\nUpdated May 4, 2022\n\n"
    body = (
        "The lock keepers of the river count the boats with pebbles, one for each before noon.\n\n"
    )
    file = tmp_path / "boats.txt"
    file.write_text(text + body * 3)
    assert "  dated by  ?: Published 04/05/2022" in run("inspect", file).lines
    told = json.loads(run("inspect", "--json", file).out)
    assert told["published"] == "2022-05-04"
    assert told["dated_by"] == [{"text": "Published 04/05/2022", "line": 2, "date": None}]


def test_a_file_that_cannot_be_read_is_a_line_with_its_error(run: Run, corpus: Path) -> None:
    outcome = run("inspect", "--json", corpus / "gone.txt", corpus / "note.txt")
    gone, note = map(json.loads, outcome.lines)
    assert outcome.code == 4
    assert list(gone) == list(note)
    assert "cannot be read" in gone["error"]
    assert note["error"] is None


def test_a_file_that_cannot_be_read_is_named_on_stderr(run: Run, corpus: Path) -> None:
    outcome = run("inspect", corpus / "gone.txt")
    assert (outcome.code, outcome.out) == (4, "")
    assert "gone.txt: cannot be read" in outcome.err


def test_inspecting_needs_files(run: Run) -> None:
    assert run("inspect").code == 2


def test_status_tells_what_the_index_holds(ask: Run, indexed: Path) -> None:
    out = ask("status").out
    assert f"corpus     {indexed}" in out
    assert "articles   4 in 2 files" in out
    assert "languages  English 2, French 1, language unknown 1" in out
    assert "files      nothing has changed" in out


def test_status_tells_changes_and_failures(run: Run, corpus: Path) -> None:
    (corpus / "broken.jsonl").write_bytes(b'{"id": 1\n')
    run("index", corpus)
    (corpus / "new.txt").write_text("A zebra.", encoding="utf-8")
    outcome = run("status", "--corpus", corpus)
    assert "files      1 file has changed (1 new)" in outcome.out
    assert "broken.jsonl" in outcome.out
    assert outcome.code == 0


def test_status_can_be_json(ask: Run, indexed: Path) -> None:
    told = json.loads(ask("status", "--json").out)
    assert told["corpus"] == str(indexed)
    assert told["articles"] == 4
    assert told["languages"] == {"en": 2, "fr": 1, "und": 1}
    assert told["changes"] == {"added": 0, "changed": 0, "removed": 0}
    assert told["failed"] == []


def test_a_word_too_many_is_refused(ask: Run) -> None:
    outcome = ask("status", "now")
    assert outcome.code == 2
    assert "now is one word too many" in outcome.err


def test_status_makes_no_index(run: Run, corpus: Path) -> None:
    outcome = run("status", "--corpus", corpus)
    assert (outcome.code, outcome.out) == (3, "")
    assert "search: error: " in outcome.err
    assert not (corpus / ".search").exists()
