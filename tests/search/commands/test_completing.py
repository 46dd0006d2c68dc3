"""`search completion` and `search complete`: how half-typed lines go on."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from search.commands import COMMANDS

Run = Callable[..., Any]


def values(outcome: Any) -> list[str]:  # noqa: ANN401 - what a run gives
    assert (outcome.code, outcome.err) == (0, "")
    return [line.partition("\t")[0] for line in outcome.lines]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["qu"], ["query"]),
        (["un"], ["unsave"]),
        (["nothing"], []),
        (["query", "--sav"], ["--saved"]),
        (["query", "--not-c"], ["--not-country"]),
        (["query", "--sort", "d"], ["date"]),
        (["query", "--sort", "-"], ["-date"]),
        (["query", "--sort=t"], ["--sort=title"]),
        (["query", "--format", "nd"], ["ndjson"]),
        (["query", "--country", "u"], ["us", "unknown", "united States"]),
        (["query", "--country", "cu"], ["cu", "cuba"]),
        (["query", "--country", "Cu"], ["Cu", "Cuba"]),
        (["query", "--country=united"], ["--country=united States"]),
        (["query", "--country", "états"], ["états-Unis"]),
        (["query", "--not-country", "cuba,r"], ["cuba,ru", "cuba,russia", "cuba,russie"]),
        (["query", "--lang", "f"], ["fr"]),
        (["query", "--source", "the"], ["the Harbour"]),
        (["query", "--date", "20"], ["2023", "2022"]),
        (["query", "--after", "y"], ["yesterday"]),
        (["query", "--facet", "lang,date:m"], ["lang,date:month"]),
        (["query", "--fields", "id,ti"], ["id,title", "id,title_how"]),
        (["query", "--path", "no"], ["note.txt"]),
        (["query", "--limit", ""], []),
        (["query", "coun"], ["country:"]),
        (["query", "country:cu"], ["country:cu", "country:cuba"]),
        (["query", "-country:ru"], ["-country:ru", "-country:russia", "-country:russie"]),
        (["query", "source:"], ['source:"The Harbour"', 'source:"Le Phare"', "source:unknown"]),
        (["query", "title:x"], []),
        (["query", ""], []),
        (["facets", "--query", "lang:e"], ["lang:en"]),
        (["tui", "lang:e"], ["lang:en"]),
        (["help", "qu"], ["query"]),
        (["facets", "mention"], ["mentions"]),
        (["show", "wire.jsonl#b"], ["wire.jsonl#blocus"]),
        (["open", "no"], ["note.txt"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["inspect", ""], []),
        (["nothing", "--x"], []),
        (["query", "--corpus", "x", "--country", "c"], []),
        (["query", "--corpus", ""], []),
    ],
)
def test_a_line_goes_on_with_what_is_there(words: list[str], expected: list[str], ask: Run) -> None:
    assert values(ask("complete", "--", *words)) == expected


def test_the_beginning_is_any_command(ask: Run) -> None:
    assert values(ask("complete", "--")) == list(COMMANDS)


def test_meanings_stand_beside_values(ask: Run) -> None:
    assert ask("complete", "--", "query", "--country", "cu").lines == ["cu\tCuba", "cuba\tCU"]
    assert (
        "--dry-run\tonly tell what would be done" in ask("complete", "--", "index", "--dry").lines
    )


def test_saved_searches_go_on(ask: Run) -> None:
    ask("save", "oil", "oil")
    assert values(ask("complete", "--", "query", "--saved", "o")) == ["oil"]
    assert values(ask("complete", "--", "unsave", "")) == ["oil"]


@pytest.mark.parametrize(
    ("typed", "line", "expected"),
    [
        ("cu", "search query country:cu", ["cu", "cuba"]),
        ("", "search query country:", ["CU", "RU", "US", "unknown"]),
        ("cu", "search query --country=cu", ["cu", "cuba"]),
        ("Th", "search query --source Th", [r"The\ Harbour"]),
        ("'Th", "search query --source 'Th", ["The Harbour"]),
        (r"The\ H", r"search query --source The\ H", [r"The\ Harbour"]),
        ("Th", "search query source:Th", [r"\"The\ Harbour\""]),
        (r"\"Th", r"search query source:\"Th", [r"\"The\ Harbour\""]),
        ('"Th', 'search query source:"Th', [r"\"The Harbour\"" + '"']),
        ('"source:Th', 'search query "source:Th', [r"source:\"The Harbour\"" + '"']),
        ("'source:Th", "search query 'source:Th", ['source:"The Harbour"']),
        ("wire", "search show wire", [r"wire.jsonl\#blocus"]),
        ("", "search query --facet ", ["country", "mentions", "lang"]),
        ("qu", "search qu", ["query"]),
        ("", "search ", list(COMMANDS)),
    ],
)
def test_bash_is_given_what_it_puts_in_place(
    typed: str, line: str, expected: list[str], ask: Run
) -> None:
    assert ask("complete", "--bash", typed, "--", line).lines[: len(expected)] == expected


def test_nothing_is_made_and_nothing_said_without_an_index(run: Run, corpus: Path) -> None:
    words = ("query", "--corpus", str(corpus), "--country", "c")
    outcome = run("complete", "--", *words)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert run("complete", "--bash").out == ""
    assert not (corpus / ".search").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_one_that_its_shell_reads(shell: str, run: Run, tmp_path: Path) -> None:
    script = run("completion", shell).out
    assert "search complete" in script or " complete " in script
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    file = tmp_path / "script"
    file.write_text(script, encoding="utf-8")
    checked = subprocess.run([program, "-n", file], capture_output=True, text=True, check=False)  # noqa: S603 - a shell
    assert (checked.returncode, checked.stderr) == (0, "")


def test_other_shells_are_refused(run: Run) -> None:
    outcome = run("completion", "tcsh")
    assert outcome.code == 2
    assert "tcsh" in outcome.err


# What each shell makes of `search query WORD`, the last word half typed, as its own completion asks for it.
_ASKED = {
    "bash": """
        source {script}
        COMP_LINE={line} COMP_POINT=${{#COMP_LINE}} COMP_WORDS=(search {words}) COMP_CWORD={last}
        _search_complete 2>/dev/null
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """,
    "zsh": """
        compdef() {{ : }}
        compadd() {{ print -rl -- "${{(@P)@[-1]}}" }}
        source {script}
        words=(search {words}) CURRENT={last}+1 PREFIX=${{words[-1]}}
        _search
    """,
    "fish": "source {script}; complete -C {line}",
}


@pytest.mark.parametrize(
    ("shell", "line", "words", "expected"),
    [
        ("bash", "'search query country:cu'", "query country : cu", ["cu", "cuba"]),
        (
            "bash",
            "'search query source:'",
            "query source :",
            [r"\"The\ Harbour\"", r"\"Le\ Phare\""],
        ),
        ("bash", "'search show wire.jsonl#t'", "show 'wire.jsonl#t'", [r"wire.jsonl\#tankers"]),
        ("zsh", "", "query country:cu", ["country:cu", "country:cuba"]),
        ("zsh", "", "query source:", ['source:"The Harbour"', 'source:"Le Phare"']),
        ("zsh", "", r"query --source 'The\ H'", ["The Harbour"]),
        ("zsh", "", "show wire.jsonl#t", ["wire.jsonl#tankers"]),
        ("fish", "'search query country:cu'", "", ["country:cu", "country:cuba"]),
        ("fish", "'search query source:'", "", ['source:"Le Phare"', 'source:"The Harbour"']),
        ("fish", r"'search query --source The\ H'", "", ["The Harbour"]),
        ("fish", "'search show wire.jsonl#t'", "", ["wire.jsonl#tankers"]),
    ],
)
def test_shells_complete_with_the_script(  # noqa: PLR0917 - a row of the table
    shell: str,
    line: str,
    words: str,
    expected: list[str],
    shell_told: Callable[[str, str], list[str]],
    tmp_path: Path,
) -> None:
    last = len(shlex.split(words))
    asked = _ASKED[shell].format(script=tmp_path / "script", line=line, words=words, last=last)
    found = [row.partition("\t")[0] for row in shell_told(shell, asked)]
    assert found[: len(expected)] == expected


@pytest.fixture
def shell_told(run: Run, indexed: Path, tmp_path: Path) -> Callable[[str, str], list[str]]:
    """Let a shell, in which the program is called search, carry commands out."""
    program = tmp_path / "search"
    start = "import sys; from search.cli import main; sys.exit(main())"
    program.write_text(f"#!/bin/sh\nexec {sys.executable} -c '{start}' \"$@\"\n", encoding="utf-8")
    program.chmod(0o700)

    def told(shell: str, asked: str) -> list[str]:
        found = shutil.which(shell)
        if found is None:
            pytest.skip(f"{shell} is not installed")
        (tmp_path / "script").write_text(run("completion", shell).out, encoding="utf-8")
        environment = os.environ | {
            "HOME": str(tmp_path),
            "PATH": f"{tmp_path}:{os.environ['PATH']}",
            "SEARCH_CORPUS": str(indexed),
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        shown = subprocess.run(  # noqa: S603 - our own script
            [found, "-c", asked], capture_output=True, text=True, check=False, env=environment
        )
        return shown.stdout.splitlines()

    return told
