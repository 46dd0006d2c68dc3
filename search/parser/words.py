"""What a word may look like: `pref*`, `w?ld*card`, `word~2`, `=word`, and behind any of them `^2`."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from index.analysis.tokenizer import has_words, wild_words, words
from index.errors import QueryError
from index.lazy import pattern
from index.query import (
    MOST_EDITS,
    Boost,
    Everything,
    Exact,
    Fuzzy,
    Phrase,
    Prefix,
    Query,
    Term,
    TextField,
    Wildcard,
    Word,
)
from search.parser.fault import Span, fault
from search.parser.lexer import PUNCTUATION, Kind, Token, weight_of

_STAR = "*"
_WILD = frozenset("*?")
# Most words need no closer look: these say the same of them.
_SIMPLE = pattern(r"(?P<sign>=?)(?P<word>[^\W_]+)(?P<end>\*|~[12]?|)(?:\^(?P<weight>\d\d?))?")
_PUNCTUATED = pattern(r"[^\W_]+[,.;:!…]+")
_SIMPLY_WILD = pattern(
    r"(?=[a-zA-Z0-9]*[*?])(?P<word>[*?]*[a-zA-Z0-9](?:[a-zA-Z0-9*?]*[a-zA-Z0-9*])?)[,.;:!…]*(?:\^(?P<weight>\d\d?))?"
)
_KINDS: Mapping[str, Callable[[str, TextField | None], Word]] = MappingProxyType(
    {
        "": Term,
        "*": Prefix,
        "~": lambda text, field: Fuzzy(text, 1, field),
        "~1": lambda text, field: Fuzzy(text, 1, field),
        "~2": lambda text, field: Fuzzy(text, 2, field),
        "=": Exact,
    }
)
"""What most words are, by what begins and ends them."""

_EDITS = pattern(r"\d{0,9}")


def read_word(text: str, token: Token, field: TextField | None) -> Query:
    """Make the query of a word or phrase of `text`, wherever it stands or in one field."""
    if token.kind is Kind.QUOTED:
        _check_has_words(text, token.span, token.text)
        return _weighed(Phrase(token.text, token.slop, field), token)
    simple = _SIMPLE.fullmatch(token.text)
    kind = _KINDS.get(simple["sign"] + simple["end"]) if simple else None
    if simple and kind:
        return _simply_weighed(kind(simple["word"], field), simple)
    if _PUNCTUATED.fullmatch(token.text):
        return Term(token.text, field)
    wild = _SIMPLY_WILD.fullmatch(token.text)
    if wild:
        return _simply_weighed(_wild_in_one(wild["word"], field), wild)
    return _read_closely(text, token, field)


def _simply_weighed(word: Word, match: re.Match[str]) -> Query:
    weight = match["weight"]
    return Boost(word, float(weight)) if weight else word


def _wild_in_one(core: str, field: TextField | None) -> Prefix | Wildcard:
    """Read letters with `*` and `?` among them, which are one word."""
    beginning = core.rstrip(_STAR)
    return Wildcard(core, field) if _WILD & set(beginning) else Prefix(beginning, field)


def _read_closely(text: str, token: Token, field: TextField | None) -> Query:
    if token.text == _STAR:
        return _everything(text, token.span, field)
    whole = token.span
    if "^" in token.text:
        token = _cut_weight(text, token)
    _check_has_words(text, whole, token.text)
    if token.text.startswith("-"):
        hint = "one - before a word or field leaves it out: -word, -title:word"
        raise fault(text, _first(token), "this - means nothing here", hint)
    return _weighed(_unweighed(text, token, field), token)


def _weighed(word: Word, token: Token) -> Query:
    return word if token.weight is None else Boost(word, token.weight)


def _cut_weight(text: str, token: Token) -> Token:
    """Take `^2` off a word; punctuation may follow it."""
    before, _, after = token.text.partition("^")
    start, behind = token.span[0], token.span[0] + len(before)
    weight = weight_of(text, behind, after.rstrip(PUNCTUATION))
    return token._replace(text=before, span=(start, behind), weight=weight)


def _unweighed(text: str, token: Token, field: TextField | None) -> Word:
    if token.text.startswith("="):
        return _exact(text, token, field)
    if "~" in token.text.lstrip("~"):
        read = _fuzzy(text, token, field)
        if read is not None:
            return read
    core = _without_end(token.text)
    if _WILD & set(core):
        return _wild(text, token, core, field)
    return Term(token.text, field)


def _exact(text: str, token: Token, field: TextField | None) -> Exact:
    core = _without_end(token.text)
    signs = (core.find("*"), core.find("?"), token.text.find("~"))
    at = min((at for at in signs if at >= 0), default=None)
    if at is not None:
        place = token.span[0] + at
        what = f"= asks for a word as it is written, {token.text[at]} for others"
        raise fault(text, (place, place + 1), what, "leave one of them out")
    return Exact(token.text[1:], field)


def _fuzzy(text: str, token: Token, field: TextField | None) -> Fuzzy | None:
    """Read `word~` or `word~2`; a ~ between letters is punctuation."""
    before, _, after = token.text.rpartition("~")
    if not _EDITS.fullmatch(after.rstrip(PUNCTUATION)):
        return None
    number = after.rstrip(PUNCTUATION)
    edits = int(number) if number else 1
    span = (token.span[0] + len(before), token.span[1])
    if not 1 <= edits <= MOST_EDITS:
        what = f"misspellings are up to {MOST_EDITS} letters away"
        raise fault(text, span, what, f"{before}~ or {before}~{MOST_EDITS}")
    if _WILD & set(before):
        what = "a word has either * and ? or a ~"
        raise fault(text, span, what, "leave one of them out")
    _check_has_words(text, token.span, before)
    return Fuzzy(before, edits, field)


def _wild(text: str, token: Token, core: str, field: TextField | None) -> Prefix | Wildcard:
    """Read `pref*` or `w?ld*card`; core is a word without the punctuation behind it."""
    found = wild_words(core)
    if not all(map(has_words, found)):
        at = token.span[0] + min(core.find(sign) for sign in _WILD & set(core))
        what = "a * or ? stands for letters of a word"
        raise fault(text, (at, at + 1), what, "write it against letters: block*, w?ld")
    before = words(core.rstrip(_STAR))
    if before and found[-1].rstrip(_STAR) == before[-1]:
        return _wild_in_one(core, field)
    return Wildcard(core, field)


def _without_end(text: str) -> str:
    """Take off what follows the last letter, digit or star: `Cuba?` asks nothing about a fifth letter."""
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] in "*_"):
        end -= 1
    return text[:end]


def _everything(text: str, span: Span, field: TextField | None) -> Query:
    if field is not None:
        raise fault(text, span, f"every article has a {field}", f"{field}:word* looks for words")
    return Everything()


def _first(token: Token) -> Span:
    return token.span[0], token.span[0] + 1


def _check_has_words(text: str, span: Span, words_text: str) -> None:
    if not has_words(words_text):
        raise _wordless(text, span, words_text)


def _wordless(text: str, span: Span, words_text: str) -> QueryError:
    if words_text == "-":
        hint = "write the - against the word to leave out: -word"
        return fault(text, span, "this - stands alone", hint)
    return fault(text, span, "there is no letter or digit to look for", "leave it out")
