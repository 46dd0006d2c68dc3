"""SQLite FTS5: a column a language, an external content table, and tables of facts beside it."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from timing.articles import LANGUAGES, Prepared
from timing.peers import TITLE_WEIGHT, TOP, Answer
from timing.queries import Asked, Shape

_FILE = "articles.db"
_BATCH = 2_000
_TEXTS = [f"{part}_{language}" for language in LANGUAGES for part in ("title", "body")]
_FORMS = [f"forms_{language}" for language in LANGUAGES]
# Everything but ASCII punctuation and spaces is part of a term; these signs may be.
_SPACES = "ascii tokenchars '.,_-'''"
_WEIGHTS = ", ".join(f"{TITLE_WEIGHT}, 1.0" for _ in LANGUAGES)
_RANK = f"bm25(words, {_WEIGHTS})"

_SCHEMA = f"""
create table docs(rid integer primary key, id text unique, {" text, ".join(_TEXTS)} text, day integer, month text);
create table has(rid integer, country text);
create virtual table words using fts5({", ".join(_TEXTS)},
    content = 'docs', content_rowid = 'rid', tokenize = "{_SPACES}");
create virtual table forms using fts5({", ".join(_FORMS)},
    content = '', detail = column, columnsize = 0, tokenize = "{_SPACES}");
"""
_INDICES = """
create index if not exists has_country on has(rid, country);
create index if not exists country_has on has(country, rid);
create index if not exists docs_day on docs(rid, day, month);
create index if not exists docs_month on docs(month);
"""
_ALL_COUNTRIES = "select country, count(*) from has group by country"
_ALL_MONTHS = "select month, count(*) from docs where month <> '' group by month"
_COUNTRIES = "select country, count(*) from has join hits using (rid) group by country"
_MONTHS = (
    "select month, count(*) from docs indexed by docs_day join hits using (rid)"
    " where month <> '' group by month"
)
_FILTER = (
    " and exists (select 1 from docs where docs.rid = words.rowid and day between ? and ?)"
    " and exists (select 1 from has where has.rid = words.rowid and country = ?)"
)


class Fts5:
    """SQLite with its full-text index; one transaction for each lot of articles."""

    def create(self, folder: Path) -> None:
        """Make an empty database."""
        with self._connected(folder) as database:
            database.executescript("pragma journal_mode = wal;" + _SCHEMA)

    def add(self, folder: Path, articles: Iterable[Prepared]) -> None:
        """Add and commit; a large lot is optimised as well."""
        database = self._connected(folder)
        [(last,)] = database.execute("select coalesce(max(rid), 0) from docs")
        rows = enumerate(articles, last + 1)
        added = 0
        while batch := list(islice(rows, _BATCH)):
            _insert(database, batch)
            added += len(batch)
        if added >= _BATCH:
            for table in ("words", "forms"):
                database.execute(f"insert into {table}({table}) values ('optimize')")  # noqa: S608 - own names
        database.executescript(_INDICES)
        database.commit()
        database.close()

    def open(self, folder: Path) -> None:
        """Open, mapped into memory."""
        self._database = self._connected(folder)
        self._database.executescript(
            "pragma mmap_size = 8000000000; pragma temp_store = memory;"
            "create temp table hits(rid integer primary key, score real)"
        )

    def top(self, asked: Asked, limit: int = TOP) -> list[str]:
        """Give the best ids, from `rank` where nothing is filtered: that is FTS5's quick way."""
        if asked.shape is Shape.PREFIX:
            found, bound = _matching(asked)
            return self._titled(f"select rid, 0 as score {found} limit {limit}", bound)
        if asked.days is None:
            quick = f"select rowid as rid, rank as score from words where words match ? and rank match 'bm25({_WEIGHTS})' order by rank limit {limit}"  # noqa: E501, S608 - own names
            return self._titled(quick, [_expression(asked)])
        found, bound = _matching(asked)
        return self._titled(f"select rid, score {found} order by score limit {limit}", bound)

    def screen(self, asked: Asked, snippets: int) -> Answer:
        """Keep the matches in a temporary table, then rank and count."""
        if asked.shape is Shape.EVERYTHING:
            return self._everything()
        database = self._database
        found, bound = _matching(asked)
        database.execute("delete from hits")
        database.execute(f"insert into hits select rid, score {found}", bound)
        [(total,)] = database.execute("select count(*) from hits")
        ids = self._titled(f"select rid, score from hits order by score limit {TOP}", [])  # noqa: S608 - own names
        self._snippets(asked, snippets)
        countries, months = (dict(database.execute(sql)) for sql in (_COUNTRIES, _MONTHS))
        return Answer(ids, total, countries, months)

    def total(self, asked: Asked) -> int:
        """Count."""
        if asked.shape is Shape.EVERYTHING:
            return self._everything().total
        found, bound = _matching(asked)
        [(total,)] = self._database.execute(f"select count(*) {found}", bound)
        return int(total)

    def _everything(self) -> Answer:
        database = self._database
        [(total,)] = database.execute("select count(*) from docs")
        ids = self._titled(f"select rid, 0 as score from docs limit {TOP}", [])  # noqa: S608 - own names
        countries, months = (dict(database.execute(sql)) for sql in (_ALL_COUNTRIES, _ALL_MONTHS))
        return Answer(ids, total, countries, months)

    def _titled(self, best: str, bound: list[object]) -> list[str]:
        titled = f"select id, title_en, title_fr from ({best}) join docs using (rid) order by score"  # noqa: S608 - own names
        return [row[0] for row in self._database.execute(titled, bound)]

    def _snippets(self, asked: Asked, number: int) -> None:
        column = _TEXTS.index(f"body_{asked.language}")
        best = f"select rid from hits order by score limit {number}"  # noqa: S608 - own names
        cut = f"select snippet(words, {column}, '<', '>', '…', 40) from words where words match ? and rowid in ({best})"  # noqa: S608 - own names
        if number:
            self._database.execute(cut, [_expression(asked)]).fetchall()

    def _connected(self, folder: Path) -> sqlite3.Connection:
        database = sqlite3.connect(folder / _FILE)
        database.executescript("pragma synchronous = normal; pragma cache_size = -200000")
        return database


def _matching(asked: Asked) -> tuple[str, list[object]]:
    """Write the rows that match (`rid`, `score`) as the tail of a select."""
    if asked.shape is Shape.PREFIX:
        return "from (select rowid as rid, 0 as score from forms where forms match ?)", [
            _expression(asked)
        ]
    inner = f"select rowid as rid, {_RANK} as score from words where words match ?"  # noqa: S608 - own names
    bound: list[object] = [_expression(asked)]
    if asked.days is not None:
        inner += _FILTER
        bound += [*asked.days, asked.country]
    return f"from ({inner})", bound


def _expression(asked: Asked) -> str:
    """Write a query in FTS5's language; terms stand in quotes."""
    columns = f"{{title_{asked.language} body_{asked.language}}}"
    match asked.shape:
        case Shape.PHRASE:
            return f'{columns} : "{" ".join(asked.terms)}"'
        case Shape.PREFIX:
            return f'forms_{asked.language} : "{asked.terms[0]}"*'
    joint = " AND " if asked.shape is Shape.ALL else " OR "
    return joint.join(f'({columns} : "{term}")' for term in asked.terms)


def _insert(database: sqlite3.Connection, batch: list[tuple[int, Prepared]]) -> None:
    texts = ["?"] * len(_TEXTS)
    places = ", ".join(texts)
    database.executemany(
        f"insert into docs values (?, ?, {places}, ?, ?)",  # noqa: S608 - own names
        ((rid, row.id, *_texts(row), row.day, row.month) for rid, row in batch),
    )
    database.executemany(
        f"insert into words(rowid, {', '.join(_TEXTS)}) values (?, {places})",  # noqa: S608 - own names
        ((rid, *_texts(row)) for rid, row in batch),
    )
    database.executemany(
        f"insert into forms(rowid, {', '.join(_FORMS)}) values (?, ?, ?)",  # noqa: S608 - own names
        ((rid, *_forms(row)) for rid, row in batch),
    )
    database.executemany(
        "insert into has values (?, ?)",
        ((rid, country) for rid, row in batch for country in row.countries),
    )


def _texts(row: Prepared) -> Iterator[str | None]:
    for language in LANGUAGES:
        own = row.language == language
        yield row.title_terms if own else None
        yield row.terms if own else None


def _forms(row: Prepared) -> Iterator[str | None]:
    return (row.forms if row.language == language else None for language in LANGUAGES)


ENGINE = Fts5
