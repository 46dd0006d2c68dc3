"""How a query was understood, and what an article's score is made of."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import TypeAlias

import numpy as np

from index.engines.whoosh import scoring
from index.engines.whoosh.arrays import Array
from index.engines.whoosh.evaluation import Evaluation, evaluations
from index.engines.whoosh.fields import PARTS_OF, Part
from index.engines.whoosh.filters import Masks
from index.engines.whoosh.phrases import counts_of_any, sought
from index.engines.whoosh.segment import Segment
from index.engines.whoosh.snapshot import Snapshot
from index.engines.whoosh.spelled import spellings_of
from index.explanation import Explanation, Form, Occurrences, Reading
from index.frozen import replace
from index.query import And, Boost, Not, Or, Phrase, Query, Word
from index.reading import Described, Row, Spelled, Step, rows, steps, translations

_SHIFT = 32  # a pair is one number: the form above these bits, the document below

Place: TypeAlias = tuple[int, int]
"""Segment and document."""

_NONE = Counter[str]()
_NO_PAIRS: Array = np.empty(0, np.int64)


def explain(
    snapshot: Snapshot,
    masks: Masks,
    query: Query,
    place: Place | None,
    languages: Iterable[str] | None,
) -> Explanation:
    """Explain a query, and the score of the article at a place."""
    asked = evaluations(snapshot, masks, languages)
    return Explanation(
        tuple((each.analyzer.language, _reading(each, query, place)) for each in asked)
    )


def _reading(asked: Evaluation, query: Query, place: Place | None) -> Reading:
    found = [asked.matches(query, number) for number in range(len(asked.snapshot.segments))]
    score = None
    if place is not None:
        matches = found[place[0]]
        at = np.flatnonzero(matches.docs == place[1])
        score = float(matches.scores[at[0]]) if len(at) else None
    parts = tuple(_reading(asked, part, place) for part in _parts(query))
    pairs = asked.beside(query.parts) if isinstance(query, And | Or) else ()
    near = tuple(_reading(asked, more, place) for more in pairs)
    reading = Reading(query, asked.snapshot.alive(found), score, parts=parts, beside=near)
    return _of_word(asked, query, place, reading) if isinstance(query, Word) else reading


def _parts(query: Query) -> tuple[Query, ...]:
    match query:
        case And(parts) | Or(parts):
            return parts
        case Not(part) | Boost(part):
            return (part,)
        case _:
            return ()


def _of_word(asked: Evaluation, word: Word, place: Place | None, reading: Reading) -> Reading:
    language, parts = asked.analyzer.language, PARTS_OF[word.field]
    read, others = rows(word, asked.analyzer), tuple(_others(asked, word))
    wanted = dict.fromkeys(step for row in read for step in row.steps)
    forms = reduce(or_, (forms_of(asked.snapshot, step, parts, language) for step in wanted), _NONE)
    reading = replace(
        reading,
        terms=tuple(step.text for each in (word, *others) for step in steps(each, asked.analyzer)),
        forms=tuple(most_frequent(forms)),
        translations=tuple(other.text for other in others),
    )
    if not read or any(isinstance(step, Described) for step in wanted):
        return reading
    weight = _weight(asked, read, parts, reading.articles)
    occurrences: tuple[Occurrences, ...] = ()
    if place is not None and reading.score is not None:
        occurrences = tuple(_occurrences(asked, read, parts, place))
    return replace(reading, weight=weight, occurrences=occurrences)


def _others(asked: Evaluation, word: Word) -> Iterator[Phrase]:
    """Give the translations of a word that live articles have."""
    for text in translations(word, asked.analyzer):
        other = Phrase(text, field=word.field)
        if asked.snapshot.alive(asked.found(other)):
            yield other


def _weight(
    asked: Evaluation, read: Sequence[Row], parts: tuple[Part, ...], articles: int
) -> float:
    """Weigh a word: several that count as one by the articles that have any of them."""
    snapshot, language = asked.snapshot, asked.analyzer.language
    if len(read) > 1:
        return scoring.idf(snapshot.read_by(language)[1], articles)
    return snapshot.weight(_terms(read[0]), read[0].slop, parts, language)


def _terms(row: Row) -> tuple[str, ...]:
    return tuple(step.term if isinstance(step, Spelled) else step.text for step in row.steps)


def most_frequent(forms: Counter[str]) -> Iterator[Form]:
    """Give forms that live articles have, the most frequent first."""
    for text, articles in sorted(forms.items(), key=lambda row: (-row[1], row[0])):
        yield Form(text, articles)


def forms_of(snapshot: Snapshot, step: Step, parts: Sequence[Part], language: str) -> Counter[str]:
    """Count the live articles that have each spelling that a step accepts."""
    counts: Counter[str] = Counter()
    for segment in snapshot.segments:
        counts += _forms_in(segment, step, parts, language)
    return counts


def _forms_in(segment: Segment, step: Step, parts: Sequence[Part], language: str) -> Counter[str]:
    number: dict[str, int] = {}
    pairs = [_NO_PAIRS]
    for part in parts:
        postings = segment.part(part, language)
        forms = segment.forms(part, language)
        if postings is not None and forms is not None:
            spellings = spellings_of(step, postings, forms)
            texts = (forms.spelled.texts[each] for each in spellings.tolist())
            own = np.array([number.setdefault(text, len(number)) for text in texts], np.int64)
            counts, docs = forms.spelled.listed(spellings)
            rows = (np.repeat(own, counts) << _SHIFT) | docs
            pairs.append(rows[segment.live[docs]])
    articles = np.bincount(np.unique(np.concatenate(pairs)) >> _SHIFT, minlength=len(number))
    return +Counter(dict(zip(number, articles.tolist(), strict=True)))


def _occurrences(
    asked: Evaluation, read: Sequence[Row], parts: Sequence[Part], place: Place
) -> Iterator[Occurrences]:
    """Say how often each part of an article has a word or phrase, or any of several that count as one."""
    language, segment = asked.analyzer.language, asked.snapshot.segments[place[0]]
    document = place[1]
    for part in parts:
        postings = segment.part(part, language)
        if postings is None:
            continue
        wanted = sought(postings, [(_terms(row), row.slop) for row in read])
        having = counts_of_any(postings, wanted)
        for own in np.flatnonzero(having.docs == document).tolist():
            counts = scoring.counted(part, having.times, having.firsts)
            norm = asked.snapshot.norms(part, language)[postings.lengths[document]]
            length, times = int(postings.lengths[document]), int(having.times[own])
            yield Occurrences(part.value, times, length, float(counts[own] * norm))
