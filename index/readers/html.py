"""HTML files: markup as it was saved. What it says is read by `index.extraction`."""

import re
from collections.abc import Iterator
from io import BufferedIOBase

from index.page import Page, PageKind
from index.readers.decoding import decode
from index.readers.files import read_whole
from index.readers.limits import DECLARATION, MARKUP_FILE
from index.readers.nonempty import nonempty

# <meta charset="...">, <meta http-equiv=... content="...; charset=...">, <?xml ... encoding="..."?>
_DECLARATION = re.compile(
    rb"""<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w.:+-]+)""", re.IGNORECASE
)


def read_html(stream: BufferedIOBase, path: str) -> Iterator[Page]:
    """Read an HTML file in the encoding that it declares."""
    data = read_whole(stream, limit=MARKUP_FILE)
    markup = decode(data, _declared_encoding(data))
    yield Page(id=path, path=path, kind=PageKind.HTML, content=nonempty(markup))


def _declared_encoding(data: bytes) -> str | None:
    match = _DECLARATION.search(data, 0, DECLARATION)
    return match[1].decode("ascii", "replace") if match else None
