"""From tokens to a query, by recursive descent.

    any     = all ("OR" all)*
    all     = one (["AND"] one)*
    one     = ("NOT" | "-") one | "(" any ")" [weight] | field | word | phrase
    field   = name ":" (values | "(" any ")")

Parentheses and `NOT` nest up to `_DEEPEST` levels, so that no query can exhaust the stack.
"""

import datetime as dt
from collections.abc import Callable
from itertools import islice
from types import MappingProxyType

from index.errors import QueryError
from index.frozen import replace
from index.query import And, Boost, Everything, Keep, Not, Or, Query, TextField
from search.parser.fault import fault
from search.parser.lexer import Kind, Token, tokens
from search.parser.values import filter_of
from search.parser.words import read_word

_DEEPEST = 50
_MOST = 2000  # tokens: in 4 KB, only words and signs of one character are more
_CONTINUATIONS = frozenset(
    {Kind.AND, Kind.WORD, Kind.QUOTED, Kind.FIELD, Kind.OPEN, Kind.NOT, Kind.DASH}
)  # what one part more can begin with


def parse(text: str, *, today: dt.date) -> Query:
    """Read what was typed; blank is everything. `QueryError` says what is wrong and where."""
    read = tuple(islice(tokens(text), _MOST + 2))
    if len(read) == 1:
        return Everything()
    if len(read) > _MOST + 1:  # the last one is the end
        span = (read[_MOST].span[0], len(text))
        raise fault(text, span, f"this has more than {_MOST} words and signs", "leave some out")
    descent = _Descent(text, read, today)
    query = descent.any_of(None)
    if descent.token.kind is not Kind.END:
        raise fault(text, descent.token.span, "this parenthesis was never opened", "leave it out")
    return query


class _Descent:
    """A walk over tokens; `scope` is the field that a group stands in: `title:(a OR b)`."""

    def __init__(self, text: str, tokens: tuple[Token, ...], today: dt.date) -> None:
        self.text = text
        self.tokens = tokens
        self.today = today
        self.at = self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def any_of(self, scope: TextField | None) -> Query:
        parts = [self.all_of(scope)]
        while self.tokens[self.at].kind is Kind.OR:
            self.at += 1
            parts.append(self.all_of(scope))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def all_of(self, scope: TextField | None) -> Query:
        parts = [self.one(scope)]
        while (kind := self.tokens[self.at].kind) in _CONTINUATIONS:
            if kind is Kind.AND:
                self.at += 1
            parts.append(self.one(scope))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def one(self, scope: TextField | None) -> Query:
        token = self.tokens[self.at]
        read = _READERS.get(token.kind)
        if read is None:
            raise self.missing()
        self.at += 1
        self.depth += 1
        if self.depth > _DEEPEST:
            what = f"this nests more than {_DEEPEST} levels deep"
            raise fault(self.text, token.span, what, "write it with fewer parentheses or NOTs")
        query = read(self, token, scope)
        self.depth -= 1
        return query

    def word(self, token: Token, scope: TextField | None) -> Query:
        return read_word(self.text, token, scope)

    def negation(self, token: Token, scope: TextField | None) -> Query:
        """Read what is left out; `-field:value` is a filter that excludes, `NOT field:value` a query."""
        query = self.one(scope)
        if token.kind is Kind.DASH and isinstance(query, Keep):
            return Keep(replace(query.filter, excluded=not query.filter.excluded))
        return Not(query)

    def group(self, token: Token, scope: TextField | None) -> Query:
        query = self.any_of(scope)
        close = self.token
        if close.kind is not Kind.CLOSE:
            raise self.unclosed(token)
        self.at += 1
        return query if close.weight is None else Boost(query, close.weight)

    def field(self, token: Token, scope: TextField | None) -> Query:
        if scope is not None:
            what = f"no field can stand inside {scope}:( )"
            raise fault(self.text, token.span, what, "close the parenthesis first")
        if token.text not in _TEXT_FIELDS:
            return self.fact(token)
        inner = TextField(token.text)
        if not token.items:
            return self.one(inner)
        parts = tuple(read_word(self.text, item, inner) for item in token.items)
        return parts[0] if len(parts) == 1 else Or(parts)

    def fact(self, token: Token) -> Query:
        if not token.items:
            what = f"{token.text}: takes no parentheses"
            hint = f"several values follow one another by commas: {token.text}:a,b"
            raise fault(self.text, token.span, what, hint)
        return Keep(filter_of(token.text, token.items, self.text, today=self.today))

    def unclosed(self, token: Token) -> QueryError:
        return fault(self.text, token.span, "this parenthesis is not closed", "close it with )")

    def missing(self) -> QueryError:
        """Say what is missing where a part should begin."""
        token = self.token
        before = self.tokens[self.at - 1] if self.at else None
        if before is not None and before.kind in _NEEDS_RIGHT:
            what = f"{before.text} has nothing on its right"
            return fault(self.text, before.span, what, _advice(before))
        if token.kind in _OPERATORS:
            what = f"{token.text} has nothing on its left"
            return fault(self.text, token.span, what, _advice(token))
        if before is not None and token.kind is Kind.END:
            return self.unclosed(before)
        if before is not None and before.kind is Kind.OPEN:
            span = (before.span[0], token.span[1])
            return fault(self.text, span, "there is nothing between the parentheses", "fill it")
        return fault(self.text, token.span, "this parenthesis was never opened", "leave it out")


def _advice(operator: Token) -> str:
    if operator.kind in _OPERATORS:
        return f'it joins two parts, as in "cuba {operator.text} iran"; small letters are a word'
    return "a word, a phrase or a field must follow"


_TEXT_FIELDS = frozenset(TextField)
_OPERATORS = frozenset({Kind.AND, Kind.OR})
_NEEDS_RIGHT = _OPERATORS | {Kind.NOT, Kind.DASH}
_READERS: MappingProxyType[Kind, Callable[[_Descent, Token, TextField | None], Query]] = (
    MappingProxyType(
        {
            Kind.WORD: _Descent.word,
            Kind.QUOTED: _Descent.word,
            Kind.FIELD: _Descent.field,
            Kind.OPEN: _Descent.group,
            Kind.NOT: _Descent.negation,
            Kind.DASH: _Descent.negation,
        }
    )
)
