"""What a word that could name a country is worth."""

from enum import Enum, auto


class Verdict(Enum):
    """What a match is worth."""

    SURE = auto()
    DOUBTFUL = auto()  # counts if the text names the country elsewhere
    DROPPED = auto()
    NAMESAKE = auto()  # dropped: someone or somewhere else; the word is doubtful in the whole text
