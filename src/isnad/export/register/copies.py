"""Which reports print the words of others, as the incidents that hold both found them."""

from isnad.model.incident import Incident
from isnad.model.origin import TieKind
from isnad.model.reason import Reason
from isnad.model.value import Value

_WHOLE = 100


class CopyOf(Value, frozen=True):
    """The report that another repeats, and how much of its words, in percent."""

    document: str
    percent: int


class Copies:
    """What each report repeats, as the incidents added tell it.

    Near-copies are tied within an incident; two that share none are not told.
    """

    def __init__(self) -> None:
        self._found: dict[str, dict[str, CopyOf]] = {}

    def add(self, incident: Incident) -> None:
        """Take in what is tied in an incident."""
        names = {node.id: node.name for node in incident.sources.nodes}
        for tie in incident.sources.ties:
            if tie.kind is TieKind.COPIES:
                of = names[tie.target]
                self._found.setdefault(names[tie.source], {})[of] = CopyOf(of, _percent(tie.reason))

    def of(self, document: str) -> tuple[CopyOf, ...]:
        """What the report of this name repeats, in the order in which it was found."""
        return tuple(self._found.get(document, {}).values())


def _percent(reason: Reason | None) -> int:
    """The share that a near-copy's reason states; of one text word for word none is stated."""
    params = () if reason is None else reason.params
    return next((p.value for p in params if p.name == "percent" and isinstance(p.value, int)), _WHOLE)
