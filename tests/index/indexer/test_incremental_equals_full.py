"""The laws of the plan, and of an index that is brought in line again and again."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.engine import Engine, FacetField, Results
from index.engines import engine as usual_engine
from index.indexer import Place, bring_in_line, is_stale, open_index
from index.indexer.plan import plan
from index.indexer.records import Record
from index.indexer.stamps import Stamp
from index.query import Everything, Not, Phrase, Prefix, Term

Contents = Callable[[Place], dict[str, str]]

NAMES = ["a.txt", "b.txt", "sub/a.txt", "c.jsonl", "sub/d.jsonl", "sub/e#.jsonl"]
SIDECARS = ["a.txt.yaml", "b.txt.yaml", "a.txt.toml", "c.jsonl.toml", "sub/d.jsonl.toml"]
SUBJECTS = ["harbours", "elections", "bread and wheat", "trains"]


def _content(name: str, subjects: list[str]) -> str:
    if name.endswith(".jsonl.toml"):
        return "".join(f'["{one}"]\ntitle = "On {one}"\n' for one in dict.fromkeys(subjects))
    if name in SIDECARS:
        return f"title{'=' if name.endswith('.toml') else ':'} '{subjects[0]}'"
    if name.endswith(".txt"):
        return "\n".join(
            f"The minister spoke about {one} for an hour on Monday." for one in subjects
        )
    return "".join(
        json.dumps({"id": one, "text": f"A report about {one} came out."}) + "\n"
        for one in subjects
    )


@dataclass(frozen=True)
class _Write:
    name: str
    subjects: tuple[str, ...]
    keep_time: bool

    def do(self, corpus: Path) -> None:
        file = corpus / self.name
        file.parent.mkdir(exist_ok=True)
        time = file.stat().st_mtime_ns if file.exists() and self.keep_time else None
        file.write_text(_content(self.name, list(self.subjects)), encoding="utf-8")
        if time is not None:
            os.utime(file, ns=(time, time))


@dataclass(frozen=True)
class _Remove:
    name: str

    def do(self, corpus: Path) -> None:
        (corpus / self.name).unlink(missing_ok=True)


@dataclass(frozen=True)
class _Move:
    name: str
    to: str

    def do(self, corpus: Path) -> None:
        if (corpus / self.name).exists():
            (corpus / self.to).parent.mkdir(exist_ok=True)
            (corpus / self.name).replace(corpus / self.to)


# A file that becomes unreadable keeps its older version until a rebuild, so nothing moves to another format.
FILES = [*NAMES, *SIDECARS]
MOVES = [(a, b) for a in FILES for b in FILES if Path(a).suffixes == Path(b).suffixes]
QUERIES = [Everything(), Term("harbours"), Phrase("an hour"), Not(Term("report")), Prefix("tr")]

names = st.sampled_from(FILES)
subjects = st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=3).map(tuple)
steps = st.one_of(
    st.builds(_Write, names, subjects, st.booleans()),
    st.builds(_Remove, names),
    st.sampled_from(MOVES).map(lambda names: _Move(*names)),
)
histories = st.lists(st.lists(steps, min_size=1, max_size=4), min_size=2, max_size=4)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(runs=histories)
def test_an_incremental_index_equals_a_full_rebuild(
    engine: Engine, contents: Contents, runs: list[list[_Write | _Remove | _Move]]
) -> None:
    with TemporaryDirectory() as folder:
        place = Place(Path(folder, "corpus"))
        place.corpus.mkdir()
        for run in runs:
            for step in run:
                step.do(place.corpus)
            report = bring_in_line(place, engine)
            full = Place(place.corpus, Path(folder, "full"))
            assert report.articles == bring_in_line(full, engine, rebuild=True).articles
            assert contents(place) == contents(full)
            assert not is_stale(place)


def _answers(place: Place, engine: Engine) -> list[Results]:
    with open_index(place, engine) as searcher:
        return [searcher.search(query, limit=None, facets=list(FacetField)) for query in QUERIES]


@settings(max_examples=10, deadline=None)
@given(runs=histories)
def test_an_index_that_was_changed_answers_as_one_made_anew(
    runs: list[list[_Write | _Remove | _Move]],
) -> None:
    engine = usual_engine()
    with TemporaryDirectory() as folder:
        place, full = (
            Place(Path(folder, "corpus")),
            Place(Path(folder, "corpus"), Path(folder, "full")),
        )
        place.corpus.mkdir()
        for run in runs:
            for step in run:
                step.do(place.corpus)
            bring_in_line(place, engine)
        bring_in_line(full, engine)
        assert _answers(place, engine) == _answers(full, engine)


@dataclass(frozen=True)
class _Stat:
    size: int
    mtime_ns: int
    beside: Stamp | None


paths = st.sampled_from(["a", "b", "b/c", "d", "e"])
stamps = st.builds(Stamp, st.sampled_from([".yaml", ".toml"]), st.integers(0, 2), st.integers(0, 2))
stats = st.builds(_Stat, st.integers(0, 2), st.integers(0, 2), st.none() | stamps)
digests = st.sampled_from(["", "x", "y", "z"])
found = st.dictionaries(paths, stats)
recorded = st.dictionaries(
    paths,
    st.builds(
        lambda stat, digest, checked: Record(
            size=stat.size,
            mtime_ns=stat.mtime_ns,
            checked_ns=checked,
            indexed_ns=0,
            digest=digest,
            articles=1,
            beside=stat.beside,
        ),
        stats,
        digests,
        st.sampled_from([0, 10_000_000_000]),
    ),
)
on_disk = st.fixed_dictionaries(
    {path: st.sampled_from([None, "x", "y", "z"]) for path in "abde"} | {"b/c": digests}
)


@given(
    found=found, recorded=recorded, content=on_disk, hidden=st.sets(paths), doubtful=st.sets(paths)
)
def test_a_plan_deals_with_every_path_once(
    found: Mapping[str, _Stat],
    recorded: Mapping[str, Record],
    content: Mapping[str, str | None],
    hidden: set[str],
    doubtful: set[str],
) -> None:
    todo = plan(
        found, recorded, digest=content.__getitem__, hidden=hidden.__contains__, doubtful=doubtful
    )
    done = [*todo.to_read, *todo.to_forget, *todo.touched, *todo.kept]
    assert sorted(done) == sorted(found.keys() | recorded.keys() | doubtful)
    assert set(todo.to_read) <= found.keys()
    assert not set(todo.to_forget) & found.keys()
    assert (doubtful & found.keys()) <= set(todo.to_read)
    assert all(recorded[old].digest == content[new] for old, new in todo.moved)


@settings(max_examples=40, deadline=None)
@given(found=found, content=on_disk)
def test_a_plan_that_was_carried_out_leaves_nothing_to_do(
    found: Mapping[str, _Stat], content: Mapping[str, str | None]
) -> None:
    known = {
        path: Record(
            size=stat.size,
            mtime_ns=stat.mtime_ns,
            checked_ns=10_000_000_000,
            indexed_ns=0,
            digest=content[path] or "unknown",
            articles=1,
            beside=stat.beside,
        )
        for path, stat in found.items()
    }
    assert plan(found, known, digest=content.__getitem__).kept == tuple(sorted(found))
