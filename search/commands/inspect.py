"""`search inspect`: what would be indexed from a file, without an index."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from index.errors import ReadError, UsageError
from index.extraction import dated, extract
from index.indexer.extracting import unsettled
from index.readers import read
from index.readers.sidecar_names import beside
from search.commands.options import Flags, add_color, as_typed, color_of
from search.commands.setting import Exit, Setting
from search.commands.talk import say, write
from search.render.article import inspected_text
from search.render.objects import failure_object, inspected_object, json_text
from search.render.surface import Surface, surface

if TYPE_CHECKING:
    from index.article import Article
    from index.extraction.dates import Evidence

_SAYS = """Tell what would be indexed from files, how each fact is known, and what speaks for its
date and for its countries. A sidecar (FILE.yaml, FILE.toml) is read with its file. No
index is needed or touched."""
_EXAMPLES = (
    "search inspect corpus/copied-pages/ghana-debt-creditors.txt",
    "search inspect --json corpus/exports/world-desk.jsonl | jq -r '[.published, .title] | @tsv'",
)

_Inspected: TypeAlias = "tuple[Article, Sequence[Evidence]]"


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Read files and show what they give."""
    options = flags().read(arguments)
    if not options.files:
        what = "name the files to look into"
        raise UsageError(what)
    on = surface(sys.stdout, setting.environment, color=color_of(options, setting))
    failed = 0
    for file in options.files:
        for item in _items(file):
            failed += isinstance(item, ReadError)
            _show(file, item, options, on)
    return Exit.FAILURES if failed else Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("inspect", usage="[flags] FILE...", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("files", nargs="*", type=as_typed, metavar="FILE", help="a file of articles")
    flags.add_argument("--json", action="store_true", help="one object a line, one line an article")
    add_color(flags)
    return flags


def _items(file: str) -> "Iterator[_Inspected | ReadError]":
    if not Path(file).exists():
        yield ReadError("cannot be read: there is no such file", where=file)
        return
    sidecar = beside(Path(file))
    for page in read(Path(file), path=file, sidecar=sidecar):
        if isinstance(page, ReadError):
            yield page
            continue
        if sidecar is not None:
            yield from unsettled(page, str(sidecar))
        try:
            yield extract(page), dated(page).evidence
        except ReadError as error:
            yield error


def _show(
    file: str, item: "_Inspected | ReadError", options: argparse.Namespace, on: Surface
) -> None:
    if isinstance(item, ReadError):
        if options.json:
            write([json_text(failure_object(file, str(item)))])
        else:
            say(f"error: {item}")
    else:
        article, dated_by = item
        told = (
            [json_text(inspected_object(article, path=file, dated_by=dated_by))]
            if options.json
            else [*inspected_text(article, on, dated_by=dated_by), ""]
        )
        write(told)
