"""Random samples of the claims that the program read, of which people say how often it errs."""

import random
from typing import Final

from isnad.pipeline.standing import State
from isnad.store.lately import Lately
from isnad.store.read import Reader
from isnad.store.waiting import Waiting

LARGEST_SEED: Final = 999_999_999
LARGEST_SAMPLE: Final = 1_000
_DIGITS: Final = 40


def sample(reader: Reader, seed: int, size: int, total: int | None = None) -> tuple[str, ...]:
    """Ids of claims of the program, drawn at random, in the order of drawing; claims that people added are left out.

    A claim's id is a hash of its place in its document and says nothing about it, so that the ids that follow random
    points are a random sample. Most of a sample stays the same when claims are added to the case.

    Args:
        reader: of the case.
        seed: from which it is drawn.
        size: how many are drawn; all where there are fewer.
        total: how many there are to draw from, where that is known; else they are counted.
    """
    waiting, drawn = Waiting(reader.connection), dict[str, None]()
    most = _total(reader) if total is None else total
    points = random.Random(seed)  # noqa: S311 - to be drawn again by whoever checks it, not to be kept secret
    while len(drawn) < min(size, most):
        point = f"c-{points.getrandbits(4 * _DIGITS):0{_DIGITS}x}"
        drawn.setdefault(waiting.following(point, drawn, without=State.ADDED), None)
    return tuple(drawn)


def _total(reader: Reader) -> int:
    found = Lately(reader.connection).claims((State.ADDED,))
    return found["all"] - found.get(State.ADDED, 0)
