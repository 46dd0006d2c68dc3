"""Time how a command starts beside `import numpy`, in pairs, and list what it imports.

python benchmarks/startup.py                    the program that is installed beside this Python
python benchmarks/startup.py --pairs 40 --imports
"""

import argparse
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from index.frozen import Frozen

_CORPUS = Path(__file__).parents[1] / "corpus"
_IMPORT = re.compile(r"import time:\s+(?P<own>\d+) \|\s+\d+ \|\s*(?P<name>\S+)")
_COMMANDS = (
    ("--version",),
    ("--help",),
    ("query", "--help"),
    ("query", "blocus", "--country", "cuba"),
    ("query", "blocus", "--color=always"),
    ("query", "blocus", "--json", "--facet", "country,date:month"),
    ("count", "date:2024"),
    ("facets", "country"),
)
_WORTH_NAMING = 500  # microseconds


class Took(Frozen):
    """What a process took, in milliseconds: by the clock, and of the processor."""

    clock: float
    processor: float


def main() -> None:
    """Run from the command line."""
    options = _options()
    numpy = [sys.executable, "-c", "import numpy"]
    with tempfile.TemporaryDirectory() as folder:
        where = ["--corpus", str(_CORPUS), "--index", str(Path(folder) / "index")]
        _run([*_program(), "index", "-q", *where])
        print(f"{'':<52} {'clock':>14} {'processor':>14}")
        for words in _COMMANDS:
            command = [*_program(), *words, *(where if words[0][0] != "-" else ())]
            _row(" ".join(("search", *words)), _pairs(numpy, command, options.pairs))
        if options.imports:
            _print_imports([*_program(), "query", "blocus", "--country", "cuba", *where])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=20, help="runs of each (20)")
    parser.add_argument("--imports", action="store_true", help="list what a query imports")
    return parser.parse_args()


def _program() -> list[str]:
    """Give the console command, or the checkout where it is not installed."""
    script = Path(sys.executable).with_name("search")
    return (
        [sys.executable, str(script)] if script.exists() else [sys.executable, "-m", "search.cli"]
    )


def _pairs(first: Sequence[str], second: Sequence[str], count: int) -> list[tuple[Took, Took]]:
    """Time both by turns, so that what else the machine does meets both."""
    return [(_timed(first), _timed(second)) for _ in range(count)]


def _timed(command: Sequence[str]) -> Took:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    _run(command)
    clock, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Took(clock * 1000, processor * 1000)


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.stderr}")
    return done.stderr


def _row(name: str, pairs: Sequence[tuple[Took, Took]]) -> None:
    cells = []
    for unit in ("clock", "processor"):
        base, own = (median(getattr(pair[side], unit) for pair in pairs) for side in (0, 1))
        cells.append(f"{own:>6.0f} ms {own / base:>4.2f}")
    print(f"{name:<52} {cells[0]:>14} {cells[1]:>14}")


def _print_imports(command: Sequence[str]) -> None:
    """Print the modules beside those of `import numpy`, with their own microseconds."""
    python, *rest = command
    numpy = {name for _, name in _imports([python, "-X", "importtime", "-c", "import numpy"])}
    rows = [row for row in _imports([python, "-X", "importtime", *rest]) if row[1] not in numpy]
    print(f"\n{len(rows)} modules beside the {len(numpy)} of import numpy, us:")
    for own, name in sorted(rows, reverse=True):
        if own >= _WORTH_NAMING:
            print(f"{own:>7} {name}")
    print("others: " + " ".join(sorted(name for own, name in rows if own < _WORTH_NAMING)))


def _imports(command: Sequence[str]) -> list[tuple[int, str]]:
    return [(int(match["own"]), match["name"]) for match in _IMPORT.finditer(_run(command))]


if __name__ == "__main__":
    main()
