"""How the parser says that something is wrong: what, at which place, and what to try."""

from index.errors import QueryError

Span = tuple[int, int]
"""A half-open range of characters."""


def fault(text: str, span: Span, what: str, hint: str | None = None) -> QueryError:
    """Make the error of a place in a text."""
    return QueryError(what, text=text, span=span, hint=hint)
