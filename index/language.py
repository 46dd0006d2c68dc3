"""Which language a text is in.

All 55 profiles of langdetect decide: restricted to a few they are sure of one of them on texts in any other language.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from index.article import UNDETERMINED, LanguageHow, Passage

_SHORTEST = 100
"""Characters below which a detection is not believed."""

_LONGEST = 2_000
"""Characters that are looked at: more cost time and change no decision."""

_SURE = 0.9
"""Probability below which a detection is not believed."""

_MAJORITY = 0.5
"""Share of a text's letters: that are capitals in a text of capitals; that are in one language in a mixed text."""

_OWN_WORDS = 0.12
"""Share of commonest words that an ordinary paragraph passes in its own language: 98 % of news in en, all in fr."""


def _roughly_words(text: str) -> list[str]:
    """Part a text at spaces and apostrophes; the words that count here seldom have another mark beside them."""
    return text.lower().replace("’", " ").replace("'", " ").split()


_COMMON_WORDS = {
    "en": frozenset(
        _roughly_words(
            "the of and to in that for with was is it as by at from his he be has have are this had not but they "
            "which were said will their its who been would more after also about when we you"
        )
    ),
    "fr": frozenset(
        _roughly_words(
            "le la les de des du et un une à au aux en dans que qui est pour par sur pas il elle ce cette se sa son "
            "ses avec plus ne ont été sont mais nous leur ces d l qu n s c j y où"
        )
    ),
}
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
_OTHER_CODES = {"eng": "en", "fra": "fr", "fre": "fr", "nb": "no", "nn": "no"}
_OWN_NAMES = {"english": "en", "french": "fr", "français": "fr", "francais": "fr", "anglais": "en"}


@dataclass(frozen=True, slots=True)
class Detected:
    """A language (ISO 639-1, or "und") and how it is known."""

    language: str
    how: LanguageHow


def detect(text: str, *, declared: str | None = None) -> Detected:
    """Tell the language of a text; one that is too short or unclear has the language its page declares, or "und".

    A longer text in which no language is clear has the one that most of it, by paragraphs, is in.
    """
    found = _detected(text) or _prevailing(text)
    if found is not None:
        return Detected(found, LanguageHow.DETECTED)
    hint = language_code(declared) if declared else None
    if hint is not None:
        return Detected(hint, LanguageHow.DECLARED)
    return Detected(UNDETERMINED, LanguageHow.NONE)


def passages(paragraphs: Sequence[str], *, language: str) -> tuple[Passage, ...]:
    """Give the runs of longer paragraphs that are in another language than the article's."""
    told = ((_foreign(paragraph, language), paragraph) for paragraph in paragraphs)
    runs = groupby(told, key=lambda pair: pair[0])
    return tuple(
        Passage(foreign, "\n".join(paragraph for _, paragraph in run))
        for foreign, run in runs
        if foreign is not None
    )


def language_code(text: str) -> str | None:
    """Understand a code or a name of a language: "fr-FR", "fra", "French" and "français" are all "fr"."""
    told = text.strip().casefold()
    if told in _OWN_NAMES:
        return _OWN_NAMES[told]
    tag = _TAG.fullmatch(told)
    code = _OTHER_CODES.get(tag[1], tag[1]) if tag else told
    if code in _COMMON_WORDS or code in _codes_by_name().values():
        return code
    return _codes_by_name().get(told)


def _detected(text: str) -> str | None:
    """Give the language of one text, when it is long and clear enough."""
    sample = text[:_LONGEST].strip()
    if len(sample) < _SHORTEST:
        return None
    from index.profiles import guess  # noqa: PLC0415 - numpy, which telling a code's name needs not

    found = guess(sample.lower() if _is_in_capitals(sample) else sample)
    if found is None or found.probability < _SURE:
        return None
    return _written_code(found.language)


def _prevailing(text: str) -> str | None:
    """Give the language that most of the first paragraphs are in."""
    sample = text[:_LONGEST].splitlines()
    letters: dict[str, int] = {}
    for paragraph in sample:
        language = _detected(paragraph)
        if language is not None:
            letters[language] = letters.get(language, 0) + len(paragraph)
    best = max(letters, key=lambda language: letters[language], default=None)
    if best is None or letters[best] <= _MAJORITY * sum(map(len, sample)):
        return None
    return best


def _foreign(paragraph: str, language: str) -> str | None:
    """Give the language of a paragraph when it is not `language`."""
    if len(paragraph) < _SHORTEST or not _is_suspicious(paragraph, language):
        return None
    found = _detected(paragraph)
    return None if found == language else found


def _is_suspicious(paragraph: str, language: str) -> bool:
    """Tell cheaply whether a paragraph may be foreign: common words are few, or are those of en or fr."""
    words = _roughly_words(paragraph[:_LONGEST])
    if language in _COMMON_WORDS:
        return _share(words, language) < _OWN_WORDS
    return any(_share(words, other) >= _OWN_WORDS for other in _COMMON_WORDS)


def _share(words: Sequence[str], language: str) -> float:
    common = _COMMON_WORDS[language]
    return sum(map(common.__contains__, words)) / (len(words) or 1)


def _is_in_capitals(text: str) -> bool:
    capitals = sum(map(str.isupper, text))
    return capitals > _MAJORITY * sum(map(str.isalpha, text))


def _written_code(profile: str) -> str:
    """Leave out how a language is written: "zh-cn" and "zh-tw" are "zh"."""
    return profile.partition("-")[0]


@cache
def _codes_by_name() -> dict[str, str]:
    """Give the two-letter codes by the English and French names of their languages (CLDR)."""
    return {name.casefold(): code for code, name in _names()}


def _names() -> Iterator[tuple[str, str]]:
    from babel import Locale  # noqa: PLC0415 - heavy

    for reader in ("en", "fr"):
        for code, name in Locale(reader).languages.items():
            if len(code) == len(reader):
                yield code, name
