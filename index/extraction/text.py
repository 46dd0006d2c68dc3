"""Pages of text: the raw text of a whole page, or the text of an article alone."""

from collections.abc import Sequence

from index.extraction import heading, source, title
from index.extraction.body import cut, standfirst
from index.extraction.lines import Line, look_at, paragraphs
from index.extraction.reading import Printed, Reading
from index.page import Page


def read_raw(page: Page) -> Reading:
    """Cut the article out of the text of a whole page."""
    return read_lines(paragraphs(page.content))


def read_lines(page_lines: Sequence[str]) -> Reading:
    """Cut the article out of the lines of a page."""
    lines = look_at(page_lines)
    cut_out = cut(lines).lines
    titled = heading.line_above(lines, cut_out)
    body = cut_out[1:] if cut_out and cut_out[0] == titled else cut_out
    text = (*standfirst(lines, titled, body), *body)
    used = {line.index for line in text} | ({titled.index} if titled else set())
    span = range(body[0].index, body[-1].index + 1) if body else range(0)
    return Reading(
        paragraphs=_texts(text),
        printed=Printed(lines=page_lines, body=span, title=titled.index if titled else None),
        title=title.without_site(titled.text, None) if titled else None,
        rest=_texts([line for line in lines if line.index not in used]),
        source=source.cleaned(source.site(lines, body), title=titled.text if titled else None),
        url=source.address(lines, body),
        author=source.author(lines, body),
    )


def read_clean(page: Page) -> Reading:
    """Take the text as the article; a first line that looks like a title is one when the file states none."""
    lines = paragraphs(page.content)
    texts = tuple(line.strip() for line in lines if line.strip())
    has_title = page.stated.title is None and len(texts) > 1 and title.is_headline(texts[0])
    return Reading(
        paragraphs=texts[1:] if has_title else texts,
        printed=Printed(lines=lines, body=range(len(lines))),
        title=title.tidied(texts[0]) if has_title else None,
    )


def _texts(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)
