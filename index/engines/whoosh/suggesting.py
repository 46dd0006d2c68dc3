"""Queries that might have been meant by one that finds nothing."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeAlias

from index.analysis.spelling import form
from index.analysis.tokenizer import spans
from index.engines.whoosh.evaluation import Evaluation, evaluate, evaluations
from index.engines.whoosh.explaining import forms_of, most_frequent
from index.engines.whoosh.fields import PARTS_OF
from index.engines.whoosh.filters import Masks
from index.engines.whoosh.snapshot import Snapshot
from index.explanation import SuggestedBy, Suggestion
from index.frozen import Frozen, replace
from index.query import (
    MOST_EDITS,
    Exact,
    Fuzzy,
    Phrase,
    Query,
    Term,
    TextField,
    Translated,
    Word,
    changed,
    typed_words,
)
from index.reading import Near

_MOST = 5  # suggestions, and forms that are tried for a word
_RARE = 3  # articles
_SHORT = 4  # letters; two edits would make any other word of a shorter one
_ELSEWHERE = (TextField.BODY, TextField.TITLE, None)

_Other: TypeAlias = tuple[SuggestedBy, Word]


def suggest(
    snapshot: Snapshot, masks: Masks, query: Query, languages: Sequence[str] | None
) -> tuple[Suggestion, ...]:
    """Suggest other words for those that find nothing, the nearest and most frequent ones first.

    Where several find nothing, the others are taken for the best that was found for each. When each word is there, but
    never all of them together, the rare ones are taken for misspellings in an article.
    """
    index = _Index(snapshot, evaluations(snapshot, masks, languages))
    if found := _suggestions(index, query):
        return found
    return () if index.articles(query) else _suggestions(replace(index, rare=_RARE), query)


def _suggestions(index: "_Index", query: Query) -> tuple[Suggestion, ...]:
    missing = [word for word in dict.fromkeys(typed_words(query)) if not index.has(word)]
    others = {word: list(index.others(word)) for word in missing}
    best = {word: found[0][1] for word, found in others.items() if found}
    suggestions: dict[Query, Suggestion] = {}
    for word, found in others.items():
        for how, instead in found:
            other = changed(query, {**best, word: instead})
            articles = index.articles(other)
            if articles and other not in suggestions:
                suggestions[other] = Suggestion(other, word, instead, how, articles)
    return tuple(islice(suggestions.values(), _MOST))


class _Index(Frozen):
    """What can be asked: how many articles match, and whether single words are there, in more than `rare` articles."""

    snapshot: Snapshot
    asked: Sequence[Evaluation]
    rare: int = 0

    def has(self, word: Word) -> bool:
        """Tell whether more live articles than a rare word's have a word."""
        return sum(self.snapshot.alive(each.found(word)) for each in self.asked) > self.rare

    def articles(self, query: Query) -> int:
        """Count the live articles that match."""
        found = evaluate(self.asked, query, self.snapshot.segments)
        return sum(len(matches.docs) for matches in found)

    def others(self, word: Word) -> Iterator[_Other]:
        """Give what might have been meant by a word that is not there, nor any translation of it."""
        if isinstance(word, Translated):
            word = word.word
        moved = (replace(word, field=field) for field in _ELSEWHERE if field != word.field)
        if word.field is not None:
            yield from ((SuggestedBy.FIELD, other) for other in moved if self.has(other))
        if isinstance(word, Term | Phrase | Exact | Fuzzy):
            yield from self._spelled(word)

    def _spelled(self, word: Term | Phrase | Exact | Fuzzy) -> Iterator[_Other]:
        """Put other forms for those of its words that no article has."""
        kind = Exact if isinstance(word, Exact) else Term
        places = [
            (start, end)
            for start, end in spans(word.text)
            if not self.has(kind(word.text[start:end], word.field))
        ]
        near = {(start, end): self._near(word.text[start:end], word.field) for start, end in places}
        best = {place: found[0][1] for place, found in near.items() if found}
        for place, found in near.items():
            for how, text in found:
                yield how, _respelled(word, {**best, place: text})

    def _near(self, word: str, field: TextField | None) -> list[tuple[SuggestedBy, str]]:
        """List the nearest words of all languages, the most frequent first; other accents are nearest of all."""
        own = form(word)
        for edits in range(1, MOST_EDITS + 1 if len(own) >= _SHORT else MOST_EDITS):
            counts: Counter[str] = Counter()
            for each in self.asked:
                language = each.analyzer.language
                counts += forms_of(self.snapshot, Near(own, edits), PARTS_OF[field], language)
            there = list(
                _best_spelled(
                    own, (each.text for each in most_frequent(counts) if each.articles > self.rare)
                )
            )
            if there:
                return there[:_MOST]
        return []


def _best_spelled(own: str, texts: Iterator[str]) -> Iterator[tuple[SuggestedBy, str]]:
    """Take one spelling of each form, the first; all of the word's own form."""
    first: dict[str, str] = {}
    for text in texts:
        if form(text) == own:
            yield SuggestedBy.ACCENTS, text
        else:
            first.setdefault(form(text), text)
    for text in first.values():
        yield SuggestedBy.SPELLING, text


def _respelled(word: Term | Phrase | Exact | Fuzzy, texts: Mapping[tuple[int, int], str]) -> Word:
    """Put other texts at places of a word; a misspelling becomes the word itself."""
    text = word.text
    for (start, end), other in sorted(texts.items(), reverse=True):
        text = text[:start] + other + text[end:]
    return Term(text, word.field) if isinstance(word, Fuzzy) else replace(word, text=text)
