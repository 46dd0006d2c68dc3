"""What a file holds, with its derived facts and how each of them is known."""

from enum import StrEnum

from index.dates import PartialDate
from index.frozen import Frozen

UNDETERMINED = "und"
"""The language code of a text whose language could not be decided (ISO 639-2)."""


class TitleHow(StrEnum):
    """How a title is known."""

    STATED = "stated"  # front matter or a title field
    HTML = "html"  # the page's metadata
    LINE = "line"  # a visible line above the body
    DERIVED = "derived"  # there is none: the body's first sentence stands in


class LanguageHow(StrEnum):
    """How a language is known."""

    STATED = "stated"  # front matter or a language field
    DETECTED = "detected"  # from the body's words
    DECLARED = "declared"  # the page's own declaration, for a body too short to tell
    NONE = "none"


class DateHow(StrEnum):
    """How a publication date is known, or why it is not."""

    STATED = "stated"
    HTML = "html"
    BYLINE = "byline"
    DATELINE = "dateline"
    ADDRESS = "address"  # where the page was: /2022/11/22/
    CAPTION = "caption"  # of a picture: the article is not older
    CONFLICT = "conflict"  # two bylines disagree, or a byline and what markup declares
    AMBIGUOUS = "ambiguous"  # 04/05/2022: day or month first?
    NONE = "none"


class CountriesHow(StrEnum):
    """How the countries are known."""

    STATED = "stated"
    DERIVED = "derived"  # from names, inhabitants, capitals and seats of power in the text
    NONE = "none"


class Passage(Frozen):
    """A run of paragraphs in one language, as part of an article in another."""

    language: str
    text: str


class Article(Frozen, kw_only=True):
    """One article; `None` and empty tuples are facts that the file does not give.

    `id` is `path`, or `path#line-id` for one of several in a file; `path` is relative to the corpus, with `/`.
    `body` is the text without what surrounds it, one paragraph a line; `rest` is what surrounds it (navigation,
    captions, related links), which can be found but counts little and yields no facts.
    `countries` are those it is about, the most important first; `mentions` are all that its title and body name,
    those included. Both are ISO 3166-1 alpha-2 codes. `language` is ISO 639-1, or "und". `sidecar` names the facts
    that the file's sidecar states, as `Stated` calls them.
    """

    id: str
    path: str
    title: str
    title_how: TitleHow
    body: str
    rest: str = ""
    passages: tuple[Passage, ...] = ()
    language: str = UNDETERMINED
    language_how: LanguageHow = LanguageHow.NONE
    published: PartialDate | None = None
    published_how: DateHow = DateHow.NONE
    countries: tuple[str, ...] = ()
    countries_how: CountriesHow = CountriesHow.NONE
    mentions: tuple[str, ...] = ()
    source: str | None = None
    url: str | None = None
    author: str | None = None
    tags: tuple[str, ...] = ()
    sidecar: tuple[str, ...] = ()
