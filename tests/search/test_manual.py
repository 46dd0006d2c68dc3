"""The manual page."""

import os
import subprocess
import sys

import pytest

from search import manual
from search.commands import COMMANDS


def test_the_page_tells_of_every_command_as_help_does(capsys: pytest.CaptureFixture[str]) -> None:
    manual.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(".TH SEARCH 1 ")
    assert all(f".SH SEARCH {name.upper()}" in lines for name in COMMANDS)
    assert any(line.endswith("examples:") for line in lines)


def test_nothing_in_the_text_is_taken_for_a_request(capsys: pytest.CaptureFixture[str]) -> None:
    manual.main()
    requests = {
        line.split()[0] for line in capsys.readouterr().out.splitlines() if line[:1] in {".", "'"}
    }
    assert requests == {".TH", ".SH", ".nf", ".fi"}


def test_a_closed_pipe_is_quiet() -> None:
    code = (
        "import os; from search.manual import main; reader, writer = os.pipe(); os.close(reader); "
        "os.dup2(writer, 1); main()"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment
    )
    assert (ended.returncode, ended.stderr) == (0, "")
