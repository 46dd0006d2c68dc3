"""The one thing that every article has."""

from index.errors import ReadError


def nonempty(content: str) -> str:
    """Give a text without the blank lines around it; `ReadError` when nothing is left."""
    text = content.strip()
    if not text:
        message = "is empty"
        raise ReadError(message, hint="it holds no text: delete it, or save the page again")
    return text
