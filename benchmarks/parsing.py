"""Parse random and mutated texts of up to 4 KB, and tell how long the slowest take.

python benchmarks/parsing.py --texts 100000
"""

import argparse
import datetime as dt
import random
import sys
import time
from typing import TYPE_CHECKING

from index.errors import QueryError
from search.parser import parse
from search.parser.lexer import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable

_TODAY = dt.date(2024, 6, 15)
_ALLOWED_MS = 10
_SHOWN = 5
_SIGNS = "()\"''-~^*?=:,.;!…«»“”„ \t\n\0\\0129"
_MEANT = """
AND OR NOT NOT( -( title:( (( )) ~3 ^2 ~99 ^0.5 -- == ** ?? .. ,, :: # country: lang: date: title: body: source: path:
tag: mentions: coutry: http://a.b/c 2022..2023-06 7d.. novembre unknown XXXX cuba,iran fr,en États-Unis 2022-13-45
cuba élection us US U.S. l'Iran 1.64 10,000 œuvre straßen национальные الاقتصاد 中国
"""
_PIECES = (*_SIGNS, *_MEANT.split(), "e\u0301", "\ud800", "😀", "\u200b", "\u202e")
"""What means something to the parser."""

_SEEDS = (
    'blocus "peace agreement"~3 OR (grève -pluie) country:cuba,iran date:2022..2023-06',
    'title:(accord OR "cessez-le-feu"^2) NOT diplomacie~2 w?nter* =élection lang:fr',
    '(coop* OR oil^3) -source:"Le Monde" path:agencies/ author:"A. B." date:unknown',
)
_UNITS = r"""
a|a |(|(a |((a) OR |NOT |-|- |a:|a: |title:(|title:a,|country:cuba,|date:2022,|a OR |-a |a^2 |a~ |a* |?a |a?b*|=a |,|é
中|a'|1.|U.S.| |(a)^2 |coutry |contry: |http://|«a» |a:b:c |*|~|^|\|\"|(*) |a-b |tag:x*|(a)|"|"a|"a" |"a"~3 |lang:fr
"é"^2
"""
_SHAPES = (*_UNITS.strip("\n").replace("\n", "|").split("|"), "e\u0301", "\ud800", "x" * 70 + " ")
"""What is repeated up to 4 KB."""

_FIRST = ("cuba", "country:cuba", "country:cubba", "lang:de", "b?é\u0301*", "coutry:cuba")
"""What loads tables and patterns when it is asked for the first time in a process."""


def main() -> None:
    """Run from the command line."""
    options = _options()
    kinds: dict[str, Callable[[random.Random], str]] = {
        "pieces": _of_pieces,
        "mutated": _mutated,
        "letters": _of_letters,
        "repeated": _repeated,
    }
    for text in _FIRST:
        _print_first(text)
    chance = random.Random(options.seed)  # noqa: S311 - the same texts every time
    print(f"{'':<9} {'texts':>7} {'queries':>7} {'median':>7} {'99 %':>6} {'worst':>6}  ms")
    slow: list[tuple[float, str]] = []
    for name, make in kinds.items():
        took = sorted(_timed(make(chance)) for _ in range(options.texts // len(kinds)))
        _print(name, took)
        slow += [(ms, text) for ms, text, _ in took[-_SHOWN:]]
    for ms, text in sorted(slow, reverse=True)[:_SHOWN]:
        print(f"{ms:6.2f}  {ascii(text)[:100]}")
    sys.exit(any(ms > _ALLOWED_MS for ms, _ in slow))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=int, default=100_000, help="how many (100,000)")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _timed(text: str) -> tuple[float, str, bool]:
    """Parse a text; one that is slow is tried again twice, since other programs slow this one down."""
    took, is_query = _parsed(text)
    if took > _ALLOWED_MS / 2:
        took = min(took, _parsed(text)[0], _parsed(text)[0])
    return took, text, is_query


def _parsed(text: str) -> tuple[float, bool]:
    """Parse a text once: milliseconds of the processor, and whether it is a query."""
    began = time.process_time_ns()
    try:
        parse(text, today=_TODAY)
    except QueryError as error:
        took = time.process_time_ns() - began
        start, end = error.span
        if not 0 <= start <= end <= len(text):
            raise
        return took / 1e6, False
    return (time.process_time_ns() - began) / 1e6, True


def _of_pieces(chance: random.Random) -> str:
    """Join what means something to the parser."""
    count = chance.choice((3, 12, 200, 2000))
    return _cut("".join(chance.choices((*_PIECES, " "), k=chance.randint(1, count))))


def _mutated(chance: random.Random) -> str:
    """Take a query, and put in, leave out or double some of it."""
    text = " ".join(chance.choices(_SEEDS, k=chance.choice((1, 3, 40))))
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(text) + 1)
        end = at + chance.choice((0, 0, 1, 5, 60))
        text = text[:at] + chance.choice(("", *_PIECES, text[at:end] * 2)) + text[end:]
    return _cut(text)


def _of_letters(chance: random.Random) -> str:
    """Draw characters of any kind."""
    last = chance.choice((0x7F, 0xFF, 0x2FF, 0xFFFF, 0x10FFFF))
    return _cut("".join(chr(chance.randint(0, last)) for _ in range(chance.choice((5, 80, 2000)))))


def _repeated(chance: random.Random) -> str:
    """Fill 4 KB with one shape, perhaps inside another."""
    head, shape = (
        chance.choice(("", "", "title:(", "-(", '"')),
        "".join(chance.choices(_SHAPES, k=2)),
    )
    return _cut(head + shape * LONGEST) + chance.choice(("", ")", '"'))


def _cut(text: str) -> str:
    """Leave as much as is allowed."""
    room = LONGEST - 1
    return text.encode(errors="surrogatepass")[:room].decode(errors="ignore")


def _print_first(text: str) -> None:
    print(f"{_parsed(text)[0]:6.2f} ms for the first {text}")


def _print(name: str, took: list[tuple[float, str, bool]]) -> None:
    count, queries = len(took), sum(is_query for _, _, is_query in took)
    middle, rare, worst = (took[at][0] for at in (count // 2, count * 99 // 100, -1))
    print(f"{name:<9} {count:>7} {queries:>7} {middle:>7.3f} {rare:>6.2f} {worst:>6.2f}")


if __name__ == "__main__":
    main()
