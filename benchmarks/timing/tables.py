"""Figures as text."""

from collections.abc import Mapping, Sequence
from typing import Any

from timing.queries import KINDS

_WHOLE = {
    "index_rate": ("articles/s", "{:,.0f}"),
    "parallel_rate": ("by two, articles/s", "{:,.0f}"),
    "parallel_us": ("µs each", "{:,.0f}"),
    "index_mb": ("on disk, MB", "{:,.1f}"),
    "build_peak_mb": ("making, peak MB", "{:,.0f}"),
    "resident_mb": ("searching, MB", "{:,.0f}"),
    "open_ms": ("open, ms", "{:,.1f}"),
    "first_ms": ("first key, ms", "{:,.1f}"),
    "commit_ms": ("commit 20, ms", "{:,.1f}"),
    "searchable_ms": ("until shown, ms", "{:,.1f}"),
}
_NOTES = """
Milliseconds are medians of queries whose words no query before has had ("again": the same ones once more), asked in
rounds, engines in turns. articles/s is by processor time of all threads, from articles in memory to the commit; ours
and tantivy analyse them, others are given our terms, and store these in place of the text.
"by two" is by the clock, with two processes or threads on processors that should be idle; "each" is what that took
of the processors' time for an article. Countries are made up from each text's hash where articles name none."""


def print_run(run: Mapping[str, Any]) -> None:
    """Print all tables of one corpus."""
    engines = run["engines"]
    print(f"\n{run['articles']:,} articles of {run['corpus']}, on {run['machine']}{_NOTES}\n")
    asked = all("kinds" in of for of in engines.values())
    if asked:
        _print_times(engines)
    print(
        table(
            ["", *(title for title, _ in _WHOLE.values())],
            [
                [name, *(_told(of, key, written) for key, (_, written) in _WHOLE.items())]
                for name, of in engines.items()
            ],
        )
    )
    if asked:
        _print_agreement(run["agreement"])


def _print_times(engines: Mapping[str, Any]) -> None:
    for title, cell in _CELLS.items():
        print(
            table([title, *KINDS], [[name, *map(cell(of), KINDS)] for name, of in engines.items()])
        )
    for title, key in (("median, ours / peer", "median"), ("processor, ours / peer", "processor")):
        print(table([title, *KINDS], _ratios(engines, key)))


def _print_agreement(agreement: Mapping[str, Any]) -> None:
    for title in ("totals", "facets", "top"):
        print(
            table(
                [f"equal to ours: {title}", *KINDS],
                [
                    [name, *(f"{of[kind][title]:.0%}" for kind in KINDS)]
                    for name, of in agreement.items()
                ],
            )
        )


def _told(figures: Mapping[str, Any], key: str, written: str) -> str:
    return written.format(figures[key]) if key in figures else "–"


def _column(key: str, written: str) -> Any:  # noqa: ANN401 - a function of figures to a function of kinds
    return lambda of: lambda kind: written.format(of["kinds"][kind][key])


_CELLS = {
    "median, ms": _column("median", "{:.2f}"),
    "median of processor, ms": _column("processor", "{:.2f}"),
    "95th percentile, ms": _column("p95", "{:.2f}"),
    "median again, ms": _column("again", "{:.2f}"),
    "share of garbage collection": _column("gc_share", "{:.1%}"),
    "queries timed": _column("queries", "{}"),
}


def _ratios(engines: Mapping[str, Any], key: str) -> list[list[str]]:
    [ours, *peers] = engines
    medians = {name: of["kinds"] for name, of in engines.items()}
    return [
        [
            peer,
            *(f"{medians[ours][kind][key] / medians[peer][kind][key]:.2f}" for kind in KINDS),
        ]
        for peer in peers
    ]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Set rows under a head, the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    return (
        "\n".join(
            "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]).rstrip()
            for row in (head, *rows)
        )
        + "\n"
    )
