"""What must be done so that an index says what the files say."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import accumulate

from index.frozen import Frozen, replace
from index.indexer.records import Record
from index.indexer.staleness import Stat, is_same

Digest = Callable[[str], str | None]
"""The content of a path and of its sidecar in short, `None` when it cannot be read."""


class Plan(Frozen, kw_only=True):
    """Every path that was found or recorded stands in one of these; `moved` pairs an old with a new path.

    `touched` have the content they had, as a look into them showed; `retried` failed in an earlier run; `purged`
    are neither files nor recorded, but a run that was killed may have left them in the index; `left` are new files
    that a later run adds.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    removed: tuple[str, ...] = ()
    retried: tuple[str, ...] = ()
    touched: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    purged: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def to_read(self) -> tuple[str, ...]:
        """The files that must be read, in the order of their paths."""
        moved = (new for _, new in self.moved)
        return tuple(sorted((*self.added, *self.changed, *self.retried, *moved)))

    @property
    def to_forget(self) -> tuple[str, ...]:
        """The paths whose articles leave the index."""
        return (*self.removed, *self.purged, *(old for old, _ in self.moved))


def plan(
    found: Mapping[str, Stat],
    recorded: Mapping[str, Record],
    *,
    digest: Digest,
    hidden: Callable[[str], bool] = lambda _: False,
    doubtful: Collection[str] = (),
) -> Plan:
    """Compare the files with what is recorded of them, by size and time first and by content where these differ.

    `hidden` tells of recorded paths that nothing can be known of now: they are kept. `doubtful` paths are done
    again whatever their record says.
    """
    gone = [path for path in recorded if path not in found]
    vanished = [path for path in gone if not hidden(path)]
    moved = tuple(_moves(found, recorded, vanished=vanished, digest=digest))
    new = {path for _, path in moved} | recorded.keys()
    kinds = defaultdict[str, list[str]](list)
    for path in found.keys() & recorded.keys():
        kind = "changed" if path in doubtful else _kind(path, found[path], recorded[path], digest)
        kinds[kind].append(path)
    return Plan(
        added=tuple(sorted(found.keys() - new)),
        changed=tuple(sorted(kinds["changed"])),
        moved=moved,
        removed=tuple(sorted(set(vanished) - {old for old, _ in moved})),
        retried=tuple(sorted(kinds["retried"])),
        touched=tuple(sorted(kinds["touched"])),
        kept=tuple(sorted({*kinds["kept"], *gone} - set(vanished))),
        purged=tuple(sorted(set(doubtful) - found.keys() - recorded.keys())),
    )


def portioned(whole: Plan, found: Mapping[str, Stat], *, portion: int) -> Plan:
    """Add new files of no more than so many bytes, one at least; the others are left."""
    ends = accumulate(found[path].size for path in whole.added)
    count = max(1, sum(1 for end in ends if end <= portion))
    return replace(whole, added=whole.added[:count], left=whole.added[count:])


def _kind(path: str, stat: Stat, record: Record, digest: Digest) -> str:
    if not record.digest:
        return "retried"
    if is_same(stat, record) and not record.racy:
        return "kept"
    if stat.size != record.size or digest(path) != record.digest:
        return "changed"
    return "touched"


def _moves(
    found: Mapping[str, Stat],
    recorded: Mapping[str, Record],
    *,
    vanished: Collection[str],
    digest: Digest,
) -> Iterator[tuple[str, str]]:
    """Pair vanished files with new ones of the same content; only files of a vanished size are opened."""
    sources = defaultdict[str, list[str]](list)
    for path in sorted(vanished, reverse=True):
        sources[recorded[path].digest].append(path)
    sizes = {recorded[path].size for path in vanished}
    for path in sorted(found.keys() - recorded.keys()):
        if found[path].size in sizes and (content := digest(path)) and sources[content]:
            yield sources[content].pop(), path
