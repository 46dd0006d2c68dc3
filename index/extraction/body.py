"""Where the article stands in the raw text of a page.

Every line has a score: its words when it is a sentence, less or nothing when it may be one, a loss when it looks like
anything else. The contiguous run of lines with the highest sum is the article (maximum subarray, Kadane), cut as
follows: it starts no earlier than a byline that sentences follow, it ends where readers' comments begin, and the boxes
inside it, with what they link to, are left out.

The weights are those that did best on 181 web pages turned into text (shingle F1 .911); a loss between 10 and 18
changes it by less than .02.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, dropwhile, groupby

from index.extraction import bylines
from index.extraction.dates.caption import is_caption
from index.extraction.dates.grammar import fold
from index.extraction.lines import Line, Look, count_words, ends
from index.frozen import Frozen

_LOSS = 14.0
_MOST_WORDS = 80
"""Words of a line that count, so that one endless line does not outweigh an article."""

_WEIGHTS = {Look.SENTENCE: 1.0, Look.LONG: 0.5}
"""Gain for each word."""

_FIXED = {
    Look.SHORT_SENTENCE: 0.0,
    Look.CAPTION: 0.0,
    Look.LINK: 0.0,
    Look.RELATED: -_LOSS,
    Look.HEADING: -2 * _LOSS,
    Look.COMMENTS: -2 * _LOSS,
    Look.SIGN_OFF: -_LOSS,
    Look.CALL: -2 * _LOSS,
    Look.FURNITURE: -_LOSS,
    Look.TEASER: -_LOSS,
}
_OTHERS = ((3, -10.0), (7, -6.0))
_MORE_WORDS = -2.0
"""Loss of a line of no other look with up to so many words, and with more: items of lists are longer than links."""

_IN_BOX = -0.5 * _LOSS
"""For a short line below the heading of a box, which often stands inside an article."""

_AFTER_END = -10 * _LOSS
"""For a line of `_CLOSING` that has more text before it than behind."""

_CLOSING = frozenset({Look.HEADING, Look.CALL})

_AHEAD = 11
"""Lines after a byline in which sentences are looked for."""

_SENTENCES_AHEAD = 2
_SENTENCE_WORDS = 12
_SHARE_AHEAD = 0.5
"""Of all gains of a page, that must follow a byline for the article to start there."""

_ENOUGH = 40.0
_SHARE_BEFORE_END = 0.1
"""Gains of an article, and their share of all, after which a line of `_ENDING` ends it."""

_WEAK = 20.0
"""Gains at an end of a run that are left out when losses are more."""

_ENDING = frozenset({Look.COMMENTS, Look.SIGN_OFF})

_KICKER_WORDS = 3
_STANDFIRST_WORDS = 60
_SUMMARY_LINES = 3
_LONGEST_CAPTION = 300
_LEFT_OUT = frozenset(
    {Look.SIGN_OFF, Look.CALL, Look.CAPTION, Look.LINK, Look.FURNITURE, Look.TEASER}
)
_BOXES = frozenset({Look.RELATED, Look.HEADING, Look.COMMENTS})


class Cut(Frozen):
    """The lines of an article, and the range of line numbers of the page between its first and its last."""

    lines: tuple[Line, ...]
    span: range


def cut(lines: Sequence[Line]) -> Cut:
    """Find the article among the lines of a page; nothing, when no line is a sentence."""
    scores = list(_scores(lines))
    start = _start(lines, scores)
    first, end = _trimmed(scores, *_best_run(lines, scores, start))
    kept = article_lines(lines[first:end])
    return Cut(kept, range(kept[0].index, kept[-1].index + 1) if kept else range(0))


def standfirst(lines: Sequence[Line], title: Line | None, body: Sequence[Line]) -> tuple[Line, ...]:
    """Give the summary that stands between a title and the text, often parted from it by a byline or a picture."""
    if title is None or not body:
        return ()
    between = [line for line in lines if title.index < line.index < body[0].index]
    last_picture = max((line.index for line in between if _is_picture(line)), default=0)
    return tuple(
        line
        for line in between
        if line.index > last_picture
        and line.look in _WEIGHTS
        and line.words >= _SENTENCE_WORDS
        and not bylines.is_byline(line)
    )[:_SUMMARY_LINES]


def _is_picture(line: Line) -> bool:
    return (
        line.look is Look.CAPTION
        or (bylines.ends_dated(line) and not bylines.is_byline(line))
        or (len(line.text) <= _LONGEST_CAPTION and is_caption(fold(line.text)))
    )


def article_lines(run: Sequence[Line], *, lists: bool = False) -> tuple[Line, ...]:
    """Leave out of a run of lines what is not the article's text: boxes, captions, what stands on top of it.

    Short lines that follow each other are links on a page of text; with `lists`, they are the article's own.
    """
    kept = list(_without_boxes(run if lists else _below_standfirst(run)))
    kept = kept if lists else list(_without_lists(kept))
    return tuple(dropwhile(partial(_is_above, left=len(kept)), kept))


def _below_standfirst(run: Sequence[Line]) -> Sequence[Line]:
    """Leave out one short paragraph on top that a caption or a byline parts from the text."""
    texts = [place for place, line in enumerate(run) if line.look in _WEIGHTS]
    if len(texts) <= _SENTENCES_AHEAD or run[texts[0]].words > _STANDFIRST_WORDS:
        return run
    between = run[texts[0] + 1 : texts[1]]
    parted = any(line.look is Look.CAPTION or bylines.is_byline(line) for line in between)
    return run[texts[1] :] if parted else run


def _without_lists(lines: Sequence[Line]) -> Iterator[Line]:
    """Leave out short lines that follow each other, as links do; but a colon leads to a list."""
    announced = False
    for is_short, group in groupby(lines, key=lambda line: line.look is Look.OTHER):
        members = list(group)
        if not is_short or len(members) == 1 or announced:
            yield from members
        announced = members[-1].text.endswith(":")


def _scores(lines: Sequence[Line]) -> Iterator[float]:
    in_box = False
    for line in lines:
        in_box = line.look is Look.RELATED or (in_box and line.look is Look.OTHER)
        yield _IN_BOX if in_box and line.look is Look.OTHER else _score(line)


def _score(line: Line) -> float:
    if line.look in _WEIGHTS:
        return min(line.words, _MOST_WORDS) * _WEIGHTS[line.look]
    if line.look is Look.OTHER:
        return next((loss for most, loss in _OTHERS if line.words <= most), _MORE_WORDS)
    return _FIXED[line.look]


def _start(lines: Sequence[Line], scores: Sequence[float]) -> int:
    """Give the place after the first byline that sentences follow, or 0."""
    gains = _gains(scores)
    for place, line in enumerate(lines):
        ahead = gains[-1] - gains[place + 1]
        if ahead < _SHARE_AHEAD * gains[-1] or _ends_here(line, gains, place):
            break
        if bylines.is_byline(line) and _leads_to_sentences(lines[place + 1 : place + 1 + _AHEAD]):
            return place + 1
    return 0


def _ends_here(line: Line, gains: Sequence[float], place: int) -> bool:
    """Tell whether comments begin at a line; a link to them that stands above an article has little before it."""
    return line.look in _ENDING and gains[place] >= max(_ENOUGH, _SHARE_BEFORE_END * gains[-1])


def _leads_to_sentences(lines: Sequence[Line]) -> bool:
    found = sum(line.look is Look.SENTENCE and line.words >= _SENTENCE_WORDS for line in lines)
    return found >= _SENTENCES_AHEAD


def _gains(scores: Sequence[float]) -> list[float]:
    """Sum the gains before each place, and all of them last."""
    return list(accumulate((max(score, 0.0) for score in scores), initial=0.0))


def _best_run(lines: Sequence[Line], scores: Sequence[float], start: int) -> tuple[int, int]:
    """Give the half-open range with the highest sum of scores from `start` on."""
    gains = _gains(scores)
    best, best_run = 0.0, (start, start)
    current, begun = 0.0, start
    for place in range(start, len(lines)):
        if current <= 0:
            current, begun = 0.0, place
        if _ends_here(lines[place], gains, place) and best >= _ENOUGH:
            break
        before, behind = gains[place] - gains[start], gains[-1] - gains[place]
        closes = lines[place].look in _CLOSING and before > behind
        current += _AFTER_END if closes else scores[place]
        if current > best:
            best, best_run = current, (begun, place + 1)
    return best_run


def _trimmed(scores: Sequence[float], first: int, end: int) -> tuple[int, int]:
    """Leave out at both ends what is worth less than what parts it from the text, were that no list of the article."""
    strict = [min(score, -_LOSS) if score < 0 else score for score in scores[first:end]]
    before, behind = _weak(strict), _weak(strict[::-1])
    return (first + before, end - behind) if before + behind < end - first else (first, end)


def _weak(strict: Sequence[float]) -> int:
    """Give how many scores from the beginning sum up to nothing, with few gains among them."""
    total = gained = 0.0
    weak = 0
    for place, score in enumerate(strict, 1):
        total, gained = total + score, gained + max(score, 0.0)
        if gained >= _WEAK:
            break
        weak = place if total <= 0 else weak
    return weak


def _without_boxes(run: Sequence[Line]) -> Iterator[Line]:
    """Leave out headings of furniture with the titles that follow them, captions, and single words."""
    in_box = False
    for line in run:
        if line.look in _BOXES:
            in_box = True
        elif line.look in _WEIGHTS and not (in_box and _is_question(line)):
            in_box = False
            yield line
        elif not in_box and line.look not in _LEFT_OUT and _says_something(line):
            yield line


def _is_above(line: Line, *, left: int) -> bool:
    """Tell whether a line on top of an article is a byline, a kicker, a row of links or a dated caption."""
    return left > _SENTENCES_AHEAD and (
        bylines.is_byline(line)
        or line.text.startswith("|")
        or bylines.ends_dated(line)
        or (line.look is Look.OTHER and line.words <= _KICKER_WORDS)
    )


def _is_question(line: Line) -> bool:
    """Tell whether a line that ends like a sentence may be a title: its only end is a question mark."""
    return line.text.endswith("?") and not any(mark in line.text for mark in ".!;")


def _says_something(line: Line) -> bool:
    return count_words(line.text) > 1 or ends(line.text)
