"""`save`, `saved`, `unsave`, and `query --saved NAME --since-last` as a cron job runs it."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TANKERS, BLOCUS, VOTES = "wire.jsonl#tankers", "wire.jsonl#blocus", "wire.jsonl#votes"


@pytest.fixture
def here(run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run commands on a corpus that may be changed."""
    run("index", corpus, "-q")
    monkeypatch.setenv("SEARCH_CORPUS", str(corpus))
    return run


def ids(here: Run, *arguments: str) -> list[str]:
    return sorted(here("query", "--format", "ids", *arguments).lines)


def test_a_cron_job_gives_each_article_once(here: Run, corpus: Path) -> None:
    job = ("query", "--saved", "oil", "--since-last", "--format", "ids")
    assert here("save", "oil", "oil OR mazout").code == 0
    here("index", "-q")
    first, second = here(*job), here(*job)
    assert sorted(first.lines) == [BLOCUS, TANKERS, VOTES]
    assert (second.code, second.out) == (1, "")
    (corpus / "new.txt").write_text("Oil prices rose again in the spring.\n", encoding="utf-8")
    (corpus / "other.txt").write_text("Rain is expected on the coast.\n", encoding="utf-8")
    here("index", "-q")
    assert here(*job).lines == ["new.txt"]
    here("index", "-q", "--rebuild")
    assert here(*job).code == 1


def test_an_article_that_comes_to_match_is_new(here: Run, corpus: Path) -> None:
    job = ("query", "--saved", "oil", "--since-last", "--format", "ids")
    here("save", "oil", "oil")
    assert len(here(*job).lines) == 2
    (corpus / "note.txt").write_text("A note about bread and oil.\n", encoding="utf-8")
    here("index", "-q")
    assert here(*job).lines == ["note.txt"]


def test_looking_is_not_giving(here: Run) -> None:
    here("save", "oil", "oil")
    new = ("query", "--saved", "oil", "--since-last")
    assert here(*new, "-c").out == "2\n"
    assert here(*new, "-q").code == 0
    assert here("query", "--saved", "oil", "--format", "ids").lines != []
    assert here(*new, "-c").out == "2\n"


def test_only_what_is_shown_is_given(here: Run) -> None:
    here("save", "all", "*")
    new = ("query", "--saved", "all", "--since-last", "--format", "ids", "--sort", "title")
    pages = [here(*new, "--limit", "2").lines for _ in range(3)]
    assert list(map(len, pages)) == [2, 2, 0]
    assert len({*pages[0], *pages[1]}) == 4


def test_what_is_new_has_every_format(here: Run) -> None:
    here("save", "oil", "oil", "--lang", "en")
    new = ("query", "--saved", "oil", "--since-last")
    answer = json.loads(here(*new, "--json", "--limit", "1").out)
    assert (answer["query"], answer["total"], len(answer["hits"])) == ("oil", 2, 1)
    assert answer["hits"][0]["snippets"]
    assert "1 article in" in here(*new, "--color", "always").out


def test_words_and_filters_narrow_a_saved_search(here: Run) -> None:
    here("save", "oil", "oil", "OR", "mazout", "--not-country", "ru")
    assert ids(here, "--saved", "oil") == [BLOCUS, VOTES]
    assert ids(here, "--saved", "oil", "snow", "OR", "blocus", "--lang", "fr") == [BLOCUS]
    assert json.loads(here("query", "--saved", "oil", "snow", "--json").out)["query"] == (
        "(oil OR mazout) (snow)"
    )


def test_a_search_of_filters_alone_is_saved_as_typed(here: Run) -> None:
    here("save", "recent", "--after", "1y", "--country", "cuba", "--country", "iran")
    told = json.loads(here("saved", "--json").out)["searches"]
    assert told == [
        {
            "name": "recent",
            "matches": 1,
            "last": None,
            "command": "search query --country=cuba --country=iran --after=1y",
        }
    ]


def test_saved_searches_are_listed(here: Run) -> None:
    here("save", "b", "--", "-tankers oil")
    here("save", "a", "zebra")
    assert here("saved").lines == [
        "a\t0\tnever\tsearch query -- zebra",
        "b\t1\tnever\tsearch query -- '-tankers oil'",
    ]
    here("query", "--saved", "b", "--since-last")
    table = here("saved", "--color", "always").lines
    assert table[0].startswith("a  0  never ")
    assert table[1].startswith("b  1  20")


def test_no_saved_searches_are_an_empty_list(here: Run) -> None:
    outcome = here("saved", "--json")
    assert outcome.code == 1
    assert json.loads(outcome.out)["searches"] == []
    assert "search save NAME" in outcome.err
    assert here("saved", "-q").err == ""


def test_searches_are_dropped_together_or_not_at_all(here: Run) -> None:
    here("save", "a", "oil")
    here("save", "b", "oil")
    outcome = here("unsave", "a", "c")
    assert outcome.code == 2
    assert len(here("saved").lines) == 2
    assert here("unsave", "a", "b").code == 0
    assert here("saved").lines == []


def test_a_saved_search_outlives_its_index(here: Run, corpus: Path) -> None:
    here("save", "oil", "oil")
    for file in sorted((corpus / ".search").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    (corpus / ".search").rmdir()
    assert ids(here, "--saved", "oil") == [TANKERS, VOTES]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["save"], "what is missing: NAME"),
        (["save", "x"], "nothing to look for"),
        (["save", "x y", "oil"], "x y is no name"),
        (["save", "x", "contry:cuba"], "there is no field contry:"),
        (["save", "x", "oil", "--country", "cubba"], "did you mean Cuba?"),
        (["query", "--saved", "x"], "no saved search x"),
        (["query", "oil", "--since-last"], "--saved NAME"),
        (["query", "--saved", "x", "--since-last", "--facet", "lang"], "counts all matches"),
        (["query", "--saved", "x", "--since-last", "--batch", "f"], "of one search"),
        (["unsave", "x"], "no saved search x"),
    ],
)
def test_what_cannot_be_saved_or_asked_is_explained(
    arguments: list[str], complaint: str, here: Run
) -> None:
    outcome = here(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert complaint in outcome.err


def test_a_search_that_is_no_query_any_more_is_listed_with_its_fault(here: Run) -> None:
    here("save", "other", "oil")
    (file,) = Path(os.environ["XDG_STATE_HOME"]).rglob("saved.json")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"oil"', '"contry:cuba"'), encoding="utf-8")
    outcome = here("saved")
    assert outcome.lines == ["other\t?\tnever\tsearch query -- contry:cuba"]
    assert "there is no field contry:" in outcome.err
