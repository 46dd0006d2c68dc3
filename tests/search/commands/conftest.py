"""A small corpus with its index, and what runs the program on it."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.engine import Engine
from search.cli import main

TODAY = dt.date(2024, 3, 5)

ARTICLES = (
    {
        "id": "tankers",
        "title": "Two tankers reach Havana",
        "text": "The tankers brought oil to Cuba. The oil came from Russia, a minister said.",
        "date": "2022-11-22",
        "language": "en",
        "countries": ["CU", "RU"],
        "source": "The Harbour",
        "author": "A. Writer",
        "url": "https://harbour.example/1",
    },
    {
        "id": "blocus",
        "title": "Le blocus de l’île",
        "text": "Le blocus américain prive Cuba de mazout, dit la presse du pays.",
        "date": "2023-06-01",
        "language": "fr",
        "countries": ["CU", "US"],
        "source": "Le Phare",
    },
    {
        "id": "votes",
        "title": "-5 degrees on voting day",
        "text": "People queued for hours in the snow. Nobody spoke about oil.",
        "language": "en",
        "source": "The Harbour",
    },
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of the program gave."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the answer."""
        return self.out.splitlines()


Run = Callable[..., Outcome]


def fill(corpus: Path) -> Path:
    """Write the articles, and a page of text, into a folder."""
    corpus.mkdir(parents=True)
    lines = "".join(json.dumps(article) + "\n" for article in ARTICLES)
    (corpus / "wire.jsonl").write_text(lines, encoding="utf-8")
    (corpus / "note.txt").write_text("A note about bread.\n", encoding="utf-8")
    return corpus


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in this process; it finds no corpus but those that are named."""
    for name in ("SEARCH_CORPUS", "SEARCH_INDEX", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def runner(*arguments: str | Path, engine: Engine | None = None) -> Outcome:
        code = main([str(argument) for argument in arguments], engine=engine, today=TODAY)
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    return runner


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a corpus without an index."""
    return fill(tmp_path / "news")


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a corpus with its index, which no test may change."""
    corpus = fill(tmp_path_factory.mktemp("indexed") / "news")
    assert main(["index", str(corpus), "--quiet"]) == 0
    return corpus


@pytest.fixture
def ask(run: Run, indexed: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the indexed corpus."""

    def runner(*arguments: str) -> Outcome:
        monkeypatch.setenv("SEARCH_CORPUS", str(indexed))
        return run(*arguments)

    return runner
