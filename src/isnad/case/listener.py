"""Who is told what while a case is built."""

from collections.abc import Callable
from dataclasses import dataclass

from isnad.case.drafting.progress import Progress, silent
from isnad.ingest.record import Unlisted
from isnad.model.document import Issue

Tell = Callable[[Issue | Unlisted], None]


@dataclass(frozen=True)
class Listener:
    """Hears of a build as it goes on.

    Attributes:
        tell: called with everything that could not be used, in the order it came.
        progress: told how far the drafting is, which follows the reading of all items.
    """

    tell: Tell = lambda _: None
    progress: Progress = silent
