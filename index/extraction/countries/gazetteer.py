"""Find what in a text speaks of a country."""

from collections.abc import Iterator, Sequence
from functools import cache

from index.extraction.countries.guards import judge
from index.extraction.countries.names import names_in
from index.extraction.countries.notation import (
    Form,
    MentionKind,
    Spelling,
    english_forms,
    french_forms,
)
from index.extraction.countries.reading import Reading
from index.extraction.countries.trie import Match, Trie
from index.extraction.countries.verdict import Verdict
from index.frozen import Frozen, replace

_DROPPED = {Verdict.DROPPED, Verdict.NAMESAKE}

_SHORT = 3
"""Plain letters of a name that may well be another word, as the Norwegian "Man" is."""

_NOWHERE = (0, 0)


class Mention(Frozen):
    """A place in a text that speaks of a country; `start` and `end` are characters, half-open."""

    code: str
    kind: MentionKind
    start: int
    end: int


def find(text: str, language: str, *, dateline: tuple[int, int] = _NOWHERE) -> tuple[Mention, ...]:
    """Find the countries that a text names, in order; mentions do not overlap.

    `language` is "en" or "fr"; in any other, only names of countries are looked for, in that language, English and
    French. The whole text is weighed together: a doubtful word counts only where a sure one names the same country
    elsewhere in it. In its dateline (characters, half-open) no place is doubtful: BRUSSELS, WELLINGTON.
    """
    reading = Reading(text)
    judged = [
        (match, _in_dateline(match, judge(match, reading), reading, dateline))
        for match in _trie(language).matches(reading)
    ]
    return tuple(_mentions(reading, judged))


def _in_dateline(
    match: Match, verdict: Verdict, reading: Reading, dateline: tuple[int, int]
) -> Verdict:
    start, end = dateline
    if verdict is not Verdict.DOUBTFUL or len(match.form.codes) > 1 or start == end:
        return verdict
    there = start <= reading.start(match.first) and reading.end(match.last - 1) <= end
    return Verdict.SURE if there else verdict


def _mentions(reading: Reading, judged: Sequence[tuple[Match, Verdict]]) -> Iterator[Mention]:
    namesakes = {match.form.text for match, verdict in judged if verdict is Verdict.NAMESAKE}
    sure = {
        match.form.codes[0]
        for match, verdict in judged
        if verdict is Verdict.SURE and match.form.text not in namesakes
    }
    for match, verdict in judged:
        kept = [] if verdict in _DROPPED else [code for code in match.form.codes if code in sure]
        if len(kept) == 1:
            yield Mention(
                kept[0], match.form.kind, reading.start(match.first), reading.end(match.last - 1)
            )


def _trie(language: str) -> Trie:
    return _TRIES[language]() if language in _TRIES else _names_trie(language)


@cache
def _english_trie() -> Trie:
    return Trie(english_forms())


@cache
def _french_trie() -> Trie:
    return Trie(french_forms())


@cache
def _names_trie(language: str) -> Trie:
    own = [
        Form(name, (code,), MentionKind.NAME)
        for code, name in names_in(language).items()
        if not (name.isascii() and len(name) <= _SHORT)
    ]
    known = (form for form in (*english_forms(), *french_forms()) if _is_sure_name(form))
    return Trie(replace(form, spelling=Spelling.EXACT) for form in (*own, *known))


def _is_sure_name(form: Form) -> bool:
    return form.kind is MentionKind.NAME and len(form.codes) == 1 and not form.doubtful


_TRIES = {"en": _english_trie, "fr": _french_trie}
