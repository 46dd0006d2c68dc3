"""One article, to read."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from index.article import Article
from index.extraction import weigh
from search.render.facts import country_name, date_text, day_text, language_name
from search.render.safety import plain
from search.render.style import Range, Style, styled, wrapped
from search.render.surface import Surface
from search.render.text import facts_line, title_text

if TYPE_CHECKING:
    from index.extraction.countries.focus import Evidence as CountryWord
    from index.extraction.dates import Evidence

_LONGEST = 100
"""Characters of evidence that are shown."""


_SHOWN_AS: Mapping[str, str] = {"date": "published"}
"""What is called otherwise here than where it is stated."""


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


def inspected_text(
    article: Article, on: Surface, *, dated_by: "Sequence[Evidence]" = ()
) -> Iterator[str]:
    """Say what would be indexed, each fact with how it is known, and what speaks for the date."""
    names = {
        "title": f"{title_text(article, on)} ({article.title_how})",
        "language": f"{language_name(article.language, on.language)} ({article.language_how})",
        "published": date_text(article, on.language),
        "countries": f"{_countries(article.countries, on)} ({article.countries_how})",
        "mentions": _countries(article.mentions, on),
        "source": plain(article.source or "unknown"),
        "author": plain(article.author or "unknown"),
        "url": plain(article.url or "unknown"),
        "tags": plain(", ".join(article.tags) or "none"),
        "body": f"{len(article.body)} characters, {len(article.rest)} around it",
    }
    for fact in article.sidecar:
        name = _SHOWN_AS.get(fact, fact)
        names[name] = f"{names[name].removesuffix(' (stated)')} (stated by the sidecar)"
    if article.passages:
        other = dict.fromkeys(
            language_name(part.language, on.language) for part in article.passages
        )
        names["language"] += f", and passages in {', '.join(other)}"
    yield styled(plain(article.id), Style.TITLE, on)
    yield from (f"  {name:<9} {value}" for name, value in names.items())
    yield from (f"  {'dated by':<9} {_evidence(one, on)}" for one in dated_by)
    for first, line in enumerate(evidence_text(article, on)):
        yield f"  {'' if first else 'evidence':<9} {line}"
    for paragraph in filter(None, article.body.split("\n")):
        yield ""
        yield from wrapped(paragraph, (), on, indent="  ")


def _evidence(evidence: "Evidence", on: Surface) -> str:
    """Say what a text was read as, and give the text, shortened."""
    read = day_text(evidence.date, on.language) if evidence.date else "?"
    told = plain(evidence.text)
    return f"{read}: {told if len(told) <= _LONGEST else told[:_LONGEST] + '…'}"


def evidence_text(article: Article, on: Surface) -> Iterator[str]:
    """Say of each country which words speak for it, where they stand and what they weigh together."""
    focus = weigh(article)
    for code, score in focus.scores:
        words = [word for word in focus.evidence if word.code == code]
        parts = groupby(words, key=attrgetter("part"))
        told = "; ".join(f"{part} {', '.join(map(_word, those))}" for part, those in parts)
        yield f"{country_name(code, on.language)} {score:g}: {told}"


def _word(word: "CountryWord") -> str:
    text = plain(word.text)
    return text if word.count == 1 else f"{text} ({word.count})"


def _countries(codes: Sequence[str], on: Surface) -> str:
    return ", ".join(country_name(code, on.language) for code in codes) or "none"
