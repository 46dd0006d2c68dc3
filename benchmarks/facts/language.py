"""Languages: of words and sentences, of articles, and of French articles in English pages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

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
_LONG = 100  # characters from which a text should tell
_WORST = 12

_Texts: TypeAlias = Sequence[tuple[str, str]]  # text and language


def languages(folder: Path, sample: int | None) -> Report:
    """Tell right, wrong and undetermined languages, beside langdetect with all its profiles."""
    DetectorFactory.seed = 0
    kinds = _texts(folder, sample)
    told = [row for kind, texts in kinds.items() for row in _rows(kind, texts)]
    return Report(
        ("languages", *SHARES), [*told, *_pages(folder, sample)], list(_worst(kinds))[:_WORST]
    )


def _texts(folder: Path, sample: int | None) -> dict[str, _Texts]:
    by_kind = defaultdict(list)
    for row in rows(folder / "language-id.jsonl.gz"):
        by_kind[_kind(row["kind"], row["text"])].append((row["text"], row["lang"]))
    for row in every(list(rows(folder / "news-mix.jsonl.gz")), sample or 2_000):
        by_kind[_kind("articles", row["text"])].append((row["text"], row["lang"]))
    return {kind: every(texts, sample) for kind, texts in by_kind.items()} | {
        f"{kind}, {language}": [text for text in texts if text[1] == language]
        for kind, texts in by_kind.items()
        if kind.endswith("or more")
        for language in ("en", "fr")
    }


def _kind(kind: str, text: str) -> str:
    if kind not in {"sentences", "articles"}:
        return kind
    return (
        f"{kind} of {_LONG} characters or more" if len(text.strip()) >= _LONG else f"shorter {kind}"
    )


def _rows(kind: str, texts: _Texts) -> list[list[str]]:
    return [
        shares(f"{kind}: ours", (outcome(_ours(text), language) for text, language in texts)),
        shares(f"{kind}: langdetect", (outcome(_alone(text), lang) for text, lang in texts)),
    ]


def _worst(kinds: Mapping[str, _Texts]) -> Iterator[str]:
    """Name the longer texts that do not come out right."""
    for kind, texts in kinds.items():
        for text, language in texts:
            given = _ours(text)
            if given != language and kind.endswith("or more"):
                yield f"{kind}: {given or 'none'}, not {language}: {' '.join(text.split())[:60]}"


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
