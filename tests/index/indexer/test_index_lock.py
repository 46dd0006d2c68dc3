"""One run at a time."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from index.engine import Engine
from index.errors import LockedIndexError
from index.indexer import Place, Progress, bring_in_line, open_index

Elsewhere = Callable[[Callable[[], object]], int]


def test_a_second_process_is_told_who_writes_and_a_dead_one_blocks_nobody(
    place: Place, engine: Engine, write: Callable[..., Path], elsewhere: Elsewhere
) -> None:
    write("a.txt")
    bring_in_line(place, engine)
    write("b.txt")
    held, holding = os.pipe()
    never, _stays_open = os.pipe()

    def hold(_: Progress) -> None:
        os.write(holding, b".")
        os.read(never, 1)

    number = elsewhere(lambda: bring_in_line(place, engine, progress=hold))
    os.close(holding)
    try:
        assert os.read(held, 1) == b"."
        with pytest.raises(LockedIndexError, match=f"process {number} on .* since "):
            bring_in_line(place, engine)
        assert bring_in_line(place, engine, dry_run=True).added == 1
        with open_index(place, engine) as searcher:
            assert searcher.article("b.txt") is None
    finally:
        os.kill(number, signal.SIGKILL)
        os.waitpid(number, 0)
    assert bring_in_line(place, engine).added == 1


def test_a_holder_whose_name_cannot_be_read_is_another_process(
    place: Place, engine: Engine, write: Callable[..., Path]
) -> None:
    write("a.txt")

    def again(_: Progress) -> None:
        (place.folder / "index.lock.holder.json").unlink()
        bring_in_line(place, engine)

    with pytest.raises(LockedIndexError, match="another process"):
        bring_in_line(place, engine, progress=again)
    assert bring_in_line(place, engine).added == 1
