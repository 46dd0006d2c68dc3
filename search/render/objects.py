"""Answers as JSON: one object, or one hit a line.

Keys and their order are fixed within `FORMAT_VERSION`; what is not known is null. An article's keys are those of
`inspect`, which adds what speaks for its date, a hit's those of the page it stands on.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from index.article import UNDETERMINED, Article, TitleHow
from index.engine import Facet, Hit
from index.errors import DepecheError, QueryError
from index.extraction import weigh
from search.render.facts import label
from search.render.safety import escaped
from search.render.surface import Surface
from search.request import Answer

if TYPE_CHECKING:
    from index.extraction.countries.focus import Evidence as CountryWord
    from index.extraction.dates import Evidence

FORMAT_VERSION = 1
"""Grows when a key changes its name or meaning."""


def json_text(value: object) -> str:
    """Write a value as JSON of one line, safe to show on a terminal."""
    return escaped(json.dumps(value, ensure_ascii=False))


def answer_json(answer: Answer, on: Surface) -> Iterator[str]:
    """Give the whole answer as one object."""
    whole = {
        "format_version": FORMAT_VERSION,
        "query": answer.request.text,
        "total": answer.results.total,
        "took_ms": round(answer.took_ms, 3),
        "facets": {facet.field: _buckets(facet, on) for facet in answer.results.facets},
        "hits": list(hit_objects(answer)),
    }
    if answer.explain:
        from search.render.explained import understood_object  # noqa: PLC0415 - rarely asked for

        whole["explanation"] = understood_object(answer.explain(None))
    yield json_text(whole)


def error_json(text: str, error: DepecheError) -> str:
    """Give the keys of an answer for a query that has none, and with them what is wrong and where."""
    return json_text(
        {
            "format_version": FORMAT_VERSION,
            "query": text,
            "total": None,
            "took_ms": None,
            "facets": {},
            "hits": [],
            "error": {
                "what": error.what,
                "span": list(error.span) if isinstance(error, QueryError) else None,
                "hint": error.hint,
            },
        }
    )


def answer_ndjson(answer: Answer, _on: Surface) -> Iterator[str]:
    """Give one hit a line."""
    yield from map(json_text, hit_objects(answer))


def hit_objects(answer: Answer) -> Iterator[dict[str, Any]]:
    """Give the keys of each hit that are to be shown, then of what its score is made, if that is asked for."""
    for hit in answer.hits:
        whole = hit_object(hit)
        shown = {key: whole[key] for key in answer.keys or whole}
        if answer.explain:
            from search.render.explained import score_object  # noqa: PLC0415 - rarely asked for

            shown["explanation"] = score_object(answer.explain(hit.article.id))
        yield shown


def hit_object(hit: Hit) -> dict[str, Any]:
    """Give a hit's keys."""
    article = hit.article
    return {
        "id": article.id,
        "path": article.path,
        "score": round(hit.score, 4),
        "title": article.title,
        "title_how": article.title_how,
        "language": _language(article),
        "published": _published(article),
        "published_how": article.published_how,
        "countries": list(article.countries),
        "mentions": list(article.mentions),
        "source": article.source,
        "url": article.url,
        "translated": hit.translated,
        "duplicates": list(hit.duplicates),
        "snippets": [{"text": s.text, "matches": list(map(list, s.matches))} for s in hit.snippets],
    }


def article_object(article: Article, *, path: str | None = None) -> dict[str, Any]:
    """Give an article's keys; `path` stands for its own, such as one that was typed.

    `sidecar` are the facts that the file's sidecar states, `evidence` the words that speak for countries, and
    `passages` the languages of other parts of the body.
    """
    return {
        "path": article.path if path is None else path,
        "id": article.id,
        "title": article.title,
        "title_how": article.title_how,
        "body": article.body,
        "language": _language(article),
        "language_how": article.language_how,
        "published": _published(article),
        "published_how": article.published_how,
        "countries": list(article.countries),
        "mentions": list(article.mentions),
        "source": article.source,
        "url": article.url,
        "author": article.author,
        "tags": list(article.tags),
        "sidecar": list(article.sidecar),
        "passages": [passage.language for passage in article.passages],
        "evidence": list(map(_word, weigh(article).evidence)),
        "error": None,
    }


def inspected_object(
    article: Article, *, path: str, dated_by: "Sequence[Evidence]" = ()
) -> dict[str, Any]:
    """Give an article's keys and what speaks for its date; `line` counts from 0, and is null in markup."""
    evidence = [
        {"text": one.text, "line": one.line, "date": str(one.date) if one.date else None}
        for one in dated_by
    ]
    return article_object(article, path=path) | {"dated_by": evidence}


def failure_object(path: str, error: str) -> Mapping[str, str | None]:
    """Give the same keys for a file that gave no article."""
    return dict.fromkeys(inspected_object(_NONE, path="")) | {"path": path, "error": error}


def _word(word: "CountryWord") -> dict[str, Any]:
    return {
        "country": word.code,
        "text": word.text,
        "kind": word.kind,
        "part": word.part,
        "count": word.count,
        "score": word.score,
    }


def _buckets(facet: Facet, on: Surface) -> list[dict[str, Any]]:
    return [
        {
            "value": bucket.value,
            "label": label(facet.field, bucket.value, on.language),
            "count": bucket.count,
        }
        for bucket in facet.buckets
    ]


def _language(article: Article) -> str | None:
    return None if article.language == UNDETERMINED else article.language


def _published(article: Article) -> str | None:
    return None if article.published is None else str(article.published)


_NONE = Article(id="", path="", title="", title_how=TitleHow.DERIVED, body="")
HIT_KEYS = tuple(hit_object(Hit(_NONE, 0.0)))
"""The keys of a hit, in their order."""
