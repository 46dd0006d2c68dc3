"""Countries: what newswire indexers gave, and what French titles lead with."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from facts.report import FIT, Report, every, fit
from timing.articles import rows

from index.article import Article
from index.extraction import extract
from index.extraction.countries.gazetteer import find
from index.extraction.countries.names import CODES
from index.frozen import Frozen
from index.page import Page, PageKind, Stated

_WORST = 12
_UNITED_STATES = {"US"}


_Story: TypeAlias = tuple[Mapping[str, Any], frozenset[str]]


class _Labelled(Frozen):
    name: str
    article: Article
    wanted: frozenset[str]

    @property
    def mistakes(self) -> int:
        return len(self.wanted ^ set(self.article.countries))


def countries(folder: Path, sample: int | None) -> Report:
    """Tell how countries that articles are about fit, beside all they mention and the most frequent ones."""
    stories = list(_newswire(folder))
    others = _labelled([story for story in stories if story[1] != _UNITED_STATES], sample)
    alone = _labelled([story for story in stories if story[1] == _UNITED_STATES], sample)
    titled, untitled = (_wikinews(folder, titled=titled) for titled in (True, False))
    told = [
        *_rows("newswire", others),
        *_rows("newswire, US alone", alone),
        *_rows("French titles lead with", titled),
        *_rows("the same, title unseen", untitled),
    ]
    worst = sorted(
        (one for one in others if one.mistakes), key=lambda labelled: -labelled.mistakes
    )[:_WORST]
    return Report(("countries", *FIT), told, [_described(labelled) for labelled in worst])


def _rows(name: str, labelled: Sequence[_Labelled]) -> list[list[str]]:
    ways = {"about": _about, "any mention": _mentions, "most frequent": _most_frequent}
    return [
        fit(f"{name}: {way}", ((of(one.article), one.wanted) for one in labelled))
        for way, of in ways.items()
    ]


def _about(article: Article) -> Sequence[str]:
    return article.countries


def _mentions(article: Article) -> Sequence[str]:
    return article.mentions


def _most_frequent(article: Article) -> Sequence[str]:
    """Give the countries that are named oftenest, by the same tables."""
    text = f"{article.title}\n{article.body}"
    counted = Counter(mention.code for mention in find(text, article.language))
    most = max(counted.values(), default=0)
    return [code for code, count in counted.items() if count == most]


def _newswire(folder: Path) -> Iterator[_Story]:
    """Read stories that have labels; codes of states that are no more are left out."""
    for row in rows(folder / "reuters-places-en.jsonl.gz"):
        wanted = frozenset(row["countries"]) & frozenset(CODES)
        if wanted:
            yield row, wanted


def _labelled(stories: Sequence[_Story], sample: int | None) -> list[_Labelled]:
    return [
        _Labelled(row["id"], _article(row, f"{row['dateline']} {row['text']}"), wanted)
        for row, wanted in every(stories, sample)
    ]


def _wikinews(folder: Path, *, titled: bool) -> list[_Labelled]:
    return [
        _Labelled(row["id"], _article(row, row["text"], titled=titled), frozenset(row["countries"]))
        for row in rows(folder / "wikinews-fr.jsonl.gz")
        if row["countries"]
    ]


def _article(row: Mapping[str, Any], text: str, *, titled: bool = True) -> Article:
    stated = Stated(title=row["title"] if titled else None, language=row["lang"])
    name = row["id"]
    return extract(Page(id=name, path=name, kind=PageKind.CLEAN, content=text, stated=stated))


def _described(labelled: _Labelled) -> str:
    given = set(labelled.article.countries)
    missed = ",".join(sorted(labelled.wanted - given)) or "-"
    wrong = ",".join(sorted(given - labelled.wanted)) or "-"
    return f"{labelled.name}: missed {missed}, wrong {wrong}: {labelled.article.title[:60]}"
