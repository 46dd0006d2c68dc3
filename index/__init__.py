"""From files to articles, and from articles to an index that answers queries.

An **article** is what a file holds; a **field** is a part of it that can be searched. A **tokenizer** and
**word steps** make an **analyzer**, which turns text into **terms**. A **query** is what is looked for; a
**filter** keeps articles and leaves their score alone. **Results** are **hits**, each with **snippets**, and
**facets**, each a list of **buckets**. Nothing here knows of terminals.
"""
