"""The language profiles of langdetect, evaluated exactly.

langdetect draws n-grams of a text at random, multiplies the probabilities that its profiles give them, and stops when
one language has all but 1 in 100,000 of the sum; it repeats that and averages. Here every n-gram is looked at once.
The most probable language is the one with the largest mean logarithm, and the share of drawings that would have ended
with it rather than with the runner-up follows from the mean and the variance of their difference (A. Wald, Sequential
Analysis, 1947: a random walk between two barriers). No random numbers, and the same answer every time.

N-grams never reach over the end of a word, so what a word contributes is computed once and kept.
"""

import json
import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Array: TypeAlias = npt.NDArray[Any]

_SMOOTHING = 0.5 / 10_000  # langdetect's ALPHA_DEFAULT / BASE_FREQ
_BARRIER = math.log(100_000)  # of langdetect's CONV_THRESHOLD
_LONGEST = 3  # characters of an n-gram
_CACHED_WORDS = 1 << 15
_NOISE = re.compile(
    r"https?://[-_.?&~;+=/#0-9A-Za-z]{1,2076}"
    r"|[-_.0-9A-Za-z]{1,64}@[-_0-9A-Za-z]{1,255}[-_.0-9A-Za-z]{1,255}"
)
_LATIN = re.compile(r"[A-z]")
_OTHER_SCRIPT = re.compile(
    r"[\u0300-\u1dff\u1f00-\U0010ffff]"
)  # all above 0300 but Latin Extended Additional


@dataclass(frozen=True, slots=True)
class Guess:
    """The most probable language, as langdetect codes it, and how sure that is (0 to 1)."""

    language: str
    probability: float


@dataclass(frozen=True, slots=True)
class _Profiles:
    """n n-grams in l languages: `rows` numbers the n-grams, `logs` (n, l, float32) are smoothed log probabilities."""

    languages: tuple[str, ...]
    rows: dict[str, int]
    logs: Array


def guess(text: str) -> Guess | None:
    """Guess the language of a text; `None` when it holds no letters that any profile knows."""
    profiles = _profiles()
    counted = Counter(_words(text))
    known = [(_contribution(word), count) for word, count in counted.items()]
    total = sum(len(ngrams) * count for (ngrams, _), count in known)
    if not total:
        return None
    counts = np.fromiter(counted.values(), np.float64, len(counted))
    sums = counts @ np.stack([logs for (_, logs), _ in known])
    second, best = np.argpartition(sums, -2)[-2:].tolist()
    ngrams = np.concatenate([ngrams for (ngrams, _), _ in known])
    weights = np.repeat(counts, [len(ngrams) for (ngrams, _), _ in known])
    lead = profiles.logs[ngrams, best].astype(np.float64) - profiles.logs[ngrams, second]
    return Guess(profiles.languages[best], _share_of_drawings(lead, weights / total))


def _share_of_drawings(lead: Array, weights: Array) -> float:
    """Say how often a random walk of such steps (n), drawn by their weights, ends at the upper barrier."""
    mean = float(weights @ lead)
    variance = float(weights @ (lead - mean) ** 2)
    if variance == 0:
        return 1.0 if mean > 0 else 0.5
    return 1 / (1 + math.exp(-min(2 * _BARRIER * mean / variance, 700)))


def _words(text: str) -> list[str]:
    """Write a text as langdetect does: letters only, in words; Latin ones left out of other scripts."""
    plain = _vietnamese(_NOISE.sub(" ", text))
    if 2 * len(_LATIN.findall(plain)) < len(_OTHER_SCRIPT.findall(plain)):
        plain = _LATIN.sub("", plain)
    return plain.translate(_characters()).split(" ")


@lru_cache(_CACHED_WORDS)
def _contribution(word: str) -> tuple[Array, Array]:
    """Give the known n-grams of a word by their rows, and the sum of their logs (l)."""
    profiles = _profiles()
    rows = np.array([profiles.rows[n] for n in _ngrams(word) if n in profiles.rows], np.int64)
    return rows, profiles.logs[rows].sum(axis=0, dtype=np.float64)


def _ngrams(word: str) -> list[str]:
    """List the n-grams of a word between two spaces, except those that end within a run of capitals."""
    padded = f" {word} " if word else ""
    found = []
    capitals = False
    for end in range(2, len(padded) + 1):
        last = padded[end - 1]
        capitals = last.isupper() and (capitals or padded[end - 2].isupper())
        if not capitals:
            found += [padded[max(0, end - size) : end] for size in range(1, min(end, _LONGEST) + 1)]
    return found


class _Characters(dict[int, str]):
    """How langdetect writes each character."""

    def __missing__(self, code: int) -> str:
        from langdetect.utils.ngram import NGram  # noqa: PLC0415 - heavy

        written = self[code] = str(NGram.normalize(chr(code)))
        return written


@cache
def _characters() -> _Characters:
    return _Characters()


def _vietnamese(text: str) -> str:
    """Compose Vietnamese letters as langdetect does."""
    if text.isascii():
        return text
    from langdetect.utils.ngram import NGram  # noqa: PLC0415 - heavy

    return str(NGram.normalize_vi(text))


@cache
def _profiles() -> _Profiles:
    """Read all of langdetect's profiles."""
    import langdetect  # noqa: PLC0415 - heavy

    folder = Path(langdetect.__file__).parent / "profiles"
    read = [json.loads(file.read_bytes()) for file in sorted(folder.iterdir())]
    rows: dict[str, int] = {}
    for profile in read:
        for ngram in profile["freq"]:
            rows.setdefault(ngram, len(rows))
    logs = np.full((len(rows), len(read)), _SMOOTHING, np.float32)
    for column, profile in enumerate(read):
        own = [
            (rows[n], count / profile["n_words"][len(n) - 1])
            for n, count in profile["freq"].items()
        ]
        places, shares = zip(*own, strict=True)
        logs[list(places), column] += np.array(shares, np.float32)
    return _Profiles(tuple(profile["name"] for profile in read), rows, np.log(logs, out=logs))
