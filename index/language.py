"""Which language a text is in.

All 55 profiles of langdetect decide: restricted to a few they are sure of one of them on texts in any other language.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from index.article import UNDETERMINED, LanguageHow, Passage
from index.frozen import Frozen
from index.language_names import code_named, codes

_SHORTEST = 60
"""Characters below which a detection is not believed: of 460 sentences of 40 to 59, 13 are wrong, and 6 when sure."""

_SHORT = 100
"""Characters below which it must be very sure."""

_LONGEST = 2_000
"""Characters that are looked at: more cost time and change no decision."""

_SURE = 0.9
_VERY_SURE = 0.99
"""Probabilities below which detections are not believed, of texts and of short ones."""

_HOME_LEAD = 20.0
"""Nats by which another language must be likelier than those at home: of 1,400 sentences in ten others, two are not.

Of 10,060 news texts in English and French seven are: tables of figures, which read like Swedish otherwise.
"""

_FIGURES = 0.1
"""Share of digits in what is a table of figures."""

_A_LABEL = 5.0
"""Nats that a label of such a table counts."""

_APART = 5.0
"""Nats by which the likeliest must be ahead of the next: of 1,719 sentences in twelve languages none is wrong then."""

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
_TABLE_WORDS = {
    "en": frozenset(
        _roughly_words(
            "january february march april may june july august september october november december jan feb mar apr "
            "jun jul aug sept oct nov dec one two three four five six seven eight nine ten first half year years "
            "month months week day days ended net loss profit sales total per share up down off unchanged open close "
            "opening closing high low price prices trends following vs mths qtr"
        )
    ),
    "fr": frozenset(
        _roughly_words(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr juil sept "
            "oct nov déc deux trois quatre cinq six sept huit neuf dix premier semestre an ans année mois semaine jour "
            "jours hier clos net perte bénéfice ventes total par action hausse baisse inchangé ouverture clôture haut "
            "bas cours prix valeur contre"
        )
    ),
}
"""What stands in tables of figures, beside abbreviations that are no words of any language."""

_NO_LETTERS = re.compile(r"[\W\d_]+")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
_OTHER_CODES = {"eng": "en", "fra": "fr", "fre": "fr", "nb": "no", "nn": "no"}


class Detected(Frozen):
    """A language (ISO 639-1, or "und") and how it is known."""

    language: str
    how: LanguageHow


def detect(text: str, *, declared: str | None = None) -> Detected:
    """Tell the language of a text; one that is too short or unclear has the language its page declares, or "und".

    A longer text in which no language is clear has the one that most of it, by paragraphs, is in. Where no paragraph
    tells one it has the likeliest, which is English or French if no other is much likelier: most articles are in these.
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
    tag = _TAG.fullmatch(told)
    code = _OTHER_CODES.get(tag[1], tag[1]) if tag else told
    return code if code in codes() else code_named(told)


def _detected(text: str) -> str | None:
    """Give the language of one text, when it is long and clear enough."""
    sample = _sample(text)
    if len(sample) < _SHORTEST:
        return None
    from index.profiles import guess  # noqa: PLC0415 - numpy, which telling a code's name needs not

    found = guess(sample)
    if found is None or found.probability < (_SURE if len(sample) >= _SHORT else _VERY_SURE):
        return None
    code = _written_code(found.language)
    return code if code in _COMMON_WORDS or _leads_home(sample, found.language) else None


def _likeliest(text: str) -> str | None:
    """Give the likeliest language, where it is well ahead; English or French, where none is much likelier."""
    sample = _sample(text)
    told = _likelihoods(sample) if len(sample) >= _SHORT else {}
    if not told:
        return None
    best = max(told, key=lambda language: told[language])
    if not _leads_home(sample, best):
        best = max(_COMMON_WORDS, key=lambda language: told[language])
        told = {language: told[language] for language in _COMMON_WORDS}
    ahead = told.pop(best) - max(told.values())
    return _written_code(best) if ahead >= _APART else None


def _leads_home(sample: str, language: str) -> bool:
    """Tell whether a language is much likelier than those at home."""
    told = _likelihoods(sample)
    return told[language] - max(told[home] for home in _COMMON_WORDS) >= _HOME_LEAD


def _likelihoods(sample: str) -> dict[str, float]:
    """Weigh each language; in a table of figures, what its columns and rows are called counts besides."""
    from index.profiles import likelihoods  # noqa: PLC0415 - as above

    told = likelihoods(sample)
    if told and sum(map(str.isdigit, sample)) > _FIGURES * len(sample):
        words = set(_NO_LETTERS.split(sample.lower()))
        for home, labels in _TABLE_WORDS.items():
            told[home] += _A_LABEL * len(words & labels)
    return told


def _sample(text: str) -> str:
    sample = text[:_LONGEST].strip()
    return sample.lower() if _is_in_capitals(sample) else sample


def _prevailing(text: str) -> str | None:
    """Give the language that most of the first paragraphs are in, or the likeliest where none of them tells one."""
    sample = text[:_LONGEST].splitlines()
    letters: dict[str, int] = {}
    for paragraph in sample:
        language = _detected(paragraph)
        if language is not None:
            letters[language] = letters.get(language, 0) + len(paragraph)
    if not letters:
        return _likeliest(text)
    best = max(letters, key=lambda language: letters[language])
    return best if letters[best] > _MAJORITY * sum(map(len, sample)) else None


def _foreign(paragraph: str, language: str) -> str | None:
    """Give the language of a paragraph when it is not `language`."""
    if len(paragraph) < _SHORT or not _is_suspicious(paragraph, language):
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
