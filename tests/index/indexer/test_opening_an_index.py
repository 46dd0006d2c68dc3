"""An index is opened when the code that runs made it, and otherwise says why not."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from index.engine import Engine, Searcher, Writer
from index.errors import NoIndexError, OutdatedIndexError, UnreadableIndexError
from index.frozen import replace
from index.indexer import Place, bring_in_line, is_stale, open_index, state
from index.query import Everything

Contents = Callable[[Place], dict[str, str]]
Write = Callable[..., Path]

OUTDATED = [
    ({"analysis": "0123"}, "words are analysed in another way now"),
    ({"extraction": -1}, "articles are taken from files in another way now"),
    ({"engine": "another"}, "another engine, or another version of it, made it"),
]
DAMAGED: list[dict[str, object]] = [
    {"folder": "../../elsewhere"},
    {"folder": None},
    {"files": "manifest.json"},
    {"files": "files-000099.json"},
    {"folder": "generation-000099"},
    {"generation": "1"},
    {"created": "yesterday"},
    {"more": 1},
]
TABLES = [
    "",
    "[]",
    "{}",
    '{"files": 1, "unreached": []}',
    '{"files": [["a.txt"]], "unreached": []}',
    '{"files": [[]], "unreached": []}',
    '{"files": [], "unreached": [[1, 2, 3, 4]]}',
    "[" * 100_000,
]


@pytest.fixture
def indexed(place: Place, engine: Engine, write: Write) -> Place:
    """Give a corpus of two articles with its index."""
    write("a.txt")
    write("b.txt")
    bring_in_line(place, engine)
    return place


def _edit(place: Place, **values: object) -> None:
    file = place.folder / "manifest.json"
    file.write_text(json.dumps(json.loads(file.read_bytes()) | values), encoding="utf-8")


def test_there_is_no_index_before_the_first_run(place: Place, engine: Engine) -> None:
    for ask in (
        lambda: open_index(place, engine),
        lambda: is_stale(place),
        lambda: state(place, engine),
    ):
        with pytest.raises(NoIndexError) as raised:
            ask()
        assert raised.value.hint == "run `search index`"


@pytest.mark.parametrize(("values", "reason"), OUTDATED)
def test_an_outdated_index_does_not_answer_and_is_rebuilt(
    indexed: Place, engine: Engine, contents: Contents, values: dict[str, object], reason: str
) -> None:
    before = contents(indexed)
    _edit(indexed, **values)
    with pytest.raises(OutdatedIndexError, match=reason):
        open_index(indexed, engine)
    assert state(indexed, engine).outdated == reason
    assert bring_in_line(indexed, engine, dry_run=True).added == 2
    report = bring_in_line(indexed, engine)
    assert (report.added, report.rebuilt_because) == (2, f"the index must be rebuilt: {reason}")
    assert contents(indexed) == before
    assert state(indexed, engine).outdated is None


def test_an_index_of_another_format_does_not_answer_and_is_rebuilt(
    indexed: Place, engine: Engine
) -> None:
    _edit(indexed, format_version=999)
    with pytest.raises(OutdatedIndexError, match="another version of this program"):
        state(indexed, engine)
    assert (
        bring_in_line(indexed, engine).rebuilt_because
        == "another version of this program made the index"
    )


@pytest.mark.parametrize("values", DAMAGED)
def test_a_manifest_that_we_would_not_have_written_is_refused_and_made_anew(
    indexed: Place, engine: Engine, contents: Contents, values: dict[str, object]
) -> None:
    before = contents(indexed)
    _edit(indexed, **values)
    report = bring_in_line(indexed, engine)
    assert (report.rebuilt_because, report.added) == ("the index is damaged", 2)
    assert contents(indexed) == before


@pytest.mark.parametrize("text", ["", "{", "[]", "\x00", "[" * 100_000])
def test_a_manifest_that_is_not_one_is_damaged(indexed: Place, engine: Engine, text: str) -> None:
    (indexed.folder / "manifest.json").write_text(text, encoding="utf-8")
    for ask in (
        lambda: open_index(indexed, engine),
        lambda: is_stale(indexed),
        lambda: state(indexed, engine),
    ):
        with pytest.raises(UnreadableIndexError):
            ask()
    assert bring_in_line(indexed, engine).rebuilt_because == "the index is damaged"


@pytest.mark.parametrize("text", TABLES)
def test_a_damaged_table_of_files_is_made_anew(
    indexed: Place, engine: Engine, contents: Contents, text: str
) -> None:
    before = contents(indexed)
    (file,) = indexed.folder.glob("files-*.json")
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableIndexError):
        is_stale(indexed)
    assert bring_in_line(indexed, engine).rebuilt_because == "the index is damaged"
    assert contents(indexed) == before


@pytest.mark.parametrize("text", ["", "{}", "[1]"])
def test_a_damaged_list_of_what_was_under_way_makes_all_anew(
    indexed: Place, engine: Engine, text: str
) -> None:
    (indexed.folder / "under-way.json").write_text(text, encoding="utf-8")
    assert bring_in_line(indexed, engine).rebuilt_because == "the index is damaged"
    assert bring_in_line(indexed, engine).rebuilt_because is None


def test_a_folder_of_the_engine_that_is_gone_is_made_anew(
    indexed: Place, engine: Engine, contents: Contents
) -> None:
    before = contents(indexed)
    (folder,) = indexed.folder.glob("generation-*")
    shutil.rmtree(folder)
    with pytest.raises(UnreadableIndexError):
        open_index(indexed, engine)
    assert bring_in_line(indexed, engine).rebuilt_because == "the index is damaged"
    assert contents(indexed) == before


def test_a_rebuild_that_is_asked_for_leaves_one_generation_and_open_searchers_alone(
    indexed: Place, engine: Engine, contents: Contents
) -> None:
    before = contents(indexed)
    with open_index(indexed, engine) as searcher:
        report = bring_in_line(indexed, engine, rebuild=True)
        assert searcher.search(Everything()).total == 2
    assert (report.added, report.rebuilt_because) == (2, "it was asked for")
    assert contents(indexed) == before
    assert [path.name for path in indexed.folder.glob("generation-*")] == ["generation-000002"]


def test_a_rebuild_without_an_index_is_a_first_run(place: Place, engine: Engine) -> None:
    assert bring_in_line(place, engine, rebuild=True).rebuilt_because is None


def test_an_index_rebuilt_while_it_is_being_opened_is_opened_anew(
    indexed: Place, engine: Engine
) -> None:
    with open_index(indexed, _Rebuilt(engine, indexed)) as searcher:
        assert searcher.search(Everything()).total == 2


@dataclass
class _Rebuilt:
    """An engine whose index is rebuilt by someone else just before it is opened for the first time."""

    engine: Engine
    place: Place
    rebuilt: bool = False

    @property
    def name(self) -> str:
        return self.engine.name

    @property
    def version(self) -> int:
        return self.engine.version

    def create(self, folder: Path) -> None:
        self.engine.create(folder)

    def write(self, folder: Path) -> Writer:
        return self.engine.write(folder)

    def open(self, folder: Path) -> Searcher:
        if not self.rebuilt:
            self.rebuilt = True
            bring_in_line(self.place, self.engine, rebuild=True)
        return self.engine.open(folder)


def test_the_state_tells_what_status_shows(indexed: Place, engine: Engine, write: Write) -> None:
    first = state(indexed, engine)
    assert (first.format_version, first.engine, first.generation) == (
        2,
        f"{engine.name} {engine.version}",
        1,
    )
    assert (first.files, first.articles, first.failed) == (2, 2, ())
    assert first.corpus == str(indexed.corpus)
    assert datetime(2024, 1, 1, tzinfo=UTC) < first.created == first.updated
    write("c.txt")
    bring_in_line(indexed, engine)
    second = state(indexed, engine)
    assert (second.generation, second.articles, second.created) == (2, 3, first.created)
    assert replace(second, generation=1, files=2, articles=2, updated=first.updated) == first
