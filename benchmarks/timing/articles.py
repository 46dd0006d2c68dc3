"""The articles that all engines are given: one text, one analysis, the same facts.

Engines that can analyse an article are given it as it was written. The others are given its terms by the analyzers of
`index.analysis`, joined by spaces, with a tokenizer that splits there.
"""

import datetime as dt
import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Self

from index.analysis import analyzer_for
from index.frozen import Frozen, as_dict

LANGUAGES = ("en", "fr")
"""The languages that are timed; articles in others are left out."""

COUNTRIES = tuple(a + b for a in "ABCDEFGHIJ" for b in "ABCDEFGHIJKLMNOPQRST")
"""200 made-up codes, the first ones the most frequent."""


class Prepared(Frozen, kw_only=True):
    """An article with its terms; `terms`, `title_terms` and `forms` (title and body) are joined by spaces.

    `day` is a proleptic ordinal, 0 for none; `month` is like "2022-11", "" for none.
    """

    id: str
    language: str
    title: str
    body: str
    title_terms: str
    terms: str
    forms: str
    day: int
    month: str
    countries: tuple[str, ...]

    @classmethod
    def of(cls, row: Mapping[str, Any], *, terms: bool = True) -> Self:
        """Read a line of a file of articles, and give its terms where they are wanted."""
        title, body = row.get("title") or "", row["text"]
        analysed = _analysed(row["lang"], title, body) if terms else ("", "", "")
        day = _day(row.get("date"))
        return cls(
            id=str(row["id"]),
            language=row["lang"],
            title=title,
            body=body,
            title_terms=analysed[0],
            terms=analysed[1],
            forms=analysed[2],
            day=0 if day is None else day.toordinal(),
            month="" if day is None else day.isoformat()[:7],
            countries=tuple(row.get("countries") or _made_up_countries(body)),
        )


def _analysed(language: str, title: str, body: str) -> tuple[str, str, str]:
    """Give the terms of title and body, and the forms of both."""
    analyzer = analyzer_for(language)
    forms = dict.fromkeys(analyzer.forms(f"{title}\n{body}"))
    return " ".join(analyzer.terms(title)), " ".join(analyzer.terms(body)), " ".join(forms)


def prepare(rows: Iterable[Mapping[str, Any]], file: Path, *, terms: bool = True) -> int:
    """Write articles to a file, with their terms where they are wanted; give their number."""
    number = 0
    with file.open("w", encoding="utf-8") as out:
        for row in rows:
            if row["lang"] in LANGUAGES:
                out.write(
                    json.dumps(as_dict(Prepared.of(row, terms=terms)), ensure_ascii=False) + "\n"
                )
                number += 1
    return number


def prepared(file: Path) -> Iterator[Prepared]:
    """Read articles that `prepare` has written."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Prepared(**row | {"countries": tuple(row["countries"])})


def rows(file: Path, *, step: int = 1) -> Iterator[Mapping[str, Any]]:
    """Read every so many-th article (`id`, `lang`, `text`; `title`, `date`, `countries` where known) of JSON lines."""
    unpack = gzip.open if file.suffix == ".gz" else open
    with unpack(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, islice(lines, 0, None, step))


def _day(date: str | None) -> dt.date | None:
    """Understand an exact date; any other counts as none."""
    try:
        return dt.date.fromisoformat(date or "")
    except ValueError:
        return None


def _made_up_countries(text: str) -> tuple[str, ...]:
    """Give none to four countries by the text's hash, low numbers oftener, the same for every engine."""
    draws = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=9).digest()
    ranks = [
        int(len(COUNTRIES) ** (int.from_bytes(draws[at : at + 2]) / 0x10000)) - 1
        for at in range(1, 9, 2)
    ]
    return tuple(dict.fromkeys(COUNTRIES[rank] for rank in ranks[: draws[0] % 5]))
