"""Answers for reading on a terminal."""

from collections.abc import Iterator

from index.article import Article, TitleHow
from index.engine import Facet, Hit, SnippetField
from search.render.facts import country_name, date_text, label, language_name
from search.render.safety import plain, width
from search.render.style import Range, Style, linked, styled, wrapped
from search.render.surface import Surface
from search.render.tables import facet_lines, hit_lines
from search.render.words import WORDS, Words
from search.request import Answer

_INDENT = "    "
_BAR = 24  # columns of the longest bar
_BLOCK = "▇"


def answer_text(answer: Answer, on: Surface) -> Iterator[str]:
    """Give hits to read on a terminal or in colour; elsewhere one tab-separated line a hit."""
    return _page(answer, on) if on.is_read else hit_lines(answer, on)


def facets_text(answer: Answer, on: Surface) -> Iterator[str]:
    """Give facets to read on a terminal or in colour; elsewhere one tab-separated line a bucket."""
    if not on.is_read:
        yield from facet_lines(answer, on)
        return
    for facet in answer.results.facets:
        yield from _facet(facet, on)


def facts_line(article: Article, on: Surface) -> str:
    """Say in one line what is known of an article."""
    countries = ", ".join(country_name(code, on.language) for code in article.countries)
    facts = (
        language_name(article.language, on.language),
        date_text(article, on.language),
        countries,
        plain(article.source or ""),
    )
    return " · ".join(filter(None, facts))


def title_text(article: Article, on: Surface) -> str:
    """Give the title, and say when it is the article's first sentence."""
    title = plain(article.title)
    is_derived = article.title_how is TitleHow.DERIVED
    return f"{title} {WORDS[on.language].derived_title}" if is_derived else title


def how_found(hit: Hit, words: Words) -> Iterator[str]:
    """Say what is not plain about how an article was found."""
    if any(snippet.field is SnippetField.REST for snippet in hit.snippets):
        yield words.only_around
    if hit.translated:
        yield words.translated


def _copies(hit: Hit, words: Words) -> Iterator[str]:
    """Name the near-copies that stand under a hit."""
    if count := len(hit.duplicates):
        said = words.copy if count == 1 else words.copies
        yield said.format(count=count, ids=plain(", ".join(hit.duplicates)))


def _page(answer: Answer, on: Surface) -> Iterator[str]:
    first = answer.request.offset + 1
    shown = 0
    for number, hit in enumerate(answer.hits, start=first):
        yield from _hit(number, hit, on)
        shown += 1 + len(hit.duplicates)
    for facet in answer.results.facets:
        yield from _facet(facet, on)
    yield styled(_summary(answer, shown, WORDS[on.language]), Style.FAINT, on)


def _hit(number: int, hit: Hit, on: Surface) -> Iterator[str]:
    article = hit.article
    for line, piece in enumerate(wrapped(title_text(article, on), (), on, indent=_INDENT)):
        title = styled(piece.removeprefix(_INDENT), Style.TITLE, on)
        head = _INDENT if line else f"{number:>3} "
        yield head + linked(title, on.corpus / article.path, on)
    yield from wrapped(facts_line(article, on), (), on, indent=_INDENT)
    yield _INDENT + styled(plain(article.id), Style.FAINT, on)
    for snippet in hit.snippets:
        matches: tuple[Range, ...] = snippet.matches
        yield from wrapped(snippet.text, matches, on, indent=_INDENT)
    for said in (*how_found(hit, WORDS[on.language]), *_copies(hit, WORDS[on.language])):
        yield _INDENT + styled(said, Style.FAINT, on)
    yield ""


def _facet(facet: Facet, on: Surface) -> Iterator[str]:
    yield styled(facet.field, Style.TITLE, on)
    shown = [plain(label(facet.field, bucket.value, on.language)) for bucket in facet.buckets]
    names, counts = max(map(width, shown), default=0), [bucket.count for bucket in facet.buckets]
    digits = len(str(max(counts, default=0)))
    for name, count in zip(shown, counts, strict=True):
        bar = _BLOCK * max(1, round(_BAR * count / max(counts)))
        yield f"{_INDENT}{name}{' ' * (names - width(name))}  {count:>{digits}}  {bar}"
    yield ""


def _summary(answer: Answer, shown: int, words: Words) -> str:
    total = answer.results.total
    found = (words.one if total == 1 else words.several).format(total=total, took=answer.took_ms)
    if shown in {0, total}:
        return found
    last = answer.request.offset + shown
    more = words.more.format(last=last) if last < total else ""
    return found + words.shown.format(first=last - shown + 1, last=last) + more
