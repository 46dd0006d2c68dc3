"""What a process keeps from one portion of an index to the next, so that it does nothing twice."""

from index.engines.whoosh.lexicon import Vocabulary
from index.engines.whoosh.pressing import Presser

MOST = 300_000_000
"""Bytes of all vocabularies that the next portion still finds, about what 100 MB of English and French leave."""


class Kept:
    """Vocabularies by language, and what presses the two pieces of every article: its facts and its texts."""

    def __init__(self) -> None:
        self.facts = Presser()
        self.texts = Presser()
        self._vocabularies: dict[str, Vocabulary] = {}

    def vocabulary(self, language: str) -> Vocabulary:
        """Give the vocabulary of a language."""
        if language not in self._vocabularies:
            self._vocabularies[language] = Vocabulary(language)
        return self._vocabularies[language]

    def limit(self) -> None:
        """Begin all vocabularies anew where they have become too large; nobody may be using one."""
        if sum(own.size for own in self._vocabularies.values()) > MOST:
            self._vocabularies.clear()
