"""One article, to read."""

from collections.abc import Iterator, Sequence

from index.article import Article
from search.render.facts import country_name, date_text, language_name
from search.render.safety import plain
from search.render.style import Range, Style, styled, wrapped
from search.render.surface import Surface
from search.render.text import facts_line, title_text


def article_text(
    article: Article,
    on: Surface,
    *,
    title_matches: Sequence[Range] = (),
    body_matches: Sequence[Range] = (),
) -> Iterator[str]:
    """Give title, facts and body, with the matches marked."""
    yield from wrapped(article.title, title_matches, on, indent="")
    yield facts_line(article, on)
    yield styled(plain(article.url or article.id), Style.FAINT, on)
    start = 0
    for paragraph in article.body.split("\n"):
        end = start + len(paragraph)
        inside = [
            (max(first, start) - start, min(last, end) - start)
            for first, last in body_matches
            if first < end and start < last
        ]
        yield ""
        yield from wrapped(paragraph, inside, on, indent="")
        start = end + 1


def inspected_text(article: Article, on: Surface) -> Iterator[str]:
    """Say what would be indexed, each fact with how it is known."""
    names = {
        "title": f"{title_text(article, on)} ({article.title_how})",
        "language": f"{language_name(article.language, on.language)} ({article.language_how})",
        "published": date_text(article, on.language),
        "countries": f"{_countries(article.countries, on)} ({article.countries_how})",
        "mentions": _countries(article.mentions, on),
        "source": plain(article.source or "unknown"),
        "author": plain(article.author or "unknown"),
        "url": plain(article.url or "unknown"),
        "body": f"{len(article.body)} characters, {len(article.rest)} around it",
    }
    yield styled(plain(article.id), Style.TITLE, on)
    yield from (f"  {name:<9} {value}" for name, value in names.items())
    for paragraph in article.body.split("\n"):
        yield ""
        yield from wrapped(paragraph, (), on, indent="  ")


def _countries(codes: Sequence[str], on: Surface) -> str:
    return ", ".join(country_name(code, on.language) for code in codes) or "none"
