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
import threading
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from index.frozen import Frozen

Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]

_SMOOTHING = 0.5 / 10_000  # langdetect's ALPHA_DEFAULT / BASE_FREQ
_BARRIER = math.log(100_000)  # of langdetect's CONV_THRESHOLD
_SIZES = (1, 2, 3)  # characters of an n-gram
_KEPT_WORDS = 1 << 15
_NOISE = re.compile(
    r"https?://[-_.?&~;+=/#0-9A-Za-z]{1,2076}"
    r"|[-_.0-9A-Za-z]{1,64}@[-_0-9A-Za-z]{1,255}[-_.0-9A-Za-z]{1,255}"
)
_LATIN = re.compile(r"[A-z]")
_OTHER_SCRIPT = re.compile(
    r"[\u0300-\u1dff\u1f00-\U0010ffff]"
)  # all above 0300 but Latin Extended Additional


class Guess(Frozen):
    """The most probable language, as langdetect codes it, and how sure that is (0 to 1)."""

    language: str
    probability: float


class _Profiles(Frozen):
    """n n-grams in l languages: `rows` numbers the n-grams, `logs` (n, l, float32) are smoothed log probabilities."""

    languages: tuple[str, ...]
    rows: dict[str, int]
    logs: Array


def guess(text: str) -> Guess | None:
    """Guess the language of a text; `None` when it holds no letters that any profile knows."""
    profiles = _profiles()
    counted = Counter(_words(text))
    ngrams, sums = _vocabulary().look_up(list(counted))
    lengths = list(map(len, ngrams))
    counts = np.fromiter(counted.values(), np.float64, len(counted))
    total = counts @ lengths
    if not total:
        return None
    totals = counts @ sums
    second, best = np.argpartition(totals, -2)[-2:].tolist()
    rows = np.concatenate(ngrams)
    lead = _column(best)[rows] - _column(second)[rows]
    share = _share_of_drawings(lead, np.repeat(counts, lengths) / total)
    return Guess(profiles.languages[best], share)


def likelihoods(text: str) -> dict[str, float]:
    """Give each language's log-likelihood of the words of a text, each of them counted once; empty without letters.

    Tables of figures say few words again and again, which makes drawings surer than they should be.
    """
    ngrams, sums = _vocabulary().look_up(list(dict.fromkeys(_words(text))))
    if not any(map(len, ngrams)):
        return {}
    return dict(zip(_profiles().languages, sums.sum(axis=0).tolist(), strict=True))


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
    others = _OTHER_SCRIPT.findall(plain)
    if others and 2 * len(_LATIN.findall(plain)) < len(others):
        plain = _LATIN.sub("", plain)
    return plain.translate(_characters()).split(" ")


class _Vocabulary:
    """What each word adds, found out once a word as long as there is room; threads may share it.

    `_ngrams` are the known n-grams of each word by their rows, `_sums` (w, l, float64) the sums of their logs.
    """

    def __init__(self, profiles: _Profiles) -> None:
        self._profiles = profiles
        self._lock = threading.Lock()
        self._forget(_KEPT_WORDS)

    def _forget(self, room: int) -> None:
        self._numbers: dict[str, int] = {}
        self._ngrams: list[Array] = []
        self._sums = np.empty((room, len(self._profiles.languages)))

    def look_up(self, words: Sequence[str]) -> tuple[list[Array], Array]:
        """Give n-grams and sums of words that are all different."""
        with self._lock:
            new = [word for word in words if word not in self._numbers]
            if len(self._numbers) + len(new) > len(self._sums):
                self._forget(max(_KEPT_WORDS, len(words)))
                new = list(words)
            if new:
                self._learn(new)
            numbers = [self._numbers[word] for word in words]
            return [self._ngrams[number] for number in numbers], self._sums[numbers]

    def _learn(self, words: Sequence[str]) -> None:
        known = len(self._numbers)
        find = self._profiles.rows.get
        rows = [[row for n in _ngrams(word) if (row := find(n)) is not None] for word in words]
        flat = np.fromiter(chain.from_iterable(rows), np.int64)
        ends = np.cumsum([len(own) for own in rows])
        # a row of nothings behind the last: `reduceat` wants every word to begin somewhere
        logs = np.append(self._profiles.logs[flat], np.zeros_like(self._sums[:1]), axis=0)
        sums = np.add.reduceat(logs, np.append(0, ends[:-1]), axis=0, dtype=np.float64)
        sums[[not own for own in rows]] = 0
        self._sums[known : known + len(words)] = sums
        self._ngrams += np.split(flat, ends[:-1])
        self._numbers |= zip(words, range(known, known + len(words)), strict=True)


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary(_profiles())


@cache
def _column(language: int) -> Array:
    """Give the logs of one language side by side (n, float64): a few are needed often, and fit a processor's cache."""
    return _profiles().logs[:, language].astype(np.float64)


def _ngrams(word: str) -> list[str]:
    """List the n-grams of a word between two spaces, except those that end within a run of capitals."""
    if not word:
        return []
    padded = f" {word} "
    ends = range(2, len(padded) + 1)
    if any(map(str.isupper, word[1:])):
        kept = [end for end in ends if not all(map(str.isupper, padded[end - 2 : end]))]
        return [padded[end - size : end] for end in kept for size in _SIZES if size <= end]
    return [
        *padded[1:],
        *(padded[end - size : end] for size in _SIZES[1:] for end in range(size, len(padded) + 1)),
    ]


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
