"""Cost against corpus size, as a picture."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_DRAWN = ("key", "core", "broad", "all")


def plot(runs: Sequence[Mapping[str, Any]], file: Path) -> None:
    """Draw the medians of the screen's kinds by number of articles; say so when matplotlib is not there."""
    try:
        import matplotlib as mpl  # noqa: PLC0415 - optional
    except ImportError:
        print("no plot: matplotlib is not installed", file=sys.stderr)
        return
    mpl.use("agg")
    from matplotlib import pyplot as plt  # noqa: PLC0415 - after the backend is chosen

    figure, panels = plt.subplots(1, len(_DRAWN), figsize=(4 * len(_DRAWN), 4), sharey=True)
    for panel, kind in zip(panels, _DRAWN, strict=True):
        _panel(panel, kind, runs)
    panels[0].set_ylabel("median, ms")
    panels[-1].legend()
    figure.tight_layout()
    figure.savefig(file)


def _panel(panel: Any, kind: str, runs: Sequence[Mapping[str, Any]]) -> None:  # noqa: ANN401 - untyped
    sizes = [run["articles"] for run in runs]
    for engine in runs[0]["engines"]:
        costs = [run["engines"][engine]["kinds"][kind]["median"] for run in runs]
        panel.loglog(sizes, costs, marker="o", label=engine)
    panel.set(title=kind, xlabel="articles")
