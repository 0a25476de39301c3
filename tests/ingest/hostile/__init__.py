"""Files made to break readers, each with the issues that must come of it."""

from collections.abc import Callable
from typing import NamedTuple


class Hostile(NamedTuple):
    name: str
    file: str
    make: Callable[[], bytes]
    codes: tuple[str, ...]
