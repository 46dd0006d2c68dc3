"""The block of YAML between two lines of `---` at the very top of a note."""

import json
import re
from collections.abc import Mapping

from index.page import Stated
from index.readers.limits import FRONT_MATTER, FRONT_MATTER_DEPTH
from index.readers.stated import stated

_BLOCK = re.compile(
    r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_NO_VALUE = frozenset({"~", "null", "Null", "NULL"})
# A title as one would type it, with a colon or a # inside: `title: Ukraine: what we know`.
_BARE_VALUE = re.compile(r"^([\w-]+):[ \t]+([^\s\"'\[{|>&*].*)$", re.MULTILINE)


def split_front_matter(text: str) -> tuple[Stated, str]:
    """Take what a text states at its top, and the text after it.

    What is no mapping in YAML is part of the text: a page may begin with a rule.
    """
    block = _BLOCK.match(text, 0, FRONT_MATTER)
    fields = _mapping(block["yaml"]) if block else None
    if block is None or fields is None:
        return Stated(), text
    return stated(fields), text[block.end() :]


def _mapping(block: str) -> Mapping[str, object] | None:
    for attempt in dict.fromkeys((block, _BARE_VALUE.sub(_quoted, block))):
        value = _parsed(attempt)
        if isinstance(value, dict):
            return {str(key): field for key, field in value.items() if not _is_empty(field)}
    return None


def _quoted(match: re.Match[str]) -> str:
    return f"{match[1]}: {json.dumps(match[2].rstrip(), ensure_ascii=False)}"


def _is_empty(field: object) -> bool:
    return isinstance(field, str) and field in _NO_VALUE


def _parsed(block: str) -> object:
    """Read YAML in which every scalar is the string that was written: no `no` is false, no date another day."""
    import yaml  # noqa: PLC0415 - most files have no front matter

    try:
        _refuse_tricks(block)
        return yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings, lists and mappings only
    except yaml.YAMLError:
        return None


def _refuse_tricks(block: str) -> None:
    """Refuse aliases, a few of which can stand for billions of values, and lists within lists within lists."""
    import yaml  # noqa: PLC0415 - as above

    depth = 0
    for event in yaml.parse(block, Loader=yaml.BaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or depth > FRONT_MATTER_DEPTH:
            message = "front matter uses more of YAML than it needs"
            raise yaml.YAMLError(message)
