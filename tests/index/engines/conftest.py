# ruff: noqa: D102 - the protocols of `index.engine` say what each method does
"""The reference engine, and what the contract tests share.

`ScanEngine` keeps articles as lines of JSON and looks at every one of them for every query: slow, short, and right by
reading it. Each engine must answer as it does; any test below this folder may ask it through the fixture `oracle`.
"""

import contextlib
import json
import math
import os
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, Self, TypeAlias, assert_never

import pytest

from index.analysis import ANALYZERS, analyzer_for
from index.analysis.spelling import form
from index.analysis.tokenizer import wild_words, words
from index.article import Article, CountriesHow, DateHow, LanguageHow, Passage, TitleHow
from index.copies import signature
from index.dates import PartialDate
from index.engine import (
    Bucket,
    Engine,
    Facet,
    FacetField,
    Hit,
    Results,
    Searcher,
    Sort,
    Statistics,
    Writer,
)
from index.engines import ENGINES
from index.errors import LockedIndexError, NoIndexError, UnreadableIndexError
from index.explanation import Explanation, Form, Reading, SuggestedBy, Suggestion
from index.frozen import as_dict, replace
from index.query import (
    UNKNOWN,
    YEAR_UNKNOWN,
    And,
    Boost,
    Everything,
    Exact,
    Filter,
    Fuzzy,
    Keep,
    Not,
    OneOf,
    Or,
    Phrase,
    Prefix,
    Published,
    Query,
    Term,
    TextField,
    Translated,
    ValueField,
    Wildcard,
    Word,
    changed,
    fold,
    typed_words,
    untranslated,
)
from index.snippets import Showing

Texts: TypeAlias = Mapping[str, Sequence[str]]
"""The texts of an article that one analyzer reads, by part: title, body, rest."""

WEIGHTS = {"title": 3.0, "body": 1.0, "rest": 0.25}
PARTS: Mapping[TextField | None, Sequence[str]] = {
    None: ("title", "body", "rest"),
    TextField.TITLE: ("title",),
    TextField.BODY: ("body",),
}
ATTRIBUTES = {"country": "countries", "lang": "language", "tag": "tags"}
LENGTHS = {
    FacetField.YEAR: len("2022"),
    FacetField.MONTH: len("2022-11"),
    FacetField.DAY: len("2022-11-22"),
}


def texts_by_language(article: Article) -> Mapping[str, Texts]:
    own = analyzer_for(article.language).language
    read: dict[str, dict[str, list[str]]] = {
        own: {"title": [article.title], "body": [article.body], "rest": [article.rest]}
    }
    for passage in article.passages:
        key = analyzer_for(passage.language).language
        if key != own:
            read.setdefault(key, {"title": [], "body": [], "rest": []})["body"].append(passage.text)
    return read


def within_slop(positions: Sequence[int], slop: int) -> bool:
    return positions[-1] - positions[0] - (len(positions) - 1) <= slop


def has_row(words: Sequence[str], wanted: Sequence[AbstractSet[str]], slop: int) -> bool:
    """Try every way to pick wanted words in order."""
    if not wanted:
        return False
    standing = [number for number, word in enumerate(words) if any(word in one for one in wanted)]
    return any(
        all(words[number] in one for number, one in zip(chosen, wanted, strict=True))
        and within_slop(chosen, slop)
        for chosen in combinations(standing, len(wanted))
    )


class Written(NamedTuple):
    """A word of a text."""

    term: str
    form: str
    spelling: str


@lru_cache(1 << 14)
def terms(language: str, text: str) -> tuple[str, ...]:
    return tuple(ANALYZERS[language].terms(text))


@lru_cache(1 << 14)
def written(language: str, text: str) -> tuple[Written, ...]:
    """List the words of a text: term, form and spelling."""
    analyzer = ANALYZERS[language]
    found = [text[token.start : token.end] for token in analyzer.tokens(text)]
    return tuple(Written(analyzer.term(w), analyzer.form(w), analyzer.spelling(w)) for w in found)


def edits(one: str, other: str) -> int:
    """Count edits by the plain recursion."""

    @cache
    def fewest(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        ways = [fewest(i - 1, j) + 1, fewest(i, j - 1) + 1]
        ways.append(fewest(i - 1, j - 1) + (one[i - 1] != other[j - 1]))
        if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
            ways.append(fewest(i - 2, j - 2) + 1)
        return min(ways)

    return fewest(len(one), len(other))


def looks(form: str, pattern: str) -> bool:
    """Try every way to put letters for the wildcards of a pattern."""
    if not pattern:
        return not form
    if pattern[0] == "*":
        return looks(form, pattern[1:]) or (bool(form) and looks(form[1:], pattern))
    return bool(form) and pattern[0] in {"?", form[0]} and looks(form[1:], pattern[1:])


Test: TypeAlias = Callable[[Written], bool]


def tests_of(word: Word, language: str) -> list[Test]:
    """Say what each word in a row must be: any form of a term, or written in a certain way."""
    asked = written(language, word.text)
    of_terms = [lambda there, term=own.term: there.term == term for own in asked]
    match word:
        case Term() | Phrase():
            return of_terms
        case Exact():
            return [lambda there, text=own.spelling: there.spelling == text for own in asked]
        case Prefix():
            last = [lambda there, text=own.form: there.form.startswith(text) for own in asked]
        case Fuzzy(distance=distance):
            last = [
                lambda there, text=own.form: edits(text, there.form) <= distance for own in asked
            ]
        case Wildcard(text):
            return [wild_test(pattern, language) for pattern in wild_words(text)]
        case Translated(own):
            return tests_of(own, language)
        case _:
            assert_never(word)
    return of_terms[:-1] + last[-1:]


def wild_test(pattern: str, language: str) -> Test:
    analyzer = ANALYZERS[language]
    if {"*", "?"} & set(pattern):
        return lambda there: looks(there.form, analyzer.form(pattern))
    return lambda there: there.term == analyzer.term(pattern)


def readings(word: Word, language: str) -> list[Word]:
    """Give all that counts as one word in a language."""
    if not isinstance(word, Translated):
        return [word]
    others = [Phrase(text, 0, word.field) for own, text in word.others if own == language]
    return others if word.elsewhere else [word.word, *others]


def word_matches(word: Word, texts: Sequence[str], language: str) -> bool:
    """Tell whether a part of an article has a word; several in a row may be in another form if the part has both."""
    there = [written(language, text) for text in texts]
    every = [own for words in there for own in words]
    tests = tests_of(word, language)
    if len(tests) == 1:
        return any(map(tests[0], every))
    wanted = [{own.term for own in every if test(own)} for test in tests]
    slop = word.slop if isinstance(word, Phrase) else 0
    return any(has_row([own.term for own in words], wanted, slop) for words in there)


def parts_with(word: Word, texts: Texts, language: str) -> list[str]:
    return [
        part
        for part in PARTS[word.field]
        if any(word_matches(each, texts[part], language) for each in readings(word, language))
    ]


def matches(query: Query, article: Article, texts: Texts, language: str) -> bool:
    match query:
        case Term() | Phrase() | Prefix() | Wildcard() | Fuzzy() | Exact() | Translated():
            return bool(parts_with(query, texts, language))
        case Boost(part):
            return matches(part, article, texts, language)
        case And(parts):
            return all(matches(part, article, texts, language) for part in parts)
        case Or(parts):
            return any(matches(part, article, texts, language) for part in parts)
        case Not(part):
            return not matches(part, article, texts, language)
        case Keep() | Everything():
            return isinstance(query, Everything) or keeps(query.filter, article)
        case _:
            assert_never(query)


def weighted_words(query: Query, factor: float = 1.0) -> Iterator[tuple[Word, float]]:
    """Give the words that count, and how much."""
    match query:
        case Term() | Phrase() | Prefix() | Wildcard() | Fuzzy() | Exact() | Translated():
            yield query, factor
        case Boost(part, more):
            yield from weighted_words(part, factor * more)
        case And(parts) | Or(parts):
            for part in parts:
                yield from weighted_words(part, factor)


def parts_of(query: Query) -> tuple[Query, ...]:
    match query:
        case And(parts) | Or(parts):
            return parts
        case Not(part) | Boost(part):
            return (part,)
        case _:
            return ()


def like(value: str, pattern: str, field: ValueField) -> bool:
    folder = "*" if field is ValueField.PATH and pattern.endswith("/") else ""
    wild = re.escape(fold(pattern) + folder).replace(r"\*", ".*").replace(r"\?", ".")
    return re.fullmatch(wild, fold(value), re.DOTALL) is not None


def values(article: Article, field: str) -> Sequence[str]:
    value = getattr(article, ATTRIBUTES.get(field, field))
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def keeps(kept: Filter, article: Article) -> bool:
    found = has_value(kept, article) if isinstance(kept, OneOf) else has_date(kept, article)
    return found != kept.excluded


def has_value(kept: OneOf, article: Article) -> bool:
    own = values(article, kept.field)
    if not own:
        return UNKNOWN in kept.values
    patterns = kept.values - {UNKNOWN}
    return any(like(value, pattern, kept.field) for value in own for pattern in patterns)


def has_date(kept: Published, article: Article) -> bool:
    if article.published is None:
        return kept.undated
    days = article.published.span
    if days is None:
        return kept.year_unknown
    return any(span.contains(days) for span in kept.spans)


def sort_key(sort: Sort, article: Article, score: float) -> tuple[Any, ...]:
    days = article.published.span if article.published else None
    day = days.first if days else None
    by_sort: Mapping[Sort, tuple[Any, ...]] = {
        Sort.RELEVANCE: (-score,),
        Sort.OLDEST: (day is None, day or 0),
        Sort.NEWEST: (day is None, -(day or 0)),
        Sort.TITLE: (fold(article.title),),
    }
    return (*by_sort[sort], article.id)


def concerns(kept: Filter, field: FacetField) -> bool:
    """Tell whether a filter chooses among the very values that a facet counts."""
    if isinstance(kept, Published):
        return field in LENGTHS and not kept.excluded
    return kept.field.value == field.value and not kept.excluded


def bucket_values(article: Article, field: FacetField) -> Collection[str]:
    if field not in LENGTHS:
        return set(values(article, field)) or {UNKNOWN}
    date = article.published
    if date is None:
        return {UNKNOWN}
    if date.year is None:
        return {YEAR_UNKNOWN}
    return {str(replace(date, approximate=False))[: LENGTHS[field]]}


def facet_of(articles: Iterable[Article], field: FacetField) -> Facet:
    counts = Counter(value for article in articles for value in bucket_values(article, field))
    last = [Bucket(name, counts.pop(name)) for name in (YEAR_UNKNOWN, UNKNOWN) if name in counts]
    buckets = [Bucket(value, count) for value, count in sorted(counts.items())]
    if field in LENGTHS:
        buckets.reverse()
    else:
        buckets.sort(key=lambda bucket: -bucket.count)
    return Facet.of(field, (*buckets, *last))


def encode(article: Article) -> str:
    published = str(article.published) if article.published else None
    return json.dumps({**as_dict(article), "published": published}, default=as_dict)


def decode(line: str) -> Article:
    facts = json.loads(line)
    date = facts["published"]
    return Article(
        **{
            name: tuple(value) if isinstance(value, list) else value
            for name, value in facts.items()
        }
        | {
            "title_how": TitleHow(facts["title_how"]),
            "language_how": LanguageHow(facts["language_how"]),
            "published_how": DateHow(facts["published_how"]),
            "countries_how": CountriesHow(facts["countries_how"]),
            "published": PartialDate.parse(date) if date else None,
            "passages": tuple(Passage(**passage) for passage in facts["passages"]),
        }
    )


class ScanSearcher:
    """All articles in memory."""

    def __init__(self, articles: Sequence[Article], size: int) -> None:
        self._articles = articles
        self._texts = {article.id: texts_by_language(article) for article in articles}
        self._size = size

    def search(
        self,
        query: Query,
        *,
        filters: Sequence[Filter] = (),
        facets: Sequence[FacetField] = (),
        sort: Sort = Sort.RELEVANCE,
        offset: int = 0,
        limit: int | None = 20,
        snippets: int = 2,
        languages: Iterable[str] | None = None,
    ) -> Results:
        chosen = None if languages is None else tuple(languages)
        answers = self._answers(query, chosen)

        def kept_by(wanted: Iterable[Filter]) -> list[Article]:
            wanted = list(wanted)
            return [article for article in answers if all(keeps(kept, article) for kept in wanted)]

        hits = kept_by(filters)
        scores = {hit.id: self._score(query, hit) for hit in hits}
        hits.sort(key=lambda article: sort_key(sort, article, scores[article.id]))
        page = hits[offset : None if limit is None else offset + limit]
        return Results(
            len(hits),
            tuple(
                Hit(
                    replace(article, body="", rest="", passages=()),
                    scores[article.id],
                    next(Showing(query, chosen).snippets([article], limit=snippets)),
                    translated=article not in self._answers(untranslated(query), chosen),
                )
                for article in page
            ),
            tuple(
                facet_of(kept_by(kept for kept in filters if not concerns(kept, field)), field)
                for field in facets
            ),
        )

    def _answers(self, query: Query, chosen: Sequence[str] | None) -> list[Article]:
        allowed = {analyzer_for(language).language for language in (chosen or ())}
        return [
            article
            for article in self._articles
            if any(
                matches(query, article, texts, language)
                for language, texts in self._texts[article.id].items()
                if chosen is None or language in allowed
            )
        ]

    def _score(self, query: Query, article: Article) -> float:
        return max(self._sum(query, article, language) for language in self._texts[article.id])

    def _sum(self, query: Query, article: Article, language: str) -> float:
        return sum(
            self._rarity(word, language) * WEIGHTS[part] * factor
            for word, factor in weighted_words(query)
            for part in parts_with(word, self._texts[article.id][language], language)
        )

    def _rarity(self, word: Word, language: str) -> float:
        readings = [texts[language] for texts in self._texts.values() if language in texts]
        found = sum(1 for texts in readings if parts_with(word, texts, language))
        return math.log(1 + len(readings) / found)

    def explain(
        self,
        query: Query,
        article_id: str | None = None,
        *,
        languages: Iterable[str] | None = None,
    ) -> Explanation:
        return Explanation(
            tuple(
                (key, self._reading(query, key, article_id)) for key in self._languages(languages)
            )
        )

    def _languages(self, chosen: Iterable[str] | None) -> list[str]:
        held = {key for readings in self._texts.values() for key in readings}
        return sorted(
            held if chosen is None else held & {analyzer_for(one).language for one in chosen}
        )

    def _reading(self, query: Query, language: str, article_id: str | None) -> Reading:
        read = [article for article in self._articles if language in self._texts[article.id]]
        found = {
            article.id: self._sum(query, article, language)
            for article in read
            if matches(query, article, self._texts[article.id][language], language)
        }
        return Reading(
            query,
            len(found),
            found.get(article_id or ""),
            forms=tuple(self._forms(query, language)) if isinstance(query, Word) else (),
            parts=tuple(self._reading(part, language, article_id) for part in parts_of(query)),
        )

    def _forms(self, word: Word, language: str) -> Iterator[Form]:
        tests = [test for each in readings(word, language) for test in tests_of(each, language)]
        counts = Counter(
            spelling
            for spellings in self._written(language, word.field)
            for spelling in {own.spelling for own in spellings if any(test(own) for test in tests)}
        )
        for text, count in sorted(counts.items(), key=lambda row: (-row[1], row[0])):
            yield Form(text, count)

    def _written(self, language: str, field: TextField | None) -> Iterator[set[Written]]:
        """Give the words of each article that a language reads."""
        for readings in self._texts.values():
            parts = readings.get(language, dict.fromkeys(PARTS[None], ()))
            texts = [text for part in PARTS[field] for text in parts[part]]
            yield {own for text in texts for own in written(language, text)}

    def suggest(
        self, query: Query, *, languages: Iterable[str] | None = None
    ) -> tuple[Suggestion, ...]:
        asked = self._languages(languages)
        found = self._suggested(query, asked, 0)
        rarely = () if self.search(query, limit=0, languages=asked).total else (query,)
        return found or tuple(each for one in rarely for each in self._suggested(one, asked, 3))

    def _suggested(self, query: Query, asked: Sequence[str], rare: int) -> tuple[Suggestion, ...]:
        missing = [
            word
            for word in dict.fromkeys(typed_words(query))
            if self.search(word, limit=0, languages=asked).total <= rare
        ]
        others = {word: list(self._others(word, asked, rare)) for word in missing}
        best = {word: found[0][1] for word, found in others.items() if found}
        suggestions: dict[Query, Suggestion] = {}
        for word, found in others.items():
            for how, instead in found:
                other = changed(query, {**best, word: instead})
                total = self.search(other, limit=0, languages=asked).total
                if total:
                    known = Suggestion(other, word, instead, how, total)
                    suggestions.setdefault(other, known)
        return tuple(suggestions.values())[:5]

    def _others(
        self, word: Word, languages: Sequence[str], rare: int
    ) -> Iterator[tuple[SuggestedBy, Word]]:
        word = word.word if isinstance(word, Translated) else word
        if word.field is not None:
            for field in (TextField.BODY, TextField.TITLE, None):
                moved = replace(word, field=field)
                if self.search(moved, limit=0, languages=languages).total > rare:
                    yield SuggestedBy.FIELD, moved
        if isinstance(word, Term | Exact) and len(words(word.text)) == 1:
            for how, text in self._near(word, languages, rare):
                yield how, replace(word, text=text)

    def _near(
        self, word: Term | Exact, languages: Sequence[str], rare: int
    ) -> list[tuple[SuggestedBy, str]]:
        own = form(word.text)
        there: Counter[str] = Counter()
        for language in languages:
            for spellings in self._written(language, word.field):
                there.update({one.spelling for one in spellings})
        ranked = sorted(there, key=lambda text: (-there[text], text))
        for most in (1, 2) if len(own) > 3 else (1,):
            near = [
                text for text in ranked if there[text] > rare and edits(own, form(text)) <= most
            ]
            same = [(SuggestedBy.ACCENTS, text) for text in near if form(text) == own]
            rest = {form(text): text for text in reversed(near) if form(text) != own}
            kept = [(SuggestedBy.SPELLING, text) for text in near if text in rest.values()]
            if same + kept:
                return (same + kept)[:5]
        return []

    def article(self, article_id: str) -> Article | None:
        return next((article for article in self._articles if article.id == article_id), None)

    def signature(self, article_id: str) -> bytes:
        article = self.article(article_id)
        return b"" if article is None else signature(article.body)

    def statistics(self) -> Statistics:
        vocabulary = {
            (language, term)
            for readings in self._texts.values()
            for language, texts in readings.items()
            for text in (text for part in texts.values() for text in part)
            for term in terms(language, text)
        }
        languages = Counter(article.language for article in self._articles)
        return Statistics(len(self._articles), languages, len(vocabulary), self._size)

    def close(self) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class ScanWriter:
    """Changes in memory, and a file put in place of the old one."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / ScanEngine.FILE
        self._lock = folder / ScanEngine.LOCK
        self._articles = ScanEngine.read(folder)
        self._added: list[Article] = []
        try:
            self._lock.touch(exist_ok=False)
        except FileExistsError as error:
            message = "the index is being written"
            raise LockedIndexError(message, where=str(folder)) from error
        self._open = True

    def add(self, article: Article) -> None:
        self._added.append(article)

    def remove(self, path: str) -> None:
        self._articles = [article for article in self._articles if article.path != path]

    def commit(self) -> None:
        ScanEngine.put(self._file, [*self._articles, *self._added])
        self.cancel()

    def cancel(self) -> None:
        if self._open:
            self._lock.unlink()
        self._open = False


@dataclass(frozen=True)
class ScanEngine:
    """Articles as lines of JSON after a line that counts them."""

    name: str = "scan"
    version: int = 1

    FILE = "articles.jsonl"
    LOCK = "lock"

    def create(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.put(folder / self.FILE, [])

    def write(self, folder: Path) -> Writer:
        return ScanWriter(folder)

    def open(self, folder: Path) -> Searcher:
        return ScanSearcher(self.read(folder), (folder / self.FILE).stat().st_size)

    @staticmethod
    def put(file: Path, articles: Sequence[Article]) -> None:
        lines = [json.dumps({"articles": len(articles)}), *map(encode, articles)]
        new = file.with_suffix(".new")
        new.write_text("\n".join(lines), encoding="utf-8")
        os.replace(new, file)  # noqa: PTH105 - says that it replaces

    @classmethod
    def read(cls, folder: Path) -> list[Article]:
        file = folder / cls.FILE
        if not file.is_file():
            message = "there is no index"
            raise NoIndexError(message, where=str(folder))
        try:
            head, *lines = file.read_text(encoding="utf-8").split("\n")
            articles = [decode(line) for line in lines]
            whole = json.loads(head)["articles"] == len(articles)
        except (ValueError, LookupError, TypeError) as error:
            raise UnreadableIndexError(str(error), where=str(file)) from error
        if not whole:
            message = "articles are missing"
            raise UnreadableIndexError(message, where=str(file))
        return articles


def make_article(article_id: str, body: str = "", **facts: Any) -> Article:  # noqa: ANN401 - as many types as an article has facts
    return Article(
        **{
            "id": article_id,
            "path": article_id.partition("#")[0],
            "title": "",
            "title_how": TitleHow.STATED,
            "body": body,
            "language": "en",
        }
        | facts
    )


def change(
    engine: Engine, folder: Path, added: Iterable[Article], removed: Iterable[str] = ()
) -> None:
    writer = engine.write(folder)
    for path in removed:
        writer.remove(path)
    for article in added:
        writer.add(article)
    writer.commit()


Build: TypeAlias = Callable[..., contextlib.AbstractContextManager[Searcher]]
"""An engine's index of batches of articles; a later batch replaces the files that it names again."""


@contextlib.contextmanager
def build(engine: Engine, *batches: Sequence[Article]) -> Iterator[Searcher]:
    with TemporaryDirectory() as folder:
        engine.create(Path(folder))
        for batch in batches:
            change(engine, Path(folder), batch, {article.path for article in batch})
        with engine.open(Path(folder)) as searcher:
            yield searcher


@pytest.fixture(scope="session")
def oracle() -> Engine:
    """Give the reference engine."""
    return ScanEngine()


@pytest.fixture(scope="session", params=["scan", *ENGINES])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Give every engine that must keep the contract, the reference first."""
    return ENGINES[request.param]() if request.param in ENGINES else ScanEngine()


@pytest.fixture(scope="session")
def make() -> Callable[..., Article]:
    """Give the maker of articles: an id, a body, and facts by name."""
    return make_article


@pytest.fixture(scope="session")
def indexed() -> Build:
    """Give what indexes batches of articles with an engine and opens the index for a `with` block."""
    return build


@pytest.fixture(scope="session")
def write() -> Callable[..., None]:
    """Give what commits one set of changes: removals, then additions."""
    return change
