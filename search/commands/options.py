"""The flags that commands share, and what is made of them."""

import argparse
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from index.dates import DaySpan
from index.engine import FacetField, Sort
from index.errors import QueryError, UsageError
from index.indexer import Place
from index.query import Filter, Published
from search.commands.setting import Setting
from search.parser import FACTS, read_filter
from search.parser.fields import DATE
from search.render.surface import COLORS
from search.request import PAGE, SNIPPETS, Request

_SHIELD = "\ue000"
"""Stands before a word that begins with a dash, so that argparse takes it for no flag (private use, U+E000)."""

_NAMESPACE = argparse.Namespace


class Flags(argparse.ArgumentParser):
    """A command's flags; they may stand before and after its words, and `--` ends them.

    A word with one dash that is no flag, such as `-embargo`, is a word of the query.
    """

    def __init__(self, command: str, *, usage: str, says: str, examples: Sequence[str]) -> None:
        super().__init__(
            prog=f"search {command}",
            usage=f"search {command} {usage}",
            description=says,
            epilog="examples:\n" + "\n".join(f"  {line}" for line in examples),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def read(self, arguments: Sequence[str]) -> _NAMESPACE:
        """Read what stands behind the command's name; `UsageError` when it is not understood."""
        options, extra = self.parse_known_intermixed_args(list(self._shielded(arguments)))
        if extra:
            raise self._unknown(extra[0])
        return options

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print."""
        hint = f"{self.prog} --help shows what it takes"
        raise UsageError(message.replace(_SHIELD, ""), hint=hint)

    def _shielded(self, arguments: Sequence[str]) -> Iterator[str]:
        end = arguments.index("--") if "--" in arguments else len(arguments)
        for argument in arguments[:end]:
            yield argument if self._is_flag(argument) else _SHIELD + argument
        yield from (_SHIELD + argument for argument in arguments[end + 1 :])

    def _is_flag(self, argument: str) -> bool:
        letters = {flag[1] for flag in self._option_string_actions if len(flag) == len("-x")}
        return argument.startswith("--") or (
            argument.startswith("-") and argument != "-" and set(argument[1:]) <= letters
        )

    def _unknown(self, flag: str) -> UsageError:
        name = flag.partition("=")[0]
        near = get_close_matches(name, self._option_string_actions, 1)
        hint = f"did you mean {near[0]}?" if near else f"{self.prog} --help lists the flags"
        return UsageError(f"there is no flag {name}", hint=hint)


def as_typed(argument: str) -> str:
    """Give an argument as it was typed: the `type` of every argument of `Flags` that is a text."""
    return argument.removeprefix(_SHIELD)


def add_place(flags: Flags) -> None:
    """Let the user say where the articles and the index lie."""
    group = flags.add_argument_group("where")
    group.add_argument(
        "--corpus",
        type=as_typed,
        metavar="DIR",
        help="folder of the articles (else $SEARCH_CORPUS, else corpus/)",
    )
    group.add_argument(
        "--index",
        type=as_typed,
        metavar="DIR",
        help="folder of the index (else $SEARCH_INDEX, else .search/ in the corpus)",
    )


def place_of(options: _NAMESPACE, setting: Setting) -> Place:
    """Give where the articles and the index lie."""
    corpus = options.corpus or setting.environment.get("SEARCH_CORPUS") or "corpus"
    folder = options.index or setting.environment.get("SEARCH_INDEX")
    return Place(Path(corpus), Path(folder) if folder else None)


def add_filters(flags: Flags) -> None:
    """Let the user filter; flags mean what the fields of a query mean."""
    group = flags.add_argument_group(
        "filters", "values as in the query language: --country cuba,iran --date 2022..2023-06"
    )
    for name in FACTS:
        for flag in (f"--{name}", f"--not-{name}"):
            group.add_argument(
                flag, type=as_typed, action="append", default=[], metavar="VALUES", help=None
            )
    group.add_argument("--after", type=as_typed, metavar="DATE", help="from that date on")
    group.add_argument("--before", type=as_typed, metavar="DATE", help="up to that date")


def filters_of(options: _NAMESPACE, setting: Setting) -> tuple[Filter, ...]:
    """Make the filters that the flags ask for; values of a repeated flag are alternatives."""
    given = (
        (name, excluded, values)
        for name in FACTS
        for excluded in (False, True)
        if (values := getattr(options, f"{'not_' * excluded}{name}"))
    )
    kept = [
        _filter(name, ",".join(values), setting.today, excluded=excluded)
        for name, excluded, values in given
    ]
    return (*kept, *_between(options, setting.today))


def add_color(flags: Flags) -> None:
    """Let the user decide about colour."""
    flags.add_argument(
        "--color", choices=COLORS, default="auto", help="auto: on a terminal, unless $NO_COLOR"
    )


def add_page(flags: Flags) -> None:
    """Let the user choose the order, the page and what comes with it."""
    group = flags.add_argument_group("order and amount")
    orders = [str(order) for order in Sort]
    group.add_argument("--sort", type=as_typed, choices=orders, default=str(Sort.RELEVANCE))
    group.add_argument("--limit", type=_number, default=PAGE, metavar="N", help="0 gives all")
    group.add_argument("--offset", type=_number, default=0, metavar="N", help="leave out the first")
    group.add_argument("--snippets", type=_number, default=SNIPPETS, metavar="N", help="for each")
    group.add_argument("--facet", type=as_typed, action="append", default=[], metavar="FIELDS")


def paged(request: Request, options: _NAMESPACE) -> Request:
    """Give the request the order and page that the flags ask for."""
    return replace(
        request,
        sort=Sort(options.sort),
        limit=options.limit or None,
        offset=options.offset,
        snippets=options.snippets,
        facets=facets_of(options.facet),
    )


def request_of(text: str, options: _NAMESPACE, setting: Setting) -> Request:
    """Make the request of a text and the filters among the flags."""
    filters = filters_of(options, setting)
    return Request(filters=filters).asking(text, today=setting.today)


def facets_of(names: Sequence[str]) -> tuple[FacetField, ...]:
    """Read names of facets, also in comma lists; each counts once."""
    parts = (part.strip() for name in names for part in name.split(","))
    return tuple(dict.fromkeys(map(_facet, parts)))


def _facet(name: str) -> FacetField:
    known = [str(field) for field in FacetField]
    if name in known:
        return FacetField(name)
    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}?" if near else f"facets are {', '.join(known)}"
    raise UsageError(f"there is no facet {name or '(empty)'}", hint=hint)


def _number(argument: str) -> int:
    typed = as_typed(argument)
    if not typed.isdecimal():
        message = f"{typed} is not a number from 0 on"
        raise argparse.ArgumentTypeError(message)
    return int(typed)


def _filter(name: str, values: str, today: dt.date, *, excluded: bool) -> Filter:
    flag = f"--{'not-' * excluded}{name}"
    return _read(flag, name, values, today, excluded=excluded)


def _read(flag: str, name: str, values: str, today: dt.date, *, excluded: bool = False) -> Filter:
    try:
        return read_filter(name, values, today=today, excluded=excluded)
    except QueryError as error:
        what = f"{flag}: {error.what}"
        raise QueryError(what, text=error.text, span=error.span, hint=error.hint) from error


def _between(options: _NAMESPACE, today: dt.date) -> Iterator[Filter]:
    after = _days("--after", options.after, today) if options.after is not None else DaySpan()
    before = _days("--before", options.before, today) if options.before is not None else DaySpan()
    span = DaySpan(after.first, before.last)
    if span.first is not None and span.last is not None and span.first > span.last:
        what = "no day is both --after the one date and --before the other"
        raise UsageError(what, hint="both dates themselves are included")
    if span != DaySpan():
        yield Published((span,))


def _days(flag: str, typed: str, today: dt.date) -> DaySpan:
    kept = _read(flag, DATE, typed, today)
    spans = kept.spans if isinstance(kept, Published) else ()
    if len(spans) != 1 or None in {spans[0].first, spans[0].last}:
        what = f"{flag} needs one date"
        raise QueryError(what, text=typed, span=(0, len(typed)), hint="such as 2022, 2022-11, 7d")
    return spans[0]
