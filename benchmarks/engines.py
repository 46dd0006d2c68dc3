"""Time our engine beside others: same articles, same terms, same queries, each in a process of its own.

python benchmarks/engines.py --synthetic 3000
python benchmarks/engines.py --articles news.jsonl.gz --peers tantivy fts5 --json out.json
python benchmarks/engines.py --synthetic 1000 10000 100000 --plot cost.png
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from timing.agreement import agreement
from timing.articles import LANGUAGES, prepare, rows
from timing.peers import GIVEN_TERMS, available
from timing.plot import plot
from timing.queries import draw_queries
from timing.rounds import together
from timing.synthetic import synthetic
from timing.tables import print_run
from timing.worker import NEW, Task, work

from index.frozen import as_dict, replace

_OURS = "ours"
_PEERS = [name for name in available() if name not in {_OURS, "translating"}]
_STEPS = ("build", "parallel", "ask", "answer", "update")


def main() -> None:
    """Run from the command line."""
    if sys.argv[1:2] == ["--worker"]:
        print(json.dumps(work(Task.read(sys.argv[2]))))
        return
    options = _options()
    runs = [_run(size, options) for size in options.synthetic or [None]]
    if options.json:
        options.json.write_text(json.dumps(runs, indent=1) + "\n", encoding="utf-8")
    if options.plot:
        plot(runs, options.plot)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    corpus = parser.add_mutually_exclusive_group(required=True)
    corpus.add_argument("--articles", type=Path, help="a .jsonl or .jsonl.gz of articles")
    corpus.add_argument("--synthetic", type=_some, nargs="+", help="numbers of made-up articles")
    parser.add_argument("--every", type=_some, default=1, help="take every so many-th of the file")
    parser.add_argument("--peers", nargs="*", default=_PEERS, choices=_PEERS, metavar="ENGINE")
    parser.add_argument("--queries", type=_some, default=24, help="of each kind (24)")
    parser.add_argument("--warm-up", type=int, default=6, help="other queries before them (6)")
    parser.add_argument("--rounds", type=_some, default=3, help="of asking, engines in turns (3)")
    parser.add_argument("--budget", type=float, default=20, help="seconds a kind and engine (20)")
    parser.add_argument("--steps", nargs="+", default=_STEPS, choices=_STEPS, help="all of them")
    parser.add_argument("--json", type=Path, help="write all figures there")
    parser.add_argument("--plot", type=Path, help="draw cost by corpus size (.png, .svg)")
    return parser.parse_args()


def _some(text: str) -> int:
    """Read a number of 1 and more."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of 1 or more")
    return int(text)


def _run(size: int | None, options: argparse.Namespace) -> dict[str, Any]:
    """Measure all engines on one corpus and print the tables."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as scratch:
        folder = Path(scratch)
        articles = folder / "articles.jsonl"
        given = synthetic(size + NEW) if size else rows(options.articles, step=options.every)
        number = prepare(given, articles, terms=bool(GIVEN_TERMS & set(options.peers))) - NEW
        if number < 1:
            raise SystemExit(f"no articles in {' or '.join(LANGUAGES)} to speak of")
        queries = folder / "queries.json"
        drawn = draw_queries(articles, number, options.warm_up + options.queries)
        queries.write_text(json.dumps(drawn, default=as_dict), encoding="utf-8")
        tasks = [
            Task(
                step="",
                engine=engine,
                folder=folder / engine,
                articles=articles,
                queries=queries,
                number=number,
                warm_up=options.warm_up,
                budget=options.budget / options.rounds,
            )
            for engine in (_OURS, *options.peers)
        ]
        return _told(number, _measured(tasks, options.steps, options.rounds), options)


def _measured(
    tasks: Sequence[Task], steps: Sequence[str], rounds: int
) -> dict[str, dict[str, Any]]:
    """Make each engine's index, ask it, and add to it, each step in a process of its own.

    Engines are asked in turns, for machines are a third slower in one minute than in the next.
    """
    figures: dict[str, dict[str, Any]] = {task.engine: {} for task in tasks}
    for step in steps:
        asks = step == "ask"
        done = [
            (task.engine, _in_own_process(replace(task, step=step)))
            for _ in range(rounds if asks else 1)
            for task in tasks
        ]
        for task in tasks:
            told = [own for engine, own in done if engine == task.engine]
            figures[task.engine] |= together(told) if asks else told[0]
    return figures


def _in_own_process(task: Task) -> dict[str, Any]:
    """Give the figures of a step; what goes wrong there is seen on stderr and ends everything."""
    print(f"{task.engine}: {task.step}", file=sys.stderr)
    command = [sys.executable, __file__, "--worker", task.written()]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 - this very file
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _told(
    number: int, measured: dict[str, dict[str, Any]], options: argparse.Namespace
) -> dict[str, Any]:
    answers = {engine: figures.pop("answers", {}) for engine, figures in measured.items()}
    run = {
        "corpus": "synthetic" if options.synthetic else options.articles.name,
        "articles": number,
        "machine": _machine(),
        "engines": measured,
        "agreement": {
            engine: agreement(answers[_OURS], answers[engine]) for engine in options.peers
        },
    }
    print_run(run)
    return run


def _machine() -> str:
    """Name what this runs on, and how busy it is."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    python = platform.python_version()
    return f"{platform.machine()} with {os.cpu_count()} processors{load}, Python {python}"


if __name__ == "__main__":
    main()
