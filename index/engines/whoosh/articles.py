"""The articles of a segment; what nobody looks at in them is not read."""

import struct
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeVar

from index.article import Article
from index.engine import FacetField
from index.engines.whoosh.arrays import Array, read_arrays, unreadable
from index.engines.whoosh.facts import Facts
from index.engines.whoosh.names import FOLDED, IDS, TITLES, Names, folded_beside
from index.engines.whoosh.pressing import Pressed, PressError
from index.engines.whoosh.stored import NO_TEXTS, unpack_facts, unpack_texts
from index.engines.whoosh.strings import Strings
from index.frozen import fields, later

_T = TypeVar("_T")

_SHOWN = (
    2048  # articles without their texts that are kept: hits come back while one refines a search
)
_FACTS = tuple(name for name in fields(Article) if name not in NO_TEXTS)


class Articles:
    """The articles by their numbers: `ids` and `titles` as they are, `facts` and `texts` pressed.

    Threads may share them.
    """

    def __init__(self, file: Path, arrays: Mapping[str, Array]) -> None:
        self._file = file
        self.ids = Strings.named(IDS, arrays)
        self.titles = Strings.named(TITLES, arrays)
        self.facts = Pressed.named("facts", arrays)
        self.texts = Pressed.named("texts", arrays)
        self._languages = Facts.named(FacetField.LANGUAGE, arrays)
        self.bare = lru_cache(_SHOWN)(self._bare)
        self._checked_known = partial(self._checked, self._known)

    def names(self) -> Names:
        """Give id and title of every article; a new segment has titles at hand as they are compared."""
        file = folded_beside(self._file)
        if file.exists():
            return Names(self.ids, self.titles, Strings.named(FOLDED, read_arrays(file).arrays))
        return Names.of(self.ids, self.titles)

    def whole(self, number: int) -> Article:
        """Give an article with its texts."""
        bare = self.bare(number)
        language = self._checked(self._languages.only, number)
        rest = partial(self._checked, self._part, number, bare)
        return later(Article, rest, id=bare.id, language=language)

    def _bare(self, number: int) -> Article:
        """Give an article as it stands in a list, which reads its facts when one of them is looked at."""
        article_id = self.ids[number]
        rest = partial(self._checked_known, number, article_id)
        return later(Article, rest, id=article_id)

    def _checked(self, read: Callable[..., _T], *of: object) -> _T:
        """Read something of an article; what is damaged is said to be."""
        try:
            return read(*of)
        except (PressError, ValueError, TypeError, LookupError, struct.error) as error:
            raise unreadable(self._file, f"an article is damaged: {error}") from error

    def _known(self, number: int, article_id: str, field: str) -> Mapping[str, object]:
        if field in NO_TEXTS:
            return NO_TEXTS
        return unpack_facts(article_id, self.titles[number], self.facts[number])

    def _part(self, number: int, bare: Article, field: str) -> Mapping[str, object]:
        """Give what is read together with a field of an article, as it stands in a list and whole."""
        if field in NO_TEXTS:
            return unpack_texts(self.texts[number])
        return {name: getattr(bare, name) for name in _FACTS}
