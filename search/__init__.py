"""How people ask and how answers look: the query language, the commands, their output, the screen."""

VERSION = "0.1.0"
"""The program's version; pyproject.toml reads it here."""
