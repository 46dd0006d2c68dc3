"""The state of an index."""

from datetime import datetime

from index.engine import Engine
from index.frozen import Frozen
from index.indexer.failure import Failure
from index.indexer.manifest import FORMAT_VERSION
from index.indexer.place import Place
from index.indexer.staleness import table


class State(Frozen, kw_only=True):
    """An index as `status` shows it.

    `generation` grows with every change to the articles. `outdated` says why it would be rebuilt, if so; `failed`
    is what gave no article when it was last tried.
    """

    format_version: int
    engine: str
    generation: int
    created: datetime
    updated: datetime
    corpus: str
    files: int
    articles: int
    failed: tuple[Failure, ...] = ()
    outdated: str | None = None


def state(place: Place, engine: Engine) -> State:
    """Tell what is known of the index without opening it; an outdated one is shown and says so.

    Raises `NoIndexError` and `UnreadableIndexError`; `OutdatedIndexError` only when its very format is another.
    """
    manifest, files = table(place.folder)
    return State(
        format_version=FORMAT_VERSION,
        engine=manifest.engine,
        generation=manifest.generation,
        created=datetime.fromisoformat(manifest.created),
        updated=datetime.fromisoformat(manifest.updated),
        corpus=manifest.corpus,
        files=len(files.files),
        articles=files.articles,
        failed=files.failures,
        outdated=manifest.outdated(engine),
    )
