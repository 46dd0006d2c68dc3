"""What an article is called, when its file does not say so."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from index.extraction import bylines
from index.extraction.furniture import NAVIGATION
from index.extraction.lines import Line, Look, count_words, ends, without_bullet

_ABOVE = 40
"""Lines above the body in which the title is looked for."""

_WORDS = range(3, 41)
_RECURRING = 2
_SHARE = 0.25
"""Of a title's content words, that must recur in the body's beginning; so many at least."""

_PLENTY = 0.5
"""Share of recurring words that makes a sure title; more is no better."""

_DECAY = 0.93
"""By which a line further above the byline, or the body, by one is less likely to be the title."""

_NEARLY = 0.85
_KICKER_WORDS = 4
_RIGHT_ABOVE = 2
"""Lines above a body that are so near that one recurring word is enough."""

_BODY_LOOKED_AT = 4_000
_STEM = 5
"""Characters by which words are compared, so that endings do not matter."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY_WORDS = frozenset(
    _WORD.findall(
        "about after against also been before being could from have into more over said says still than that their "
        "them then there these they this those through under were what when where which while will with would your "
        "aussi avant avec cette ceux comme contre dans depuis deux elle entre était être font leur leurs mais même "
        "nous plus pour quand sans selon sera sont sous tout tous vers vous"
    )
)
_LOOKS = frozenset({Look.OTHER, Look.SHORT_SENTENCE, Look.SENTENCE, Look.LONG})
_SITE = re.compile(r"\s+(?:\||•|·|»|::|[-–—])\s+(?=[^|]{2,40}$)")
_SEPARATORS = re.compile(r"\s[|*>/•·]\s|\s{2,}(?=\S)")
_ROW_OF_LINKS = 2
_NUMBERED = re.compile(r"\S*\d\S*")
_FEW_NUMBERS = 3
"""One word in so many may have digits; the names of picture files have more."""

_SITE_WORDS = 4
_LEFT_TITLE_WORDS = 3
_MARKUP = re.compile(r"^#+\s+|\s+#+$")
_MARKS = 20
"""Characters that are no letters by which two writings of a title may differ."""

_SPACES = re.compile(r"\s+")
_DATELINE = re.compile(r"(?=[^a-z]{4,80}\s[–—-]|.{0,60}[\d)])[^.!?]{4,80}?\s[–—-]{1,2}\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[A-ZÀ-Ý«“\"])")
_SHORTEST_SENTENCE = 25
_LONGEST_DERIVED = 90
_DERIVED_LOOKED_AT = 600
"""Characters."""


def line_above(lines: Sequence[Line], body: Sequence[Line]) -> Line | None:
    """Give the visible line above the body whose content words recur in it."""
    if not body:
        return None
    above = [line for line in lines if line.index < body[0].index][-_ABOVE:]
    known = _stems(_beginning(body)) if above else frozenset()
    signed = next((place for place, line in enumerate(above) if _is_byline(line)), len(above))
    return _best(above[:signed], known) or _best(above[signed:], known)


def _best(above: Sequence[Line], known: frozenset[str]) -> Line | None:
    """Give the likeliest title; of lines together that are nearly as good, kicker and subtitle are none."""
    rates = [_rate(line, known, below=len(above) - place) for place, line in enumerate(above, 1)]
    best = max(range(len(rates)), key=rates.__getitem__, default=None)
    if best is None or not rates[best]:
        return None
    together = range(max(best - 1, 0), min(best + 2, len(above)))
    good = [above[place] for place in together if rates[place] >= _NEARLY * rates[best]]
    return min(good, key=lambda line: (line.words <= _KICKER_WORDS, len(line.text)))


def is_headline(text: str) -> bool:
    """Tell whether a line could be a title by its looks alone: some words without a full stop."""
    return count_words(text) in _WORDS and not (ends(text) and text[-1] not in "?!\"”»’'")


def derived(paragraphs: Iterable[str]) -> str | None:
    """Make a title of the first sentence, cut at a word; without the dateline before it."""
    first = next((text for text in paragraphs if _WORD.search(text[:_DERIVED_LOOKED_AT])), None)
    if first is None:
        return None
    told = _without_dateline(tidied(first[:_DERIVED_LOOKED_AT]))
    end = _SENTENCE_END.search(told, _SHORTEST_SENTENCE)
    return _shortened(told[: end.end()].rstrip() if end else told)


def tidied(title: str) -> str:
    """Leave out marks of Markdown headings and list items, and needless spaces."""
    return _SPACES.sub(" ", _MARKUP.sub("", without_bullet(title.strip()))).strip()


def without_site(title: str, site: str | None) -> str:
    """Leave out the name of the site behind a page's title: "Boats return | The Harbour Post"."""
    told = tidied(title)
    places = list(_SITE.finditer(told))
    if not places:
        return told
    head, tail = told[: places[-1].start()], told[places[-1].end() :]
    bar = "-" not in places[-1][0] and "–" not in places[-1][0] and "—" not in places[-1][0]
    unknown = bar and count_words(tail) <= _SITE_WORDS and count_words(head) >= _LEFT_TITLE_WORDS
    return head if unknown or (site and same(tail, site)) else told


def same(one: str, other: str) -> bool:
    """Tell whether two titles have the same letters and digits."""
    return abs(len(one) - len(other)) <= _MARKS and _letters(one) == _letters(other)


def _rate(line: Line, known: frozenset[str], *, below: int) -> float:
    """Rate a line, with so many below it, as a title of a body with these words: from 0, when it can be none, to 1."""
    if not _may_be_title(line):
        return 0.0
    stems = _stems(line.text)
    recurring = len(stems & known)
    near = below < _RIGHT_ABOVE and line.words > _KICKER_WORDS
    least = 1 if near else max(_RECURRING, _SHARE * len(stems))
    return min(recurring / len(stems) / _PLENTY, 1.0) * _DECAY**below if recurring >= least else 0.0


def _may_be_title(line: Line) -> bool:
    return (
        line.look in _LOOKS
        and without_bullet(line.text) == line.text
        and is_headline(line.text)
        and not NAVIGATION.fullmatch(line.text)
        and not _is_byline(line)
        and len(_SEPARATORS.findall(line.text)) < _ROW_OF_LINKS
        and len(_NUMBERED.findall(line.text)) * _FEW_NUMBERS < line.words
    )


def _is_byline(line: Line) -> bool:
    return bylines.is_dated(line) or bylines.signed_by(line.text) is not None


def _beginning(body: Sequence[Line]) -> str:
    text = ""
    for line in body:
        text += _without_dateline(line.text[:_BODY_LOOKED_AT]) + "\n"
        if len(text) > _BODY_LOOKED_AT:
            break
    return text


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    return frozenset(_folded(word)[:_STEM] for word in words if word not in _EMPTY_WORDS)


def _without_dateline(text: str) -> str:
    match = _DATELINE.match(text)
    return text[match.end() :] if match else text


def _folded(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, _folded(text.casefold())))


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_DERIVED:
        return text
    return text[:_LONGEST_DERIVED].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
