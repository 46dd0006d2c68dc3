"""How people ask and how answers look: the query language, the commands, their output, the screen."""
