"""How often the facts of an article come out right, beside other ways, and what they cost.

python benchmarks/quality.py FOLDER --sample 300

FOLDER holds sets of articles and pages that people have labelled. A sample is spread evenly, so the same one is taken
every time.
"""

import argparse
import logging
from collections.abc import Callable, Mapping
from pathlib import Path

from facts.bodies import bodies
from facts.cost import cost
from facts.countries import countries
from facts.dates import dates
from facts.language import languages
from facts.report import Report
from facts.titles import titles
from timing.tables import table

_MEASURED: Mapping[str, Callable[[Path, int | None], Report]] = {
    "languages": languages,
    "countries": countries,
    "dates": dates,
    "bodies": bodies,
    "titles": titles,
    "cost": cost,
}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", default=list(_MEASURED), choices=_MEASURED)
    parser.add_argument("--sample", type=int, help="take so many of each set")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)  # what peers say of broken pages
    for name in options.only:
        report = _MEASURED[name](options.folder, options.sample)
        print(table(report.head, report.rows))
        if report.worst:
            print("worst:", *report.worst, "", sep="\n  ")


if __name__ == "__main__":
    main()
