"""What a reader takes from a file, before anything is derived from it."""

from enum import StrEnum

from index.frozen import Frozen, field


class PageKind(StrEnum):
    """What the content of a page is."""

    RAW = "raw"  # the text of a whole page: navigation, article, comments
    CLEAN = "clean"  # the article's text alone: it is not cut again
    HTML = "html"  # markup


class Stated(Frozen, kw_only=True):
    """What a file states about itself, as it was written there; it wins over anything derived.

    `date`, `language`, `countries` and `mentions` are not yet understood: "22 novembre 2022", "French", "Cuba" may
    stand there.
    """

    title: str | None = None
    date: str | None = None
    language: str | None = None
    countries: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    source: str | None = None
    url: str | None = None
    author: str | None = None
    tags: tuple[str, ...] = ()


class Page(Frozen, kw_only=True):
    """One article as it stands in a file.

    `id` is `path`, or `path#line-id` for one of several in a file; `path` is relative to the corpus, with `/`.
    `sidecar` names the fields of `stated` that come from the file's sidecar.
    """

    id: str
    path: str
    kind: PageKind
    content: str
    stated: Stated = field(default_factory=Stated)
    sidecar: tuple[str, ...] = ()
