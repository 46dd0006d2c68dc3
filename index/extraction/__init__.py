"""From a page to an article.

A page is read into its parts: the **body**, cut out by the look of its **lines**; the **furniture** around it, which
yields no facts; **bylines**. Then every fact is decided, each with how it is known: what the file states wins, what
the page prints comes next, and nothing is ever filled in from today's date or the file's time.
"""

from index.extraction.compose import VERSION, extract

__all__ = ["VERSION", "extract"]
