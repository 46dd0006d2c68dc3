"""Which countries a text names, and which of them an article is about.

A **form** is one way to write a word for a country: its name, a **demonym** (its people and the adjective), its
capital, a **metonym** (a seat of power that stands for the government), or another place in it. Forms stand in the
tables `english` and `french`, in a short notation that `notation` explains; `phrases` hold what only looks like one.
The **gazetteer** finds **mentions**: forms in a text, after **guards** have told false friends by their neighbours.
A doubtful form counts only where the same text surely names the same country, so doubt never adds a country.
The **focus** of an article weighs its mentions by where they stand; each weight keeps the words that are its
evidence. The country of its dateline is always one that it is about. Countries are ISO 3166-1 alpha-2 codes
throughout; states that are no more have none.
"""
