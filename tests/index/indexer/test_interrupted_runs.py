"""A run may end anywhere: by an error, by the user, by a kill. The next one makes it good."""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from index.engine import Engine
from index.errors import NoIndexError, StoreError
from index.indexer import Place, Progress, bring_in_line, open_index

Contents = Callable[[Place], dict[str, str]]
Elsewhere = Callable[[Callable[[], object]], int]
Failing = Callable[[int, type[BaseException]], Engine]

_OLD = 1_000_000_000
_WRITES = os.O_WRONLY | os.O_RDWR
_CHANGES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir"})


def _write(place: Place, name: str, subject: str) -> None:
    file = place.corpus / name
    file.write_text(
        f"The talks about {subject} went on until the morning, two diplomats said.\n",
        encoding="utf-8",
    )
    os.utime(file, (_OLD, _OLD))


def _begin(place: Place) -> None:
    for name in ("stays", "changes", "goes", "moves"):
        _write(place, f"{name}.txt", name)


def _change(place: Place) -> None:
    _write(place, "comes.txt", "a newcomer")
    _write(place, "changes.txt", "something else altogether")
    (place.corpus / "goes.txt").unlink()
    (place.corpus / "moves.txt").rename(place.corpus / "moved.txt")


def _undo(place: Place) -> None:
    """Leave the files as they were at the beginning, times included."""
    for file in place.corpus.glob("*.txt"):
        file.unlink()
    _begin(place)


def _go_on(place: Place) -> None:
    """Leave the files as they are."""


def _indexed(corpus: Path, engine: Engine, *changes: Callable[[Place], None]) -> Place:
    place = Place(corpus)
    place.corpus.mkdir()
    for change in changes:
        change(place)
    bring_in_line(place, engine)
    return place


@pytest.fixture
def before(tmp_path: Path, engine: Engine) -> Place:
    """Give a corpus at its beginning, indexed."""
    return _indexed(tmp_path / "before", engine, _begin)


@pytest.fixture
def after(tmp_path: Path, engine: Engine) -> Place:
    """Give the same corpus with its changes, indexed from the first."""
    return _indexed(tmp_path / "after", engine, _begin, _change)


def _copy(place: Place, name: str) -> Place:
    return Place(shutil.copytree(place.corpus, place.corpus.with_name(name)))


@pytest.mark.parametrize("rebuild", [False, True])
@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_an_error_at_any_step_of_the_engine_leaves_an_index_that_answers_and_is_made_good(  # noqa: PLR0917 - fixtures
    before: Place,
    after: Place,
    engine: Engine,
    failing: Failing,
    contents: Contents,
    error: type[BaseException],
    rebuild: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    states = contents(before), contents(after)
    for steps in count():
        place = _copy(before, f"copy {steps}")
        _change(place)
        try:
            bring_in_line(place, failing(steps, error), rebuild=rebuild)
        except error:
            assert contents(place) in states
            bring_in_line(place, engine)
            assert contents(place) == states[1]
        else:
            break
    assert steps > 6


def test_an_error_in_a_first_run_leaves_no_index(place: Place, failing: Failing) -> None:
    _begin(place)
    engine = failing(3, KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        bring_in_line(place, engine)
    with pytest.raises(NoIndexError):
        open_index(place, engine)
    assert not list(place.folder.glob("generation-*"))


def test_a_full_disk_is_called_by_its_name(before: Place, failing: Failing) -> None:
    _change(before)
    with pytest.raises(StoreError, match="cannot be written"):
        bring_in_line(before, failing(2, OSError))


def test_stopping_while_files_are_read_keeps_the_old_index(
    before: Place, engine: Engine, contents: Contents
) -> None:
    def stop(_: Progress) -> None:
        raise KeyboardInterrupt

    old = contents(before)
    _change(before)
    with pytest.raises(KeyboardInterrupt):
        bring_in_line(before, engine, progress=stop)
    assert contents(before) == old
    assert bring_in_line(before, engine).moved == 1


def _killed_after(writes: int, action: Callable[[], object]) -> None:
    """Do something, and die without a word before a certain change to the disk."""
    left = iter(range(writes))

    def hook(event: str, args: tuple[object, ...]) -> None:
        changes = event in _CHANGES or (
            event == "open" and isinstance(args[2], int) and args[2] & _WRITES
        )
        if changes and next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    action()


@pytest.mark.parametrize(("then", "rebuild"), [(_go_on, False), (_undo, False), (_undo, True)])
def test_a_run_killed_before_any_change_to_the_disk_is_made_good(  # noqa: PLR0917 - fixtures
    before: Place,
    after: Place,
    engine: Engine,
    elsewhere: Elsewhere,
    contents: Contents,
    then: Callable[[Place], None],
    rebuild: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    states = contents(before), contents(after)
    for writes in count():
        place = _copy(before, f"copy {writes}")
        _change(place)
        run = lambda: bring_in_line(place, engine, rebuild=rebuild)  # noqa: B023, E731 - called at once
        _, status = os.waitpid(elsewhere(lambda: _killed_after(writes, run)), 0)  # noqa: B023 - as above
        if status == 0:
            break
        assert os.WTERMSIG(status) == signal.SIGKILL
        assert contents(place) in states
        then(place)
        bring_in_line(place, engine)
        assert contents(place) == states[then is _go_on]
        assert bring_in_line(place, engine).unchanged == 4
        assert len(list(place.folder.glob("*-0*"))) == 2
    assert writes > 12


def test_a_first_run_killed_anywhere_is_made_good(
    place: Place, engine: Engine, elsewhere: Elsewhere, contents: Contents
) -> None:
    _begin(place)
    for writes in count():
        shutil.rmtree(place.folder, ignore_errors=True)
        run = lambda: bring_in_line(place, engine)  # noqa: E731 - called at once
        _, status = os.waitpid(elsewhere(lambda: _killed_after(writes, run)), 0)  # noqa: B023 - as above
        bring_in_line(place, engine)
        assert set(contents(place)) == {"stays.txt", "changes.txt", "goes.txt", "moves.txt"}
        assert not list(place.folder.rglob("*.tmp"))
        if status == 0:
            break
    assert writes > 8
