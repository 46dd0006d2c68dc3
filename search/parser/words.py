"""What a word may look like."""

import re

from index.analysis.tokenizer import words
from index.errors import QueryError
from index.query import Everything, Phrase, Prefix, Query, Term, TextField
from search.parser.fault import Span, fault
from search.parser.lexer import Kind, Token

_STAR = "*"

_NOT_YET: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"\*(?=.)|^\?(?=\w)|(?<=\w)\?(?=[\w*])"),
        "* or ? inside a word is not known yet",
        "a * can end a word: block*",
    ),
    (
        re.compile(r"(?<=\w)~\d*$"),
        "~ after a word, for its misspellings, is not known yet",
        "a * finds words that begin alike: block*",
    ),
    (
        re.compile(r"(?<=\w)\^[\d.]*$"),
        "^ after a word, for its weight, is not known yet",
        "leave it out",
    ),
    (
        re.compile(r"^=+(?=\w)"),
        "= before a word, for that very form, is not known yet",
        "leave it out",
    ),
)
"""Forms that other query languages give a meaning: they are refused, since ignoring it would mislead."""


def read_word(text: str, token: Token, field: TextField | None) -> Query:
    """Make the query of a word or phrase of `text`, wherever it stands or in one field."""
    if token.kind is Kind.QUOTED:
        _check_has_words(text, token.span, token.text)
        return Phrase(token.text, token.slop, field)
    if token.text == _STAR:
        return _everything(text, token.span, field)
    _check_known(text, token)
    _check_has_words(text, token.span, token.text)
    if token.text.endswith(_STAR):
        return _prefix(text, token, field)
    return Term(token.text, field)


def _everything(text: str, span: Span, field: TextField | None) -> Query:
    if field is not None:
        raise fault(text, span, f"every article has a {field}", f"{field}:word* looks for words")
    return Everything()


def _prefix(text: str, token: Token, field: TextField | None) -> Prefix:
    beginning = token.text.removesuffix(_STAR)
    if len(words(beginning)) > 1:
        apart = " ".join(words(beginning)) + _STAR
        raise fault(
            text, token.span, "the beginning of several words", f"write them apart: {apart}"
        )
    return Prefix(beginning, field)


def _check_known(text: str, token: Token) -> None:
    start = token.span[0]
    for pattern, what, hint in _NOT_YET:
        match = pattern.search(token.text)
        if match is not None:
            span = (start + match.start(), start + max(match.end(), match.start() + 1))
            raise fault(text, span, what, hint)
    if token.text.startswith("-") and words(token.text):
        hint = "one - before a word or field leaves it out: -word, -title:word"
        raise fault(text, (start, start + 1), "this - means nothing here", hint)


def _check_has_words(text: str, span: Span, words_text: str) -> None:
    if not words(words_text):
        raise _wordless(text, span, words_text)


def _wordless(text: str, span: Span, words_text: str) -> QueryError:
    if words_text == "-":
        hint = "write the - against the word to leave out: -word"
        return fault(text, span, "this - stands alone", hint)
    return fault(text, span, "there is no letter or digit to look for", "leave it out")
