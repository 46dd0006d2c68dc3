"""The reader's last word on an article: facts in a **sidecar**, a file beside the article's and called after it.

`page.html.yaml` (or `.yml`, or `.toml`) speaks for `page.html`, in the words of front matter. That of a file of many
articles has a mapping of facts for each of them that it speaks of, under the id of its line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from index.errors import ReadError
from index.frozen import fields, replace
from index.page import Page, Stated
from index.readers.decoding import decode
from index.readers.files import open_regular, read_whole, unreadable
from index.readers.limits import TEXT_FILE
from index.readers.plain_yaml import mapping
from index.readers.stated import stated, unknown

_FACTS = fields(Stated)


def _toml(text: str) -> Mapping[str, object]:
    import tomllib  # noqa: PLC0415 - few sidecars are written in it, and searching needs to know only their names

    try:
        return {key: _written(value) for key, value in tomllib.loads(text).items()}
    except tomllib.TOMLDecodeError as error:
        message = f"is not TOML: {error}"
        raise ReadError(
            message, hint='write one fact a line, such as date = "2022-11-22"'
        ) from error


def _written(value: object) -> object:
    """Write numbers and dates as strings again."""
    match value:
        case dict():
            return {key: _written(part) for key, part in value.items()}
        case list():
            return [_written(part) for part in value]
        case _:
            return str(value)


FORMATS: Mapping[str, Callable[[str], Mapping[str, object]]] = {
    ".yaml": mapping,
    ".yml": mapping,
    ".toml": _toml,
}
"""How sidecars are read, by their ending."""


def with_last_word(
    pages: Iterable[Page | ReadError], sidecar: Path, *, path: str, of_lines: bool
) -> Iterator[Page | ReadError]:
    """Let a sidecar speak for the pages of a file; what is wrong with it is an error more, and no page is lost.

    `path` is how the sidecar is called from the corpus. Of a file of lines it speaks for each by its id.
    """
    try:
        told = _read(sidecar)
    except ReadError as error:
        yield ReadError(error.what, where=path, hint=error.hint)
        yield from pages
        return
    silent = set(told) if of_lines else set[str]()
    for page in pages:
        if isinstance(page, ReadError):
            yield page
            continue
        name = page.id.removeprefix(f"{page.path}#")
        silent.discard(name)
        yield from _spoken(page, told.get(name, {}) if of_lines else told, path)
    for name in sorted(silent):
        yield ReadError(f"speaks of {name}, which is no line of its file", where=path)


def _spoken(page: Page, facts: object, path: str) -> Iterator[Page | ReadError]:
    if not isinstance(facts, Mapping):
        yield page
        yield ReadError(f"says no facts of {page.id}", where=path, hint="write a mapping of facts")
        return
    told = stated(facts)
    given = {name: value for name in _FACTS if (value := getattr(told, name))}
    yield replace(page, stated=replace(page.stated, **given), sidecar=tuple(given))
    for name in unknown(facts):
        yield ReadError(
            f"states {name}, which is no fact", where=path, hint=f"facts are {', '.join(_FACTS)}"
        )


def _read(sidecar: Path) -> Mapping[str, object]:
    try:
        with open_regular(sidecar) as stream:
            text = decode(read_whole(stream, limit=TEXT_FILE))
            return FORMATS[sidecar.suffix.lower()](text)
    except OSError as error:
        raise unreadable(error) from error
