"""Each operator, field and flag of the query language, and what it finds."""

from collections.abc import Callable
from typing import Any

import pytest

from index.engine import FacetField, Sort
from search.commands import flags_named
from search.parser.fields import FIELDS
from search.render import FORMATS

Run = Callable[..., Any]
ALL = {"tankers", "blocus", "votes", "note"}

QUERIES = {
    "oil Cuba": {"tankers"},
    "oil AND Cuba": {"tankers"},
    "oil OR bread": {"tankers", "votes", "note"},
    "Cuba -oil": {"blocus"},
    "Cuba NOT oil": {"blocus"},
    "Cuba (oil OR presse)": {"tankers", "blocus"},
    "-(Cuba OR bread)": {"votes"},
    '"minister said"': {"tankers"},
    '"brought Cuba"': set(),
    '"brought Cuba"~2': {"tankers"},
    "« prive Cuba »": {"blocus"},
    "tank*": {"tankers"},
    "t?nk*rs": {"tankers"},
    "tankres~": {"tankers"},
    "tonkres~2": {"tankers"},
    "=oil": {"tankers", "votes"},
    "=americain": set(),
    "americain": {"blocus"},
    "oil^2 Cuba^0.5": {"tankers"},
    "(oil OR bread)^3": {"tankers", "votes", "note"},
    "*": ALL,
    "title:voting": {"votes"},
    "title:oil": set(),
    "body:oil": {"tankers", "votes"},
    "title:(tankers OR voting)": {"tankers", "votes"},
    "title:tankers,voting": {"tankers", "votes"},
    "country:cuba": {"tankers", "blocus"},
    "country:US,ru": {"tankers", "blocus"},
    'country:"États-Unis"': {"blocus"},
    "country:usa": {"blocus"},
    "country:russie": {"tankers"},
    "-country:cuba": {"votes", "note"},
    "country:unknown": {"votes", "note"},
    "mentions:cuba": {"tankers", "blocus"},
    "lang:fr": {"blocus"},
    "lang:français,english": {"tankers", "blocus", "votes"},
    "lang:unknown": {"note"},
    'source:"The Harbour"': {"tankers", "votes"},
    "source:*phare": {"blocus"},
    "source:unknown": {"note"},
    'author:"a. writer"': {"tankers"},
    "date:2022": {"tankers"},
    "date:2022-11": {"tankers"},
    "date:2022-11-22": {"tankers"},
    "date:2022..2023-06": {"tankers", "blocus"},
    "date:..2022": {"tankers"},
    "date:2023..": {"blocus"},
    "date:today": set(),
    "date:yesterday,hier": set(),
    "date:7d..": set(),
    "date:60w..": {"blocus"},
    "date:10m..": {"blocus"},
    "date:2y..": {"tankers", "blocus"},
    "date:juin-2023": {"blocus"},
    'date:"22 November 2022"': {"tankers"},
    "date:unknown": {"votes", "note"},
    "date:XXXX": set(),
    "path:wire.jsonl": {"tankers", "blocus", "votes"},
    "path:*.txt": {"note"},
    "url:https://harbour.example/*": {"tankers"},
    "tag:unknown": ALL,
}
FLAGS = {
    "--country cuba": {"tankers", "blocus"},
    "--country US --country russia": {"tankers", "blocus"},
    "--not-country usa": {"tankers", "votes", "note"},
    "--country cuba --not-country usa": {"tankers"},
    "--mentions cuba": {"tankers", "blocus"},
    "--lang fr": {"blocus"},
    "--not-lang fr,en": {"note"},
    "--source Le*": {"blocus"},
    "--author A*": {"tankers"},
    "--tag unknown": ALL,
    "--path note.txt": {"note"},
    "--url unknown": {"blocus", "votes", "note"},
    "--date 2022": {"tankers"},
    "--date 2022 --date 2023": {"tankers", "blocus"},
    "--not-date unknown": {"tankers", "blocus"},
    "--after 2023": {"blocus"},
    "--before 2022-11-22": {"tankers"},
    "--after 2022-11-22 --before 2023-06-01": {"tankers", "blocus"},
    "--limit 1 --sort title --country cuba": {"blocus"},
    "--limit 0 --lang en": {"tankers", "votes"},
    "--offset 1 --sort date --country cuba": {"blocus"},
    "--sort -date --limit 1 --country cuba": {"blocus"},
    "--sort date --limit 1 --country cuba": {"tankers"},
    "--snippets 0 --lang fr": {"blocus"},
    "--ok-empty --lang de": set(),
}


def names(outcome: Any) -> set[str]:  # noqa: ANN401 - an outcome of another module
    return {line.rpartition("#")[2].removesuffix(".txt") for line in outcome.lines}


@pytest.mark.parametrize(("query", "found"), QUERIES.items(), ids=list(QUERIES))
def test_a_query_finds_what_its_operators_and_fields_say(
    query: str, found: set[str], ask: Run
) -> None:
    outcome = ask("query", "--no-translate", "--format", "ids", "--", query)
    assert names(outcome) == found
    assert outcome.code == (0 if found else 1)


@pytest.mark.parametrize(("flags", "found"), FLAGS.items(), ids=list(FLAGS))
def test_flags_find_what_they_say(flags: str, found: set[str], ask: Run) -> None:
    outcome = ask(
        "query",
        "--no-translate",
        "--format=ids",
        *flags.split(),
        *([] if "unk" in flags else ["*"]),
    )
    assert names(outcome) == found


def test_every_field_stands_in_the_table() -> None:
    assert all(any(f"{field}:" in query for query in QUERIES) for field in FIELDS)


def test_every_flag_that_filters_or_pages_stands_in_the_table() -> None:
    of_count = {name for name, _ in flags_named("count").explained() if name.startswith("--not-")}
    filters = {flag.replace("not-", "") for flag in of_count} | {"--after", "--before"}
    assert all(any(flag in line for line in FLAGS) for flag in filters)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("query", ["oil", "nothing"])
def test_every_format_answers_also_with_nothing(name: str, query: str, ask: Run) -> None:
    outcome = ask("query", query, "--format", name, "--ok-empty")
    assert outcome.code == 0
    assert ("wire.jsonl" in outcome.out) == (query == "oil")


@pytest.mark.parametrize("order", list(Sort))
def test_every_order_gives_all_hits(order: Sort, ask: Run) -> None:
    assert names(ask("query", "*", "--format", "ids", f"--sort={order}")) == ALL


@pytest.mark.parametrize("field", list(FacetField))
def test_every_facet_is_counted_beside_hits_and_alone(field: FacetField, ask: Run) -> None:
    alone = ask("facets", field).out
    beside = ask("query", "*", "--facet", field).out
    assert beside.endswith(f"\n\n{alone}") or not alone


@pytest.mark.parametrize("words", [["--lang", "fr"], ["--lang", "fr", "--query", "Cuba"]])
def test_a_language_that_is_not_chosen_shows_what_choosing_it_would_give(
    words: list[str], ask: Run
) -> None:
    counted = {
        line.split("\t")[1]: int(line.split("\t")[3])
        for line in ask("facets", "lang", *words).lines
    }
    query = words[3:] or ["*"]
    for language, count in counted.items():
        found = ask("count", *query, "--lang", language.replace("und", "unknown"))
        assert count == int(found.out)
    assert {"en", "fr"} <= counted.keys()
