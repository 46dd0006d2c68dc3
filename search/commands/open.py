"""`search open`: where an article came from, in the browser, the pager or the editor."""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from index.article import Article
from index.errors import ReadError, UsageError
from index.indexer import Place
from index.readers import suffix_of
from search.commands.answering import searching
from search.commands.finding import article_named, tell_missing
from search.commands.options import Flags, add_place, add_quiet, as_typed, place_of
from search.commands.setting import Exit, Setting
from search.commands.talk import say, write
from search.render.article import article_text
from search.render.safety import plain
from search.render.surface import Surface

_SAYS = """Open an article by its id or the path of its file: the page it came from in $BROWSER
when its address is known, else its file: a saved page in the browser, others in $PAGER.
An article that is one of several in a file is shown as search show does."""
_EXAMPLES = (
    "search open clipped/russie-cuba-lavrov-la-havane.md --print",
    "search open corpus/agencies/cuba-panne-electrique.txt --file --print",
)
_WEB = frozenset(
    {"http", "https"}
)  # an address is the word of a stranger: file: and others stay closed
_PAGES = frozenset({".html", ".htm"})


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Find an article and open what it came from."""
    options = flags().read(arguments)
    place = place_of(options, setting)
    with searching(place, setting, quiet=options.quiet) as searcher:
        article = article_named(options.id, searcher, place)
        if article is None:
            return tell_missing(options.id, searcher)
    target = _target(article, place, options)
    if options.print:
        write([plain(str(target))])
    else:
        _open(article, target, options, setting.environment)
    return Exit.FOUND


def flags() -> Flags:
    """Give the flags of the command."""
    flags = Flags("open", usage="[flags] ID", says=_SAYS, examples=_EXAMPLES)
    flags.add_argument("id", type=as_typed, metavar="ID", help="as search query shows it")
    flags.add_argument("--file", action="store_true", help="its file, also when it has an address")
    flags.add_argument("--edit", action="store_true", help="its file, in $VISUAL or $EDITOR")
    flags.add_argument("--print", action="store_true", help="only say what would be opened")
    add_quiet(flags, "no talk when an index has to be made")
    add_place(flags)
    return flags


def _target(article: Article, place: Place, options: argparse.Namespace) -> str | Path:
    """Give an address of the web, or a file that is there."""
    is_file = options.file or options.edit
    if article.url and not is_file and urlsplit(article.url).scheme.lower() in _WEB:
        return article.url
    file = place.corpus / article.path
    if not file.is_file():
        what = "the file is not there any more"
        raise ReadError(what, where=str(file), hint="search index brings the index in line")
    return file


def _open(
    article: Article,
    target: str | Path,
    options: argparse.Namespace,
    environment: Mapping[str, str],
) -> None:
    if isinstance(target, str):
        _browse(target, environment)
    elif options.edit:
        _run(_editor(environment), target)
    elif suffix_of(target) in _PAGES:
        _browse(target.absolute().as_uri(), environment)
    elif article.id != article.path:
        text = "\n".join(article_text(article, Surface(corpus=target.parent)))
        _run(_pager(environment), text=f"{text}\n")
    else:
        _run(_pager(environment), target)


def _browse(address: str, environment: Mapping[str, str]) -> None:
    """Call the first browser of $BROWSER, or the system's."""
    named = environment.get("BROWSER", "").split(os.pathsep)[0]
    if named:
        words = shlex.split(named)
        filled = [word.replace("%s", address) for word in words]
        _run(filled if filled != words else [*words, address])
        return
    import webbrowser  # noqa: PLC0415 - only without $BROWSER

    if not webbrowser.open(address):
        what = "no browser was found"
        raise UsageError(what, where=address, hint="set $BROWSER, or use search open --print")


def _editor(environment: Mapping[str, str]) -> list[str]:
    named = environment.get("VISUAL") or environment.get("EDITOR")
    if not named:
        what = "no editor is named"
        raise UsageError(what, hint="set $VISUAL or $EDITOR")
    return shlex.split(named)


def _pager(environment: Mapping[str, str]) -> list[str]:
    return shlex.split(environment.get("PAGER") or (shutil.which("less") or "more"))


def _run(command: list[str], file: Path | None = None, *, text: str | None = None) -> None:
    """Run a program of the user's choice, and wait for it."""
    words = [*command, str(file.absolute())] if file else command
    sys.stdout.flush()
    try:
        done = subprocess.run(  # noqa: S603 - the user's own program; no shell reads the address
            words, input=text, encoding="utf-8", errors="replace", check=False
        )
    except OSError as error:
        what = f"{command[0]} cannot be run: {error.strerror}"
        raise UsageError(what, hint="search open --print says what would be opened") from error
    if done.returncode:
        say(f"{command[0]} ended with {done.returncode}")
