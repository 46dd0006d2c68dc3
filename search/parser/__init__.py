"""What was typed, as a query; and a query as it would be typed.

Words are joined by AND; `"phrases"`, `"phrases"~3`, `OR`, `NOT`, `-word`, `( )`, `pref*` and `*` say more, and
`field:value` asks for a **fact**. A text is cut into **tokens** (`lexer`), which the **grammar** joins into a tree;
a fact's values are read by one function a field (`values`, `dates`). Whatever is wrong is a `QueryError` that knows
its place: nothing typed is dropped in silence but the punctuation that French sets apart from its word.
"""

from typing import TYPE_CHECKING

from index.lazy import names_of

if TYPE_CHECKING:
    from search.parser.fields import FACTS
    from search.parser.grammar import parse
    from search.parser.printer import filter_name, filter_text, to_text, values_text
    from search.parser.values import read_filter

__all__ = [
    "FACTS",
    "filter_name",
    "filter_text",
    "parse",
    "read_filter",
    "to_text",
    "values_text",
]

__getattr__ = names_of(
    __name__,
    {
        "FACTS": "fields",
        "filter_name": "printer",
        "filter_text": "printer",
        "parse": "grammar",
        "read_filter": "values",
        "to_text": "printer",
        "values_text": "printer",
    },
)
