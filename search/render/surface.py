"""What an answer is written on: a terminal, with its colours and width, or a pipe or file."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from index.frozen import Frozen

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # POSIX, in their order
_DEFAULT_LANGUAGE = "en"
_LANGUAGES = frozenset({_DEFAULT_LANGUAGE, "fr"})


class Surface(Frozen, kw_only=True):
    """Where an answer goes; `language` is the reader's, `corpus` where the files lie."""

    is_terminal: bool = False
    has_color: bool = False
    width: int = 80
    language: str = _DEFAULT_LANGUAGE
    corpus: Path = Path()

    @property
    def is_read(self) -> bool:
        """Tell whether a person reads it: a terminal, or a pager for which colour was asked."""
        return self.is_terminal or self.has_color


def surface(
    stream: TextIO,
    environment: Mapping[str, str],
    *,
    color: str = "auto",
    corpus: Path | None = None,
) -> Surface:
    """Look at a stream; https://no-color.org is honoured, `color` wins over it."""
    is_terminal = stream.isatty()
    by_itself = (
        is_terminal and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    )
    return Surface(
        is_terminal=is_terminal,
        has_color=color == "always" or (color == "auto" and by_itself),
        width=_width() if is_terminal else 80,
        language=language_of(environment),
        corpus=corpus or Path(os.curdir),
    )


def _width() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 - with its archives, for terminals alone

    return get_terminal_size().columns


def language_of(environment: Mapping[str, str]) -> str:
    """Give the language of the locale, where the program speaks it."""
    locale = next(filter(None, map(environment.get, _LOCALE_VARIABLES)), _DEFAULT_LANGUAGE)
    code = locale[:2].lower()
    return code if code in _LANGUAGES else _DEFAULT_LANGUAGE
