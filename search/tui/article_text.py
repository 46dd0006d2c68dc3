"""An article as lines of a width: title, facts with how each is known, and the text, its matches marked."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import itemgetter

from textual.content import Content

from index.article import Article
from index.frozen import Frozen
from index.snippets import Range
from search.render.facts import country_name, date_text, language_name
from search.render.safety import plain
from search.tui.finding import Reading
from search.tui.hit_view import MATCH
from search.tui.words import SCREEN_WORDS
from search.tui.wrapping import marked, wrapped

_COPIES = 3  # near-copies that are named
_CURRENT = "$text on $warning-muted bold underline"

Numbered = tuple[int, Range]
"""A match in its paragraph, and which of all it is."""


class Laid(Frozen):
    """Lines, and on which of them the matches of the body begin."""

    lines: tuple[Content, ...] = ()
    matches: tuple[int, ...] = ()


def laid(
    reading: Reading, columns: int, language: str, *, current: int, match: str = MATCH
) -> Laid:
    """Break an article into lines; the `current` one of its matches stands out."""
    article = reading.article
    title = marked(article.title, reading.title_matches, style="bold", match=match)
    lines = [*wrapped(title, columns), *_facts(reading, columns, language)]
    matches: list[int] = []
    start = 0
    for paragraph in article.body.split("\n"):
        end = start + len(paragraph)
        inside = _inside(reading.body_matches, start, end)
        broken = wrapped(_paragraph(paragraph, inside, current, match), columns)
        lines.append(Content(""))
        matches += _begun(broken, inside, first=len(lines), known=len(matches))
        lines += broken
        start = end + 1
    return Laid(tuple(lines), tuple(matches))


def _paragraph(text: str, inside: Sequence[Numbered], current: int, match: str) -> Content:
    content = marked(text, [matched for _, matched in inside], match=match)
    for number, (first, last) in inside:
        if number == current:
            content = content.stylize(_CURRENT, first, last)
    return content


def _begun(
    lines: Sequence[Content], inside: Sequence[Numbered], *, first: int, known: int
) -> Iterator[int]:
    """Give the lines on which further matches begin: those whose text they reach."""
    ends = list(accumulate(len(line) + 1 for line in lines))
    for number, (start, _) in inside:
        if number >= known:
            yield first + next((n for n, end in enumerate(ends) if start < end), 0)


def _inside(matches: Sequence[Range], start: int, end: int) -> list[Numbered]:
    """Give the matches, by number, that lie in a paragraph, counted from its beginning."""
    first = bisect_right(matches, start, key=_end)
    last = bisect_left(matches, end, key=_begin)
    return [
        (number, (max(matches[number][0], start) - start, min(matches[number][1], end) - start))
        for number in range(first, last)
    ]


_begin, _end = itemgetter(0), itemgetter(1)


def _facts(reading: Reading, columns: int, language: str) -> Iterator[Content]:
    for name, value in (*_named(reading.article, language), *_copies(reading.copies, language)):
        text = Content.assemble((f"{name}: ", "$foreground-muted"), plain(value))
        yield from wrapped(text, columns)


def _copies(ids: Sequence[str], language: str) -> Iterator[tuple[str, str]]:
    if ids:
        told = ", ".join(ids[:_COPIES]) + (", …" if len(ids) > _COPIES else "")
        yield SCREEN_WORDS[language].copies_of, f"{len(ids)} ({told})"


def _named(article: Article, ours: str) -> Iterator[tuple[str, str]]:
    words = SCREEN_WORDS[ours]
    hows = words.hows
    yield words.published, date_text(article, ours)
    yield (
        words.language,
        f"{language_name(article.language, ours)} ({hows[article.language_how]})",
    )
    about = _countries(article.countries, ours) or words.unknown
    yield words.countries, f"{about} ({hows[article.countries_how]})"
    others = [code for code in article.mentions if code not in article.countries]
    if others:
        yield words.mentions, _countries(others, ours)
    yield words.title, hows[article.title_how]
    for name, value in (
        (words.source, article.source),
        (words.author, article.author),
        (words.tags, ", ".join(article.tags)),
        (words.url, article.url),
    ):
        if value:
            yield name, value
    yield words.path, article.id


def _countries(codes: Sequence[str], ours: str) -> str:
    return ", ".join(country_name(code, ours) for code in codes)
