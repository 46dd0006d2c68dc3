"""What a run starts from: the files, what is known of them, and what there is to do."""

import time
from datetime import UTC, datetime
from functools import cache

from index.engine import Engine
from index.errors import NoIndexError, OutdatedIndexError, UnreadableIndexError
from index.frozen import Frozen, field
from index.indexer import manifest as manifests
from index.indexer import records
from index.indexer.digests import digest
from index.indexer.manifest import Manifest
from index.indexer.opening import opened
from index.indexer.place import Place
from index.indexer.plan import Digest, Plan, plan, portioned
from index.indexer.records import Table
from index.indexer.walk import Found, Walked, walk

_NS = 1_000_000_000


class Known(Frozen):
    """What an earlier run left; without a manifest all is made anew, `because` of something or of no index."""

    manifest: Manifest | None = None
    table: Table = field(default_factory=Table)
    doubtful: frozenset[str] = frozenset()
    because: str | None = None


class Look(Frozen):
    """The facts of one run: `now_ns` is before anything was looked at, in ns since 1970; `jobs` are its processes."""

    place: Place
    engine: Engine
    known: Known
    walked: Walked
    plan: Plan
    digest: Digest
    now_ns: int
    jobs: int

    @property
    def now(self) -> datetime:
        """The same moment, to be shown."""
        return datetime.fromtimestamp(self.now_ns / _NS, tz=UTC)


def look(
    place: Place, engine: Engine, *, rebuild: bool, jobs: int = 1, portion: int | None = None
) -> Look:
    """Compare files and index; new files beyond a `portion` of bytes are left."""
    now_ns = time.time_ns()
    walked = walk(place.corpus)
    known = _asked(rebuild=rebuild, known=_known(place, engine))
    digests = cache(lambda path: _content(walked.files[path]))
    todo = plan(
        walked.files,
        known.table.files,
        digest=digests,
        hidden=walked.hides,
        doubtful=known.doubtful,
    )
    if portion is not None:
        todo = portioned(todo, walked.files, portion=portion)
    return Look(place, engine, known, walked, todo, digests, now_ns, jobs)


def _content(found: Found) -> str | None:
    """Give the digest of a file, with that of its sidecar."""
    own = digest(found.file)
    if found.sidecar is None or found.beside is None or own is None:
        return own
    told = digest(found.sidecar)
    return None if told is None else f"{own}{found.beside.ending}{told}"


def _known(place: Place, engine: Engine) -> Known:
    folder = place.folder
    try:
        manifest = manifests.current(manifests.load(folder), engine, folder)
        opened(place, engine, manifest).close()
        return Known(manifest, records.load(folder / manifest.files), records.announced(folder))
    except NoIndexError:
        return Known()
    except (OutdatedIndexError, UnreadableIndexError) as error:
        return Known(because=error.what)


def _asked(*, rebuild: bool, known: Known) -> Known:
    return Known(because="it was asked for") if rebuild and known.manifest else known
