"""What an indexing run did, and what an index holds."""

from collections.abc import Iterator, Mapping
from typing import Any

from index.engine import Statistics
from index.indexer import Changes, Failure, Place, Report, State
from search.render.facts import language_name
from search.render.objects import FORMAT_VERSION, json_text
from search.render.surface import Surface

_KINDS = 5  # of files that are named in a line


def report_text(report: Report) -> str:
    """Say in one line what a run did."""
    counts = (
        (report.added, "added"),
        (report.changed, "changed"),
        (report.moved, "moved"),
        (report.removed, "removed"),
        (len(report.failed), "failed"),
    )
    told = ", ".join(f"{count} {word}" for count, word in counts if count)
    would = "would be: " if report.dry_run and told else ""
    if report.skipped:
        told = f"{told or 'nothing to do'}; {_passed_over(report.skipped)}"
    holds = f"{counted(report.articles, 'article')} in the index, {report.seconds:.1f} s"
    return f"{would}{told or 'nothing to do'}; {holds}"


def _passed_over(skipped: Mapping[str, int]) -> str:
    """Say how many files are of kinds that are not read, the most frequent kinds first."""
    kinds = sorted(skipped, key=lambda kind: (-skipped[kind], kind))
    named = ", ".join(kind or "no suffix" for kind in kinds[:_KINDS])
    more = ", ..." if len(kinds) > _KINDS else ""
    return f"{counted(sum(skipped.values()), 'file')} of other kinds left out ({named}{more})"


def report_json(report: Report) -> str:
    """Give a run's numbers as one object."""
    return json_text(
        {
            "format_version": FORMAT_VERSION,
            "dry_run": report.dry_run,
            "added": report.added,
            "changed": report.changed,
            "moved": report.moved,
            "removed": report.removed,
            "unchanged": report.unchanged,
            "skipped": dict(report.skipped),
            "repeated": list(report.repeated),
            "failed": list(map(failure_object, report.failed)),
            "articles": report.articles,
            "seconds": round(report.seconds, 3),
            "rebuilt_because": report.rebuilt_because,
        }
    )


def failure_text(failure: Failure) -> str:
    """Name a file that gave no article, and why."""
    return f"{failure.where}: {failure.what}" + (f" ({failure.hint})" if failure.hint else "")


def change_text(changes: Changes) -> str:
    """Say how many files have changed, and how."""
    kinds = ((changes.added, "new"), (changes.changed, "changed"), (changes.removed, "removed"))
    told = ", ".join(f"{count} {word}" for count, word in kinds if count)
    verb = "has" if changes.total == 1 else "have"
    return f"{counted(changes.total, 'file')} {verb} changed ({told})"


def counted(count: int, noun: str) -> str:
    """Write a number of things."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def status_json(place: Place, state: State, numbers: Statistics, changes: Changes) -> str:
    """Give the state of an index as one object."""
    return json_text(
        {
            "format_version": FORMAT_VERSION,
            "corpus": str(place.corpus),
            "index": str(place.folder),
            "engine": state.engine,
            "created": state.created.isoformat(),
            "updated": state.updated.isoformat(),
            "files": state.files,
            "articles": numbers.articles,
            "languages": dict(numbers.languages),
            "terms": numbers.terms,
            "bytes": numbers.bytes,
            "changes": changes_object(changes),
            "failed": list(map(failure_object, state.failed)),
            "outdated": state.outdated,
        }
    )


def status_text(
    place: Place, state: State, numbers: Statistics, changes: Changes, on: Surface
) -> Iterator[str]:
    """Give the state of an index to read."""
    by_count = sorted(numbers.languages.items(), key=lambda item: (-item[1], item[0]))
    languages = (f"{language_name(code, on.language)} {count}" for code, count in by_count)
    rows = {
        "corpus": str(place.corpus),
        "index": f"{place.folder} ({state.engine}, {numbers.bytes / 1_000_000:.1f} MB)",
        "articles": f"{numbers.articles} in {counted(state.files, 'file')}",
        "languages": ", ".join(languages),
        "terms": str(numbers.terms),
        "updated": state.updated.astimezone().isoformat(sep=" ", timespec="minutes"),
        "files": change_text(changes) if changes else "nothing has changed",
        "failed": str(len(state.failed)),
    }
    yield from (f"{name:<10} {value}".rstrip() for name, value in rows.items())
    yield from (f"           {failure_text(failure)}" for failure in state.failed)


def failure_object(failure: Failure) -> dict[str, Any]:
    """Give what gave no article, and why."""
    return {"where": failure.where, "what": failure.what, "hint": failure.hint}


def changes_object(changes: Changes) -> dict[str, int]:
    """Give how many files have changed, and how."""
    return {"added": changes.added, "changed": changes.changed, "removed": changes.removed}
