"""JSON Lines: an article a line, plain or in gzip, of any size; one line at a time is held."""

import codecs
import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from io import BufferedIOBase
from itertools import chain

from index.errors import ReadError
from index.page import Page, PageKind
from index.readers.characters import clean, one_line
from index.readers.decoding import binary_kind
from index.readers.limits import JSON_LINE, LINE_ID
from index.readers.nonempty import emptiness, nonempty
from index.readers.stated import stated

_TEXT = ("text", "body", "content")
_DECODER = json.JSONDecoder(
    strict=False
)  # a bare tab or line end in a string is no reason to lose an article
_ONE_A_LINE = "write each article as one JSON object on a line of its own"
_BROKEN_GZIP: dict[type[Exception], str] = {
    EOFError: "ends in the middle of its gzip data",
    zlib.error: "has damaged gzip data",
    gzip.BadGzipFile: "is not sound gzip data",
}
_KINDS: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    type(None): "null",
}


def read_json_lines(stream: BufferedIOBase, path: str) -> Iterator[Page | ReadError]:
    """Read each line that is not blank; one that cannot be read gives an error in its place."""
    lines = _numbered(stream)
    first = next(lines, None)
    if first is None:
        raise emptiness()
    _refuse_binary(first[1])
    pages = _pages(chain([first], lines), path)
    if not _opens_document(first[1]):
        yield from pages
        return
    message = "is one JSON document over several lines, not JSON Lines"
    yield ReadError(message, where=path, hint=f"{_ONE_A_LINE}, e.g. with jq -c '.[]'")
    yield from (page for page in pages if isinstance(page, Page))


def read_gzip_json_lines(stream: BufferedIOBase, path: str) -> Iterator[Page | ReadError]:
    """Read compressed lines as far as they can be unpacked."""
    try:
        yield from read_json_lines(gzip.GzipFile(fileobj=stream, mode="rb"), path)
    except tuple(_BROKEN_GZIP) as error:
        message = f"{_BROKEN_GZIP[type(error)]}: {error}"
        hint = "articles before the break were kept; download or pack it again"
        raise ReadError(message, hint=hint) from error


def _numbered(stream: BufferedIOBase) -> Iterator[tuple[int, bytes]]:
    """Give the lines that are not blank, with their numbers from 1."""
    for number, line in enumerate(_lines(stream), 1):
        text = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if not text.isspace() and text:
            yield number, text


def _lines(stream: BufferedIOBase) -> Iterator[bytes]:
    """Give lines; of one over the limit no more is given, or held, than shows that it is."""
    while line := stream.readline(JSON_LINE + 1):
        yield line
        while len(line) > JSON_LINE and not line.endswith(b"\n"):
            line = stream.readline(JSON_LINE + 1)


def _refuse_binary(line: bytes) -> None:
    kind = binary_kind(line)
    if kind is not None:
        message = f"looks like {kind}, not JSON Lines"
        raise ReadError(message, hint="give it the suffix of what it is, or save it as UTF-8")


def _opens_document(line: bytes) -> bool:
    start = line.strip()
    return start == b"{" or (start.startswith(b"[") and not start.endswith(b"]"))


def _pages(lines: Iterable[tuple[int, bytes]], path: str) -> Iterator[Page | ReadError]:
    taken: dict[str, int] = {}
    for number, line in lines:
        try:
            fields = _fields(line)
            content = _content(fields)
        except ReadError as error:
            yield ReadError(error.what, where=f"{path}:{number}", hint=error.hint)
            continue
        yield Page(
            id=f"{path}#{_distinct(_name(fields, number), taken)}",
            path=path,
            kind=PageKind.CLEAN,
            content=content,
            stated=stated(fields),
        )


def _fields(line: bytes) -> Mapping[str, object]:
    value = _value(line)
    if not isinstance(value, dict):
        message = f"is {_kind(value)}, not an object"
        raise ReadError(message, hint=_ONE_A_LINE)
    return value


def _value(line: bytes) -> object:
    if len(line) > JSON_LINE:
        message = f"is too long: at most {JSON_LINE:,} bytes of a line are read"
        raise ReadError(message, hint=_ONE_A_LINE)
    try:
        value: object = _DECODER.decode(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 at byte {error.start + 1}"
        raise ReadError(message, hint="save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        message = f"is not JSON at column {error.pos + 1}: {error.msg}"
        raise ReadError(message, hint=_ONE_A_LINE) from error
    except RecursionError as error:
        message = "is JSON nested too deeply"
        raise ReadError(message, hint=_ONE_A_LINE) from error
    except ValueError as error:  # a whole number of thousands of digits
        message = f"is not JSON that can be read: {error}"
        raise ReadError(message, hint="write long numbers as strings") from error
    return value


def _content(fields: Mapping[str, object]) -> str:
    """Take the text, which may be a list of paragraphs."""
    value = next((fields[key] for key in _TEXT if fields.get(key) is not None), None)
    if value is None:
        message = f"has no {_TEXT[0]}"
        raise ReadError(message, hint=f"name it one of {', '.join(_TEXT)}")
    paragraphs = value if isinstance(value, list) else [value]
    strings = [paragraph for paragraph in paragraphs if isinstance(paragraph, str)]
    if len(strings) < len(paragraphs):
        message = f"has a text that is {_kind(value)}"
        raise ReadError(message, hint="write it as a string, or as a list of strings")
    return nonempty(clean("\n".join(strings)))


def _name(fields: Mapping[str, object], number: int) -> str:
    """Name a line by its own id, else by its number."""
    value = fields.get("id")
    written = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return one_line(written)[:LINE_ID].rstrip() or str(number)


def _distinct(name: str, taken: dict[str, int]) -> str:
    """Give a name that no line before had: `a`, `a~2`, `a~3`; `taken` counts how often each was wanted."""
    count = taken.get(name, 0) + 1
    given = name
    while given in taken:
        given = f"{name}~{count}"
        count += given in taken
    taken[given] = 1
    taken[name] = count
    return given


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number")
