"""Trees of HTML: the door to trafilatura and its parser, lxml."""

import logging
import re
from functools import cache
from typing import Any

_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\r"))
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_CONTROL_REFERENCE = re.compile(r"&#0*(?:[0-8]|1[124-9]|2\d|3[01]);")

_PROGRAM = "program"
"""What a script is called that holds no data on the page."""

_UNREAD = ("style", "svg", _PROGRAM)

_TALKATIVE = ("trafilatura", "htmldate", "courlan", "justext")


def parse(markup: str) -> Any:  # noqa: ANN401 - lxml has no types
    """Parse a page, also one that lacks its outer elements; without what draws and moves it, which is copied often."""
    load = library().load_html
    tree = load(markup)
    tree = load(f"<html><body>{markup}</body></html>") if tree is None else tree
    _strip(tree)
    return tree


def _strip(tree: Any) -> None:  # noqa: ANN401 - as above
    from lxml.etree import strip_elements  # noqa: PLC0415 - heavy

    for script in tree.iter("script"):
        if "json" not in script.get("type", ""):
            script.tag = _PROGRAM
    strip_elements(tree, *_UNREAD, with_tail=False)


def without_controls(markup: str) -> str:
    """Put spaces for what no XML may hold; most pages have nothing of it, and are told apart as bytes."""
    raw = markup.encode(errors="surrogatepass")
    if len(raw.translate(None, _CONTROLS)) < len(raw) or "\ufffe" in markup or "\uffff" in markup:
        markup = _CONTROL.sub(" ", markup)
    return _CONTROL_REFERENCE.sub(" ", markup) if "&#" in markup else markup


@cache
def library() -> Any:  # noqa: ANN401 - as above
    """Load trafilatura, which reports every odd page to the log, without its voice."""
    import trafilatura  # noqa: PLC0415 - heavy
    import trafilatura.metadata  # noqa: PLC0415 - heavy

    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return trafilatura
