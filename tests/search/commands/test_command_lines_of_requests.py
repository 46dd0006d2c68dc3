"""The command line that a request says it is gives the same answer."""

import datetime as dt
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from index.dates import DaySpan
from index.engine import Sort
from index.engines import engine
from index.indexer import Place, open_index
from index.query import Filter, OneOf, Published, ValueField
from search.command_line import command
from search.commands.narrowing import usual_request
from search.commands.setting import Setting
from search.request import Request
from search.request import ask as carry_out

CUBA = OneOf(ValueField.COUNTRY, frozenset({"CU", "IR"}))
NOT_US = OneOf(ValueField.COUNTRY, frozenset({"US"}), excluded=True)
RUSSIA = OneOf(ValueField.COUNTRY, frozenset({"RU"}))
HARBOUR = OneOf(ValueField.SOURCE, frozenset({"The Harbour", 'The "Quay", London', "unknown"}))
FRENCH = OneOf(ValueField.LANGUAGE, frozenset({"fr"}))
DATED = Published((DaySpan(first=738000, last=738480), DaySpan(first=738481)), undated=True)
UNDATED = Published(undated=True, excluded=True)


@pytest.mark.parametrize(
    ("text", "filters", "sort"),
    [
        ("oil", (), Sort.RELEVANCE),
        ("-tankers", (), Sort.TITLE),
        ("*", (CUBA,), Sort.OLDEST),
        ("oil OR blocus", (CUBA, RUSSIA), Sort.NEWEST),
        ('"brought oil" l’île*', (NOT_US,), Sort.RELEVANCE),
        ("", (HARBOUR,), Sort.TITLE),
        ("", (HARBOUR, DATED, UNDATED), Sort.NEWEST),
        ("mazout", (FRENCH,), Sort.RELEVANCE),
    ],
)
def test_a_request_and_its_command_line_give_the_same_answer(
    text: str, filters: tuple[Filter, ...], sort: Sort, ask: Callable[..., Any], indexed: Path
) -> None:
    request = Request(filters=filters, sort=sort).asking(text, today=dt.date(2024, 3, 5))
    with open_index(Place(indexed), engine()) as searcher:
        expected = [hit.article.id for hit in carry_out(request, searcher).hits]
    program, *arguments = shlex.split(command(request))
    assert program == "search"
    name, *rest = arguments
    assert ask(name, "--format", "ids", *rest).lines == expected


@pytest.mark.parametrize("told", ["", "translate = false", "limit = 1", 'lang = "fr"', "limit = 0"])
@pytest.mark.parametrize(
    "request_",
    [
        Request(),
        Request(translate=False),
        Request(filters=(FRENCH,)),
        Request(limit=1),
        Request(limit=None),
    ],
)
def test_a_line_gives_the_same_answer_whatever_the_settings(
    told: str,
    *,
    request_: Request,
    run: Callable[..., Any],
    indexed: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("search.toml").write_text(told, encoding="utf-8")
    today = dt.date(2024, 3, 5)
    asked = request_.asking("oil OR blockade", today=today)
    with open_index(Place(indexed), engine()) as searcher:
        expected = [hit.article.id for hit in carry_out(asked, searcher).hits]
    usual = usual_request(Setting(today=today, environment={}))
    line = command(asked, usual, place=("--corpus", str(indexed)))
    _, *arguments = shlex.split(line)
    assert run(*arguments, "--format", "ids").lines == expected
