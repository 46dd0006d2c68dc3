"""What is wrong with an index, and what is not known of its articles."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from index.article import UNDETERMINED, Article, DateHow, LanguageHow, TitleHow
from index.frozen import Frozen
from index.indexer import Changes, Place, State
from search.render.objects import FORMAT_VERSION, json_text
from search.render.reports import change_text, changes_object, counted, failure_object, failure_text
from search.render.safety import plain

_SHOWN = 5  # articles of a finding that are named, unless all are wanted


class Diagnosis(Frozen, kw_only=True):
    """The state of an index; `findings` are ids of articles by what is not known of them.

    Without `findings` its articles could not be asked, for the reason in `ill`. `changes` are `None` where the files
    cannot be reached.
    """

    place: Place
    state: State
    changes: Changes | None
    ill: str | None = None
    findings: Mapping[str, tuple[str, ...]] | None = None


class _Finding(Frozen):
    """What may not be known of an article: in words, how it is seen, and what a sidecar would say to settle it."""

    says: str
    is_met: Callable[[Article], bool]
    line: str


_DATE, _TITLE, _LANGUAGE = "date: YYYY-MM-DD", "title: ...", "language: en"
_FINDINGS: Mapping[str, _Finding] = MappingProxyType(
    {
        "conflict": _Finding(
            "two dates disagree, so there is none",
            lambda article: article.published_how is DateHow.CONFLICT,
            _DATE,
        ),
        "ambiguous": _Finding(
            "the date may be day or month first",
            lambda article: article.published_how is DateHow.AMBIGUOUS,
            _DATE,
        ),
        "year": _Finding(
            "the date lacks its year",
            lambda article: article.published is not None and article.published.year is None,
            _DATE,
        ),
        "undated": _Finding(
            "there is no date", lambda article: article.published_how is DateHow.NONE, _DATE
        ),
        "title": _Finding(
            "there is no title: the first sentence stands in",
            lambda article: article.title_how is TitleHow.DERIVED,
            _TITLE,
        ),
        "language": _Finding(
            "the language is not known",
            lambda article: article.language == UNDETERMINED,
            _LANGUAGE,
        ),
        "declared": _Finding(
            "the language is only what the page declares",
            lambda article: article.language_how is LanguageHow.DECLARED,
            _LANGUAGE,
        ),
    }
)


def findings(articles: Iterable[Article]) -> dict[str, tuple[str, ...]]:
    """Sort the ids of articles by what is not known of them."""
    found: dict[str, list[str]] = {name: [] for name in _FINDINGS}
    for article in articles:
        for name, finding in _FINDINGS.items():
            if finding.is_met(article):
                found[name].append(article.id)
    return {name: tuple(ids) for name, ids in found.items()}


def diagnosis_json(told: Diagnosis) -> str:
    """Give all of it as one object."""
    return json_text(
        {
            "format_version": FORMAT_VERSION,
            "corpus": str(told.place.corpus),
            "index": str(told.place.folder),
            "engine": told.state.engine,
            "articles": told.state.articles,
            "ill": told.ill,
            "changes": None if told.changes is None else changes_object(told.changes),
            "failed": [failure_object(failure) for failure in told.state.failed],
            "findings": told.findings,
            "sidecars": _sidecars(told.findings or {}),
        }
    )


def _sidecars(found: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Give the lines that would settle what is not known, by the sidecars that would hold them."""
    lines: dict[str, dict[str, None]] = {}
    for name, ids in found.items():
        for article_id in ids:
            sidecar, line = _settled(article_id, _FINDINGS[name].line)
            lines.setdefault(sidecar, {})[line] = None
    return {sidecar: list(those) for sidecar, those in lines.items()}


def _settled(article_id: str, fact: str) -> tuple[str, str]:
    """Say in which sidecar to write which line; that of one article of several stands under its id."""
    path, several, line = article_id.partition("#")
    return f"{path}.yaml", f"{_key(line)}: {{{fact}}}" if several else fact


def _key(line: str) -> str:
    return line if line.isidentifier() else json.dumps(line, ensure_ascii=False)


def diagnosis_text(told: Diagnosis, *, shows_all: bool) -> Iterator[str]:
    """Give it to read: the index, the files, then what is not known, with the first articles of each kind."""
    state = told.state
    holds = f"{counted(state.articles, 'article')} in {counted(state.files, 'file')}"
    yield f"index      {told.ill or 'well'}: {told.place.folder} ({state.engine}), {holds}"
    yield f"files      {_files(told.changes)}"
    failed = list(map(failure_text, state.failed))
    yield from _kind("unread", "cannot be read, or not understood", failed, all_=True)
    for name, ids in (told.findings or {}).items():
        finding = _FINDINGS[name]
        settled = (_settled(article_id, finding.line) for article_id in ids)
        rows = (
            f"{one} ({sidecar}: {line})" for one, (sidecar, line) in zip(ids, settled, strict=True)
        )
        yield from _kind(name, finding.says, rows, all_=shows_all)


def _files(changes: Changes | None) -> str:
    if changes is None:
        return "cannot be reached; the index answers nevertheless"
    if not changes:
        return "nothing has changed"
    return f"{change_text(changes)}: search index brings the index in line"


def _kind(name: str, says: str, rows: Iterable[str], *, all_: bool) -> Iterator[str]:
    told = list(rows)
    if not told:
        return
    yield f"{name:<10} {len(told)}: {says}"
    shown = told if all_ else told[:_SHOWN]
    yield from (f"           {plain(row)}" for row in shown)
    if len(shown) < len(told):
        yield f"           and {len(told) - len(shown)} more; --all names them"
