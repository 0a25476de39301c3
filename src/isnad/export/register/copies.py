"""Which reports print the words of others, as the incidents that hold both found them."""

from collections.abc import Iterator

from isnad.model.incident import Incident
from isnad.model.origin import TieKind
from isnad.model.reason import Reason
from isnad.model.value import Value

_WHOLE = 100


class CopyOf(Value, frozen=True):
    """The report that another repeats, and how much of its words, in percent."""

    document: str
    percent: int


class Copied(Value, frozen=True):
    """That a report repeats another."""

    document: str
    of: CopyOf


def copied_in(incident: Incident) -> Iterator[Copied]:
    """What is tied in an incident."""
    names = {node.id: node.name for node in incident.sources.nodes}
    for tie in incident.sources.ties:
        if tie.kind is TieKind.COPIES:
            yield Copied(names[tie.source], CopyOf(names[tie.target], _percent(tie.reason)))


class Copies:
    """What each report repeats, as incidents tell it.

    Near-copies are tied within an incident; two that share none are not told.
    """

    def __init__(self) -> None:
        self._found: dict[str, dict[str, CopyOf]] = {}

    def add(self, copied: Copied) -> None:
        """Take in one."""
        self._found.setdefault(copied.document, {})[copied.of.document] = copied.of

    def of(self, document: str) -> tuple[CopyOf, ...]:
        """What the report of this name repeats, in the order in which it was found."""
        return tuple(self._found.get(document, {}).values())


def _percent(reason: Reason | None) -> int:
    """The share that a near-copy's reason states; of one text word for word none is stated."""
    params = () if reason is None else reason.params
    return next((p.value for p in params if p.name == "percent" and isinstance(p.value, int)), _WHOLE)
