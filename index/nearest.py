"""What may have been meant by a name that is not known."""

from collections.abc import Iterable

LIKENESS = 0.6
"""How like two names must be (difflib's ratio): difflib's own choice."""

SPELT_LIKE = 0.75
"""How like they must be where there are hundreds: one wrong letter in four."""


def nearest(name: str, known: Iterable[str], *, likeness: float = LIKENESS) -> str | None:
    """Give the known name that is most like a name, if one is like it at all."""
    return next(iter(several_nearest(name, known, likeness=likeness, most=1)), None)


def several_nearest(
    name: str, known: Iterable[str], *, likeness: float = LIKENESS, most: int = 3
) -> list[str]:
    """Give the known names that are most like a name, the likest first."""
    from difflib import get_close_matches  # noqa: PLC0415 - for names that are wrong alone

    return get_close_matches(name, list(known), most, likeness)


def did_you_mean(name: str, known: Iterable[str], *, otherwise: str) -> str:
    """Ask whether the nearest name was meant; `otherwise` is said when there is none."""
    near = nearest(name, known)
    return f"did you mean {near}?" if near else otherwise
