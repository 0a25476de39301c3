"""Who shares a cell of place and time or a rare word, as bytes: there are more of them than accounts."""

from struct import Struct
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

DAYS: Final = 4
"""Days that one cell of time holds; accounts are in the cells of their days and of those right before and behind."""
_ONES: Final = Struct("I")


class Crowd(NamedTuple):
    """Who shares a cell, in order.

    Attributes:
        members: positions, as bytes: there are as many of them as accounts have cells and rare words, all at once.
        days: within which they have to be published where there are too many of them.
        loose: those of which each pair has to have one where there are too many; None where any two may be paired.
        ones: how many of them, the first, are compared with those behind them where there are too many; None for all.
    """

    members: bytes
    days: int | None = None
    loose: bytes | None = None
    ones: int | None = None

    @property
    def positions(self) -> NDArray[np.uintc]:
        """Its members."""
        return np.frombuffer(self.members, np.uintc)

    def packed(self) -> bytes:
        """One of a word as bytes."""
        return _ONES.pack(0 if self.ones is None else self.ones) + self.members

    @classmethod
    def unpacked(cls, packed: bytes) -> "Crowd":
        """What `packed` gave."""
        (ones,) = _ONES.unpack_from(packed)
        members = packed[_ONES.size :]
        return cls(members, DAYS, ones=ones) if ones else cls(members)
