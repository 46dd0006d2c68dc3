"""The manual page."""

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
