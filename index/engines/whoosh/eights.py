"""Bytes added up by eights: eight of them are one number of 64 bits, whose lanes are added at once.

H. S. Warren, Hacker's Delight, second edition, 2012, section 5-1, does so with bits.
"""

import numpy as np

from index.engines.whoosh.arrays import Array

_EVEN = np.uint64(0x00FF00FF00FF00FF)  # every other byte
_ONES = np.uint64(0x0001000100010001)  # times this, the highest lane of 16 bits is the sum of all
_BYTE, _TOP = np.uint64(8), np.uint64(48)  # bits
_FIRST = np.array([(1 << (8 * count)) - 1 for count in range(8)], np.uint64)
_EIGHT = 7  # the bits of a place among eight


def sums_before(small: Array, places: Array, extent: slice) -> Array:
    """Add up (int64) the bytes (uint8) from the start of an extent up to each of some places in it."""
    start = extent.start & ~_EIGHT
    eights = _eights(small[start : (extent.stop + _EIGHT) & ~_EIGHT])
    sums = _sums(eights)
    before = np.cumsum(sums) - sums
    own = places - start
    number = own >> 3
    rest = _sums(eights[number] & _FIRST[own & _EIGHT])
    too_many = int(small[start : extent.start].sum())
    wanted: Array = (before[number] + rest).astype(np.int64) - too_many
    return wanted


def _eights(small: Array) -> Array:
    """Read bytes as numbers (uint64, the first byte lowest), filled up with 0."""
    lacking = -len(small) % 8
    whole = np.append(small, np.zeros(lacking, np.uint8)) if lacking else small
    return whole.view("<u8")


def _sums(eights: Array) -> Array:
    sums: Array = ((eights & _EVEN) + ((eights >> _BYTE) & _EVEN)) * _ONES >> _TOP
    return sums
