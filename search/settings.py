"""What is set once and for all: `search.toml` here, and that of the user's configuration.

Flags win over the environment, that over the file here, that over the user's. Relative folders are seen from the file
that names them. What is not known is an error: a misspelt setting would otherwise be one that never works.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from index.errors import UsageError
from index.frozen import Frozen, fields
from index.nearest import did_you_mean

NAME = "search.toml"
"""The name of a file of settings."""

COLORS = ("auto", "always", "never")
"""What `color` can be."""

_FORMATS = ("text", "json", "ndjson", "csv", "tsv", "files", "ids")


class Settings(Frozen, kw_only=True):
    """What the files set; `None` is what they leave alone. `limit` 0 is all hits."""

    corpus: Path | None = None
    index: Path | None = None
    limit: int | None = None
    format: str | None = None
    color: str | None = None
    lang: str | None = None
    translate: bool | None = None

    def over(self, weaker: Self) -> "Settings":
        """Let these win over others; an index belongs to the corpus that is named with it or below it."""
        values = {
            name: mine if (mine := getattr(self, name)) is not None else getattr(weaker, name)
            for name in KEYS
        }
        if self.corpus is not None and self.index is None:
            values["index"] = None
        return Settings(**values)


KEYS = fields(Settings)
"""The names of settings."""


def load(environment: Mapping[str, str], here: Path) -> Settings:
    """Read the files that are there; `UsageError` for what is wrong in one."""
    settings = Settings()
    for file in reversed([file for file in files(environment, here) if file.is_file()]):
        settings = read(file).over(settings)
    return settings


def files(environment: Mapping[str, str], here: Path) -> Iterator[Path]:
    """Name where settings may stand, the strongest first."""
    yield here / NAME
    configuration = user_folder(environment, "XDG_CONFIG_HOME", ".config")
    if configuration is not None:
        yield configuration / NAME


def user_folder(environment: Mapping[str, str], variable: str, usual: str) -> Path | None:
    """Give our folder among the user's (XDG Base Directory Specification), or `None` for a user without a home."""
    named, home = environment.get(variable, ""), environment.get("HOME", "")
    if Path(named).is_absolute():  # "All paths must be absolute", as that specification says
        return Path(named) / "depeche"
    return Path(home) / usual / "depeche" if home else None


def read(file: Path) -> Settings:
    """Read one file."""
    import tomllib  # noqa: PLC0415 - only where there is such a file

    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"is not TOML: {error}", where=str(file)) from error
    except OSError as error:
        what = f"the settings cannot be read: {error.strerror}"
        raise UsageError(what, where=str(file)) from error
    return Settings(**{name: _value(name, value, file) for name, value in told.items()})


def _value(name: str, value: object, file: Path) -> Any:  # noqa: ANN401 - each setting has its own type
    if name not in _READERS:
        hint = did_you_mean(name, KEYS, otherwise=f"settings are {', '.join(KEYS)}")
        raise UsageError(f"there is no setting {name}", where=str(file), hint=hint)
    try:
        return _READERS[name](value, file)
    except (TypeError, ValueError) as error:
        what = f"{name} cannot be {value!r}"
        raise UsageError(what, where=str(file), hint=str(error)) from error


def _folder(value: object, file: Path) -> Path:
    if not isinstance(value, str) or not value:
        message = 'it is the name of a folder, such as "~/articles"'
        raise TypeError(message)
    return file.parent / Path(value).expanduser()


def _number(value: object, _file: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        message = "it is a number; 0 gives all hits"
        raise TypeError(message)
    return value


def _text(value: object, _file: Path) -> str:
    if not isinstance(value, str):
        message = 'it is a text, such as "fr" or "en,fr"'
        raise TypeError(message)
    return value


def _switch(value: object, _file: Path) -> bool:
    if not isinstance(value, bool):
        message = "it is true or false"
        raise TypeError(message)
    return value


def _choice(*choices: str) -> Callable[[object, Path], str]:
    def read_choice(value: object, _file: Path) -> str:
        if value not in choices:
            message = f"it is one of {', '.join(choices)}"
            raise ValueError(message)
        return str(value)

    return read_choice


_READERS: Mapping[str, Callable[[object, Path], Any]] = MappingProxyType(
    {
        "corpus": _folder,
        "index": _folder,
        "limit": _number,
        "format": _choice(*_FORMATS),
        "color": _choice(*COLORS),
        "lang": _text,
        "translate": _switch,
    }
)
