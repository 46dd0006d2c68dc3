"""What was typed, as a query; and a query as it would be typed.

Words are joined by AND; `"phrases"`, `"phrases"~3`, `OR`, `NOT`, `-word`, `( )`, `pref*` and `*` say more, and
`field:value` asks for a **fact**. A text is cut into **tokens** (`lexer`), which the **grammar** joins into a tree;
a fact's values are read by one function a field (`values`, `dates`). Whatever is wrong is a `QueryError` that knows
its place: nothing typed is dropped in silence but the punctuation that French sets apart from its word.
"""

from search.parser.grammar import parse
from search.parser.printer import filter_name, filter_text, to_text, values_text
from search.parser.values import FACTS, read_filter

__all__ = [
    "FACTS",
    "filter_name",
    "filter_text",
    "parse",
    "read_filter",
    "to_text",
    "values_text",
]
