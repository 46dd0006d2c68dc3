"""`search open`: the page, or the file, in the program that the user names."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TANKERS, BLOCUS = "wire.jsonl#tankers", "wire.jsonl#blocus"


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], Path]:
    """Give a program that writes down what it is called with, and what comes in."""

    def make(name: str) -> Path:
        file = tmp_path / name
        text = (
            f'#!/bin/sh\nprintf "%s\\n" "$@" > "{file}.called"\n[ $# -gt 0 ] || cat > "{file}.in"\n'
        )
        file.write_text(text, encoding="utf-8")
        file.chmod(0o700)
        return file

    return make


def called(program: Path) -> str:
    return program.with_name(f"{program.name}.called").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([TANKERS], "https://harbour.example/1"),
        ([TANKERS, "--file"], "{corpus}/wire.jsonl"),
        ([TANKERS, "--edit"], "{corpus}/wire.jsonl"),
        ([BLOCUS], "{corpus}/wire.jsonl"),
        (["note.txt"], "{corpus}/note.txt"),
        (["{corpus}/note.txt"], "{corpus}/note.txt"),
    ],
)
def test_what_would_be_opened_can_be_asked(
    arguments: list[str], expected: str, ask: Run, indexed: Path
) -> None:
    named = [argument.format(corpus=indexed) for argument in arguments]
    outcome = ask("open", "--print", *named)
    assert (outcome.code, outcome.out) == (0, f"{expected.format(corpus=indexed)}\n")


@pytest.mark.parametrize("shape", ["{}", "{} %s", "{}:second"])
def test_an_address_opens_in_the_browser(
    shape: str, ask: Run, program: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = program("browser")
    monkeypatch.setenv("BROWSER", shape.format(browser))
    assert ask("open", TANKERS).code == 0
    assert called(browser) == "https://harbour.example/1"


def test_a_file_opens_in_the_pager_or_the_editor(
    ask: Run, indexed: Path, program: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pager, editor = program("pager"), program("editor")
    monkeypatch.setenv("PAGER", str(pager))
    monkeypatch.setenv("EDITOR", f"{editor} --wait")
    monkeypatch.delenv("VISUAL", raising=False)
    ask("open", "note.txt")
    ask("open", "note.txt", "--edit")
    assert called(pager) == str(indexed / "note.txt")
    assert called(editor) == f"--wait\n{indexed / 'note.txt'}"


def test_one_article_of_several_is_read_in_the_pager(
    ask: Run, program: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pager = program("pager")
    monkeypatch.setenv("PAGER", str(pager))
    ask("open", BLOCUS)
    shown = pager.with_name("pager.in").read_text(encoding="utf-8")
    assert shown.startswith("Le blocus de l’île\n")
    assert "tankers" not in shown


def test_a_saved_page_opens_in_the_browser(
    run: Run, tmp_path: Path, program: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "pages" / "a page.html"
    page.parent.mkdir()
    page.write_text("<p>Bread is dear, the bakers said on Monday.</p>", encoding="utf-8")
    run("index", page.parent, "-q")
    browser = program("browser")
    monkeypatch.setenv("BROWSER", str(browser))
    assert run("open", page, "--corpus", page.parent).code == 0
    assert called(browser) == page.as_uri()


def test_an_address_that_is_not_of_the_web_stays_closed(run: Run, tmp_path: Path) -> None:
    line = '{"id": "x", "title": "t", "text": "Bread is dear.", "url": "file:///etc/passwd"}\n'
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "w.jsonl").write_text(line, encoding="utf-8")
    run("index", tmp_path / "news", "-q")
    outcome = run("open", "w.jsonl#x", "--print", "--corpus", tmp_path / "news")
    assert outcome.out == f"{tmp_path / 'news' / 'w.jsonl'}\n"


@pytest.mark.parametrize(
    ("variables", "line", "code", "complaint"),
    [
        ({}, "none.txt", 1, "there is no article none.txt"),
        ({}, "", 2, "what is missing: ID"),
        ({"EDITOR": "", "VISUAL": ""}, "note.txt --edit", 2, "set $VISUAL or $EDITOR"),
        ({"PAGER": "/none/pager"}, "note.txt", 2, "/none/pager cannot be run"),
        ({"PAGER": "false"}, "note.txt", 0, "false ended with 1"),
    ],
)
def test_what_cannot_be_opened_is_explained(  # noqa: PLR0917 - a row of the table
    variables: dict[str, str],
    line: str,
    code: int,
    complaint: str,
    ask: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    outcome = ask("open", *line.split())
    assert (outcome.code, outcome.out) == (code, "")
    assert complaint in outcome.err


def test_a_file_that_has_gone_is_named(run: Run, corpus: Path) -> None:
    run("index", corpus, "-q")
    (corpus / "note.txt").unlink()
    outcome = run("open", "note.txt", "--corpus", corpus)
    assert outcome.code == 4
    assert f"{os.fspath(corpus / 'note.txt')}: the file is not there any more" in outcome.err
