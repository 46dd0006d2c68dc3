"""Answers as tables: CSV (RFC 4180), tab-separated values, and the lines of a piped answer."""

from collections.abc import Iterator, Sequence

from index.engine import Hit
from search.render.facts import label
from search.render.objects import HIT_KEYS, hit_objects
from search.render.safety import cell, plain
from search.render.surface import Surface
from search.request import Answer

COLUMNS = tuple(key for key in HIT_KEYS if key != "snippets")
"""The columns of hits; several countries stand in one cell, with a semicolon between them."""

_FACET_COLUMNS = ("field", "value", "label", "count")


def hits_csv(answer: Answer, _on: Surface) -> Iterator[str]:
    """Give a heading and one hit a row."""
    yield from map(_csv_line, _hit_rows(answer))


def hits_tsv(answer: Answer, _on: Surface) -> Iterator[str]:
    """Give the same with tabs; cells hold no tabs and no line ends."""
    yield from map("\t".join, _hit_rows(answer))


def hit_lines(answer: Answer, on: Surface) -> Iterator[str]:
    """Give one hit a line, for other programs: id, date, language, countries, title."""
    yield from map(_line, answer.hits)
    if answer.results.facets:
        yield ""
        yield from facet_lines(answer, on)


def facet_lines(answer: Answer, on: Surface) -> Iterator[str]:
    """Give one bucket a line: field, value, label, count."""
    yield from map("\t".join, _facet_rows(answer, on))


def facets_csv(answer: Answer, on: Surface) -> Iterator[str]:
    """Give a heading and one bucket a row."""
    yield from map(_csv_line, (_FACET_COLUMNS, *_facet_rows(answer, on)))


def facets_tsv(answer: Answer, on: Surface) -> Iterator[str]:
    """Give the same with tabs."""
    yield from map("\t".join, (_FACET_COLUMNS, *_facet_rows(answer, on)))


def _csv_line(cells: Sequence[str]) -> str:
    import csv  # noqa: PLC0415 - for the one format
    import io  # noqa: PLC0415 - as above

    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _hit_rows(answer: Answer) -> Iterator[Sequence[str]]:
    columns = answer.keys or COLUMNS
    yield columns
    for values in hit_objects(answer):
        yield [_cell(values[column]) for column in columns]


def _cell(value: object) -> str:
    if isinstance(value, str):
        return cell(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ";".join(value)
    return "" if value is None else str(value)


def _line(hit: Hit) -> str:
    article = hit.article
    published = str(article.published or "")
    cells = (article.id, published, article.language, ",".join(article.countries), article.title)
    return "\t".join(map(plain, cells))


def _facet_rows(answer: Answer, on: Surface) -> Iterator[Sequence[str]]:
    for facet in answer.results.facets:
        for bucket in facet.buckets:
            shown = label(facet.field, bucket.value, on.language)
            yield (facet.field, cell(bucket.value), cell(shown), str(bucket.count))
