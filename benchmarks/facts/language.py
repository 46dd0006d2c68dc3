"""Languages: of words and sentences, of articles, and of French articles in English pages."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from facts.pages import noted_pages, read_article
from facts.report import SHARES, Report, every, outcome, shares
from langdetect import DetectorFactory, LangDetectException, detect_langs
from timing.articles import rows

from index.article import UNDETERMINED
from index.language import detect
from index.page import Page, PageKind

_LENGTHS = (300, 1_200, 100_000)
_FURNITURE = 40  # lines, half of them above the article
_SHORT = 8  # words


def languages(folder: Path, sample: int | None) -> Report:
    """Tell right, wrong and undetermined languages, beside langdetect with all its profiles."""
    DetectorFactory.seed = 0
    told = [row for kind, texts in _texts(folder, sample).items() for row in _rows(kind, texts)]
    return Report(("languages", *SHARES), [*told, *_pages(folder, sample)])


def _texts(folder: Path, sample: int | None) -> dict[str, Sequence[tuple[str, str]]]:
    by_kind = defaultdict(list)
    for row in rows(folder / "language-id.jsonl.gz"):
        by_kind[row["kind"]].append((row["text"], row["lang"]))
    news = rows(folder / "news-mix.jsonl.gz")
    by_kind["articles"] = [(row["text"], row["lang"]) for row in every(list(news), sample or 2_000)]
    return {kind: every(texts, sample) for kind, texts in by_kind.items()}


def _rows(kind: str, texts: Sequence[tuple[str, str]]) -> list[list[str]]:
    return [
        shares(f"{kind}: ours", (outcome(_ours(text), language) for text, language in texts)),
        shares(f"{kind}: langdetect", (outcome(_alone(text), lang) for text, lang in texts)),
    ]


def _pages(folder: Path, sample: int | None) -> list[list[str]]:
    """Put French articles into the short lines of English pages."""
    with noted_pages(folder / "trafilatura-eval.tar.gz") as pages:
        english = [
            [line for line in page.text.splitlines() if len(line.split()) < _SHORT]
            for page in pages
            if (page.notes["lang_attr"] or "").startswith("en")
        ]
    around = [lines[:_FURNITURE] for lines in english if len(lines) >= _FURNITURE]
    news = rows(folder / "news-mix.jsonl.gz")
    french = every([row["text"] for row in news if row["lang"] == "fr"], min(sample or 100, 100))
    told = []
    for length in _LENGTHS:
        made = [_page(text[:length], around[n % len(around)]) for n, text in enumerate(french)]
        name = "French in an English page" + (f", {length}" if length < _LENGTHS[-1] else "")
        told.append(shares(f"{name}: ours", (outcome(_of_page(page), "fr") for page in made)))
        told.append(shares(f"{name}: langdetect", (outcome(_alone(page), "fr") for page in made)))
    return told


def _page(text: str, around: Sequence[str]) -> str:
    half = len(around) // 2
    return "\n".join([*around[:half], text, *around[half:]])


def _of_page(text: str) -> str | None:
    article = read_article(Page(id="a.txt", path="a.txt", kind=PageKind.RAW, content=text))
    return None if article is None or article.language == UNDETERMINED else article.language


def _ours(text: str) -> str | None:
    language = detect(text).language
    return None if language == UNDETERMINED else language


def _alone(text: str) -> str | None:
    try:
        return str(detect_langs(text)[0].lang).partition("-")[0]
    except LangDetectException:
        return None
