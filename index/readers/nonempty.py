"""The one thing that every article has."""

from index.errors import ReadError


def nonempty(content: str) -> str:
    """Give a text without the blank lines around it; `ReadError` when nothing is left."""
    text = content.strip()
    if not text:
        raise emptiness()
    return text


def emptiness() -> ReadError:
    """Say that there is no text."""
    return ReadError("is empty", hint="it holds no text: delete it, or save the page again")
