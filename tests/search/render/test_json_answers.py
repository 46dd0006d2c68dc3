"""The shape of JSON answers, which programs rely on."""

import json
from collections.abc import Callable

from index.article import Article
from index.engine import Facet
from index.frozen import replace
from search.render import FORMATS
from search.render.objects import article_object, failure_object, json_text
from search.render.surface import Surface
from search.request import Answer

MakeAnswer = Callable[..., Answer]
PIPE = Surface()


def test_an_answer_is_one_object(
    answer_with: MakeAnswer, article: Article, facets: tuple[Facet, ...]
) -> None:
    (line,) = FORMATS["json"](answer_with(article, facets=facets, total=12), PIPE)
    assert json.loads(line) == {
        "format_version": 1,
        "query": "oil havana",
        "total": 12,
        "took_ms": 1.235,
        "facets": {
            "date:month": [
                {"value": "2022-11", "label": "2022-11", "count": 9},
                {"value": "XXXX", "label": "year unknown", "count": 2},
                {"value": "unknown", "label": "unknown", "count": 1},
            ],
            "lang": [
                {"value": "en", "label": "English", "count": 8},
                {"value": "fr", "label": "French", "count": 4},
            ],
        },
        "hits": [
            {
                "id": "saved/havana.jsonl#7",
                "path": "saved/havana.jsonl",
                "score": 7.1235,
                "title": "Oil reaches Havana",
                "title_how": "stated",
                "language": "en",
                "published": "2022-11-22",
                "published_how": "byline",
                "countries": ["CU", "RU"],
                "mentions": ["CU", "RU", "US"],
                "source": "The Harbour",
                "url": "https://harbour.example/7",
                "translated": False,
                "duplicates": [],
                "snippets": [
                    {
                        "text": "Two tankers brought oil to Havana.",
                        "matches": [[20, 23], [27, 33]],
                    },
                    {"text": "The oil came from Russia.", "matches": [[4, 7]]},
                ],
            }
        ],
    }


def test_keys_stand_in_the_order_of_the_format(
    answer_with: MakeAnswer, article: Article, bare: Article
) -> None:
    (line,) = FORMATS["json"](answer_with(article), PIPE)
    whole = json.loads(line)
    assert list(whole) == ["format_version", "query", "total", "took_ms", "facets", "hits"]
    assert " ".join(whole["hits"][0]) == (
        "id path score title title_how language published published_how countries mentions "
        "source url translated duplicates snippets"
    )
    assert " ".join(article_object(bare)) == (
        "path id title title_how body language language_how published published_how countries "
        "mentions source url author tags sidecar passages evidence error"
    )


def test_what_is_unknown_is_null(bare: Article) -> None:
    told = article_object(bare)
    assert told == {
        "path": "a.txt",
        "id": "a.txt",
        "title": "Words",
        "title_how": "derived",
        "body": "Words.",
        "language": None,
        "language_how": "none",
        "published": None,
        "published_how": "none",
        "countries": [],
        "mentions": [],
        "source": None,
        "url": None,
        "author": None,
        "tags": [],
        "sidecar": [],
        "passages": [],
        "evidence": [],
        "error": None,
    }


def test_the_words_that_speak_for_countries_are_told(bare: Article) -> None:
    told = article_object(
        replace(bare, language="fr", body="La Havane.\nLes Cubains, les Cubains.")
    )
    assert told["evidence"] == [
        {
            "country": "CU",
            "text": text,
            "kind": kind,
            "part": part,
            "count": count,
            "score": 2.0,
        }
        for text, kind, part, count in [
            ("La Havane", "capital", "first paragraph", 1),
            ("Cubains", "demonym", "rest", 2),
        ]
    ]


def test_an_article_can_be_shown_under_the_path_that_was_typed(article: Article) -> None:
    assert article_object(article, path="./x")["path"] == "./x"


def test_a_file_that_gave_no_article_has_the_same_keys(bare: Article) -> None:
    told = failure_object("b.txt", "is empty")
    assert list(told) == [*article_object(bare), "dated_by"]
    assert {key: value for key, value in told.items() if value is not None} == {
        "path": "b.txt",
        "error": "is empty",
    }


def test_an_empty_answer_is_still_valid(answer_with: MakeAnswer) -> None:
    (line,) = FORMATS["json"](answer_with(), PIPE)
    assert json.loads(line)["hits"] == []
    assert list(FORMATS["ndjson"](answer_with(), PIPE)) == []


def test_ndjson_is_one_hit_a_line(answer_with: MakeAnswer, article: Article, bare: Article) -> None:
    lines = list(FORMATS["ndjson"](answer_with(article, bare), PIPE))
    assert [json.loads(line)["id"] for line in lines] == [article.id, bare.id]


def test_json_holds_every_character_and_commands_no_terminal(
    answer_with: MakeAnswer, hostile: Article
) -> None:
    (line,) = FORMATS["json"](answer_with(hostile), PIPE)
    assert line.isprintable()
    assert json.loads(line)["hits"][0]["title"] == hostile.title


def test_json_of_what_is_no_utf_8_is_still_utf_8(bare: Article) -> None:
    line = json_text(article_object(bare, path="caf\udce9.txt"))
    assert json.loads(line.encode())["path"] == "caf\udce9.txt"


def test_labels_are_in_the_language_of_the_reader(
    answer_with: MakeAnswer, facets: tuple[Facet, ...]
) -> None:
    (line,) = FORMATS["json"](answer_with(facets=facets), Surface(language="fr"))
    assert [b["label"] for b in json.loads(line)["facets"]["lang"]] == ["anglais", "français"]
