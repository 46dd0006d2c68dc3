"""The engines: ways to keep an index, behind the door of `index.engine`."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from index.engine import Engine


def _whoosh() -> Engine:
    from index.engines.whoosh import WhooshEngine  # noqa: PLC0415 - loads when used

    return WhooshEngine()


ENGINES: Mapping[str, Callable[[], Engine]] = MappingProxyType({"whoosh": _whoosh})
"""Engines by name; a second one for corpora that outgrow a machine would stand here."""

DEFAULT = "whoosh"
"""The name of the engine that new indexes are made with."""


def engine(name: str = DEFAULT) -> Engine:
    """Give an engine by its name."""
    return ENGINES[name]()
