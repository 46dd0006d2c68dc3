"""What files of settings, the environment and flags do to commands, and what commands tell the curious."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TANKERS, BLOCUS, VOTES = "wire.jsonl#tankers", "wire.jsonl#blocus", "wire.jsonl#votes"


@pytest.fixture
def here(run: Run, tmp_path: Path, indexed: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a folder whose settings name the corpus, and say what else is given."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    def runner(settings: str, *arguments: str | Path) -> Any:  # noqa: ANN401 - what a run gives
        text = f'corpus = "{indexed}"\n{settings}'
        Path("search.toml").write_text(text, encoding="utf-8")
        return run(*arguments)

    return runner


def ids(here: Run, settings: str, *arguments: str) -> list[str]:
    return sorted(here(settings, "query", "--format", "ids", *arguments).lines)


def test_the_corpus_can_be_set(here: Run) -> None:
    assert here("", "count", "oil").out == "2\n"


def test_the_environment_wins_over_settings_and_flags_over_both(
    here: Run, indexed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCH_CORPUS", str(tmp_path / "none"))
    assert here("", "count", "oil").code == 2
    assert here("", "count", "oil", "--corpus", indexed).code == 0


def test_a_set_index_is_not_that_of_another_corpus(here: Run, corpus: Path) -> None:
    assert here('index = "of-the-other"', "index", corpus).code == 0
    assert (corpus / ".search").is_dir()
    assert not Path("of-the-other").exists()


def test_the_limit_and_the_format_can_be_set(here: Run) -> None:
    assert len(here("limit = 1", "query", "oil").lines) == 1
    assert len(here("limit = 1", "query", "oil", "--limit", "2").lines) == 2
    assert len(here("limit = 0", "query", "*").lines) == 4
    assert here('format = "ids"', "query", "tankers").lines == [TANKERS]
    assert here('format = "ids"', "query", "tankers", "--format", "csv").lines[0][:3] == "id,"


@pytest.mark.parametrize(
    "arguments", [("--facet", "lang"), ("-c",), ("--batch", "queries.txt"), ("-l",)]
)
def test_a_set_format_gives_way_to_what_it_cannot_show(
    arguments: tuple[str, ...], here: Run
) -> None:
    Path("queries.txt").write_text("oil\n", encoding="utf-8")
    words = () if "--batch" in arguments else ("oil",)
    assert here('format = "ids"', "query", *words, *arguments).code == 0


def test_the_colour_can_be_set(here: Run) -> None:
    assert "\x1b[" in here('color = "always"', "query", "oil").out
    assert "\x1b[" not in here('color = "always"', "query", "oil", "--color", "never").out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("oil OR mazout",), [BLOCUS]),
        (("oil OR mazout", "--lang", "en"), [TANKERS, VOTES]),
        (("oil OR mazout", "--not-lang", "fr"), [TANKERS, VOTES]),
        (("(oil OR mazout) lang:en,fr",), [BLOCUS, TANKERS, VOTES]),
        (("oil OR mazout", "--lang", "*"), [BLOCUS, TANKERS, VOTES]),
    ],
)
def test_a_set_language_is_kept_unless_another_is_named(
    arguments: tuple[str, ...], expected: list[str], here: Run
) -> None:
    assert ids(here, 'lang = "fr"', *arguments) == expected


def test_a_saved_search_names_its_own_language(here: Run) -> None:
    here("", "save", "oil", "oil OR mazout", "--lang", "en")
    here("", "save", "any", "oil OR mazout")
    assert ids(here, 'lang = "fr"', "--saved", "oil") == [TANKERS, VOTES]
    assert ids(here, 'lang = "fr"', "--saved", "any") == [BLOCUS]


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ("limt = 3", "search.toml: there is no setting limt"),
        ('lang = "klingon"', "lang in search.toml: no language is called klingon"),
    ],
)
def test_a_wrong_setting_stops_a_command_but_not_its_help(
    settings: str, complaint: str, here: Run
) -> None:
    outcome = here(settings, "query", "oil")
    assert (outcome.code, outcome.out) == (2, "")
    assert complaint in outcome.err
    assert here(settings, "query", "--help").code == 0


@pytest.mark.parametrize(
    "arguments",
    [("query", "oil", "--verbose"), ("--verbose", "query", "oil"), ("count", "--debug")],
)
def test_the_curious_are_told_where_and_how_long(arguments: tuple[str, ...], ask: Run) -> None:
    outcome = ask(*arguments)
    assert outcome.code == 0
    assert "search: articles in " in outcome.err
    assert "search: opened in " in outcome.err
    assert " ms" in outcome.err


def test_where_an_error_comes_from_is_told_when_asked_for(ask: Run, tmp_path: Path) -> None:
    assert "Traceback" not in ask("query", "x:y").err
    outcome = ask("query", "x:y", "--debug")
    assert outcome.code == 2
    assert "Traceback (most recent call last)" in outcome.err
    assert "search: error: there is no field x:" in outcome.err
    assert "Traceback" in ask("facets", "lang", "--debug", "--corpus", str(tmp_path / "no")).err


def test_those_flags_are_words_behind_two_dashes(ask: Run) -> None:
    outcome = ask("query", "--", "x:y", "--debug")
    assert outcome.code == 2
    assert "Traceback" not in outcome.err
