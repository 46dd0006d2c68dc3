"""`search query --batch`: one query a line, one answer a line."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
LINES = ("tankers", "", "contry:cuba", "zebra", "country:cuba -tankers", 'l"île')


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    file = tmp_path / "queries.txt"
    file.write_text("\ufeff" + "\r\n".join(LINES), encoding="utf-8")
    return file


def test_every_line_has_its_answer(batch: Path, ask: Run) -> None:
    outcome = ask("query", "--batch", str(batch))
    told = [json.loads(line) for line in outcome.lines]
    assert outcome.code == 2
    assert outcome.err == ""
    assert [one["query"] for one in told] == list(LINES)
    assert [one["total"] for one in told] == [1, None, None, 0, 1, None]
    assert [one["hits"] == [] for one in told] == [False, True, True, True, False, True]


def test_a_line_that_is_no_query_says_what_is_wrong_and_where(batch: Path, ask: Run) -> None:
    told = [json.loads(line) for line in ask("query", "--batch", str(batch)).lines]
    assert told[1]["error"]["what"] == "there is nothing to look for"
    assert told[2]["error"]["span"] == [0, 7]
    assert "did you mean country:" in told[2]["error"]["hint"]
    assert list(told[2]) == [*told[0], "error"]


def test_an_answer_is_the_object_of_json(batch: Path, ask: Run) -> None:
    batch.write_text("tankers\n", encoding="utf-8")
    flags = ("--facet", "lang", "--fields", "id,title", "--lang", "en")
    answer = json.loads(ask("query", "--batch", str(batch), *flags).out)
    alone = json.loads(ask("query", "tankers", "--json", *flags).out)
    assert answer | {"took_ms": 0} == alone | {"took_ms": 0}


@pytest.mark.parametrize(
    ("text", "flags", "code"),
    [
        ("tankers\nzebra\n", (), 0),
        ("zebra\n", (), 1),
        ("zebra\n", ("--ok-empty",), 0),
        ("", (), 1),
        ("tankers\nx:y\n", (), 2),
        ("tankers\n", ("-q",), 0),
    ],
)
def test_the_exit_code_tells_of_all_lines(
    text: str, flags: tuple[str, ...], code: int, batch: Path, ask: Run
) -> None:
    batch.write_text(text, encoding="utf-8")
    outcome = ask("query", "--batch", str(batch), *flags)
    assert outcome.code == code
    assert len(outcome.lines) == (0 if "-q" in flags else text.count("\n"))


def test_queries_can_come_from_stdin(ask: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("oil\nblocus"))
    told = [json.loads(line) for line in ask("query", "--batch", "-", "-c").lines]
    assert [(one["query"], one["total"], one["hits"]) for one in told] == [
        ("oil", 2, []),
        ("blocus", 1, []),
    ]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["oil"], "leave out words"),
        (["--format", "csv"], "an object a line"),
        (["-l"], "an object a line"),
        (["-0"], "an object a line"),
        (["--fields", "id,name"], "no field name"),
        (["--facet", "contry"], "did you mean country?"),
    ],
)
def test_flags_that_do_not_go_with_it_are_refused(
    arguments: list[str], complaint: str, batch: Path, ask: Run
) -> None:
    batch.write_text("oil\n", encoding="utf-8")
    outcome = ask("query", "--batch", str(batch), *arguments)
    assert complaint in outcome.err + outcome.out
    assert outcome.code == 2


def test_a_file_that_is_not_there_is_named(ask: Run, tmp_path: Path) -> None:
    outcome = ask("query", "--batch", str(tmp_path / "none.txt"))
    assert (outcome.code, outcome.out) == (2, "")
    assert "none.txt: the queries cannot be read" in outcome.err
