"""With what a screen is opened."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from index.engine import Engine
from index.frozen import Frozen, field
from index.indexer import Place
from search.request import Request


class Opening(Frozen, kw_only=True):
    """Where the articles lie, what is asked first, and how it is shown.

    `usual` is what a command line without flags asks for; `flags` are those that name the place there. `history` is
    the file of queries asked before, if they are kept; `environment` says where saved searches lie. `show` opens the
    file of an article, by its id, in the pager or browser, or in the editor; `saved` gives the saved searches by name.
    `every` is how many seconds lie between two looks at the files.
    """

    place: Place
    engine: Engine
    today: dt.date
    show: Callable[[str, bool], None]
    saved: Callable[[], Mapping[str, Request]] = dict
    request: Request = field(default_factory=Request)
    usual: Request = field(default_factory=Request)
    language: str = "en"
    theme: str = "dark"
    flags: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    history: Path | None = None
    every: float = 5.0
