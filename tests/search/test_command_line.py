"""The program as a whole: finding commands, help, and how it starts and ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from search.cli import main
from search.commands import COMMANDS

HEAVY = {"textual", "langdetect", "trafilatura", "htmldate", "babel", "rich", "whoosh", "yaml"}


def test_the_program_alone_explains_itself_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "usage: search COMMAND" in err


@pytest.mark.parametrize("flag", ["--help", "-h", "help"])
def test_help_names_every_command(flag: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([flag]) == 0
    out = capsys.readouterr().out
    assert all(f"  {name} " in out for name in COMMANDS)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("depeche")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself_with_examples(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"usage: search {name}")
    assert f"examples:\n  search {name}" in out


@pytest.mark.parametrize(
    ("arguments", "hints"),
    [
        (["quary", "cuba"], ["did you mean search query?", "search query quary"]),
        (["cuba"], ["to look for it: search query cuba"]),
        (["--corpus", "x"], ["--corpus"]),
        (["--hepl"], ["did you mean --help?"]),
        (["help", "quary"], ["did you mean search query?"]),
    ],
)
def test_an_unknown_word_is_never_taken_for_a_query(
    arguments: list[str], hints: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert all(hint in err for hint in hints)


def python(code: str, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", code, *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(  # noqa: S603 - our own code
        command, capture_output=True, text=True, check=False, env=environment
    )


def loaded_by(*arguments: str | Path) -> set[str]:
    code = (
        "import sys; before = set(sys.modules); from search.cli import main; main(sys.argv[1:]); "
        "sys.stderr.write(' '.join(set(sys.modules) - before))"
    )
    return {name.partition(".")[0] for name in python(code, *arguments).stderr.split()}


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(flag: str) -> None:
    # What makes records with inspect, as dataclasses and msgspec do, takes half as long as all else that these need.
    assert not loaded_by(flag) & (HEAVY | {"numpy", "Stemmer", "inspect"})


def test_a_query_loads_only_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("A note about bread.", encoding="utf-8")
    main(["index", str(tmp_path), "-q"])
    query = "bread OR lang:german OR country:cuba"
    loaded = loaded_by("query", query, "--corpus", tmp_path, "--color=always")
    assert "numpy" in loaded
    assert not loaded & (HEAVY - {"whoosh"})
    assert not loaded & {"dataclasses", "shlex", "shutil", "tomllib", "traceback", "webbrowser"}
    assert "watchfiles" not in loaded


def test_help_of_a_command_loads_neither_what_it_asks_nor_how_it_answers() -> None:
    assert not loaded_by("query", "--help") & (HEAVY | {"numpy", "Stemmer", "inspect", "json"})


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    lines = "".join(f'{{"id": {n}, "title": "t", "text": "bread"}}\n' for n in range(3000))
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    main(["index", str(tmp_path), "-q"])
    code = (
        "import os, sys; from search.cli import main; reader, writer = os.pipe(); os.close(reader); "
        "os.dup2(writer, 1); sys.exit(main(sys.argv[1:]))"
    )
    ended = python(code, "query", "bread", "--limit", "0", "--corpus", tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_pipe_closed_before_the_last_flush_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("A note about bread.", encoding="utf-8")
    main(["index", str(tmp_path), "-q"])
    code = (
        "import os, sys; from search.cli import main; reader, writer = os.pipe(); os.close(reader); "
        "os.dup2(writer, 1); sys.exit(main(sys.argv[1:]))"
    )
    ended = python(code, "query", "bread", "--corpus", tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_is_the_same_in_both_ways(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main([name, "--help"])
    by_flag = capsys.readouterr().out
    assert main(["help", name]) == 0
    assert capsys.readouterr().out == by_flag


def test_flags_before_the_command_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--corpus", "x", "query", "cuba"]) == 2
    assert "flags stand behind the command" in capsys.readouterr().err
