"""Files made to break readers, by format; one suite runs all of them."""

from collections.abc import Callable
from typing import NamedTuple


class Hostile(NamedTuple):
    """One such file: what `make` gives, under the name `file`, gives issues of these `codes`, and nothing worse."""

    name: str
    file: str
    make: Callable[[], bytes]
    codes: tuple[str, ...]
