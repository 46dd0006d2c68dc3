"""What a file of facts beside an article's file states of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.errors import ReadError
from index.frozen import as_dict
from index.page import Page, Stated
from index.readers import read
from index.readers.sidecar_names import beside, spoken_for

Told = Callable[[str, str, str], list[Page | ReadError]]

LINES = '{"id": "one", "title": "One", "text": "Rain."}\n{"id": "two", "text": "Snow."}\n'


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Write a file and the sidecar with an ending beside it, and read both."""

    def write_and_read(name: str, ending: str, facts: str) -> list[Page | ReadError]:
        file, sidecar = tmp_path / name, tmp_path / f"{name}{ending}"
        file.write_text(LINES if name.endswith(".jsonl") else "Rain fell.", encoding="utf-8")
        sidecar.write_text(facts, encoding="utf-8")
        return list(read(file, path=f"news/{name}", sidecar=beside(file)))

    return write_and_read


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize(
    ("ending", "facts", "stated"),
    [
        (".yaml", "title: Rain\ndate: 2022-11-22", Stated(title="Rain", date="2022-11-22")),
        (".yml", "mentions: [CU, Iran]\nlang: no", Stated(language="no", mentions=("CU", "Iran"))),
        (".toml", 'title = "Rain"\ndate = 2022-11-22', Stated(title="Rain", date="2022-11-22")),
        (".toml", 'countries = ["Cuba"]\ntags = ["a"]', Stated(countries=("Cuba",), tags=("a",))),
        (".toml", "title = 1984", Stated(title="1984")),
    ],
)
def test_a_sidecar_speaks_in_the_words_of_front_matter(
    told: Told, name: str, ending: str, facts: str, stated: Stated
) -> None:
    (page,) = told(name, ending, facts)
    assert isinstance(page, Page)
    assert page.stated == stated
    assert page.sidecar == tuple(fact for fact, value in as_dict(stated).items() if value)


def test_a_sidecar_wins_over_what_the_file_states(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("---\ntitle: Old\nauthor: Ana Roy\n---\nRain fell.", encoding="utf-8")
    (tmp_path / "note.txt.yaml").write_text("title: New", encoding="utf-8")
    (page,) = read(file, path="note.txt", sidecar=beside(file))
    assert isinstance(page, Page)
    assert page.stated == Stated(title="New", author="Ana Roy")
    assert page.sidecar == ("title",)


def test_the_sidecar_of_many_articles_speaks_of_each_by_its_id(told: Told) -> None:
    one, two = told("a.jsonl", ".yaml", "two:\n  title: Snow\n  date: 2021\n")
    assert isinstance(one, Page)
    assert isinstance(two, Page)
    assert (one.stated.title, one.sidecar) == ("One", ())
    assert (two.stated, two.sidecar) == (Stated(title="Snow", date="2021"), ("title", "date"))


@pytest.mark.parametrize(
    ("name", "ending", "facts", "what"),
    [
        ("a.txt", ".yaml", "", "is not a mapping of names to values"),
        ("a.txt", ".yaml", "- title", "is not a mapping of names to values"),
        ("a.txt", ".yaml", "title: A\ndate: [", "is not YAML at line 2"),
        ("a.txt", ".yaml", "a: &a [x]\nb: [*a, *a]", "is not YAML: it uses more of YAML"),
        ("a.txt", ".toml", "title: A", "is not TOML"),
        ("a.txt", ".toml", "title = 'A'\ntittle = 'B'", "states tittle, which is no fact"),
        ("a.jsonl", ".yaml", "three: {title: A}", "speaks of three, which is no line"),
        ("a.jsonl", ".yaml", "one: A title", "says no facts of news/a.jsonl#one"),
    ],
)
def test_what_is_wrong_with_a_sidecar_is_named_and_no_article_is_lost(
    told: Told, name: str, ending: str, facts: str, what: str
) -> None:
    outcomes = told(name, ending, facts)
    (error,) = (one for one in outcomes if isinstance(one, ReadError))
    assert error.where == f"news/{name}{ending}"
    assert error.what.startswith(what)
    assert sum(isinstance(one, Page) for one in outcomes) == (2 if name == "a.jsonl" else 1)


def test_a_sidecar_that_vanished_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Rain fell.", encoding="utf-8")
    error, page = read(file, path="a.txt", sidecar=tmp_path / "a.txt.yaml")
    assert isinstance(error, ReadError)
    assert (error.where, isinstance(page, Page)) == ("a.txt.yaml", True)


def test_an_error_of_the_file_stays_beside_its_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.txt.yaml").write_text("title: A", encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (error,) = read(tmp_path / "a.txt", path="a.txt", sidecar=tmp_path / "a.txt.yaml")
    assert isinstance(error, ReadError)
    assert error.where == "a.txt"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("a.txt.yaml", "a.txt"),
        ("a.html.YML", "a.html"),
        ("b.jsonl.gz.toml", "b.jsonl.gz"),
        ("a.txt", None),
        ("a.json", None),
    ],
)
def test_a_sidecar_is_called_after_its_file(name: str, file: str | None) -> None:
    assert spoken_for(name) == file


def test_a_file_may_have_no_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.txt.yaml").mkdir()
    assert beside(tmp_path / "a.txt") is None
