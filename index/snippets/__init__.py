"""Where the words of a query stand in an article, and the pieces of it that show them best.

A **mark** is a word of a text that a query asks for; a **snippet** is a piece of text with the ranges of its marks.
Every engine takes its snippets from here. The stored text is read by the analyzers that read it for the index, so what
is marked is what was found: the words of a phrase where they stand as one, never a word under `Not`.
"""

from index.snippets.marks import Range
from index.snippets.showing import Showing
from index.snippets.windows import WIDTH

__all__ = ["WIDTH", "Range", "Showing"]
