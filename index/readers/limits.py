"""How much is read: past these, a file or a part of it is reported and left out.

Sizes are in bytes, lengths in characters. An article is a few thousand characters; of 413 saved web pages the median
has 0.1 MB of markup and the largest 1.3 MB.
"""

TEXT_FILE = 10_000_000
"""The size of a text or Markdown file."""

MARKUP_FILE = 50_000_000
"""The size of an HTML file: pages saved whole carry their pictures."""

JSON_LINE = 10_000_000
"""The size of one line of a JSON Lines file, unpacked; the file itself has no limit."""

FRONT_MATTER = 65_536
"""The length of a block of front matter."""

FRONT_MATTER_DEPTH = 8
"""How deep lists and mappings may lie in each other in front matter."""

DECLARATION = 4_096
"""Where in a page, from its beginning, it may declare its encoding."""

STATED_VALUE = 2_000
"""The length of a title, an address or any other stated value; the rest is cut off."""

LINE_ID = 200
"""The length of the id of a line; the rest is cut off."""
