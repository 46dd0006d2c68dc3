"""What the README shows is what the program does."""

import re
import shlex
import shutil
import tomllib
from pathlib import Path

import pytest

from index.analysis import ANALYZERS
from index.readers import READERS
from search import VERSION
from search.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
SESSION = next(text for kind, text in BLOCKS if kind == "console")
STEPS = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", SESSION, re.MULTILINE)
TABLE = README.split("## Query language")[1].split("## ")[0]
QUERIES = [
    query
    for cell in re.findall(r"^\| (`.*?) \|", TABLE, re.MULTILINE)
    for query in re.findall("`(.+?)`", cell)
]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a copy of the sample articles, indexed."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "corpus", folder / "corpus", ignore=shutil.ignore_patterns(".search"))
    assert main(["index", str(folder / "corpus"), "--quiet"]) == 0
    return folder


@pytest.mark.parametrize(("command", "output"), STEPS, ids=[command for command, _ in STEPS])
def test_the_session_goes_as_shown(
    here: Path,
    command: str,
    output: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(here)
    program, *arguments = shlex.split(command)
    assert program == "search"
    main(arguments)
    said = capsys.readouterr()
    assert said.out + said.err == output


def test_there_are_two_commands_of_one_line_each() -> None:
    kind, text = BLOCKS[0]
    lines = text.splitlines()
    assert kind == "sh"
    assert ["search query" in line for line in lines] == [True, False]
    assert ["pytest" in line for line in lines] == [False, True]


def test_every_query_of_the_table_is_understood(here: Path) -> None:
    assert len(QUERIES) > 20
    for query in QUERIES:
        words = ["(a OR b)"] if query == "( )" else [f"{query}x" if query.endswith(":") else query]
        assert main(["count", "--corpus", str(here / "corpus"), "--quiet", "--", *words]) in {0, 1}


def test_the_formats_and_folders_that_are_named_exist() -> None:
    for suffix in set(READERS) - {".htm", ".markdown"}:
        assert f"`{suffix}`" in README
    for folder in re.findall(r"`((?:index|search|tests|corpus)/[\w/.]*)`", README):
        assert (ROOT / folder).exists(), folder


def test_the_number_of_languages_is_right() -> None:
    others = set(ANALYZERS) - {"en", "fr", "und"}
    assert len(others) == 21  # "twenty-one more by Snowball's"
    assert "twenty-one more by Snowball" in README


def test_the_readme_stays_short() -> None:
    assert len(README.splitlines()) < 150


def test_the_version_stands_in_one_place() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in told["project"]
    assert VERSION in (ROOT / told["tool"]["hatch"]["version"]["path"]).read_text(encoding="utf-8")
    assert VERSION not in README
