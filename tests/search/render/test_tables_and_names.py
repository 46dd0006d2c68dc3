"""CSV, tab-separated lines, files and ids."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from index.article import Article
from index.engine import Facet
from search.render import FACET_FORMATS, FORMATS
from search.render.safety import cell
from search.render.surface import Surface
from search.request import Answer

MakeAnswer = Callable[..., Answer]
PIPE = Surface()
COLUMNS = [
    *("id", "path", "score", "title", "title_how", "language", "published", "published_how"),
    *("countries", "mentions", "source", "url", "translated", "duplicates"),
]


def csv_rows(lines: list[str]) -> list[list[str]]:
    return list(csv.reader(io.StringIO("\n".join(lines))))


def test_csv_has_a_heading_and_a_row_a_hit(
    answer_with: MakeAnswer, article: Article, bare: Article
) -> None:
    rows = csv_rows(list(FORMATS["csv"](answer_with(article, bare), PIPE)))
    assert rows == [
        COLUMNS,
        [
            *(
                "saved/havana.jsonl#7",
                "saved/havana.jsonl",
                "7.1235",
                "Oil reaches Havana",
                "stated",
            ),
            *("en", "2022-11-22", "byline", "CU;RU", "CU;RU;US", "The Harbour"),
            "https://harbour.example/7",
            "false",
            "",
        ],
        [
            "a.txt",
            "a.txt",
            "7.1235",
            "Words",
            "derived",
            "",
            "",
            "none",
            "",
            "",
            "",
            "",
            "false",
            "",
        ],
    ]


def test_an_empty_table_has_its_heading(answer_with: MakeAnswer) -> None:
    assert csv_rows(list(FORMATS["csv"](answer_with(), PIPE))) == [COLUMNS]
    assert list(FORMATS["tsv"](answer_with(), PIPE)) == ["\t".join(COLUMNS)]
    assert list(FORMATS["text"](answer_with(), PIPE)) == []


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(beginning: str) -> None:
    assert cell(beginning + "1").startswith("'")


def test_other_cells_are_as_they_are() -> None:
    assert cell("a = b") == "a = b"


@pytest.mark.parametrize("name", ["csv", "tsv", "text"])
def test_a_title_is_one_harmless_cell(name: str, answer_with: MakeAnswer, hostile: Article) -> None:
    lines = list(FORMATS[name](answer_with(hostile), PIPE))
    assert len(lines) == (1 if name == "text" else 2)
    assert lines[-1].replace("\t", "").isprintable()


def test_tab_separated_rows_have_a_cell_a_column(answer_with: MakeAnswer, hostile: Article) -> None:
    heading, row = FORMATS["tsv"](answer_with(hostile), PIPE)
    assert heading.split("\t") == COLUMNS
    assert len(row.split("\t")) == len(COLUMNS)


def test_a_piped_answer_is_one_line_a_hit(
    answer_with: MakeAnswer, article: Article, bare: Article
) -> None:
    assert list(FORMATS["text"](answer_with(article, bare), PIPE)) == [
        "saved/havana.jsonl#7\t2022-11-22\ten\tCU,RU\tOil reaches Havana",
        "a.txt\t\tund\t\tWords",
    ]


def test_a_piped_answer_has_its_facets_below(
    answer_with: MakeAnswer, bare: Article, facets: tuple[Facet, ...]
) -> None:
    lines = list(FORMATS["text"](answer_with(bare, facets=facets[1:]), PIPE))
    assert lines[1:] == ["", "lang\ten\tEnglish\t8", "lang\tfr\tFrench\t4"]


def test_facets_are_tables_too(answer_with: MakeAnswer, facets: tuple[Facet, ...]) -> None:
    answer = answer_with(facets=facets[1:])
    rows = [["field", "value", "label", "count"], ["lang", "en", "English", "8"]]
    assert csv_rows(list(FACET_FORMATS["csv"](answer, PIPE)))[:2] == rows
    assert [line.split("\t") for line in FACET_FORMATS["tsv"](answer, PIPE)][:2] == rows
    assert [line.split("\t") for line in FACET_FORMATS["text"](answer, PIPE)][:1] == rows[1:]


def test_files_are_named_once_as_they_can_be_opened_from_here(
    answer_with: MakeAnswer, article: Article, bare: Article
) -> None:
    names = FORMATS["files"](answer_with(article, bare, article), Surface(corpus=Path("news")))
    assert list(names) == [str(Path("news/saved/havana.jsonl")), str(Path("news/a.txt"))]


def test_ids_are_those_of_the_hits(
    answer_with: MakeAnswer, article: Article, bare: Article
) -> None:
    assert list(FORMATS["ids"](answer_with(article, bare), PIPE)) == [article.id, bare.id]
