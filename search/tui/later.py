"""Doing something after a while, unless it is asked for again before."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.dom import DOMNode

if TYPE_CHECKING:
    from textual.worker import Worker


def later(node: DOMNode, what: str, seconds: float, do: Callable[[], object]) -> None:
    """Do it once, `seconds` after it was last asked for under this name.

    Not `set_timer`: Textual skips ticks that come late, and of a timer that ticks once it skips all there is when the
    processor is away at the wrong moment.
    """

    async def wait() -> None:
        await asyncio.sleep(seconds)
        if node.app.is_running and node.is_running:
            do()

    _: Worker[None] = node.run_worker(wait, group=what, exclusive=True)


def never(node: DOMNode, what: str) -> None:
    """Leave it undone."""
    node.workers.cancel_group(node, what)
