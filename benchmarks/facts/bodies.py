"""Main text: segments that belong to an article, and segments of furniture."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import justext
import trafilatura
from facts.pages import Noted, by_language, noted_pages
from facts.report import Report, every, f1

_WORST = 12
_LANGUAGE_INDEPENDENT = {"stopwords_low": 0, "stopwords_high": 0}
"""Settings of jusText, from its documentation."""

_Counts: TypeAlias = tuple[int, int, int]  # found, lost, furniture kept


def bodies(folder: Path, sample: int | None) -> Report:
    """Tell how much of articles is kept and how much furniture, beside trafilatura and the whole text."""
    with noted_pages(folder / "trafilatura-eval.tar.gz") as all_pages:
        pages = every(all_pages, sample)
        told, ours = list[list[str]](), list[_Counts]()
        for name, way in _WAYS.items():
            counts = [_counts(page, way(page)) for page in pages]
            ours = ours or counts
            told += [
                _row(f"{name}, {language}", [counts[place] for place in places])
                for language, places in by_language(pages).items()
            ]
        order = sorted(zip(ours, pages, strict=True), key=lambda pair: -sum(pair[0][1:]))
        worst = [
            f"{page.name}: lost {lost}, kept {kept}"
            for (_, lost, kept), page in order
            if lost or kept
        ]
    return Report(("bodies", "precision", "recall", "F1", "pages"), told, worst[:_WORST])


def _row(name: str, counts: Sequence[_Counts]) -> list[str]:
    found, lost, kept = map(sum, zip(*counts, strict=True))
    precision, recall = found / (found + kept or 1), found / (found + lost or 1)
    figures = (precision, recall, f1(precision, recall))
    return [name, *(f"{figure:.3f}" for figure in figures), str(len(counts))]


def _counts(page: Noted, text: str) -> _Counts:
    text = _spaced(text)
    there = [_spaced(segment) in text for segment in page.notes["with"]]
    kept = sum(_spaced(segment) in text for segment in page.notes["without"])
    return sum(there), len(there) - sum(there), kept


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _of_markup(page: Noted) -> str:
    article = page.of_markup()
    return "" if article is None else article.body


def _of_text(page: Noted) -> str:
    article = page.of_text()
    return "" if article is None else article.body


def _by_trafilatura(page: Noted) -> str:
    return trafilatura.extract(page.page.content, include_comments=False) or ""


def _by_justext(page: Noted) -> str:
    """Give what jusText keeps, without lists of stop words, which it has for some languages only."""
    try:
        paragraphs = justext.justext(page.page.content, frozenset(), **_LANGUAGE_INDEPENDENT)
    except (ValueError, justext.core.JustextError):
        return ""
    return "\n".join(one.text for one in paragraphs if not one.is_boilerplate)


def _whole(page: Noted) -> str:
    return page.text


_WAYS: dict[str, Callable[[Noted], str]] = {
    "markup: ours": _of_markup,
    "markup: trafilatura": _by_trafilatura,
    "markup: jusText": _by_justext,
    "text: ours": _of_text,
    "text: all of it": _whole,
}
