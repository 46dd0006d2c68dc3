"""The bridge between English and French: what the words of a query are called in the other language.

A **glossary** holds ideas, each with its names in both languages: tables of news terms written for this project, and
the names of countries, their people and capitals. **Cognates** are words that differ by their ending alone.
"""

from index.translation.translating import translated

__all__ = ["translated"]
