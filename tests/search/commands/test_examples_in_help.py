"""The examples that `--help` shows run as they stand, on the sample corpus."""

import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from search.cli import main
from search.commands import COMMANDS, flags_named

CORPUS = Path(__file__).parents[3] / "corpus"
SCREENS = frozenset({"tui", "serve"})
"""Commands that stay until they are left."""


def examples() -> Iterator[str]:
    for name in COMMANDS:
        if name not in SCREENS:
            epilog = str(flags_named(name).epilog)
            yield from (line.strip() for line in epilog.splitlines()[1:])


def before_the_pipe(line: str) -> list[str]:
    words = shlex.split(line)
    ends = [words.index(mark) for mark in ("|", ">") if mark in words]
    return words[: min(ends, default=len(words))]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder in which the sample corpus lies, with its index."""
    home = tmp_path_factory.mktemp("examples")
    shutil.copytree(CORPUS, home / "corpus", ignore=shutil.ignore_patterns(".search"))
    assert main(["index", str(home / "corpus"), "-q"]) == 0
    return home


@pytest.mark.parametrize("line", [*examples()])
def test_an_example_does_what_it_shows(
    line: str, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(home)
    for name in ("SEARCH_CORPUS", "SEARCH_INDEX"):
        monkeypatch.delenv(name, raising=False)
    (home / "queries.txt").write_text("blocus\ncountry:iran\n", encoding="utf-8")
    program, *arguments = before_the_pipe(line)
    if arguments[0] != "save":
        main(["save", "cuba", "blocus OR embargo"])
    capsys.readouterr()
    code = main(arguments)
    shown = capsys.readouterr()
    assert (program, code) == ("search", 0), shown.err
    assert shown.out or arguments[0] in {"save", "unsave"}
    assert "error" not in shown.err
