"""From a text to tokens: where words, phrases, fields and operators begin and end."""

import re
from collections.abc import Iterator
from enum import StrEnum, auto
from types import MappingProxyType
from typing import NamedTuple

from index.lazy import pattern
from search.parser.fault import fault
from search.parser.fields import FIELDS, empty_field, is_nearly_a_field, unknown_field

LONGEST = 4096
"""The most bytes (UTF-8) of a query: 4 KB."""

PUNCTUATION = ",.;:!?…"
"""What may follow a word and belongs to nothing in it."""

_LARGEST_SLOP = 100  # positions; words further apart are no phrase

_QUOTES = '"“”„«»'
_CLOSERS = MappingProxyType(
    {'"': '"', "“": '”“"', "”": '”"', "„": '“”"', "«": '»"', "»": '«»"'}  # as typed in en, fr, de
)
_QUOTED = MappingProxyType(
    {
        opener: pattern(rf'(?P<text>(?:\\["\\]|\\(?!["\\])|[^{closers}\\])*)[{closers}]')
        for opener, closers in _CLOSERS.items()
    }
)
_ESCAPED = pattern(r'\\(["\\])')
_SPACES = pattern(r"\s*")
_WORD = pattern(rf"[^\s(){_QUOTES}]*")
_VALUE = pattern(rf"[^\s(),{_QUOTES}]*")
_LISTED = pattern(rf"[^,{_QUOTES}]*")  # behind a flag values may hold spaces
_NAME = pattern(r"(?P<name>[^\W\d_]+):")
_SPACED = pattern(r"\s*[:;?!–—]+(?=[\s)]|$)")  # as in « Cuba : la crise ? »
# Most words, phrases and parentheses need no closer look: they hold no colon, and nothing stands at their end.
_ALONE = pattern(
    rf"""(?:(?P<word>[^\s():{_QUOTES}-][^\s():{_QUOTES}]*+)(?=[\s(){_QUOTES}]|\Z)|(?P<sign>[()])(?=[\s()]|[^\W_]|\Z)
    |"(?P<quoted>[^"\\]*+)"(?:~(?P<slop>\d\d?)(?=[\s()]|\Z)|(?=[\s()]|[^\W_]|\Z)))\s*+(?![:;?!–—])""",
    re.VERBOSE,
)
_DASH = pattern(r"-(?=[^\s)-])")
_SLOP = pattern(r"~(?P<number>\d+)(?![^\s(),^])")
_NUMBER = pattern(r"\d{1,3}(?:\.\d{0,3})?|\.\d{1,3}")
_LARGEST_WEIGHT = 100


class Kind(StrEnum):
    """What a token is."""

    WORD = auto()
    QUOTED = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    DASH = auto()
    END = auto()


class Token(NamedTuple):
    """A piece of a text; `span` is its half-open range of characters.

    A field has its name for `text` and its values for `items`; none when a parenthesis follows it. What is quoted and
    a closing parenthesis may have a `weight`.
    """

    kind: Kind
    text: str
    span: tuple[int, int]
    slop: int = 0
    weight: float | None = None
    items: tuple["Token", ...] = ()


_OPERATORS = MappingProxyType({"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT})
_ENDINGS = frozenset({Kind.WORD, Kind.QUOTED, Kind.FIELD, Kind.CLOSE})
_SIGNS = MappingProxyType({"(": Kind.OPEN, ")": Kind.CLOSE})
_FIELDS = frozenset(map(str, FIELDS))
_OF_PHRASES = frozenset({"quoted", "slop"})
_ALONE_KINDS = {**_OPERATORS, **_SIGNS}


def tokens(text: str) -> Iterator[Token]:
    """Cut a query into tokens; the last one is `END`."""
    at = _start(text)
    while at < len(text):
        plain = _ALONE.match(text, at)
        if plain:
            at = plain.end()
            yield _plain_token(plain)
        else:
            token = _token(text, at)
            yield token
            at = _skip_space(text, _skip_punctuation(text, token))
    yield Token(Kind.END, "", (len(text), len(text)))


def _plain_token(match: re.Match[str]) -> Token:
    group = match.lastgroup or ""
    if group in _OF_PHRASES:
        start, end = match.start("quoted") - 1, match.end(group) + (group == "quoted")
        return Token(Kind.QUOTED, match["quoted"].strip(), (start, end), int(match["slop"] or 0))
    return Token(_ALONE_KINDS.get(match[group], Kind.WORD), match[group], match.span(group))


def listed(text: str) -> tuple[Token, ...]:
    """Cut a comma list whose values may hold spaces, as it stands behind a flag: `cuba,"Le Monde, Paris"`."""
    items = tuple(_list(text, _start(text), _LISTED))
    end = items[-1].span[1]
    if text[end:].strip():
        raise fault(text, (end, len(text)), "a value ends before this", "put commas between values")
    return items


def _start(text: str) -> int:
    if len(text.encode(errors="surrogatepass")) > LONGEST:
        raise fault(text, (0, len(text)), "this is longer than 4 KB", "leave some of it out")
    return _skip_space(text, 0)


def _skip_space(text: str, at: int) -> int:
    return _end(_SPACES, text, at)


def _end(run: re.Pattern[str], text: str, at: int) -> int:
    """Say where a run of characters, which may be none, ends."""
    match = run.match(text, at)
    return match.end() if match else at


def _skip_punctuation(text: str, token: Token) -> int:
    """Go past punctuation that stands apart from its word, as French writes it."""
    match = _SPACED.match(text, token.span[1]) if token.kind in _ENDINGS else None
    return match.end() if match else token.span[1]


def _token(text: str, at: int) -> Token:
    char = text[at]
    if char in _SIGNS:
        return _with_weight(text, Token(_SIGNS[char], char, (at, at + 1)))
    if char in _QUOTED:
        return _quoted(text, at)
    if _DASH.match(text, at):
        return Token(Kind.DASH, char, (at, at + 1))
    return _field(text, at) or _word(text, at)


def _word(text: str, at: int) -> Token:
    word = text[at : _end(_WORD, text, at)]
    return Token(_OPERATORS.get(word, Kind.WORD), word, (at, at + len(word)))


def _quoted(text: str, at: int) -> Token:
    match = _QUOTED[text[at]].match(text, at + 1)
    if match is None:
        raise fault(
            text, (at, at + 1), "this quote is not closed", f"close it with {_CLOSERS[text[at]][0]}"
        )
    inside = _ESCAPED.sub(r"\1", match["text"]).strip()
    return _with_slop(text, Token(Kind.QUOTED, inside, (at, match.end())))


def _with_slop(text: str, quoted: Token) -> Token:
    """Read what may follow a phrase: `~3`, `^2` or both."""
    start, end = quoted.span
    if text[end : end + 1] == "^":
        return _with_weight(text, quoted)
    if text[end : end + 1] not in {"~", "*"}:
        return quoted
    match = _SLOP.match(text, end)
    if match is None:
        hint = 'only ~ and a number can: "some words"~3 lets three others stand between'
        raise fault(text, (end, end + 1), "this cannot follow a phrase", hint)
    digits = match["number"].lstrip("0") or "0"
    if len(digits) > len(str(_LARGEST_SLOP)) or int(digits) > _LARGEST_SLOP:
        what = f"the words of a phrase can be at most {_LARGEST_SLOP} apart"
        raise fault(text, match.span(), what, "join them by AND instead")
    return _with_weight(text, quoted._replace(span=(start, match.end()), slop=int(digits)))


def _with_weight(text: str, token: Token) -> Token:
    """Read the `^2` that may follow a phrase or a closing parenthesis."""
    start, end = token.span
    if token.kind is Kind.OPEN or not text.startswith("^", end):
        return token
    behind = _end(_VALUE, text, end)
    weight = weight_of(text, end, text[end + 1 : behind].rstrip(PUNCTUATION))
    return token._replace(span=(start, behind), weight=weight)


def weight_of(text: str, at: int, number: str) -> float:
    """Read the number behind the `^` at a place of a text."""
    if not _NUMBER.fullmatch(number) or float(number) > _LARGEST_WEIGHT:
        hint = "as in cuba^2, which counts twice as much; it comes last: cuba~2^0.5"
        raise fault(text, (at, at + 1), f"^ needs a number up to {_LARGEST_WEIGHT}", hint)
    return float(number)


def _field(text: str, at: int) -> Token | None:
    """Read a field, or give `None` for a word that only holds a colon: 12:30, or `Cuba: la crise`."""
    match = _NAME.match(text, at)
    if match is None:
        return None
    name, end = match["name"].lower(), match.end()
    is_followed = end < len(text) and not text[end].isspace()
    if name not in _FIELDS:
        if not is_followed and not is_nearly_a_field(name):
            return None
        raise unknown_field(text, match.span(), match["name"], _word(text, at).text)
    if not is_followed:
        raise empty_field(text, match.span(), name)
    if text[end] == "(":
        return Token(Kind.FIELD, name, match.span())
    return _field_with_values(text, match)


def _field_with_values(text: str, match: re.Match[str]) -> Token:
    items = tuple(_list(text, match.end(), _VALUE))
    name, end = match["name"].lower(), items[-1].span[1]
    if end < len(text) and not (text[end].isspace() or text[end] == ")"):
        hint = f'put a value that holds quotes or parentheses in quotes: {name}:"..."'
        raise fault(text, (end, end + 1), f"the value of {name}: ends before this", hint)
    return Token(Kind.FIELD, name, (match.start(), end), items=items)


def _list(text: str, at: int, run: re.Pattern[str]) -> Iterator[Token]:
    """Read values apart by commas; each may be quoted."""
    while True:
        item = _item(text, at, run)
        if not item.text:
            hint = "values follow one another as in cuba,iran: by commas, without a space"
            raise fault(text, (max(at - 1, 0), item.span[1]), "a value is missing", hint)
        yield item
        at = item.span[1]
        if not text.startswith(",", at):
            return
        at += 1


def _item(text: str, at: int, run: re.Pattern[str]) -> Token:
    start = _skip_space(text, at) if run is _LISTED else at
    if text[start : start + 1] in _QUOTED:
        return _quoted(text, start)
    end = _end(run, text, start)
    return Token(Kind.WORD, text[start:end].rstrip(), (start, end))
