"""`search tui` and `search serve`: with what the screen is opened, and where there is none."""

# ruff: noqa: ANN401 - what fixtures give cannot be imported from conftest.py

import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from search.command_line import command
from search.commands import flags_named
from search.commands.options import place_flags
from search.commands.serve import command_of
from search.commands.setting import Setting
from search.commands.tui import flags, opening_of


def setting(today: Any, **environment: str) -> Setting:
    return Setting(today=today, environment=environment)


def test_the_screen_opens_on_what_the_flags_say(indexed: Path, today: Any, tmp_path: Path) -> None:
    line = f"--corpus {indexed} --country cuba --sort -date --theme light oil -russia"
    options = flags().read(shlex.split(line))
    state = {"LANG": "fr_FR.UTF-8", "XDG_STATE_HOME": str(tmp_path)}
    opening = opening_of(options, setting(today, **state))
    assert command(opening.request) == "search query --country CU --sort=-date 'oil -russia'"
    assert (opening.language, opening.theme) == ("fr", "light")
    assert opening.flags == ("--corpus", str(indexed))
    assert opening.history == tmp_path / "depeche" / "history"
    assert opening.saved() == {}


def test_the_flag_of_the_language_wins_over_the_locale(indexed: Path, today: Any) -> None:
    options = flags().read(["--corpus", str(indexed), "--ui-lang", "en"])
    assert opening_of(options, setting(today, LANG="fr_FR.UTF-8")).language == "en"


def test_an_article_is_shown_by_the_program_of_the_user(
    indexed: Path,
    today: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    options = flags().read(["--corpus", str(indexed)])
    here = setting(today, EDITOR=str(editor), XDG_STATE_HOME=str(tmp_path))
    opening_of(options, here).show("wire.jsonl#tankers", True)  # noqa: FBT003 - as it is called
    assert (tmp_path / "opened").read_text(encoding="utf-8").strip() == str(indexed / "wire.jsonl")


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["tui", "--corpus", "nowhere"], "there is no such folder of articles"),
        (["tui", "--corpus", "{corpus}", "("], "error"),
        (["tui", "--corpus", "{corpus}"], "the screen needs a terminal"),
        (["serve", "--port", "x"], "x is not a number"),
    ],
)
def test_a_screen_that_cannot_be_opened_says_why(
    arguments: list[str], what: str, run: Callable[..., Any], corpus: Path
) -> None:
    outcome = run(*(argument.format(corpus=corpus) for argument in arguments))
    assert outcome.code == 2
    assert what in outcome.err


def test_without_textual_serve_its_name_is_told(
    monkeypatch: pytest.MonkeyPatch, run: Callable[..., Any]
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    outcome = run("serve")
    assert outcome.code == 2
    assert "pip install 'depeche[serve]'" in outcome.err


def test_a_browser_gets_the_screen_on_the_same_articles(tmp_path: Path) -> None:
    line = f"--corpus {tmp_path} --ui-lang fr blocus -embargo"
    options = flags_named("serve").read(shlex.split(line))
    *_, module, name, flag, corpus, lang, fr, theme, dark, end, one, two = shlex.split(
        command_of(options)
    )
    assert (module, name, flag, corpus) == ("search.cli", "tui", "--corpus", str(tmp_path))
    assert (lang, fr, theme, dark) == ("--ui-lang", "fr", "--theme", "dark")
    assert (end, one, two) == ("--", "blocus", "-embargo")
    assert place_flags(options, anywhere=True) == ("--corpus", str(tmp_path))
