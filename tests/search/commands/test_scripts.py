"""The program in scripts of a shell: as a cron job, and in pipes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Script = Callable[[str], "subprocess.CompletedProcess[str]"]

pytestmark = pytest.mark.skipif(shutil.which("sh") is None, reason="there is no shell")

_FILES = {
    "one.txt": "Havana, 3 May 2023 - Tankers reach Cuba with oil.\n",
    "with a space.txt": "Paris, 4 May 2023 - A second note about oil.\n",
    "bread.txt": "Lyon, 5 May 2023 - Bread is dearer.\n",
}


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Run lines of a shell in a folder with a corpus, where `search` is the program."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name, text in _FILES.items():
        (corpus / name).write_text(text, encoding="utf-8")
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    program = bin_folder / "search"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m search.cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
    }

    def run(lines: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(  # noqa: S603 - lines of our own
            ["sh", "-euc", lines],  # noqa: S607 - any shell
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_a_cron_job_tells_of_each_article_once(script: Script) -> None:
    told = script("""
        search save oil oil 2>/dev/null
        look() { search index -q && search query --saved oil --since-last --format ids --ok-empty; }
        echo first; look | sort
        echo second; look
        echo 'Oil again, in June.' > corpus/new.txt
        echo third; look
        echo fourth; look
    """)
    assert told.stderr == ""
    assert told.stdout.splitlines() == [
        "first",
        "one.txt",
        "with a space.txt",
        "second",
        "third",
        "new.txt",
        "fourth",
    ]


def test_a_cron_job_mails_only_when_something_is_new(script: Script) -> None:
    told = script("""
        search save oil oil 2>/dev/null
        search index -q
        search query --saved oil --since-last > first.txt && echo mail
        search query --saved oil --since-last > second.txt || echo nothing $?
        test ! -s second.txt
    """)
    assert told.stdout.splitlines() == ["mail", "nothing 1"]


def test_names_go_through_pipes_whole(script: Script) -> None:
    told = script("search index -q; search query oil -l -0 | xargs -0 cat | sort")
    assert told.stdout.splitlines() == sorted(
        line.rstrip() for name, line in _FILES.items() if name != "bread.txt"
    )


def test_a_reader_that_has_enough_ends_it_in_silence(script: Script) -> None:
    told = script("search index -q; search query '*' --limit 0 --format ndjson | head -n 1 | wc -l")
    assert (told.stdout.strip(), told.stderr) == ("1", "")


def test_its_objects_are_what_readers_of_json_take(script: Script) -> None:
    told = script("""
        search index -q
        search query oil --json | python3 -m json.tool | grep -c '"id"'
        search query nothing --json --ok-empty | python3 -m json.tool | grep total
        search query '*' --format ndjson --fields id | python3 -m json.tool --json-lines | grep -c '"id"'
    """)
    assert told.stdout.split() == ["2", '"total":', "0,", "3"]


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_jq_reads_hits_and_facets(script: Script) -> None:
    told = script("""
        search index -q
        search query oil --json --sort date | jq -r '.hits[].id'
        search facets date:year --json | jq -r '.facets["date:year"][] | "\\(.value) \\(.count)"'
    """)
    assert told.stdout.splitlines() == ["one.txt", "with a space.txt", "2023 3"]
