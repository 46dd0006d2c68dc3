"""What of a line comes again: its words in a body, its letters in other lines of the page."""

import re
from collections.abc import Sequence

from index.extraction.lines import BULLET, Line
from index.extraction.title import folded, without_dateline

_BODY_LOOKED_AT = 4_000  # characters
_STEM = 5
"""Characters by which words are compared, so that endings do not matter."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY_WORDS = frozenset(  # without accents
    _WORD.findall(
        "about after against also been before being could from have into more over said says still than that their "
        "them then there these they this those through under were what when where which while will with would your "
        "aussi avant avec cette ceux comme contre dans depuis deux elle entre etait etre font leur leurs mais meme "
        "nous plus pour quand sans selon sera sont sous tout tous vers vous"
    )
)
_NO_LETTERS = re.compile(r"[^\w\n•]+|_+")
_BULLETS = re.compile(rf"(?m)^{BULLET}")
_MOST_WORDS_ECHOED = 25
_MOST_ECHOES = 3
"""Times that a title stands on a page; more often stands the name of a section."""

_SHORTEST_TRAIL = 9  # letters

_ENDS_ANOTHER, _AGAIN, _AGAIN_IN_A_LIST, _A_SECTION = 3.0, 1.0, 1.0, -2.0
"""For letters that end another line ("News > Harbour > Boats return"), or are all of one, or of too many."""


def words_of(body: Sequence[Line]) -> frozenset[str]:
    """Give the words of a body's beginning, by which a title is known; without those that say nothing."""
    return _stems(_beginning(body))


def recurring(line: Line, known: frozenset[str]) -> tuple[int, float]:
    """Tell how many words of a line are known, and their share."""
    stems = _stems(line.text)
    return len(stems & known), len(stems & known) / (len(stems) or 1)


def letters_of(lines: Sequence[Line]) -> str:
    """Give the letters of every line between two line breaks, those of lists with a bullet."""
    shorter = "\n\n".join(line.text for line in lines if line.words <= _MOST_WORDS_ECHOED)
    return f"\n{_letters(_BULLETS.sub('•', shorter))}\n"


def echoed(line: Line, page: str) -> float:
    """Give the points for lines that a line comes again in."""
    letters = _letters(line.text)
    listed = f"\n•{letters}\n" in page
    same = page.count(f"\n{letters}\n") + listed
    if same > _MOST_ECHOES:
        return _A_SECTION
    ended = page.count(f"{letters}\n") > same if len(letters) >= _SHORTEST_TRAIL else False
    return _ENDS_ANOTHER * ended + _AGAIN * (same > 1) + _AGAIN_IN_A_LIST * listed


def _letters(text: str) -> str:
    """Leave out what is no letter, digit, line break or bullet."""
    return _NO_LETTERS.sub("", text.casefold().replace(" ", ""))


def _beginning(body: Sequence[Line]) -> str:
    text = without_dateline(body[0].text[:_BODY_LOOKED_AT])
    for line in body[1:]:
        if len(text) > _BODY_LOOKED_AT:
            break
        text += "\n" + line.text[:_BODY_LOOKED_AT]
    return text


def _stems(text: str) -> frozenset[str]:
    words = frozenset(_WORD.findall(folded(text.casefold())))
    return frozenset(word[:_STEM] for word in words - _EMPTY_WORDS)
