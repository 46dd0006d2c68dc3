"""Publication dates: what a file states, what a page prints, what markup declares.

A date is **stated** by a field of a file. On a page of text it is printed in a **byline** (a short line that is mostly
a date), in a **dateline** (place and date that open the body), or in a **caption**, which only bounds it. Markup
**declares** it, and an **address** may hold it. A date is **ambiguous** when day and month could change places, and in
**conflict** when bylines, or what markup declares, disagree; it is **counted back** (`3 hours ago`) only from a day
that the page states. What is not printed stays unknown: nothing is filled in from today or from a file's time.
"""

from index.extraction.dates.address import completed
from index.extraction.dates.dating import Dating, Evidence
from index.extraction.dates.markup import date_of_markup
from index.extraction.dates.printed_page import date_of_page
from index.extraction.dates.stated import understand

__all__ = ["Dating", "Evidence", "completed", "date_of_markup", "date_of_page", "understand"]
