"""The screen: a query line, facets, hits, an article and its months; the only place that imports Textual.

All that is asked stands in one **request** on the screen (`screen`). Keys and the mouse make small **messages**, each
of which gives a new request (`choosing`); a worker carries it out (`finding`), and what was **found** goes down to the
widgets, a file each, which hold no search of their own. Nothing here is imported before a screen is opened.
"""
