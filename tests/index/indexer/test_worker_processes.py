"""Many articles are read by several processes, and nothing else changes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.engines import engine as usual_engine
from index.indexer import Place, bring_in_line, open_index
from index.query import Everything, Term

PADDING = json.dumps(
    {"id": "padded", "text": "The harbour reopened on Tuesday.", "note": "x" * 4_500_000}
)
"""A line that makes a file of a few articles worth more than one process."""

ROOT = Path(__file__).parents[3]
POISONED = """
import os, sys
from pathlib import Path
from index.engines.whoosh import WhooshEngine
from index.engines.whoosh.writer import ArrayPortion
from index.indexer import Place, bring_in_line, open_index
from index.query import Everything

class Portion(ArrayPortion):
    def add(self, article):
        if article.title == "poison":
            os._exit(9)
        super().add(article)

class Engine(WhooshEngine):
    def portion(self, folder):
        portion = super().portion(folder)
        portion.__class__ = Portion
        return portion

if __name__ == "__main__":
    place = Place(Path(sys.argv[1]))
    report = bring_in_line(place, Engine(), jobs=2)
    with open_index(place, Engine()) as searcher:
        ids = sorted(hit.article.id for hit in searcher.search(Everything(), snippets=0).hits)
    print(report.articles, ids, [failure.where for failure in report.failed])
"""


def lines(*titles: str) -> str:
    rows = [
        {"id": title, "title": title, "text": f"The {title} of the harbour was closed on Monday."}
        for title in titles
    ]
    return "".join(f"{json.dumps(row)}\n" for row in rows)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "many.jsonl").write_text(lines(*(f"gate{n}" for n in range(40))) + PADDING)
    (corpus / "one.txt").write_text(
        "Gate shut\n\nThe gate was shut by the harbour master on Monday.\n"
    )
    (corpus / "bad.jsonl").write_text(lines("bridge") + "{not json\n")
    (corpus / "empty.txt").write_text("")
    return corpus


def test_several_processes_make_the_same_index_as_one(corpus: Path, tmp_path: Path) -> None:
    engine = usual_engine()
    reports, answers = [], []
    for jobs in (1, 2):
        place = Place(corpus, tmp_path / f"index{jobs}")
        reports.append(bring_in_line(place, engine, jobs=jobs))
        with open_index(place, engine) as searcher:
            answers.append(
                [searcher.search(query, limit=None) for query in (Everything(), Term("gates"))]
            )
            assert searcher.article("many.jsonl#gate7") is not None
    assert answers[0] == answers[1]
    assert answers[0][0].total == 43
    assert reports[0].failed == reports[1].failed
    assert (reports[0].added, reports[0].articles) == (reports[1].added, reports[1].articles)


def test_a_file_that_changes_is_replaced_by_several_processes_too(
    corpus: Path, tmp_path: Path
) -> None:
    place, engine = Place(corpus, tmp_path / "index"), usual_engine()
    bring_in_line(place, engine, jobs=2)
    (corpus / "many.jsonl").write_text(lines("quay", "pier") + PADDING)
    report = bring_in_line(place, engine, jobs=2)
    assert (report.changed, report.articles) == (1, 5)
    with open_index(place, engine) as searcher:
        assert searcher.search(Term("gate7")).total == 0
        assert searcher.search(Term("quay")).total == 1


def test_a_page_that_kills_its_process_is_named_and_the_rest_is_indexed(tmp_path: Path) -> None:
    script = tmp_path / "poisoned.py"
    script.write_text(POISONED)
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.jsonl").write_text(lines("quay", "poison", "pier") + PADDING)
    path = os.pathsep.join([str(ROOT), *sys.path])
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, script, corpus],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": path},
    )
    assert (
        done.stdout == "3 ['a.jsonl#padded', 'a.jsonl#pier', 'a.jsonl#quay'] ['a.jsonl#poison']\n"
    ), done.stderr
