"""`search complete`: how a half-typed command line may go on. The scripts of `search completion` call it.

It builds no index and says nothing: where something is wrong there is nothing to offer, and the shell offers files.
"""

import argparse
import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from types import MappingProxyType

from index.engine import FacetField, Searcher
from index.errors import DepecheError
from index.indexer import open_index
from index.lazy import pattern
from search.commands import COMMANDS, flags_named
from search.commands.offering import Candidate, beginning, facts, fields, ids, in_list, in_query
from search.commands.offering import saved_names as names_of
from search.commands.options import Flags, place_of
from search.commands.setting import Exit, Setting
from search.commands.talk import write
from search.parser.fields import DATE, FACTS
from search.render.objects import HIT_KEYS
from search.render.safety import plain
from search.saved import SavedSearches

_MOST = 200  # candidates: more are no help
_QUOTES = ("'", '"')
# What bash takes for itself within double quotes, and outside of them.
_SPECIAL_IN_QUOTES = pattern(r'["$`\\]')
_SPECIAL = pattern(r"""[\s!"#$&'()*;<>?[\]\\`{|}~]""")
_AS_DATES = MappingProxyType({"after": DATE, "before": DATE})
_SHELLS = (("bash", ""), ("zsh", ""), ("fish", ""))


def run(arguments: Sequence[str], setting: Setting) -> int:
    """Write one candidate a line, with a tab before its meaning.

    The arguments are `-- WORD...`, what stands behind the program's name; the last word is the one being typed.
    For bash they are `--bash TYPED -- LINE`: a line, and that part of its last word which bash will replace.
    """
    with suppress(DepecheError, OSError, ValueError, LookupError):
        if arguments[:1] == ["--bash"]:
            write(_for_bash(arguments[1], arguments[-1], setting))
        else:
            lines = candidates(list(arguments[1:]) or [""], setting)
            write("\t".join(map(plain, candidate)) for candidate in islice(lines, _MOST))
    return Exit.FOUND


def _for_bash(typed: str, line: str, setting: Setting) -> Iterator[str]:
    """Give what bash puts in the place of what is typed, less the quote that opens it."""
    words = _split(line)[1:] or [""]
    kept = len(words[-1]) - len("".join(_split(typed)))
    for value, _ in islice(candidates(words, setting), _MOST):
        yield _escaped(plain(value[kept:]), typed[:1])


def _escaped(text: str, quote: str) -> str:
    """Write a text for bash within the quotes that have been opened, or without any."""
    if quote not in _QUOTES:
        return _SPECIAL.sub(r"\\\g<0>", text)
    escaped = (
        text.replace("'", "'\\''") if quote == "'" else _SPECIAL_IN_QUOTES.sub(r"\\\g<0>", text)
    )
    return escaped + quote * text.endswith(quote)  # bash takes the last one for the end


def _split(line: str) -> list[str]:
    """Cut a line into words as a shell would, a quote left open included."""
    for end in ("", *_QUOTES):
        with suppress(ValueError):
            words = shlex.split(line + end)
            return words if not line[-1:].isspace() or end else [*words, ""]
    return []


def candidates(words: Sequence[str], setting: Setting) -> Iterator[Candidate]:
    """Give each way on from the last of these words once."""
    *before, word = words
    if not before:
        yield from beginning(COMMANDS.items(), word)
        return
    if before[0] == "help":
        yield from beginning(COMMANDS.items(), word)
        return
    line = _Line(before[0], before[1:], setting)
    yield from dict.fromkeys(line.candidates(word))


class _Line:
    """A command with the words that stand before the one that is typed."""

    def __init__(self, command: str, rest: Sequence[str], setting: Setting) -> None:
        self._command, self._setting = command, setting
        self._flags: Flags = flags_named(command)
        self._last = rest[-1] if rest else ""
        self._place = place_of(self._where(rest), setting)

    def candidates(self, word: str) -> Iterator[Candidate]:
        """Give the ways on."""
        flag, equals, value = word.partition("=")
        if self._flags.takes_value(self._last):
            yield from self._values(self._last, word)
        elif equals and self._flags.takes_value(flag):
            yield from ((f"{flag}={more}", says) for more, says in self._values(flag, value))
        elif word.startswith("-") and ":" not in word:
            yield from beginning(self._flags.explained(), word)
        elif self._command in _WORDS:
            yield from _WORDS[self._command](self, word)

    def _values(self, flag: str, typed: str) -> Iterator[Candidate]:
        """Give values of a flag."""
        name = flag.removeprefix("--").removeprefix("not-")
        if choices := self._flags.choices(flag):
            yield from beginning(((choice, "") for choice in choices), typed)
        elif name in {*FACTS, *_AS_DATES}:
            yield from in_list(self._facts(_AS_DATES.get(name, name), typed), typed)
        elif name in _LISTS:
            yield from in_list(((value, "") for value in _LISTS[name]), typed)
        elif name == "saved":
            yield from self.saved(typed)
        elif name == "query":
            yield from self.query(typed)

    def query(self, word: str) -> Iterator[Candidate]:
        """Go on with a word of a query: the name of a field, or its value."""
        minus = "-" * word.startswith("-")
        name, colon, value = word.removeprefix("-").partition(":")
        if not colon:
            yield from beginning(fields(), word) if word else ()
        elif name in FACTS:
            for more, says in in_query(self._facts(name, value), value):
                yield f"{minus}{name}:{more}", says

    def saved(self, word: str) -> Iterator[Candidate]:
        """Go on with the name of a saved search."""
        searches = SavedSearches(self._place.folder, self._setting.environment)
        yield from beginning(names_of(searches), word)

    def ids(self, word: str) -> Iterator[Candidate]:
        """Go on with an article's id."""
        yield from beginning(self._asked(lambda searcher: ids(word, searcher)), word)

    def counted(self, word: str) -> Iterator[Candidate]:
        """Go on with what can be counted."""
        yield from in_list(((str(field), "") for field in FacetField), word)

    def shells(self, word: str) -> Iterator[Candidate]:
        """Go on with the name of a shell."""
        yield from beginning(_SHELLS, word)

    def _facts(self, name: str, typed: str) -> Iterable[Candidate]:
        """Give the values of a fact; countries have names beside their codes once letters of one are typed."""
        named = not typed.endswith(",") and bool(typed)
        return self._asked(lambda searcher: facts(name, searcher, self._setting, named=named))

    def _asked(self, ask: Callable[[Searcher], Iterator[Candidate]]) -> list[Candidate]:
        with open_index(self._place, self._setting.engine) as searcher:
            return list(ask(searcher))

    def _where(self, rest: Sequence[str]) -> argparse.Namespace:
        """Read the flags that say where the articles are, and leave the others alone."""
        where = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
        where.add_argument("--corpus")
        where.add_argument("--index")
        complete = rest[:-1] if self._last in {"--corpus", "--index"} else rest
        return where.parse_known_args(complete)[0]


_LISTS = MappingProxyType({"facet": tuple(map(str, FacetField)), "fields": HIT_KEYS})
_WORDS: MappingProxyType[str, Callable[[_Line, str], Iterator[Candidate]]] = MappingProxyType(
    {
        "tui": _Line.query,
        "serve": _Line.query,
        "query": _Line.query,
        "count": _Line.query,
        "save": _Line.query,
        "facets": _Line.counted,
        "show": _Line.ids,
        "open": _Line.ids,
        "unsave": _Line.saved,
        "completion": _Line.shells,
    }
)
"""What the words of a command go on with; those of others are files, which the shell knows."""
