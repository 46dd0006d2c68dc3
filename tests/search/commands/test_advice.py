"""What `search query` says beside its answer: how it was understood, and what else might have been meant."""

import json
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["tankerz"], ["did you mean: search query tankers (1 article)"]),
        (["blokus"], ["did you mean: search query blocus (1 article)"]),
        (
            ["=ile"],
            [
                "did you mean: search query '=île' (1 article)",
                "did you mean: search query =le (1 article)",
            ],
        ),
        (["tankerz", "--lang", "en"], ["did you mean: search query --lang en tankers (1 article)"]),
        (
            ["tankerz", "--lang", "fr"],
            ["no article has tankerz", "without tankerz there is 1 article"],
        ),
        (
            ["tankers", "--lang", "fr"],
            [
                "no article has tankers",
                "without lang:fr there is 1 article",
                "without tankers there is 1 article",
            ],
        ),
        (
            ["oil", "--country", "iran"],
            ["no article has country:IR", "without country:IR there are 2 articles"],
        ),
        (["--country", "iran"], ["no article has country:IR"]),
        (["xylophones"], ["no article has xylophones"]),
        (
            ["oil", "xylophones"],
            ["no article has xylophones", "without xylophones there are 2 articles"],
        ),
        (
            ["oil", "bread"],
            ["without bread there are 2 articles", "without oil there is 1 article"],
        ),
        (['"oil came Russia"'], ["did you mean: search query '\"oil came Russia\"~3' (1 article)"]),
        (["source:Harbor"], ['no article has source:Harbor: did you mean source:"The Harbour"?']),
        (
            ["source:Le", "Phare"],
            [
                "no article has Phare",
                'no article has source:Le: did you mean source:"Le Phare"?',
            ],
        ),
        (["date:1999"], ["no article has date:1999: they are of 2022 to 2023"]),
        (["date:XXXX"], ["no article has date:XXXX"]),
        (["path:nowhere/"], ["no article has path:nowhere/"]),
        (["-*"], ["nothing found"]),
        (["oil"], []),
    ],
)
def test_an_empty_answer_says_what_would_find_something(
    arguments: list[str], advice: list[str], ask: Run
) -> None:
    assert ask("query", *arguments).err.splitlines() == [f"search: {line}" for line in advice]


def test_empty_counts_have_the_same_advice(ask: Run) -> None:
    outcome = ask("facets", "country", "--query", "tankerz")
    assert (outcome.code, outcome.out) == (1, "")
    line = "search query --facet=country tankers"
    assert outcome.err == f"search: did you mean: {line} (1 article)\n"


def test_an_index_without_articles_says_so(run: Run, tmp_path: Any) -> None:  # noqa: ANN401 - a fixture
    run("index", tmp_path)
    outcome = run("query", "tankers", "--corpus", tmp_path)
    assert (outcome.code, outcome.err) == (1, "search: there are no articles in the index\n")


@pytest.mark.parametrize("flag", ["-q", "--batch"])
def test_programs_are_given_no_advice(flag: str, ask: Run, monkeypatch: Any, tmp_path: Any) -> None:  # noqa: ANN401 - fixtures
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f").write_text("tankerz\n", encoding="utf-8")
    words = ["f"] if flag == "--batch" else ["tankerz"]
    assert ask("query", flag, *words).err == ""


def test_an_explanation_tells_words_forms_and_scores_beside_the_answer(ask: Run) -> None:
    outcome = ask("query", "tankers country:cuba", "--explain", "--format", "ids")
    lines = [line.removeprefix("search: ") for line in outcome.err.splitlines()]
    assert outcome.lines == ["wire.jsonl#tankers"]
    assert lines[0] == "English: 1 article"
    assert lines[1] == "    tankers as tanker: 1 article (tankers 1)"
    assert any(line.startswith("wire.jsonl#tankers: ") for line in lines)
    assert "rarity " in lines[-1] or "rarity " in lines[-2]
    assert "words of title" in outcome.err


def test_an_explanation_of_nothing_says_so(ask: Run) -> None:
    outcome = ask("query", "xylophones", "--explain")
    assert outcome.err == "search: no language finds any of it\nsearch: no article has xylophones\n"


def test_an_explanation_is_part_of_an_object(ask: Run) -> None:
    outcome = ask("query", "tankers", "--explain", "--json", "--fields", "id")
    told = json.loads(outcome.out)
    understood, (hit,) = told["explanation"]["en"], told["hits"]
    assert understood["articles"] == 1
    assert understood["words"][0]["forms"] == [{"form": "tankers", "articles": 1}]
    assert list(hit) == ["id", "explanation"]
    assert hit["explanation"]["language"] == "en"
    assert [place["part"] for place in hit["explanation"]["words"][0]["places"]] == [
        "title",
        "body",
    ]
    assert outcome.err == ""


def test_an_explanation_stands_behind_each_hit_of_its_line(ask: Run) -> None:
    (line,) = ask("query", "tankers", "--explain", "--format", "ndjson").lines
    (word,) = json.loads(line)["explanation"]["words"]
    assert word["word"] == "tankers"
    assert word["score"] == pytest.approx(json.loads(line)["score"], abs=0.001)


def test_a_hit_that_nothing_scores_has_nothing_to_explain(ask: Run) -> None:
    (line,) = ask("query", "lang:fr", "--explain", "--format", "ndjson").lines
    assert json.loads(line)["explanation"] == {"language": "fr", "words": []}
