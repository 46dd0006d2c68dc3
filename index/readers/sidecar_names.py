"""What sidecars are called; every search asks for it, so nothing is loaded here that reads them."""

from pathlib import Path

ENDINGS = (".yaml", ".yml", ".toml")
"""What follows the name of the file that a sidecar speaks for; of several the first that is there counts."""


def spoken_for(name: str) -> str | None:
    """Give the name of the file that a sidecar of this name would speak for."""
    return next((name[: -len(end)] for end in ENDINGS if name.lower().endswith(end)), None)


def beside(file: Path) -> Path | None:
    """Find the sidecar of a file."""
    there = (file.with_name(file.name + end) for end in ENDINGS)
    return next((sidecar for sidecar in there if sidecar.is_file()), None)
