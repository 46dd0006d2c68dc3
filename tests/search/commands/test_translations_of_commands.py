"""Finding French articles by English words, and the other way round."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
GREVE = {
    "id": "greve",
    "title": "La grève s’étend",
    "text": "La grève des raffineries prive le pays de carburant.",
    "language": "fr",
}
WALKOUT = {
    "id": "walkout",
    "title": "Walkout at the docks",
    "text": "The dockers began a walkout in London.",
    "language": "en",
}


@pytest.fixture
def news(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    folder = tmp_path / "both"
    folder.mkdir()
    lines = [json.dumps(article) for article in (GREVE, WALKOUT)]
    (folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEARCH_CORPUS", str(folder))
    assert run("index", "--quiet").code == 0
    return run


def ids(outcome: Any) -> set[str]:  # noqa: ANN401 - what a run gives
    return {line.rpartition("#")[2] for line in outcome.lines}


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("strike",), {"greve"}),
        (("grèves",), {"greve", "walkout"}),
        (("grèves", "--no-translate"), {"greve"}),
        (("strike", "--no-translate"), set()),
        (("strike refinery",), {"greve"}),
        (("Londres",), {"walkout"}),
        (("-strike",), {"greve", "walkout"}),
        (("=strike",), set()),
        (("strike", "--lang", "fr"), {"greve"}),
        (("strike", "--lang", "en"), set()),
        (("title:strike",), {"greve"}),
    ],
)
def test_words_find_what_the_other_language_calls_them(
    news: Run, arguments: tuple[str, ...], found: set[str]
) -> None:
    assert ids(news("query", "--format", "ids", "--ok-empty", *arguments)) == found


def test_a_hit_says_how_it_was_found(news: Run) -> None:
    hits = json.loads(news("query", "grève", "--json").out)["hits"]
    assert {hit["id"]: hit["translated"] for hit in hits} == {
        "a.jsonl#greve": False,
        "a.jsonl#walkout": True,
    }
    [snippet] = next(hit["snippets"] for hit in hits if hit["translated"])
    assert [snippet["text"][start:end] for start, end in snippet["matches"]] == ["walkout"]
    assert "(found through translation)" in news("query", "grève", "--color", "always").out


def test_settings_a_saved_search_and_flags_say_whether_words_are_translated(news: Run) -> None:
    Path("search.toml").write_text("translate = false\n", encoding="utf-8")
    assert news("count", "strike").out == "0\n"
    assert news("count", "strike", "--translate").out == "1\n"
    assert news("save", "both", "strike", "--translate").code == 0
    assert ids(news("query", "--saved", "both", "--format", "ids")) == {"greve"}
    assert news("query", "--saved", "both", "--no-translate", "-c").out == "0\n"
    Path("search.toml").write_text('translate = "no"\n', encoding="utf-8")
    assert "it is true or false" in news("count", "strike").err


def test_an_explanation_names_the_translations_that_are_there(news: Run) -> None:
    told = news("query", "strike refineries", "--explain").err
    assert "strike, grève as strik grev: 1 article (grève 1)" in told


def test_a_word_with_a_translation_that_is_there_is_not_missing(news: Run) -> None:
    assert news("query", "strike xylophones").err == (
        "search: no article has xylophones\nsearch: without xylophones there is 1 article\n"
    )
    assert (
        "did you mean: search query 'strike raffineries'" in news("query", "strike rafineries").err
    )
