"""The flags that filter, and the request that they make with a query."""

import argparse
import datetime as dt
from argparse import SUPPRESS
from collections.abc import Iterator
from types import MappingProxyType

from index.dates import DaySpan
from index.errors import QueryError, UsageError
from index.frozen import replace
from index.query import Filter, Published, ValueField
from search import parser
from search.commands.options import Flags, as_typed
from search.commands.setting import Setting
from search.parser.fields import DATE
from search.request import PAGE, Request
from search.settings import NAME


def request_of(
    text: str, options: argparse.Namespace, setting: Setting, *, with_settings: bool = True
) -> Request:
    """Make the request of a text, the filters among the flags, and the language of the settings."""
    usual = usual_request(setting)
    translate = usual.translate if options.translate is None else options.translate
    bare = Request(filters=filters_of(options, setting), translate=translate)
    request = bare.asking(text, today=setting.today)
    return with_language(request, setting) if with_settings else request


def usual_request(setting: Setting) -> Request:
    """Give what the settings make of a request for nothing in particular."""
    told = setting.settings
    limit = PAGE if told.limit is None else told.limit or None
    usual = Request(limit=limit, translate=told.translate is not False)
    return with_language(usual, setting)


def with_language(request: Request, setting: Setting) -> Request:
    """Keep the languages of the settings, unless the request says which."""
    languages = setting.settings.lang
    if not languages or request.names_languages:
        return request
    kept = _read(f"lang in {NAME}", ValueField.LANGUAGE, languages, setting.today)
    return replace(request, filters=(*request.filters, kept))


_EXAMPLES = MappingProxyType(
    {
        ValueField.COUNTRY: "about it: code, name in English or French, unknown",
        ValueField.MENTIONS: "about it or naming it",
        ValueField.LANGUAGE: "en, fr, ..., unknown",
        ValueField.PATH: "a file, a folder/, or a pattern*",
        DATE: "2022, 2022-11, 2022..2023-06, 7d.., november, unknown",
    }
)


def add_filters(flags: Flags) -> None:
    """Let the user filter; flags mean what the fields of a query mean."""
    group = flags.add_argument_group(
        "filters",
        "values as in the query language, such as --country cuba,iran;\n"
        "each also with not-, such as --not-country cuba",
    )
    for name in parser.FACTS:
        for flag, says in ((f"--{name}", _EXAMPLES.get(name)), (f"--not-{name}", SUPPRESS)):
            group.add_argument(
                flag, type=as_typed, action="append", default=[], metavar="VALUES", help=says
            )
    _add_translating(flags)
    group.add_argument("--after", type=as_typed, metavar="DATE", help="from that date on")
    group.add_argument("--before", type=as_typed, metavar="DATE", help="up to that date")


def _add_translating(flags: Flags) -> None:
    group = flags.add_argument_group("across languages")
    group.add_argument(
        "--translate",
        action="store_true",
        default=None,
        help="find French by English words too, and the reverse: so it is unless said otherwise",
    )
    group.add_argument(
        "--no-translate", dest="translate", action="store_false", help="find what is typed alone"
    )


def filters_of(options: argparse.Namespace, setting: Setting) -> tuple[Filter, ...]:
    """Make the filters that the flags ask for; values of a repeated flag are alternatives."""
    given = (
        (name, excluded, values)
        for name in parser.FACTS
        for excluded in (False, True)
        if (values := getattr(options, f"{'not_' * excluded}{name}"))
    )
    kept = [
        _filter(name, ",".join(values), setting.today, excluded=excluded)
        for name, excluded, values in given
    ]
    return (*kept, *_between(options, setting.today))


def _filter(name: str, values: str, today: dt.date, *, excluded: bool) -> Filter:
    flag = f"--{'not-' * excluded}{name}"
    return _read(flag, name, values, today, excluded=excluded)


def _read(flag: str, name: str, values: str, today: dt.date, *, excluded: bool = False) -> Filter:
    try:
        return parser.read_filter(name, values, today=today, excluded=excluded)
    except QueryError as error:
        what = f"{flag}: {error.what}"
        raise QueryError(what, text=error.text, span=error.span, hint=error.hint) from error


def _between(options: argparse.Namespace, today: dt.date) -> Iterator[Filter]:
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
