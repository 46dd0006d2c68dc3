"""The bridge between English and French: what the words of a query are called in the other language.

A **glossary** holds ideas, each with its names in both languages: tables of news terms written for this project, and
the names of countries, their people and capitals. **Cognates** are words that differ by their ending alone.
"""

from typing import TYPE_CHECKING

from index.lazy import names_of

if TYPE_CHECKING:
    from index.translation.translating import translated

__all__ = ["translated"]

__getattr__ = names_of(__name__, {"translated": "translating"})
