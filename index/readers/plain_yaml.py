"""Mappings in the plain part of YAML: every scalar is the string that was written, and nothing is written in tricks."""

import json
import re
from collections.abc import Mapping

from index.errors import ReadError
from index.readers.limits import FRONT_MATTER_DEPTH

_NO_VALUE = frozenset({"~", "null", "Null", "NULL"})
# A title as one would type it, with a colon or a # inside: `title: Ukraine: what we know`.
_BARE_VALUE = re.compile(r"^([\w-]+):[ \t]+([^\s\"'\[{|>&*].*)$", re.MULTILINE)
_A_FACT_A_LINE = "write one fact a line, such as date: 2022-11-22"


def mapping(text: str) -> Mapping[str, object]:
    """Read a mapping, but for what has no value; `ReadError` says why it is none."""
    value: object = None
    fault = "is not a mapping of names to values"
    for attempt in dict.fromkeys((text, _BARE_VALUE.sub(_quoted, text))):
        try:
            value = _parsed(attempt)
        except ReadError as error:
            fault = error.what
        if isinstance(value, dict):
            return {str(key): field for key, field in value.items() if not _is_empty(field)}
    raise ReadError(fault, hint=_A_FACT_A_LINE)


def _quoted(match: re.Match[str]) -> str:
    return f"{match[1]}: {json.dumps(match[2].rstrip(), ensure_ascii=False)}"


def _is_empty(field: object) -> bool:
    return isinstance(field, str) and field in _NO_VALUE


def _parsed(text: str) -> object:
    """Read YAML without types: no `no` is false, no date another day."""
    import yaml  # noqa: PLC0415 - most files have no front matter

    try:
        _refuse_tricks(text)
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings, lists and mappings only
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        message = f"is not YAML at line {line}: {error.problem}"
        raise ReadError(message) from error
    except yaml.YAMLError as error:
        message = f"is not YAML: {error}"
        raise ReadError(message) from error


def _refuse_tricks(text: str) -> None:
    """Refuse aliases, a few of which can stand for billions of values, and lists within lists within lists."""
    import yaml  # noqa: PLC0415 - as above

    depth = 0
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or depth > FRONT_MATTER_DEPTH:
            message = "it uses more of YAML than facts need"
            raise yaml.YAMLError(message)
