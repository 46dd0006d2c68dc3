"""What stands on both sides of a word."""

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.engines.whoosh.fields import Part
from index.engines.whoosh.frequencies import ELSEWHERE, Frequencies
from index.engines.whoosh.postings import Postings
from index.engines.whoosh.segment import Segment
from index.engines.whoosh.sides import MARKS, mark, marks, possible, sides
from index.engines.whoosh.strings import Strings

Make: TypeAlias = Callable[..., Article]
Write: TypeAlias = Callable[[Path, Sequence[Article]], Segment]
Merge: TypeAlias = Callable[[set[int], Sequence[Segment], Path], Segment]
Text: TypeAlias = tuple[list[str], list[str]]
"""The words of a title and a body."""

Sides: TypeAlias = tuple[int | None, int | None]

Told: TypeAlias = dict[tuple[str, int], int | Sides]
"""How often again each word stands in the body of each article, or its sides."""

WORDS = st.text(st.sampled_from("aehnrté北"), max_size=6)
TEXT = st.lists(st.sampled_from(["air", "port", "rain", "ship", "tram"]), max_size=6)
ARTICLE = st.tuples(TEXT, TEXT)


@given(st.lists(WORDS))
def test_many_words_have_the_marks_that_each_of_them_has(words: list[str]) -> None:
    assert marks(Strings.of(words)).tolist() == list(map(mark, words))


@given(WORDS, WORDS, WORDS, WORDS)
def test_a_word_between_others_is_possible_there(
    before: str, after: str, other: str, another: str
) -> None:
    told = sides(*(marks(Strings.of([word])) for word in (before, after)))
    freqs = Frequencies.of(np.concatenate([told, [0], [1], told]))

    def rows(one: str | None, two: str | None) -> list[int]:
        asked = (None if word is None else mark(word) for word in (one, two))
        return freqs.possible(slice(1, 4), possible(*asked)).tolist()

    assert rows(before, after) == rows(before, None) == rows(None, after) == [1, 2, 3]
    same = mark(before) == mark(other) and mark(after) == mark(another)
    assert rows(other, another) == ([1, 2, 3] if same else [1, 2])


def test_marks_tell_words_apart() -> None:
    counts = np.bincount(marks(Strings.of(f"word{number:x}" for number in range(2_000))))
    assert counts.max() < 2 * counts.min()


@given(st.lists(ARTICLE, min_size=1, max_size=5), st.data())
def test_sides_are_told_of_what_stands_once_in_an_article(
    make: Make, segment: Write, merged_without: Merge, texts: list[Text], data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(texts)))
    dead = data.draw(st.sets(st.sampled_from(range(len(texts)))))
    with TemporaryDirectory() as place:
        folder = Path(place)
        parts = [part for part in (texts[:cut], texts[cut:]) if part]
        segments = [segment(folder, articles(make, part)) for part in parts]
        for each, part in zip(segments, parts, strict=True):
            assert told(each.postings("en"), part) == expected(part)
        left = [text for number, text in enumerate(texts) if number not in dead]
        together = merged_without(dead, segments, folder)
        assert told(together.postings("en"), left) == expected(left)


def articles(make: Make, texts: Sequence[Text]) -> list[Article]:
    return [
        make(f"{number}", " ".join(body), title=" ".join(title))
        for number, (title, body) in enumerate(texts)
    ]


def told(postings: Postings | None, texts: Sequence[Text]) -> Told:
    """Give what is told of each word in the body of each article; nothing is asked of what is beyond a text's ends."""
    if postings is None:
        return {}
    words = postings.terms.all()
    owners = np.repeat(words, np.diff(postings.starts.astype(np.int64))).tolist()
    again = postings.parts[Part.BODY].freqs.told(0, len(postings.docs)).tolist()
    every = zip(owners, postings.docs.tolist(), again, strict=True)
    return {
        (word, document): inner(texts[document][1], word, *divmod(~number, MARKS))
        if number < 0
        else number
        for word, document, number in every
    }


def expected(texts: Sequence[Text]) -> Told:
    return {
        (word, document): inner(body, word, *around(body, word))
        if (title + body).count(word) == 1 and word in body
        else max(body.count(word) - 1, 0) + ELSEWHERE * (word in title)
        for document, (title, body) in enumerate(texts)
        for word in title + body
    }


def around(body: list[str], word: str) -> tuple[int, int]:
    before, after = itertools.islice(["", *body, ""], at := body.index(word), at + 3, 2)
    return mark(before), mark(after)


def inner(body: list[str], word: str, before: int, after: int) -> Sides:
    return (before if body[0] != word else None, after if body[-1] != word else None)
