"""How many edits one word is away from another."""


def is_within(one: str, other: str, edits: int) -> bool:
    """Tell whether so many edits at most make one word the other.

    An edit puts a letter in, leaves it out, changes it, or swaps it with its neighbour; no letter is edited twice
    (optimal string alignment: L. Boytsov, Indexing methods for approximate dictionary searching, 2011, section 2.1).
    """
    if abs(len(one) - len(other)) > edits:
        return False
    one, other = _apart(one, other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for number in range(len(one)):
        before, row = row, _next_row(one, other, number, (before, row))
        if min(row) > edits and min(before) > edits:
            return False
    return row[-1] <= edits


def _apart(one: str, other: str) -> tuple[str, str]:
    """Leave out what both words begin and end with: no edit is needed there."""
    shorter = min(len(one), len(other))
    start = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    left = range(1, shorter - start + 1)
    end = next((n for n in left if one[-n] != other[-n]), len(left) + 1) - 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _next_row(one: str, other: str, number: int, rows: tuple[list[int], list[int]]) -> list[int]:
    """Give the edits from the first `number + 1` letters to each beginning of the other word."""
    (before, row), letter = rows, one[number]
    following = [number + 1]
    for place, wanted in enumerate(other):
        fewest = min(row[place + 1] + 1, following[place] + 1, row[place] + (letter != wanted))
        if number and place and letter == other[place - 1] and one[number - 1] == wanted:
            fewest = min(fewest, before[place - 1] + 1)
        following.append(fewest)
    return following
