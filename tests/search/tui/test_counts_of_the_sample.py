"""What the screen counts of the sample articles, against counts of what a person has read in them."""

# ruff: noqa: ANN401 - the class of a fixture cannot be imported from conftest.py

import json
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from index.engine import FacetField
from index.engines import engine
from index.indexer import Place, bring_in_line
from index.query import UNKNOWN, YEAR_UNKNOWN
from search.tui.choosing import choice, choices
from search.tui.finding import LANGUAGES
from search.tui.messages import Toggled

TESTS = Path(__file__).parents[2]
CORPUS = TESTS.parent / "corpus"
READ: list[dict[str, Any]] = list(
    json.loads((TESTS / "corpus_gold.json").read_text("utf-8")).values()
)

Keep = Callable[[dict[str, Any]], bool]


def date(article: dict[str, Any], length: int) -> str:
    published = article["published"]
    if published is None:
        return UNKNOWN
    return YEAR_UNKNOWN if published.startswith("XXXX") else str(published)[:length]


def counted(values: Callable[[dict[str, Any]], Iterable[str]], keep: Keep) -> Counter[str]:
    return Counter(value for article in READ if keep(article) for value in values(article))


def shown(on: Any, field: FacetField) -> dict[str, int]:
    return {bucket.value: bucket.count for bucket in on.screen.found.facets[field]}


def check(on: Any, *, country: Keep, language: Keep) -> None:
    """Hold all counts to the articles; what is chosen of a facet is left out for it, what is excluded is not."""
    both: Keep = lambda article: country(article) and language(article)  # noqa: E731 - a word for it
    assert on.total == sum(map(both, READ))
    assert shown(on, FacetField.COUNTRY) == counted(
        lambda article: article["about"] or [UNKNOWN], language
    )
    assert shown(on, FacetField.LANGUAGE) == counted(lambda article: [article["language"]], both)
    assert shown(on, FacetField.YEAR) == counted(lambda article: [date(article, 4)], both)
    for code in LANGUAGES:
        bars = {month: count for month, count in on.screen.found.months[code].items() if count}
        mine: Keep = lambda article, code=code: both(article) and article["language"] == code  # noqa: E731 - as above
        assert bars == counted(lambda article: [date(article, 7)], mine)


def test_counts_are_those_of_a_reader(drive: Any, tmp_path: Path) -> None:
    place = Place(CORPUS, tmp_path / "index")
    bring_in_line(place, engine(), jobs=1)

    async def script(on: Any) -> None:
        await on.settled()
        check(on, country=lambda _: True, language=lambda _: True)
        for number, kept in enumerate(
            (
                choice(FacetField.COUNTRY, "CU"),
                choice(FacetField.COUNTRY, UNKNOWN),
                choice(FacetField.LANGUAGE, "en", excluded=True),
            ),
            start=1,
        ):
            on.screen.post_message(Toggled(kept))
            await on.until(lambda number=number: len(choices(on.screen.request)) == number)
            await on.settled()
        check(
            on,
            country=lambda article: "CU" in article["about"] or not article["about"],
            language=lambda article: article["language"] != "en",
        )
        chips = [chip.strip() for chip in on.text("Chips").split("✕")]
        assert chips == ["country: Cuba", "country: unknown", "-lang: English", ""]

    flags = ("--corpus", str(CORPUS), "--index", str(place.folder))
    drive(script, place=place, flags=flags, size=(160, 45))
